import { type AccessToken, DefaultAzureCredential, ManagedIdentityCredential } from "@azure/identity";
import { describe, expect, onTestFinished, test, vi } from "vitest";
import { BOT, type Identity, mayDo, READER, REDEPLOYER } from "../../src/demo/arm/identities.ts";
import { BLUEPRINTS } from "../../src/demo/estate/blueprint.ts";
import type { Tenant } from "../../src/demo/tenant.ts";
import { aTenant } from "../builders/tenant.ts";

const SCOPE = "https://management.azure.com/.default";

const SUBSCRIPTION = BLUEPRINTS[0]?.subscription.id;

/** GET of the Endpoint-protection switch, which every reader may see. */
function ask(tenant: Tenant, token: string | undefined, subscription = SUBSCRIPTION): Promise<Response> {
  const path = `/subscriptions/${subscription}/providers/Microsoft.Security/settings/WDATP?api-version=2022-05-01`;
  return fetch(`${tenant.url}${path}`, { headers: token ? { Authorization: `Bearer ${token}` } : {} });
}

async function code(answer: Response): Promise<{ status: number; code: string }> {
  const { error } = (await answer.json()) as { error: { code: string } };
  return { status: answer.status, code: error.code };
}

describe("the managed identity endpoint", () => {
  // MSAL remembers for the life of the process where its endpoint was, so that all of this is one test.
  test("gives each identity its own token through the real credentials, and ARM knows whose it is", async () => {
    const tenant = await aTenant();
    for (const [name, value] of Object.entries(tenant.identityEnvironment)) vi.stubEnv(name, value);
    onTestFinished(() => {
      vi.unstubAllEnvs();
    });
    const system = (await new ManagedIdentityCredential().getToken(SCOPE)) as AccessToken;
    const answer = await ask(tenant, system.token);
    expect(await answer.json()).toMatchObject({ name: "WDATP", properties: { enabled: true } });
    expect(system.expiresOnTimestamp).toBeGreaterThan(Date.now());
    const assigned = new DefaultAzureCredential({ managedIdentityClientId: REDEPLOYER.clientId });
    const { token } = await assigned.getToken(SCOPE);
    expect(await code(await ask(tenant, token))).toEqual({ status: 403, code: "AuthorizationFailed" });
    expect(tenant.requests.map(({ path, identity }) => [path, identity])).toEqual([
      ["/msi/token", undefined],
      [expect.stringContaining("WDATP"), "reader"],
      ["/msi/token", undefined],
      [expect.stringContaining("WDATP"), "redeployer"],
    ]);
  });

  const version = "api-version=2019-08-01";
  const arm = "resource=https://management.azure.com";
  test.each([
    ["a wrong header", `${version}&${arm}`, "somebody-else", 401],
    ["another API version", `api-version=2017-09-01&${arm}`, undefined, 400],
    ["a resource that is not ARM", `${version}&resource=https://vault.azure.net`, undefined, 400],
    ["no resource", version, undefined, 400],
    ["an unknown identity", `${version}&${arm}&client_id=0a11ce00-0000-4000-8000-0000000000ff`, undefined, 400],
  ])("refuses %s", async (_, query, header, status) => {
    const { identityEnvironment } = await aTenant();
    const answer = await fetch(`${identityEnvironment.IDENTITY_ENDPOINT}?${query}`, {
      headers: { "X-IDENTITY-HEADER": header ?? identityEnvironment.IDENTITY_HEADER },
    });
    expect(answer.status).toBe(status);
    expect(await answer.json()).not.toHaveProperty("access_token");
  });
});

