import { z } from "zod";
import type { ApproverList } from "./azure/approving/approver-list.ts";
import type { AzureConfig } from "./azure/azure-config.ts";
import { ENDPOINTS } from "./config-endpoints.ts";
import type { Environment, Fault } from "./config-fault.ts";
import { faultsBetween } from "./config-rules.ts";
import { DEFAULT_SETTINGS, type RedeploySettings } from "./redeploys/settings.ts";
import { SETTINGS } from "./settings.ts";
import type { StoreConfig } from "./store/open.ts";
import type { BotCredential, BotEndpoints, Registration, Tenants } from "./teams/registration.ts";
import type { TelemetryConfig } from "./telemetry/config.ts";

/** Everything that the program is told from outside. Holds secrets: never logged. */
export interface Config {
  readonly bot: Registration;
  /** The estate's tenant, lower-cased; undefined in local mode. */
  readonly tenantId: string | undefined;
  readonly tenants: Tenants;
  readonly host: string;
  readonly port: number;
  readonly logLevel: string;
  /** Where links to files lead; undefined: nowhere. Without a slash at its end. */
  readonly publicUrl: string | undefined;
  /** Messages a second that the bot sends unasked, at most. */
  readonly teamsRate: number;
  readonly azure: AzureConfig;
  readonly redeploy: RedeployConfig;
  /** From the beginning of one sync to the beginning of the next, milliseconds. */
  readonly syncEveryMs: number;
  readonly store: StoreConfig;
  readonly telemetry: TelemetryConfig;
}

/** Who may have sensors redeployed, by whom it is done, and within which bounds. */
interface RedeployConfig {
  /** Of the second identity, lower-cased; undefined: nothing can be carried out. */
  readonly clientId: string | undefined;
  readonly approvers: ApproverList;
  /** Teams' id of the channel where requests are posted; undefined: where an approver said "approve here". */
  readonly approvalChannel: string | undefined;
  /** Another host for Microsoft Graph, on this machine. */
  readonly graphEndpoint: string | undefined;
  readonly settings: RedeploySettings;
}

export type ConfigReading =
  | { readonly ok: true; readonly config: Config }
  | { readonly ok: false; readonly faults: readonly Fault[] };

type Table = typeof SETTINGS;
type Values = { readonly [Name in keyof Table]: z.output<Table[Name]["value"]> };

/** Each setting by itself; zod goes through all of them and keeps every issue. */
const environmentSchema = z.object(
  Object.fromEntries(Object.entries(SETTINGS).map(([name, { value }]) => [name, value])),
) as unknown as z.ZodType<Values>;

/**
 * Reads the settings: a whole configuration, or everything that is wrong with it at once, in the order of the README.
 * This is the only place that looks at the process's environment.
 */
export function readConfig(env: Environment = process.env): ConfigReading {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value?.trim()));
  const read = environmentSchema.safeParse(given);
  const single = read.success ? [] : read.error.issues.map(asFault);
  const faults = inOrder([...single, ...faultsBetween(given)]);
  if (!read.success || faults.length > 0) return { ok: false, faults };
  return { ok: true, config: configOf(read.data) };
}

/** What opening the store needs: nothing of the bot. */
const OF_THE_STORE = ["VITALS_DATA_DIR", "DATABASE_URL", "VITALS_CLOUD", "AZURE_CLIENT_ID"] as const;

export type StoreReading =
  | { readonly ok: true; readonly store: StoreConfig; readonly azure: AzureConfig }
  | { readonly ok: false; readonly faults: readonly Fault[] };

/** The settings of the store alone, for a program that only looks into it; all others may be missing or wrong. */
export function readStoreConfig(env: Environment = process.env): StoreReading {
  const given = Object.fromEntries(OF_THE_STORE.flatMap((name) => (env[name]?.trim() ? [[name, env[name]]] : [])));
  const read = environmentSchema.safeParse(given);
  if (!read.success) return { ok: false, faults: inOrder(read.error.issues.map(asFault)) };
  return { ok: true, store: storeOf(read.data), azure: azureOf(read.data) };
}

function asFault({ path: [setting], message }: z.core.$ZodIssue): Fault {
  return { setting: String(setting), problem: message.endsWith(".") ? message : `${message}.` };
}

function inOrder(faults: readonly Fault[]): readonly Fault[] {
  const names = Object.keys(SETTINGS);
  return faults.toSorted((a, b) => names.indexOf(a.setting) - names.indexOf(b.setting));
}

