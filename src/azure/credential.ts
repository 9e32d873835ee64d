import type { TokenCredential } from "@azure/core-auth";
import { DefaultAzureCredential } from "@azure/identity";
import type { AzureConfig } from "./azure-config.ts";
import { CLOUDS } from "./cloud.ts";

/**
 * The identity that reads Azure: a secret or certificate in the environment if the operator put one there, else the
 * workload's or the managed identity, else on a developer's machine the signed-in user of a tool.
 * Asks for no token yet. Tokens are kept by the SDK and renewed by it; its logging is off unless AZURE_LOG_LEVEL asks for it.
 */
export function openCredential(config: Pick<AzureConfig, "cloud" | "clientId">): TokenCredential {
  return new DefaultAzureCredential({
    authorityHost: CLOUDS[config.cloud].authority,
    ...(config.clientId ? { managedIdentityClientId: config.clientId } : {}),
  });
}
