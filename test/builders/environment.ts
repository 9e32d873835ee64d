import type { Environment } from "../../src/config-fault.ts";

export const APP_ID = "11111111-aaaa-4bbb-8ccc-000000000001";
export const TENANT_ID = "22222222-aaaa-4bbb-8ccc-000000000002";

/** A bot with a managed identity, as in production; single settings can be replaced or taken out with undefined. */
export function managedIdentity(overrides: Environment = {}): Environment {
  return {
    MicrosoftAppType: "UserAssignedMSI",
    MicrosoftAppId: APP_ID,
    MicrosoftAppTenantId: TENANT_ID,
    ...overrides,
  };
}

/** A bot with a client secret. */
export function singleTenant(overrides: Environment = {}): Environment {
  return managedIdentity({ MicrosoftAppType: "SingleTenant", MicrosoftAppPassword: "planted-secret", ...overrides });
}

/** Local work without credentials. */
export function localMode(overrides: Environment = {}): Environment {
  return { VITALS_LOCAL: "1", ...overrides };
}

/** All endpoint overrides, on one host: a test's own issuer, or Microsoft's. */
export function endpoints(origin: string): Environment {
  return {
    ToChannelFromBotLoginUrl: `${origin}/login`,
    ToChannelFromBotOAuthScope: `${origin}/scope`,
    ToBotFromChannelTokenIssuer: origin,
    ToBotFromChannelOpenIdMetadataUrl: `${origin}/v1/.well-known/openidconfiguration`,
    ToBotFromEmulatorOpenIdMetadataUrl: `${origin}/common/v2.0/.well-known/openid-configuration`,
    OAuthUrl: `${origin}/oauth`,
    ValidateAuthority: "true",
    CallerId: "urn:botframework:azure",
  };
}
