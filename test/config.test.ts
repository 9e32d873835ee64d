import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { explainFaults, readConfig } from "../src/config.ts";
import { ENDPOINTS } from "../src/config-endpoints.ts";
import type { Environment } from "../src/config-fault.ts";
import { DEFAULT_SETTINGS } from "../src/redeploys/settings.ts";
import { SETTINGS } from "../src/settings.ts";
import { APP_ID, endpoints, localMode, managedIdentity, singleTenant, TENANT_ID } from "./builders/environment.ts";

function configOf(env: Environment) {
  const read = readConfig(env);
  if (!read.ok) throw new Error(explainFaults(read.faults));
  return read.config;
}

function quorumOf(env: Environment): string {
  const { small, large } = configOf(env).redeploy.settings.quorum;
  return `${small},${large}`;
}

function faultsOf(env: Environment): readonly string[] {
  const read = readConfig(env);
  return read.ok ? [] : read.faults.map(({ setting }) => setting);
}

describe("a whole configuration", () => {
  test("a managed identity needs its type, its id and its tenant, and nothing else", () => {
    expect(configOf(managedIdentity()).bot).toEqual({
      kind: "Registered",
      appId: APP_ID,
      tenantId: TENANT_ID,
      credential: { kind: "ManagedIdentity" },
      cloud: "Public",
      endpoints: undefined,
    });
  });

  test.each([
    ["a secret", { MicrosoftAppPassword: "planted-secret" }, { kind: "Secret", password: "planted-secret" }],
    [
      "a certificate, with its line ends written out",
      { MicrosoftAppPassword: undefined, CertificateThumbprint: "AB12", CertificatePrivateKey: "-----BEGIN\\nKEY" },
      { kind: "Certificate", thumbprint: "AB12", privateKey: "-----BEGIN\nKEY" },
    ],
  ])("a single tenant has %s", (_, given, credential) => {
    expect(configOf(singleTenant(given)).bot).toMatchObject({ credential });
  });

  test.each([
    ["https://vitals.contoso.example", "https://vitals.contoso.example"],
    ["https://vitals.contoso.example:8443/teams//", "https://vitals.contoso.example:8443/teams"],
    ["http://127.0.0.1:3978/", "http://127.0.0.1:3978"],
    ["", undefined],
  ])("links to files lead to the public address %j", (given, publicUrl) => {
    expect(configOf(managedIdentity({ VITALS_PUBLIC_URL: given })).publicUrl).toBe(publicUrl);
  });

  test("nothing is measured for anybody unless it is asked for, and then on this machine alone", () => {
    expect(configOf(managedIdentity()).telemetry).toEqual({ metrics: undefined, connectionString: undefined });
    const connectionString = `InstrumentationKey=${APP_ID};IngestionEndpoint=https://in.example/`;
    const asked = { VITALS_METRICS_PORT: "9464", APPLICATIONINSIGHTS_CONNECTION_STRING: connectionString };
    expect(configOf(managedIdentity(asked)).telemetry).toEqual({
      metrics: { host: "127.0.0.1", port: 9464 },
      connectionString,
    });
    const elsewhere = managedIdentity({ ...asked, VITALS_METRICS_HOST: "0.0.0.0" });
    expect(configOf(elsewhere).telemetry.metrics).toEqual({ host: "0.0.0.0", port: 9464 });
  });

  test("the type of the identity and the words of other settings may be written in any case", () => {
    const config = configOf(managedIdentity({ MicrosoftAppType: "userAssignedMsi", VITALS_LOG_LEVEL: "WARN" }));
    expect(config.bot.kind).toBe("Registered");
    expect(config.logLevel).toBe("warn");
  });

  test("without further settings it listens on 3978 everywhere and admits its own tenant alone", () => {
    expect(configOf(managedIdentity())).toMatchObject({
      host: "0.0.0.0",
      port: 3978,
      logLevel: "info",
      tenants: [TENANT_ID],
      tenantId: TENANT_ID,
    });
  });

  test("tenants that are named replace the bot's own", () => {
    const other = "33333333-AAAA-4bbb-8ccc-000000000003";
    expect(configOf(managedIdentity({ VITALS_TENANTS: `${other}, ${TENANT_ID}` })).tenants).toEqual([
      other.toLowerCase(),
      TENANT_ID,
    ]);
  });

  test("local mode is anonymous and listens on 127.0.0.1 alone", () => {
    expect(configOf(localMode())).toMatchObject({ bot: { kind: "Anonymous" }, host: "127.0.0.1", tenants: "Any" });
    expect(configOf(localMode({ HOST: "localhost" })).host).toBe("127.0.0.1");
  });

  test("an empty setting is an absent one", () => {
    expect(configOf(managedIdentity({ PORT: "", VITALS_TENANTS: " ", MicrosoftAppPassword: "" })).port).toBe(3978);
  });

  test("a bot in Azure Government says so by the channel service", () => {
    expect(configOf(managedIdentity({ ChannelService: "https://botframework.azure.us" })).bot).toMatchObject({
      cloud: "USGovernment",
    });
  });

  test("endpoint overrides are passed on under Bot Framework's own names", () => {
    const overrides = endpoints("http://127.0.0.1:8080");
    expect(configOf(managedIdentity(overrides)).bot).toMatchObject({ endpoints: overrides });
  });

  test("Azure is read as the operator says", () => {
    const env = {
      VITALS_CLOUD: "USGov",
      VITALS_SCOPE: "mg:contoso",
      AZURE_CLIENT_ID: APP_ID,
      VITALS_ARM_ENDPOINT: "http://127.0.0.1:8080",
      VITALS_MDE_REPORT_FILTER: "MDE",
      VITALS_SYNC_MINUTES: "60",
    };
    expect(configOf(managedIdentity(env))).toMatchObject({
      azure: {
        cloud: "usgov",
        scope: { kind: "managementGroup", id: "contoso" },
        clientId: APP_ID,
        armEndpoint: "http://127.0.0.1:8080",
        mdeReportFilter: "MDE",
      },
      syncEveryMs: 3_600_000,
    });
  });

  test("redeploys are done as the operator says", () => {
    const [redeployer, anna, group, prod] = ["4", "5", "6", "7"].map(
      (end) => `11111111-AAAA-4bbb-8ccc-00000000000${end}`,
    );
    const env = {
      VITALS_REDEPLOY_CLIENT_ID: redeployer,
      VITALS_APPROVERS: `${anna}; ${prod}=group:${group}`,
      VITALS_APPROVAL_CHANNEL: "19:abc@thread.tacv2",
      VITALS_QUORUM: "2, 3",
      VITALS_REDEPLOY_MAX: "15",
      VITALS_REDEPLOY_MAX_PERCENT: "25",
      VITALS_REDEPLOY_HEARTBEAT: "Allow",
      VITALS_REDEPLOY_EXPIRY_HOURS: "8",
      VITALS_REDEPLOY_OWN: "1",
      VITALS_REDEPLOY_WAVES: "cameback",
      VITALS_GRAPH_ENDPOINT: "http://127.0.0.1:8080",
    };
    expect(configOf(managedIdentity(env)).redeploy).toEqual({
      clientId: redeployer?.toLowerCase(),
      approvers: {
        everywhere: { people: [anna?.toLowerCase()], groups: [] },
        bySubscription: new Map([[prod?.toLowerCase(), { people: [], groups: [group?.toLowerCase()] }]]),
      },
      approvalChannel: "19:abc@thread.tacv2",
      graphEndpoint: "http://127.0.0.1:8080",
      settings: {
        heartbeat: "allow",
        maxMachines: 15,
        maxPercent: 25,
        maxRecent: 3,
        recentMs: 7 * 86_400_000,
        quorum: { small: 2, large: 3, largeAbove: 5 },
        expiryMs: 8 * 3_600_000,
        ownSingleMachine: true,
        waveRule: "CameBack",
      },
    });
  });

  test("without further settings nobody approves, nothing is deleted, and the bounds are the core's own", () => {
    expect(configOf(managedIdentity()).redeploy).toEqual({
      clientId: undefined,
      approvers: { everywhere: { people: [], groups: [] }, bySubscription: new Map() },
      approvalChannel: undefined,
      graphEndpoint: undefined,
      settings: DEFAULT_SETTINGS,
    });
  });

  test.each([
    ["1", { small: 1, large: 1 }],
    ["3", { small: 3, large: 3 }],
    ["1,4", { small: 1, large: 4 }],
  ])("a quorum of %s", (given, quorum) => {
    expect(configOf(managedIdentity({ VITALS_QUORUM: given })).redeploy.settings.quorum).toMatchObject(quorum);
  });

  test("a database takes the place of the data folder", () => {
    const url = "postgres://vitals@db.example/vitals";
    expect(configOf(managedIdentity({ DATABASE_URL: url })).store).toMatchObject({ kind: "postgres", url });
  });

  test.each([{}, { DATABASE_URL: "postgres://vitals@db.example/vitals" }])(
    "either store keeps history for as many days as it is told",
    (where) => {
      expect(configOf(managedIdentity({ ...where, VITALS_RETENTION_DAYS: "400" })).store.keptMs).toBe(400 * 86_400_000);
    },
  );

  test("without further settings it reads all of the public cloud every 15 minutes into ./data", () => {
    expect(configOf(managedIdentity())).toMatchObject({
      azure: { cloud: "public", scope: { kind: "all" }, clientId: undefined, armEndpoint: undefined },
      syncEveryMs: 900_000,
      store: { kind: "embedded", dataDir: "./data" },
    });
  });

  test("in production endpoint overrides may name hosts of Microsoft's", () => {
    const env = managedIdentity({ ...endpoints("https://login.botframework.azure.cn"), NODE_ENV: "production" });
    expect(faultsOf(env)).toEqual([]);
  });
});

