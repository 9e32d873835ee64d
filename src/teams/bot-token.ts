import { AuthenticationConstants, GovernmentConstants } from "botframework-connector";
import { authenticationOf } from "./authentication.ts";
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
  const audience = authenticationOf(registration).getOriginatingAudience();
  const validate = endpoints?.ValidateAuthority.toLowerCase() !== "false";
  const credentials = await credentialsOf(registration).createCredentials(
    appId,
    audience,
    loginUrlOf(registration),
    validate,
  );
  await (credentials as unknown as WithToken).getToken(true);
}

/** Where the bot gets its tokens, as the SDK has it. */
export function loginUrlOf({ tenantId, cloud, endpoints }: Registered): string {
  if (endpoints) return endpoints.ToChannelFromBotLoginUrl;
  const { ToChannelFromBotLoginUrlPrefix: prefix } =
    cloud === "USGovernment" ? GovernmentConstants : AuthenticationConstants;
  return `${prefix}${tenantId}`;
}

/** Where the channel's signing keys are found. */
export function metadataUrlOf({ cloud, endpoints }: Registered): string {
  if (endpoints) return endpoints.ToBotFromChannelOpenIdMetadataUrl;
  return cloud === "USGovernment"
    ? GovernmentConstants.ToBotFromChannelOpenIdMetadataUrl
    : AuthenticationConstants.ToBotFromChannelOpenIdMetadataUrl;
}