function configOf(values: Values): Config {
  const bot = botOf(values);
  const tenantId = bot.kind === "Registered" ? bot.tenantId : undefined;
  return {
    bot,
    tenantId,
    tenants: values.VITALS_TENANTS ?? (tenantId ? [tenantId] : "Any"),
    host: bot.kind === "Anonymous" ? "127.0.0.1" : (values.HOST ?? SETTINGS.HOST.fallback),
    port: values.PORT,
    logLevel: values.VITALS_LOG_LEVEL,
    publicUrl: values.VITALS_PUBLIC_URL,
    teamsRate: values.VITALS_TEAMS_RATE,
    azure: azureOf(values),
    redeploy: redeployOf(values),
    syncEveryMs: values.VITALS_SYNC_MINUTES * 60_000,
    store: storeOf(values),
    telemetry: telemetryOf(values),
  };
}

function telemetryOf(values: Values): TelemetryConfig {
  const { VITALS_METRICS_PORT: port, VITALS_METRICS_HOST: host } = values;
  return {
    metrics: port === undefined ? undefined : { host, port },
    connectionString: values.APPLICATIONINSIGHTS_CONNECTION_STRING,
  };
}

function azureOf(values: Values): AzureConfig {
  return {
    cloud: values.VITALS_CLOUD,
    scope: values.VITALS_SCOPE,
    armEndpoint: values.VITALS_ARM_ENDPOINT,
    mdeReportFilter: values.VITALS_MDE_REPORT_FILTER,
    clientId: values.AZURE_CLIENT_ID,
  };
}

function redeployOf(values: Values): RedeployConfig {
  return {
    clientId: values.VITALS_REDEPLOY_CLIENT_ID,
    approvers: values.VITALS_APPROVERS,
    approvalChannel: values.VITALS_APPROVAL_CHANNEL,
    graphEndpoint: values.VITALS_GRAPH_ENDPOINT,
    settings: {
      ...DEFAULT_SETTINGS,
      heartbeat: values.VITALS_REDEPLOY_HEARTBEAT,
      maxMachines: values.VITALS_REDEPLOY_MAX,
      maxPercent: values.VITALS_REDEPLOY_MAX_PERCENT,
      quorum: { ...DEFAULT_SETTINGS.quorum, ...values.VITALS_QUORUM },
      expiryMs: values.VITALS_REDEPLOY_EXPIRY_HOURS * 3_600_000,
      ownSingleMachine: values.VITALS_REDEPLOY_OWN,
      waveRule: values.VITALS_REDEPLOY_WAVES,
    },
  };
}

function storeOf({ DATABASE_URL: url, VITALS_DATA_DIR: dataDir, VITALS_RETENTION_DAYS: days }: Values): StoreConfig {
  const keptMs = days * 86_400_000;
  return url ? { kind: "postgres", url, keptMs } : { kind: "embedded", dataDir, keptMs };
}

function botOf(values: Values): Registration {
  const { MicrosoftAppId: appId, MicrosoftAppTenantId: tenantId } = values;
  if (values.VITALS_LOCAL) return { kind: "Anonymous" };
  // The rules have refused this already; a rule that is lost one day must not open the door.
  if (!appId || !tenantId) throw new Error("an identity is missing, and nothing refused it");
  return {
    kind: "Registered",
    appId,
    tenantId,
    credential: credentialOf(values),
    cloud: values.ChannelService ? "USGovernment" : "Public",
    endpoints: endpointsOf(values),
  };
}

function credentialOf(values: Values): BotCredential {
  const {
    MicrosoftAppPassword: password,
    CertificateThumbprint: thumbprint,
    CertificatePrivateKey: privateKey,
  } = values;
  if (thumbprint && privateKey) return { kind: "Certificate", thumbprint, privateKey };
  if (password) return { kind: "Secret", password };
  return { kind: "ManagedIdentity" };
}

/** All or none: the rules between the settings have seen to it. */
function endpointsOf(values: Values): BotEndpoints | undefined {
  if (!values.ToChannelFromBotLoginUrl) return undefined;
  return Object.fromEntries(ENDPOINTS.map((name) => [name, values[name]])) as unknown as BotEndpoints;
}

/** The faults as an operator reads them, one line each. Holds no value that was given. */
export function explainFaults(faults: readonly Fault[]): string {
  const lines = faults.map(({ setting, problem }) => `  ${setting}: ${problem}`);
  return [
    `Vitals cannot start with these settings (${faults.length} to fix):`,
    ...lines,
    "The README lists every setting.",
  ].join("\n");
}
