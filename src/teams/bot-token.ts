import { AuthenticationConstants, GovernmentConstants } from "botframework-connector";
import { credentialsOf } from "./credentials.ts";
import type { Registration } from "./registration.ts";

type Registered = Extract<Registration, { kind: "Registered" }>;

/** The SDK declares less than its credentials can do. */
interface WithToken {
  getToken(forceRefresh: boolean): Promise<string>;
}

/** Gets a token for speaking, by the endpoints of the settings, and forgets it. Throws what Bot Framework's SDK throws. */
export async function askBotToken(registration: Registered): Promise<void> {
  const { appId, endpoints } = registration;
  const validate = endpoints?.ValidateAuthority.toLowerCase() !== "false";
  const [audience, login] = [audienceOf(registration), loginUrlOf(registration)];
  const credentials = await credentialsOf(registration).createCredentials(appId, audience, login, validate);
  await (credentials as unknown as WithToken).getToken(true);
}

/** What those tokens are for, as the SDK has it. */
function audienceOf({ cloud, endpoints }: Registered): string {
  if (endpoints) return endpoints.ToChannelFromBotOAuthScope;
  return constantsOf(cloud).ToChannelFromBotOAuthScope;
}

function constantsOf(cloud: Registered["cloud"]): typeof AuthenticationConstants | typeof GovernmentConstants {
  return cloud === "USGovernment" ? GovernmentConstants : AuthenticationConstants;
}

/** Where the bot gets its tokens, as the SDK has it. */
export function loginUrlOf({ tenantId, cloud, endpoints }: Registered): string {
  if (endpoints) return endpoints.ToChannelFromBotLoginUrl;
  return `${constantsOf(cloud).ToChannelFromBotLoginUrlPrefix}${tenantId}`;
}

/** Where the channel's signing keys are found. */
export function metadataUrlOf({ cloud, endpoints }: Registered): string {
  if (endpoints) return endpoints.ToBotFromChannelOpenIdMetadataUrl;
  return constantsOf(cloud).ToBotFromChannelOpenIdMetadataUrl;
}
