import { z } from "zod";
import { armEndpointFault } from "./azure/cloud.ts";
import { parseScope, type Scope } from "./azure/scope.ts";
import { LOOPBACK_HOST } from "./config-fault.ts";
import { flag, guid, oneOf, type Setting, text, wholeNumber } from "./setting.ts";
import { REDEPLOY_SETTINGS } from "./settings-redeploy.ts";
import { TELEMETRY_SETTINGS } from "./settings-telemetry.ts";

const url = z.url({ protocol: /^https?$/, error: "must be a URL that begins with https://" }).optional();

const list = z
  .string()
  .transform((given) => given.split(",").map((one) => one.trim()))
  .optional();

function scopeOf(given: string, context: z.RefinementCtx): Scope {
  const parsed = parseScope(given);
  if (parsed.ok) return parsed.scope;
  context.addIssue(parsed.fault);
  return z.NEVER;
}

function armEndpoint(given: string, context: z.RefinementCtx): void {
  const fault = armEndpointFault(given);
  if (fault) context.addIssue(fault);
}

/** What travels over plain http, somebody else may read. */
function publicUrl(given: string | undefined, context: z.RefinementCtx): void {
  if (given === undefined) return;
  const { protocol, hostname, username, password, search, hash } = URL.parse(given) ?? {};
  if (protocol === "http:" && !LOOPBACK_HOST.test(hostname ?? "")) context.addIssue("must begin with https://");
  if (search || hash) context.addIssue("must end with its path");
  if (username || password) context.addIssue("must hold no user name and no password: everybody sees it");
}

/**
 * Every setting that Vitals reads, in the order of the README. Names without VITALS_ are Bot Framework's,
 * Azure's or Node's own, so that what an operator already knows holds here too.
 */
export const SETTINGS = {
  MicrosoftAppType: {
    fallback: "",
    meaning: "Kind of the bot's identity: `UserAssignedMSI` (preferred) or `SingleTenant`.",
    value: text,
  },
  MicrosoftAppId: { fallback: "", meaning: "Client id of the bot's identity.", value: guid },
  MicrosoftAppTenantId: { fallback: "", meaning: "Tenant of the bot's identity.", value: guid },
  MicrosoftAppPassword: { fallback: "", meaning: "Client secret; `SingleTenant` only.", value: text },
  CertificateThumbprint: {
    fallback: "",
    meaning: "SHA-1 thumbprint of the client certificate; `SingleTenant` only, instead of a secret.",
    value: text,
  },
  CertificatePrivateKey: {
    fallback: "",
    meaning: "Its private key in PEM; line ends may be written as `\\n`.",

    value: z
      .string()
      .transform((pem) => pem.replaceAll("\\n", "\n"))
      .optional(),
  },
  ChannelService: {
    fallback: "",
    meaning: "`https://botframework.azure.us` for a bot in Azure Government.",
    value: z.enum(["https://botframework.azure.us"], "must be https://botframework.azure.us or empty").optional(),
  },
  ToChannelFromBotLoginUrl: { fallback: "", meaning: "Endpoint override: where the bot gets its tokens.", value: url },
  ToChannelFromBotOAuthScope: { fallback: "", meaning: "Endpoint override: what those tokens are for.", value: url },
  ToBotFromChannelTokenIssuer: {
    fallback: "",
    meaning: "Endpoint override: who issues the channel's tokens.",
    value: url,
  },
  ToBotFromChannelOpenIdMetadataUrl: {
    fallback: "",
    meaning: "Endpoint override: the signing keys of the channel's tokens.",
    value: url,
  },
  ToBotFromEmulatorOpenIdMetadataUrl: {
    fallback: "",
    meaning: "Endpoint override: the signing keys of the emulator; its tokens are refused all the same.",
    value: url,
  },
  OAuthUrl: { fallback: "", meaning: "Endpoint override: Bot Framework's token service.", value: url },
  ValidateAuthority: {
    fallback: "",
    meaning: "Endpoint override: whether the login host is checked, `true` or `false`.",
    value: oneOf(["true", "false"]).optional(),
  },
  CallerId: { fallback: "", meaning: "Endpoint override: caller id put on authenticated activities.", value: text },
  VITALS_TENANTS: {
    fallback: "the bot's own tenant",
    meaning: "Tenants, comma-separated, whose people may talk to the bot.",
    value: list.pipe(z.array(z.guid("must be tenant ids (GUIDs), separated by commas").toLowerCase()).optional()),
  },
  VITALS_LOCAL: {
    fallback: "0",
    meaning: "`1`: local work without credentials. Anonymous, bound to 127.0.0.1, refused in production.",
    value: flag,
  },
  PORT: { fallback: "3978", meaning: "Port to listen on.", value: wholeNumber(0, 65_535, 3978) },
  HOST: { fallback: "0.0.0.0", meaning: "Address to listen on; always 127.0.0.1 in local mode.", value: text },
  VITALS_PUBLIC_URL: {
    fallback: "",
    meaning: "Address under which people reach the bot's web server, for links to files; https but on loopback.",
    value: url.superRefine(publicUrl).transform((given) => given?.replace(/(?<!\/)\/+$/, "")),
  },
  VITALS_TEAMS_RATE: {
    fallback: "30",
    meaning: "Messages a second that the tenant takes of the bot unasked.",
    value: wholeNumber(1, 1000, 30),
  },
  VITALS_LOG_LEVEL: {
    fallback: "info",
    meaning: "Least important level that is logged: `fatal`, `error`, `warn`, `info`, `debug` or `trace`.",
    value: oneOf(["fatal", "error", "warn", "info", "debug", "trace"]).prefault("info"),
  },
  ...TELEMETRY_SETTINGS,
  VITALS_CLOUD: {
    fallback: "public",
    meaning: "Azure cloud of the estate: `public`, `usgov` or `china`.",
    value: oneOf(["public", "usgov", "china"]).prefault("public"),
  },
  VITALS_SCOPE: {
    fallback: "all that the identity can read",
    meaning: "Subscription ids, comma-separated, or `mg:<id>` for a management group.",
    value: z.string().prefault("").transform(scopeOf),
  },
  AZURE_CLIENT_ID: {
    fallback: "the system-assigned identity",
    meaning: "Client id of the user-assigned managed identity that reads Azure.",
    value: guid,
  },
  VITALS_ARM_ENDPOINT: {
    fallback: "the cloud's own",
    meaning: "Another host for Azure Resource Manager; plain http only on loopback.",
    value: z.string().superRefine(armEndpoint).optional(),
  },
  VITALS_SYNC_MINUTES: {
    fallback: "15",
    meaning: "From the beginning of one reading of Azure to the next.",
    value: wholeNumber(1, 1440, 15),
  },
  VITALS_MDE_REPORT_FILTER: {
    fallback: "those that name MDE",
    meaning: "Components, comma-separated, whose health reports are the sensor's.",
    value: text,
  },
  ...REDEPLOY_SETTINGS,
  VITALS_DATA_DIR: {
    fallback: "./data",
    meaning: "Folder of the embedded store, on a local disk.",
    value: z.string().default("./data"),
  },
  DATABASE_URL: { fallback: "", meaning: "PostgreSQL instead of the embedded store.", value: text },
  VITALS_RETENTION_DAYS: {
    fallback: "90",
    meaning: "How long history is kept: who changed state, counts, digests told, mutes and alarms after their end.",
    value: wholeNumber(7, 3650, 90, "digests look back over a long weekend"),
  },
  NODE_ENV: { fallback: "", meaning: "`production` refuses what is only for local work.", value: text },
} as const satisfies Record<string, Setting>;