describe("ARM", () => {
  test("wants a token, and says where to get one", async () => {
    const answer = await ask(await aTenant(), undefined);
    expect(answer.headers.get("www-authenticate")).toMatch(/^Bearer authorization_uri=".+", error="invalid_token"/);
    expect(await code(answer)).toEqual({ status: 401, code: "AuthenticationFailed" });
  });

  test("refuses a token that it never gave, and one that is no longer good", async () => {
    const tenant = await aTenant();
    expect(await code(await ask(tenant, "eyJ.forged.token"))).toMatchObject({ code: "InvalidAuthenticationToken" });
    const { token } = await tenant.credential().getToken();
    expect((await ask(tenant, token)).status).toBe(200);
    tenant.expireTokens();
    expect(await code(await ask(tenant, token))).toEqual({ status: 401, code: "ExpiredAuthenticationToken" });
  });

  test("says nothing about a subscription that nobody may read, and nothing exists that is unknown", async () => {
    const tenant = await aTenant();
    const { token } = await tenant.credential().getToken();
    const legal = BLUEPRINTS.find(({ subscription }) => !subscription.readable)?.subscription.id;
    expect(await code(await ask(tenant, token, legal))).toEqual({ status: 403, code: "AuthorizationFailed" });
    const nowhere = "99999999-0000-4000-8000-000000000000";
    expect(await code(await ask(tenant, token, nowhere))).toEqual({ status: 404, code: "SubscriptionNotFound" });
  });

  test("wants an API version, and knows only what it simulates", async () => {
    const tenant = await aTenant();
    const { token } = await tenant.credential().getToken();
    const get = (path: string) => fetch(`${tenant.url}${path}`, { headers: { Authorization: `Bearer ${token}` } });
    expect(await code(await get(`/subscriptions/${SUBSCRIPTION}`))).toMatchObject({ status: 400 });
    expect(await code(await get("/providers/Microsoft.Web/sites?api-version=2024-01-01"))).toMatchObject({
      status: 404,
    });
  });

  test("lists locks on a machine, on its group and its subscription, and none elsewhere", async () => {
    const tenant = await aTenant();
    const { token } = await tenant.credential(REDEPLOYER).getToken();
    const locked = [...tenant.estate.machines].find(({ lock }) => lock)?.id ?? "";
    const names = async (scope: string) => {
      const url = `${tenant.url}${scope}/providers/Microsoft.Authorization/locks?api-version=2020-05-01`;
      const answer = await fetch(url, { headers: { Authorization: `Bearer ${token}` } });
      return ((await answer.json()) as { value: { name: string }[] }).value.map(({ name }) => name);
    };
    expect(await names(locked)).toEqual(["do-not-delete"]);
    expect(await names(`${locked}/extensions/MDE.Windows`)).toEqual(["do-not-delete"]);
    expect(await names(locked.split("/providers/")[0] ?? "")).toEqual(["do-not-delete"]);
    expect(await names(`/subscriptions/${SUBSCRIPTION}`)).toEqual(["do-not-delete"]);
    expect(await names(`${locked}0`)).toEqual([]);
  });

  test("tells where Endpoint protection is off", async () => {
    const tenant = await aTenant();
    const { token } = await tenant.credential().getToken();
    const enabled = async (id: string) =>
      ((await (await ask(tenant, token, id)).json()) as { properties: { enabled: boolean } }).properties.enabled;
    const readable = BLUEPRINTS.map(({ subscription }) => subscription).filter((one) => one.readable);
    for (const { id, endpointProtection } of readable) expect(await enabled(id)).toBe(endpointProtection);
    expect(readable.map(({ endpointProtection }) => endpointProtection)).toContain(false);
  });
});

describe("ARM's permissions", () => {
  const permissions = async (identity: Identity, subscription = SUBSCRIPTION) => {
    const tenant = await aTenant();
    const { token } = await tenant.credential(identity).getToken();
    const path = `/subscriptions/${subscription}/providers/Microsoft.Authorization/permissions?api-version=2022-04-01`;
    const answer = await fetch(`${tenant.url}${path}`, { headers: { Authorization: `Bearer ${token}` } });
    return { status: answer.status, body: await answer.json() };
  };

  test("tell each identity what its role allows and leaves out, without a right to ask", async () => {
    expect(await permissions({ ...REDEPLOYER, notActions: ["*/delete"] })).toEqual({
      status: 200,
      body: {
        value: [{ actions: REDEPLOYER.actions, notActions: ["*/delete"], dataActions: [], notDataActions: [] }],
      },
    });
  });

  test("are none for an identity without a role, and where nobody may read", async () => {
    const legal = BLUEPRINTS.find(({ subscription }) => !subscription.readable)?.subscription.id;
    expect(await permissions(BOT)).toEqual({ status: 200, body: { value: [] } });
    expect(await permissions(READER, legal)).toEqual({ status: 200, body: { value: [] } });
    expect(await permissions(READER, "99999999-0000-4000-8000-000000000000")).toMatchObject({ status: 404 });
  });
});

describe("what a role allows", () => {
  test("is not what it leaves out", () => {
    const leaving = { ...READER, notActions: ["Microsoft.Security/*"] };
    expect(mayDo(leaving, "Microsoft.Security/settings/read")).toBe(false);
    expect(mayDo(leaving, "Microsoft.Compute/virtualMachines/read")).toBe(true);
  });

  test.each([
    [READER, "Microsoft.Compute/virtualMachines/extensions/read", true],
    [READER, "microsoft.compute/virtualmachines/READ", true],
    [READER, "Microsoft.Compute/virtualMachines/extensions/delete", false],
    [READER, "Microsoft.Compute/virtualMachines/extensions/readX", false],
    [REDEPLOYER, "Microsoft.HybridCompute/machines/extensions/delete", true],
    [REDEPLOYER, "Microsoft.Compute/virtualMachines/extensions/write", false],
    [REDEPLOYER, "Microsoft.Compute/virtualMachines/runCommand/action", false],
    [REDEPLOYER, "MicrosoftXCompute/virtualMachines/read", false],
  ] as const)("$0.name: %s", (identity, action, allowed) => {
    expect(mayDo(identity, action)).toBe(allowed);
  });
});
