import { describe, expect, test } from "vitest";
import { REDEPLOYER } from "../../src/demo/arm/identities.ts";
import { BLUEPRINTS } from "../../src/demo/estate/blueprint.ts";
import { makeEstate } from "../../src/demo/estate/make-estate.ts";
import { aTenant, azureClients, ESTATE_BEGAN, TenantClock } from "../builders/tenant.ts";

const SUBSCRIPTIONS = "resourcecontainers | where type =~ 'microsoft.resources/subscriptions' | project id, name";
const VMS = "resources | where type =~ 'microsoft.compute/virtualmachines' | project id, name | order by id asc";

const idOf = (name: string) => BLUEPRINTS.find((one) => one.subscription.name === name)?.subscription.id ?? "";
const PROD = idOf("Contoso Prod");
const DEV = idOf("Contoso Dev");
const LEGAL = idOf("Contoso Legal");

async function aGraph(wish: Parameters<typeof aTenant>[0] = {}) {
  const tenant = await aTenant(wish);
  return { tenant, graph: azureClients(tenant, PROD).graph };
}

/** The error of a query, in the words that Resource Graph hides in its details. */
async function refusal(asked: Promise<unknown>) {
  const error = await asked.then(
    () => undefined,
    (caught: { statusCode: number; code: string; details: { error: { details: { code: string }[] } } }) => caught,
  );
  return { status: error?.statusCode, code: error?.code, details: error?.details.error.details ?? [] };
}

describe("the scope of a query", () => {
  test("without a scope it is every subscription that can be read, and the others are passed over in silence", async () => {
    const { graph } = await aGraph();
    const { data } = await graph.resources({ query: SUBSCRIPTIONS });
    const names = (data as { name: string }[]).map(({ name }) => name).sort();
    expect(names).toEqual(["Contoso Dev", "Contoso Prod", "Contoso Sandbox", "Contoso Test", "Fabrikam Shared"]);
  });

  test("named subscriptions are the scope, in any casing, without those that cannot be read", async () => {
    const { graph } = await aGraph();
    const asked = await graph.resources({ query: SUBSCRIPTIONS, subscriptions: [DEV.toUpperCase(), LEGAL] });
    expect(asked.data).toEqual([{ id: `/subscriptions/${DEV}`, name: "Contoso Dev" }]);
    expect(asked.totalRecords).toBe(1);
  });

  test("a scope in which nothing can be read is an error, not an empty answer", async () => {
    const { graph } = await aGraph();
    const refused = await refusal(graph.resources({ query: VMS, subscriptions: [LEGAL] }));
    expect(refused).toMatchObject({ status: 400, details: [{ code: "NoValidSubscriptionsInQueryRequest" }] });
  });

  test("an identity without the right to read subscriptions sees none", async () => {
    const tenant = await aTenant();
    const { graph } = azureClients(tenant, PROD, REDEPLOYER);
    expect(await refusal(graph.resources({ query: VMS }))).toMatchObject({
      status: 400,
      details: [{ code: "NoValidSubscriptionsInQueryRequest" }],
    });
  });

  test("a management group stands for the subscriptions below it; an unknown one is refused", async () => {
    const { graph } = await aGraph({ managementGroups: new Map([["landing-zones", [PROD, LEGAL]]]) });
    const { data } = await graph.resources({ query: SUBSCRIPTIONS, managementGroups: ["Landing-Zones"] });
    expect(data).toEqual([{ id: `/subscriptions/${PROD}`, name: "Contoso Prod" }]);
    expect(await refusal(graph.resources({ query: SUBSCRIPTIONS, managementGroups: ["elsewhere"] }))).toMatchObject({
      status: 400,
    });
  });
});

