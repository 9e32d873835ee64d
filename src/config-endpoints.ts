import { fault, inProduction, LOOPBACK_HOST, type Rule } from "./config-fault.ts";

/** Bot Framework takes all of its endpoints from the settings once it finds one of them there. */
export const ENDPOINTS = [
  "ToChannelFromBotLoginUrl",
  "ToChannelFromBotOAuthScope",
  "ToBotFromChannelTokenIssuer",
  "ToBotFromChannelOpenIdMetadataUrl",
  "ToBotFromEmulatorOpenIdMetadataUrl",
  "OAuthUrl",
  "ValidateAuthority",
  "CallerId",
] as const;

const ENDPOINT_URLS = ENDPOINTS.filter((name) => name !== "ValidateAuthority" && name !== "CallerId");

const MICROSOFT_HOST =
  /^(login\.microsoftonline\.(com|us)|login\.partner\.microsoftonline\.cn|([a-z0-9-]+\.)*botframework\.(com|azure\.us|azure\.cn))$/;

const endpointsAreWhole: Rule = (env) =>
  ENDPOINTS.some((name) => env[name])
    ? ENDPOINTS.filter((name) => !env[name]).map((name) =>
        fault(name, `is missing; the endpoint overrides are all set or none: ${ENDPOINTS.join(", ")}.`),
      )
    : [];

const endpointsAreMicrosofts: Rule = (env) =>
  ENDPOINT_URLS.filter((name) => {
    const url = URL.parse(env[name] ?? "");
    if (!url) return false;
    const microsofts = url.protocol === "https:" && MICROSOFT_HOST.test(url.hostname);
    return !microsofts && (inProduction(env) || !LOOPBACK_HOST.test(url.hostname));
  }).map((name) =>
    fault(
      name,
      "must be https on a host of Microsoft's; for tests, outside NODE_ENV=production, it may be on 127.0.0.1.",
    ),
  );

const authorityIsValidatedInProduction: Rule = (env) =>
  inProduction(env) && env.ValidateAuthority?.toLowerCase() === "false"
    ? [fault("ValidateAuthority", "must be true with NODE_ENV=production.")]
    : [];

/** Whoever names the channel's endpoints decides whom the bot believes. */
export const ENDPOINT_RULES: readonly Rule[] = [
  endpointsAreWhole,
  endpointsAreMicrosofts,
  authorityIsValidatedInProduction,
];
