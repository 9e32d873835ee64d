import type { TokenCredential } from "@azure/core-auth";
import {
  ClientAssertionCredential,
  ClientSecretCredential,
  DefaultAzureCredential,
  ManagedIdentityCredential,
} from "@azure/identity";
import type { AzureConfig } from "./azure-config.ts";
import { type Certificate, clientAssertion } from "./client-assertion.ts";
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

/**
 * The identity that deletes: this managed identity and no other. The chain of `openCredential` would take a secret in the
 * environment first, which is the reader's.
 */
export function openRedeployCredential(clientId: string): TokenCredential {
  return new ManagedIdentityCredential({ clientId });
}

/** The bot's own identity, as its registration says. */
export interface BotIdentity {
  readonly appId: string;
  readonly tenantId: string;
  readonly credential:
    | { readonly kind: "ManagedIdentity" }
    | { readonly kind: "Secret"; readonly password: string }
    | ({ readonly kind: "Certificate" } & Certificate);
}

/** The bot's identity for Microsoft Graph. Asks for no token yet. */
export function openBotCredential(bot: BotIdentity, cloud: AzureConfig["cloud"]): TokenCredential {
  const { appId, tenantId, credential } = bot;
  const options = { authorityHost: CLOUDS[cloud].authority };
  switch (credential.kind) {
    case "ManagedIdentity":
      return new ManagedIdentityCredential({ clientId: appId });
    case "Secret":
      return new ClientSecretCredential(tenantId, appId, credential.password, options);
    case "Certificate": {
      const audience = `${CLOUDS[cloud].authority}/${tenantId}/oauth2/v2.0/token`;
      const assertion = async () => clientAssertion(appId, audience, credential, Date.now());
      return new ClientAssertionCredential(tenantId, appId, assertion, options);
    }
  }
}