describe("paging", () => {
  test("every row comes exactly once, in order, and the totals are the same on every page", async () => {
    const { graph, tenant } = await aGraph({ estate: makeEstate({ seed: 1, now: ESTATE_BEGAN, machines: 3000 }) });
    const ids: string[] = [];
    const totals = new Set<number>();
    let skipToken: string | undefined;
    do {
      const page = await graph.resources({ query: VMS, options: { resultFormat: "objectArray", skipToken } });
      const rows = page.data as { id: string }[];
      expect(rows.length).toBe(page.count);
      ids.push(...rows.map(({ id }) => id));
      totals.add(page.totalRecords);
      skipToken = page.skipToken;
    } while (skipToken);
    const all = [...tenant.estate.machines].filter(({ host, truth }) => host === "AzureVm" && truth.rule !== 1);
    expect(ids).toEqual(all.map(({ id }) => id).sort());
    expect([...totals]).toEqual([all.length]);
    expect(tenant.requests.map(({ status }) => status)).toEqual(Array(Math.ceil(all.length / 1000)).fill(200));
  });

  test("a page holds a thousand rows at most, or what is asked for", async () => {
    const { graph } = await aGraph({ estate: makeEstate({ seed: 1, now: ESTATE_BEGAN, machines: 3000 }) });
    expect((await graph.resources({ query: VMS })).count).toBe(1000);
    expect((await graph.resources({ query: VMS, options: { top: 7 } })).count).toBe(7);
    expect(await refusal(graph.resources({ query: VMS, options: { top: 1001 } }))).toMatchObject({ status: 400 });
  });

  test("what a reader saw on its first page does not change under it", async () => {
    const clock = new TenantClock();
    const { graph, tenant } = await aGraph({ clock: () => clock.now });
    const query = "securityresources | where type =~ 'microsoft.security/healthreports' | project id, properties";
    const first = await graph.resources({ query, options: { top: 100 } });
    clock.pass(12 * 3_600_000);
    const second = await graph.resources({ query, options: { top: 1000, skipToken: first.skipToken } });
    expect(second.totalRecords).toBe(first.totalRecords);
    const times = (second.data as { properties: { status: { lastScannedDate: string } } }[]).map(({ properties }) =>
      Date.parse(properties.status.lastScannedDate),
    );
    expect(Math.max(...times)).toBeLessThanOrEqual(ESTATE_BEGAN);
    expect(tenant.requests).toHaveLength(2);
  });

  test.each([
    ["without the column id", "resources | project name"],
    ["with a limit", "resources | project id | limit 20"],
  ])("%s there is no skip token, and what is left out is called truncated", async (_, query) => {
    const { graph } = await aGraph();
    const page = await graph.resources({ query, options: { top: 10 } });
    expect(page).toMatchObject({ count: 10, resultTruncated: "true" });
    expect(page.skipToken).toBeUndefined();
  });

  test("a last page has no skip token and is not truncated", async () => {
    const { graph } = await aGraph();
    const page = await graph.resources({ query: VMS });
    expect(page.skipToken).toBeUndefined();
    expect(page.resultTruncated).toBe("false");
  });

  test("a skip token is good for its own query and scope only", async () => {
    const { graph } = await aGraph();
    const { skipToken } = await graph.resources({ query: VMS, options: { top: 5 } });
    const other = graph.resources({ query: SUBSCRIPTIONS, options: { skipToken } });
    expect(await refusal(other)).toMatchObject({ status: 400, details: [{ code: "InvalidSkipToken" }] });
    const narrower = graph.resources({ query: VMS, subscriptions: [DEV], options: { skipToken } });
    expect(await refusal(narrower)).toMatchObject({ details: [{ code: "InvalidSkipToken" }] });
    const forged = graph.resources({ query: VMS, options: { skipToken: "bm90aGluZw==" } });
    expect(await refusal(forged)).toMatchObject({ details: [{ code: "InvalidSkipToken" }] });
  });
});

describe("the quota", () => {
  test("is fifteen queries in five seconds, told in every answer's headers", async () => {
    const clock = new TenantClock();
    const { graph } = await aGraph({ clock: () => clock.now, quota: undefined });
    const headers: Record<string, string>[] = [];
    const ask = () =>
      graph.resources({ query: SUBSCRIPTIONS }, { onResponse: ({ headers: sent }) => headers.push(sent.toJSON()) });
    for (let asked = 0; asked < 15; asked += 1) await ask();
    expect(headers.map((sent) => sent["x-ms-user-quota-remaining"])).toEqual(
      Array.from({ length: 15 }, (_, index) => String(14 - index)),
    );
    expect(headers[0]?.["x-ms-user-quota-resets-after"]).toBe("00:00:05");
    clock.pass(3200);
    const error = await ask().catch((caught: unknown) => caught);
    expect(error).toMatchObject({
      statusCode: 429,
      code: "RateLimiting",
      details: { error: { details: [{ code: "RateLimiting" }] } },
    });
    const { response } = error as { response: { headers: { get(name: string): string | undefined } } };
    expect(response.headers.get("x-ms-user-quota-resets-after")).toBe("00:00:02");
    expect(response.headers.get("retry-after")).toBeUndefined();
    clock.pass(1800);
    expect((await ask()).totalRecords).toBe(5);
  });

  test("is each identity's own", async () => {
    const everything = { name: "other", clientId: "0a11ce00-0000-4000-8000-000000000009", actions: ["*"] };
    const reader = { ...everything, name: "reader", clientId: "0a11ce00-0000-4000-8000-000000000008" };
    const tenant = await aTenant({ quota: { requests: 1, windowMs: 5000 }, identities: [reader, everything] });
    const mine = azureClients(tenant, PROD).graph;
    await mine.resources({ query: SUBSCRIPTIONS });
    expect(await refusal(mine.resources({ query: SUBSCRIPTIONS }))).toMatchObject({ status: 429 });
    const others = azureClients(tenant, PROD, everything).graph;
    expect((await others.resources({ query: SUBSCRIPTIONS })).totalRecords).toBe(5);
  });
});

describe("a query that Resource Graph does not understand", () => {
  test.each([
    ["resources | where nome =~ 'web-01'", "InvalidQuery"],
    ["resources | where name =~", "ParserFailure"],
    ["resources | mv-expand properties", "InvalidQueryLanguage"],
  ])("%s is a 400 whose details say %s", async (query, code) => {
    const { graph } = await aGraph();
    const { status, code: outer, details } = await refusal(graph.resources({ query }));
    expect({ status, outer }).toEqual({ status: 400, outer: "BadRequest" });
    expect(details.map((detail) => detail.code)).toEqual(expect.arrayContaining(["InvalidQuery", code]));
  });

  test("a wrong property path is no error but finds nothing", async () => {
    const { graph } = await aGraph();
    const power = (path: string) =>
      `resources | where type =~ 'microsoft.compute/virtualmachines' and tostring(${path}) =~ 'PowerState/running' | project id`;
    const right = await graph.resources({ query: power("properties.extended.instanceView.powerState.code") });
    const wrong = await graph.resources({ query: power("properties.extended.instanceview.powerState.code") });
    expect(right.totalRecords).toBeGreaterThan(100);
    expect(wrong).toMatchObject({ totalRecords: 0, data: [] });
  });
});