describe("a refusal", () => {
  test("without any setting it names each one that is needed", () => {
    expect(faultsOf({})).toEqual(["MicrosoftAppType", "MicrosoftAppId", "MicrosoftAppTenantId"]);
  });

  test.each<[string, Environment, string[]]>([
    ["an identity for every tenant", managedIdentity({ MicrosoftAppType: "MultiTenant" }), ["MicrosoftAppType"]],
    ["an unknown type", managedIdentity({ MicrosoftAppType: "Msi" }), ["MicrosoftAppType"]],
    ["an app id that is no GUID", managedIdentity({ MicrosoftAppId: "vitals" }), ["MicrosoftAppId"]],
    ["a secret beside a managed identity", managedIdentity({ MicrosoftAppPassword: "x" }), ["MicrosoftAppPassword"]],
    ["a single tenant without a credential", singleTenant({ MicrosoftAppPassword: "" }), ["MicrosoftAppPassword"]],
    [
      "two credentials",
      singleTenant({ CertificateThumbprint: "AB", CertificatePrivateKey: "K" }),
      ["MicrosoftAppPassword"],
    ],
    [
      "a certificate without its key",
      singleTenant({ MicrosoftAppPassword: "", CertificateThumbprint: "AB" }),
      ["CertificatePrivateKey"],
    ],
    [
      "a key without its certificate",
      singleTenant({ MicrosoftAppPassword: "", CertificatePrivateKey: "K" }),
      ["CertificateThumbprint"],
    ],
    ["local mode together with an app id", localMode({ MicrosoftAppId: APP_ID }), ["MicrosoftAppId"]],
    ["local mode together with a secret", localMode({ MicrosoftAppPassword: "x" }), ["MicrosoftAppPassword"]],
    ["local mode in production", localMode({ NODE_ENV: "production" }), ["VITALS_LOCAL"]],
    ["local mode that anybody can reach", localMode({ HOST: "0.0.0.0" }), ["HOST"]],
    ["a local mode that is neither on nor off", { ...managedIdentity(), VITALS_LOCAL: "yes" }, ["VITALS_LOCAL"]],
    ["a port that is none", managedIdentity({ PORT: "http" }), ["PORT"]],
    ["a port beyond the last", managedIdentity({ PORT: "65536" }), ["PORT"]],
    ["tenants that are no ids", managedIdentity({ VITALS_TENANTS: "contoso.com" }), ["VITALS_TENANTS"]],
    ["a log level that does not exist", managedIdentity({ VITALS_LOG_LEVEL: "loud" }), ["VITALS_LOG_LEVEL"]],
    ["a port for metrics that is none", managedIdentity({ VITALS_METRICS_PORT: "yes" }), ["VITALS_METRICS_PORT"]],
    ["a port for metrics beyond the last", managedIdentity({ VITALS_METRICS_PORT: "65536" }), ["VITALS_METRICS_PORT"]],
    [
      "a connection string without a key",
      managedIdentity({ APPLICATIONINSIGHTS_CONNECTION_STRING: "IngestionEndpoint=https://in.example/" }),
      ["APPLICATIONINSIGHTS_CONNECTION_STRING"],
    ],
    ["a cloud that does not exist", managedIdentity({ VITALS_CLOUD: "mars" }), ["VITALS_CLOUD"]],
    ["a scope that is none", managedIdentity({ VITALS_SCOPE: "contoso" }), ["VITALS_SCOPE"]],
    ["a client id that is no GUID", managedIdentity({ AZURE_CLIENT_ID: "reader" }), ["AZURE_CLIENT_ID"]],
    ["ARM in plain http", managedIdentity({ VITALS_ARM_ENDPOINT: "http://arm.example" }), ["VITALS_ARM_ENDPOINT"]],
    ["links over plain http", managedIdentity({ VITALS_PUBLIC_URL: "http://vitals.example" }), ["VITALS_PUBLIC_URL"]],
    ["a public address that is none", managedIdentity({ VITALS_PUBLIC_URL: "vitals.example" }), ["VITALS_PUBLIC_URL"]],
    [
      "a public address with a question",
      managedIdentity({ VITALS_PUBLIC_URL: "https://a.example/?b" }),
      ["VITALS_PUBLIC_URL"],
    ],
    [
      "a public address with a name in it",
      managedIdentity({ VITALS_PUBLIC_URL: "https://a:b@c.example" }),
      ["VITALS_PUBLIC_URL"],
    ],
    ["history for less than a week", managedIdentity({ VITALS_RETENTION_DAYS: "6" }), ["VITALS_RETENTION_DAYS"]],
    ["no time between syncs", managedIdentity({ VITALS_SYNC_MINUTES: "0" }), ["VITALS_SYNC_MINUTES"]],
    ["a redeployer that is no id", managedIdentity({ VITALS_REDEPLOY_CLIENT_ID: "x" }), ["VITALS_REDEPLOY_CLIENT_ID"]],
    [
      "a redeployer that is the bot",
      managedIdentity({ VITALS_REDEPLOY_CLIENT_ID: APP_ID.toUpperCase() }),
      ["VITALS_REDEPLOY_CLIENT_ID"],
    ],
    [
      "a redeployer that reads Azure",
      managedIdentity({ VITALS_REDEPLOY_CLIENT_ID: TENANT_ID, AZURE_CLIENT_ID: TENANT_ID }),
      ["VITALS_REDEPLOY_CLIENT_ID"],
    ],
    ["approvers that are no ids", managedIdentity({ VITALS_APPROVERS: "anna@contoso.example" }), ["VITALS_APPROVERS"]],
    [
      "a subscription without approvers",
      managedIdentity({ VITALS_APPROVERS: `${APP_ID};${TENANT_ID}=` }),
      ["VITALS_APPROVERS"],
    ],
    [
      "a channel by its link",
      managedIdentity({ VITALS_APPROVAL_CHANNEL: "https://teams.microsoft.com/l/channel/19" }),
      ["VITALS_APPROVAL_CHANNEL"],
    ],
    ["no approvers needed", managedIdentity({ VITALS_QUORUM: "0" }), ["VITALS_QUORUM"]],
    ["fewer approvers for more machines", managedIdentity({ VITALS_QUORUM: "2,1" }), ["VITALS_QUORUM"]],
    ["a quorum of words", managedIdentity({ VITALS_QUORUM: "two" }), ["VITALS_QUORUM"]],
    ["requests of no machine", managedIdentity({ VITALS_REDEPLOY_MAX: "0" }), ["VITALS_REDEPLOY_MAX"]],
    ["requests that no card can show", managedIdentity({ VITALS_REDEPLOY_MAX: "21" }), ["VITALS_REDEPLOY_MAX"]],
    ["more than all", managedIdentity({ VITALS_REDEPLOY_MAX_PERCENT: "101" }), ["VITALS_REDEPLOY_MAX_PERCENT"]],
    ["a third word", managedIdentity({ VITALS_REDEPLOY_HEARTBEAT: "yes" }), ["VITALS_REDEPLOY_HEARTBEAT"]],
    ["no expiry", managedIdentity({ VITALS_REDEPLOY_EXPIRY_HOURS: "0" }), ["VITALS_REDEPLOY_EXPIRY_HOURS"]],
    [
      "an own approval that is neither on nor off",
      managedIdentity({ VITALS_REDEPLOY_OWN: "y" }),
      ["VITALS_REDEPLOY_OWN"],
    ],
    ["an unknown end of a wave", managedIdentity({ VITALS_REDEPLOY_WAVES: "Healthy" }), ["VITALS_REDEPLOY_WAVES"]],
    [
      "a Graph elsewhere",
      managedIdentity({ VITALS_GRAPH_ENDPOINT: "https://graph.evil.example" }),
      ["VITALS_GRAPH_ENDPOINT"],
    ],
    ["another channel service", managedIdentity({ ChannelService: "https://evil.example" }), ["ChannelService"]],
    ["a name under VITALS_ that does not exist", managedIdentity({ VITALS_SPEED: "9" }), ["VITALS_SPEED"]],
  ])("%s", (_, env, settings) => {
    expect(faultsOf(env)).toEqual(settings);
  });

  test.each(ENDPOINTS)("endpoint overrides without %s", (name) => {
    expect(faultsOf(managedIdentity({ ...endpoints("http://127.0.0.1:1"), [name]: undefined }))).toEqual([name]);
  });

  test.each([
    ["plain http", "http://login.botframework.com"],
    ["a host that only looks like Microsoft's", "https://botframework.com.evil.example"],
    ["a host that ends like Microsoft's", "https://evilbotframework.com"],
    ["loopback in production", "http://127.0.0.1:8080"],
  ])("endpoint overrides in production on %s", (_, origin) => {
    const refused = faultsOf(managedIdentity({ ...endpoints(origin), NODE_ENV: "production" }));
    expect(refused).toHaveLength(6);
    expect(refused).toContain("ToBotFromChannelOpenIdMetadataUrl");
  });

  test("endpoint overrides on a foreign host are refused outside production too", () => {
    expect(faultsOf(managedIdentity(endpoints("https://login.evil.example")))).toHaveLength(6);
  });

  test("a login host that nobody checks in production", () => {
    const env = { ...endpoints("https://login.botframework.com"), ValidateAuthority: "false", NODE_ENV: "production" };
    expect(faultsOf(managedIdentity(env))).toEqual(["ValidateAuthority"]);
  });

  test("several mistakes are named at once, in the order of the README", () => {
    const env = { MicrosoftAppType: "MultiTenant", MicrosoftAppId: "x", PORT: "x", VITALS_TENANTS: "x" };
    expect(faultsOf(env)).toEqual([
      "MicrosoftAppType",
      "MicrosoftAppId",
      "MicrosoftAppTenantId",
      "VITALS_TENANTS",
      "PORT",
    ]);
  });

  test("a typing mistake is told the name that was meant", () => {
    const read = readConfig(managedIdentity({ VITALS_TENANT: TENANT_ID }));
    expect(read).toMatchObject({
      faults: [{ setting: "VITALS_TENANT", problem: expect.stringContaining("did you mean VITALS_TENANTS?") }],
    });
  });

  test("a request of more machines than its card shows is refused with the reason; as many as it shows are not", () => {
    expect(readConfig(managedIdentity({ VITALS_REDEPLOY_MAX: "21" }))).toMatchObject({
      faults: [{ problem: expect.stringMatching(/^must be a whole number from 1 to 20: the card .* shows no more/) }],
    });
    expect(configOf(managedIdentity({ VITALS_REDEPLOY_MAX: "20" })).redeploy.settings.maxMachines).toBe(20);
  });

  test("names of the demo and of the tests are left alone", () => {
    expect(faultsOf(managedIdentity({ VITALS_DEMO_SPEED: "60", VITALS_TEST_COUNTS: "/tmp/x" }))).toEqual([]);
  });

  test("no fault repeats what was given: it may be a secret in the wrong place", () => {
    const planted = "planted-secret";
    const everywhere = Object.fromEntries(Object.keys(SETTINGS).map((name) => [name, planted]));
    const read = readConfig({ ...everywhere, VITALS_SCOP: planted });
    if (read.ok) throw new Error("accepted");
    expect(explainFaults(read.faults)).not.toContain(planted);
  });

  test("it reads as one line for each mistake", () => {
    const read = readConfig({});
    if (read.ok) throw new Error("accepted");
    const lines = explainFaults(read.faults).split("\n");
    expect(lines).toHaveLength(read.faults.length + 2);
    expect(lines[1]).toMatch(/^ {2}MicrosoftAppType: is missing; set it to /);
  });
});

