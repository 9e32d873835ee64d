import {
  AuthenticationConstants,
  AuthenticationError,
  type BotFrameworkAuthentication,
  GovernmentConstants,
} from "botframework-connector";
import { credentialsOf } from "./credentials.ts";
import { KeptAuthentication } from "./kept-authentication.ts";
import type { Registration } from "./registration.ts";

type Registered = Extract<Registration, { kind: "Registered" }>;

/** Why a request is not from the channel. `error` is for the log alone. */
export interface Unauthenticated {
  readonly status: 401 | 503;
  readonly error: unknown;
}

/** Bot Framework's check of callers, for this bot. Throws for settings that it cannot use. */
export function authenticationOf(registration: Registration): BotFrameworkAuthentication {
  const credentials = credentialsOf(registration);
  if (registration.kind === "Anonymous") return new KeptAuthentication({}, credentials);
  const { appId, tenantId, cloud, endpoints } = registration;
  const options = {
    MicrosoftAppId: appId,
    MicrosoftAppTenantId: tenantId,
    ...(cloud === "USGovernment" && { ChannelService: GovernmentConstants.ChannelService }),
    ...endpoints,
  };
  return new KeptAuthentication(options, credentials);
}

/** Who must have issued a token for it to be the channel's. */
export function issuerOf({ cloud, endpoints }: Registered): string {
  if (endpoints) return endpoints.ToBotFromChannelTokenIssuer;
  return cloud === "USGovernment"
    ? GovernmentConstants.ToBotFromChannelTokenIssuer
    : AuthenticationConstants.ToBotFromChannelTokenIssuer;
}

/**
 * Whether the header carries a token that names this issuer. Nothing is verified yet: it only keeps the SDK's side doors
 * shut (emulator, skill and App Service tokens), which accept issuers of any tenant and check no service URL.
 */
export function claimsIssuer(authorization: string, issuer: string): boolean {
  const [scheme, token, ...rest] = authorization.split(" ");
  if (scheme !== "Bearer" || !token || rest.length > 0) return false;
  try {
    const claims = JSON.parse(Buffer.from(token.split(".")[1] ?? "", "base64url").toString());
    return claims?.iss === issuer;
  } catch {
    return false;
  }
}

/**
 * What a failed check means. Everything is a refusal, except that the signing keys could not be fetched: then nobody
 * can be told apart, and the channel should come again.
 */
export function unauthenticated(error: unknown): Unauthenticated {
  const keysMissing =
    error instanceof AuthenticationError
      ? error.statusCode >= 500
      : error instanceof Error && error.name === "FetchError";
  return { status: keysMissing ? 503 : 401, error };
}
