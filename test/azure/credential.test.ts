import { afterEach, describe, expect, test, vi } from "vitest";
import { openBotCredential, openCredential, openRedeployCredential } from "../../src/azure/credential.ts";
import { openEstateReader } from "../../src/azure/estate-reader.ts";
import { BOT, READER, REDEPLOYER } from "../../src/demo/arm/identities.ts";
import { aConfig, aKeptLog, aLastingTenant, failureOf } from "../builders/azure-reader.ts";

const tenant = await aLastingTenant();

afterEach(() => {
  vi.unstubAllEnvs();
});

/** The environment of App Service, with the tenant as its identity endpoint, and no other way to sign in. */
function inAppService(more: Record<string, string> = {}): void {
  const environment = { ...tenant.identityEnvironment, AZURE_TOKEN_CREDENTIALS: "prod", ...more };
  for (const name of ["AZURE_CLIENT_ID", "AZURE_TENANT_ID", "AZURE_CLIENT_SECRET", "AZURE_FEDERATED_TOKEN_FILE"]) {
    vi.stubEnv(name, "");
  }
  for (const [name, value] of Object.entries(environment)) vi.stubEnv(name, value);
}

describe("in App Service", () => {
  test("the managed identity of the environment reads the estate, from its token to the last table", async () => {
    inAppService();
    const { log, lines } = aKeptLog();
    const reader = openEstateReader(aConfig(tenant), openCredential({ cloud: "public" }), log);
    const before = tenant.requests.length;
    const reading = await reader.read(undefined, new AbortController().signal);
    expect(reading.inventory.ok).toBe(true);
    expect(tenant.requests[before]?.path).toBe("/msi/token");
    expect(new Set(tenant.requests.slice(before + 1).map(({ identity }) => identity))).toContain("reader");
    expect(JSON.stringify(lines)).not.toContain(tenant.identityEnvironment.IDENTITY_HEADER);
  });

  test.each([
    [READER, "reader"],
    [REDEPLOYER, "redeployer"],
  ])("a user-assigned identity is asked for by its client id: $name", async ({ clientId }) => {
    inAppService();
    await openCredential({ cloud: "public", clientId }).getToken("https://management.azure.com/.default");
    expect(tenant.requests.at(-1)?.query).toContain(`client_id=${clientId}`);
  });

  test("a token for another cloud is asked for by that cloud's resource", async () => {
    inAppService();
    const scope = "https://management.usgovcloudapi.net/.default";
    expect(await openCredential({ cloud: "usgov", clientId: READER.clientId }).getToken(scope)).not.toBeNull();
    expect(new URLSearchParams(tenant.requests.at(-1)?.query).get("resource")).toBe(
      "https://management.usgovcloudapi.net",
    );
  });

  test("an identity endpoint that refuses fails the reading in plain words, without the secret", async () => {
    inAppService({ IDENTITY_HEADER: "planted-secret" });
    const { log, lines } = aKeptLog();
    const credential = openCredential({ cloud: "public", clientId: "00000000-0000-4000-8000-00000000dead" });
    const reading = await openEstateReader(aConfig(tenant), credential, log).read(
      undefined,
      new AbortController().signal,
    );
    expect(failureOf(reading.inventory).message).toBe(
      "Could not read the virtual machines: no identity for Azure could sign in.",
    );
    expect(JSON.stringify(lines)).not.toContain("planted-secret");
  });
});

test("opening a credential asks for no token yet", () => {
  inAppService();
  const before = tenant.requests.length;
  openCredential({ cloud: "china" });
  expect(tenant.requests.slice(before)).toEqual([]);
});

// Tokens are kept for the whole process: each test asks for another resource.
describe("the second identity", () => {
  test("is asked for by its client id, and signs in as itself", async () => {
    inAppService();
    await openRedeployCredential(REDEPLOYER.clientId).getToken("https://management.usgovcloudapi.net/.default");
    expect(tenant.requests.at(-1)?.query).toContain(`client_id=${REDEPLOYER.clientId}`);
  });

  test("is never the reader, whose secret stands in the environment", async () => {
    inAppService({ AZURE_CLIENT_ID: READER.clientId, AZURE_TENANT_ID: "t", AZURE_CLIENT_SECRET: "planted-secret" });
    const before = tenant.requests.length;
    await openRedeployCredential(REDEPLOYER.clientId).getToken("https://management.chinacloudapi.cn/.default");
    expect(tenant.requests.slice(before).map(({ query }) => new URLSearchParams(query).get("client_id"))).toEqual([
      REDEPLOYER.clientId,
    ]);
  });
});

test("the bot's managed identity gets a token for Graph", async () => {
  inAppService();
  const bot = { appId: BOT.clientId, tenantId: "t", credential: { kind: "ManagedIdentity" } } as const;
  await openBotCredential(bot, "public").getToken("https://graph.microsoft.com/.default");
  const query = new URLSearchParams(tenant.requests.at(-1)?.query);
  expect([query.get("client_id"), query.get("resource")]).toEqual([BOT.clientId, "https://graph.microsoft.com"]);
});