describe("the table of settings", () => {
  test("is the README's", () => {
    const readme = readFileSync("README.md", "utf8");
    const rows = readme.split("\n").filter((line) => /^\| `[A-Za-z_]+` \|/.test(line));
    const expected = Object.entries(SETTINGS).map(
      ([name, { fallback, meaning }]) => `| \`${name}\` | ${fallback} | ${meaning} |`,
    );
    expect(rows).toEqual(expected);
  });

  test.each(Object.entries(SETTINGS))("%s has a meaning that ends like a sentence", (_, { meaning }) => {
    expect(meaning).toMatch(/\.$/);
  });

  test.each([
    ["PORT", (env: Environment) => configOf(env).port],
    ["HOST", (env: Environment) => configOf(env).host],
    ["VITALS_LOG_LEVEL", (env: Environment) => configOf(env).logLevel],
    ["VITALS_CLOUD", (env: Environment) => configOf(env).azure.cloud],
    ["VITALS_SYNC_MINUTES", (env: Environment) => configOf(env).syncEveryMs / 60_000],
    ["VITALS_RETENTION_DAYS", (env: Environment) => (configOf(env).store.keptMs ?? 0) / 86_400_000],
    ["VITALS_QUORUM", (env: Environment) => quorumOf(env)],
    ["VITALS_REDEPLOY_MAX", (env: Environment) => configOf(env).redeploy.settings.maxMachines],
    ["VITALS_REDEPLOY_MAX_PERCENT", (env: Environment) => configOf(env).redeploy.settings.maxPercent],
    ["VITALS_REDEPLOY_HEARTBEAT", (env: Environment) => configOf(env).redeploy.settings.heartbeat],
    ["VITALS_REDEPLOY_EXPIRY_HOURS", (env: Environment) => configOf(env).redeploy.settings.expiryMs / 3_600_000],
    ["VITALS_REDEPLOY_OWN", (env: Environment) => Number(configOf(env).redeploy.settings.ownSingleMachine)],
    ["VITALS_REDEPLOY_WAVES", (env: Environment) => configOf(env).redeploy.settings.waveRule],
  ] as const)("the default of %s is the one that it names", (name, read) => {
    expect(String(read(managedIdentity()))).toBe(SETTINGS[name].fallback);
  });
});
