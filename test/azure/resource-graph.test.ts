import { beforeEach, describe, expect, test } from "vitest";
import { z } from "zod";
import { openArmClients } from "../../src/azure/arm-clients.ts";
import type { Pace } from "../../src/azure/pace.ts";
import type { ArgQuery } from "../../src/azure/queries/arg-query.ts";
import { Quota } from "../../src/azure/quota.ts";
import { IncompleteReading, NoAnswer, TableChanged, UnexpectedShape } from "../../src/azure/reading-faults.ts";
import { ResourceGraph } from "../../src/azure/resource-graph.ts";
import type { Scope } from "../../src/azure/scope.ts";
import { changingTotals, type Fault, repeatedSkipToken, resourceGraphQuery } from "../../src/demo/arm/faults.ts";
import { makeEstate } from "../../src/demo/estate/make-estate.ts";
import type { Tenant } from "../../src/demo/tenant.ts";
import { aConfig, aLastingTenant, anImpatientPace } from "../builders/azure-reader.ts";
import { aTenant, ESTATE_BEGAN, TenantClock } from "../builders/tenant.ts";

/** Three pages of virtual machines. */
const estate = makeEstate({ seed: 7, now: ESTATE_BEGAN, machines: 2400, speed: 0 });
const READABLE = new Set(estate.subscriptions.filter(({ readable }) => readable).map(({ id }) => id));
const VM_IDS = [...estate.machines]
  .filter(({ host, subscriptionId }) => host === "AzureVm" && READABLE.has(subscriptionId))
  .map(({ id }) => id)
  .sort();

const [FIRST = "", SECOND = ""] = READABLE;
const tenant = await aLastingTenant({ estate, managementGroups: new Map([["servers", [SECOND]]]) });
let asked = 0;
beforeEach(() => {
  asked = tenant.requests.length;
});

/** What was asked since the test began. */
function requests() {
  return tenant.requests.slice(asked);
}

const VMS: ArgQuery<{ id: string }> = {
  source: "Inventory",
  what: "virtual machines",
  text: "resources | where type =~ 'microsoft.compute/virtualmachines' | project id | order by id asc",
  row: z.object({ id: z.string() }),
};
const IDS = {
  read: (row: { id: string }) => ({ id: row.id, says: row }),
  begin: (): string[] => [],
  add: (ids: string[], id: string) => ids.push(id),
};

type Page = { data: { id: string }[]; totalRecords: number; resultTruncated: string; $skipToken?: string };

function rewrite(change: (page: Page) => object): Fault {
  return { kind: "Rewrite", body: (answer) => ({ ...(answer as Page), ...change(answer as Page) }) };
}

function aGraph(of: Tenant, { scope = { kind: "all" }, ...pace }: Partial<Pace> & { scope?: Scope } = {}) {
  const clients = openArmClients(aConfig(of, { pace: anImpatientPace(pace) }), of.credential());
  const graph = new ResourceGraph(clients.graph, scope, new Quota(clients.pace), clients.pace);
  const { waits } = clients.pace as ReturnType<typeof anImpatientPace>;
  return {
    waits,
    read: (query = VMS, signal = new AbortController().signal) => graph.read(query, IDS, signal),
    first: (query = VMS) => graph.first(query, new AbortController().signal),
  };
}

describe("the first row", () => {
  test("is one, asked for as one", async () => {
    expect(await aGraph(tenant).first()).toEqual({ id: VM_IDS[0] });
    expect(requests().map(({ body }) => JSON.parse(body).options.$top)).toEqual([1]);
  });

  test("is none in an empty table", async () => {
    const nothing = { ...VMS, text: VMS.text.replace("| project", "| where name =~ 'nobody' | project") };
    expect(await aGraph(tenant).first(nothing)).toBeUndefined();
  });

  test("is a fault where it is of another shape", async () => {
    tenant.fail({ on: resourceGraphQuery(), fault: rewrite(() => ({ data: [{ id: 1 }] })) });
    await expect(aGraph(tenant).first()).rejects.toThrow(UnexpectedShape);
  });
});

describe("a whole reading", () => {
  test("goes through every page, a thousand rows at a time, and misses none", async () => {
    const ids = await aGraph(tenant).read();
    expect(ids.toSorted()).toEqual(VM_IDS);
    expect(requests().length).toBe(Math.ceil(VM_IDS.length / 1000));
    expect(JSON.parse(requests()[0]?.body ?? "")).toMatchObject({
      options: { $top: 1000, resultFormat: "objectArray" },
    });
  });

  test("of an empty table is empty", async () => {
    const none = { ...VMS, text: VMS.text.replace("virtualmachines", "nothing") };
    expect(await aGraph(tenant).read(none)).toEqual([]);
  });

  test("keeps to the subscriptions that were named", async () => {
    const scope: Scope = { kind: "subscriptions", ids: [FIRST] };
    const ids = await aGraph(tenant, { scope }).read();
    expect(ids.toSorted()).toEqual(VM_IDS.filter((id) => id.includes(FIRST)));
    expect(ids.length).toBeGreaterThan(0);
  });

  test("keeps to the management group that was named", async () => {
    const ids = await aGraph(tenant, { scope: { kind: "managementGroup", id: "servers" } }).read();
    expect(ids.toSorted()).toEqual(VM_IDS.filter((id) => id.includes(SECOND)));
  });
});

describe("an incomplete answer is an error, never a smaller truth", () => {
  const empty = rewrite(({ data }) => ({ data: [], $skipToken: `next-${data[0]?.id}` }));

  test.each<[string, Fault, number]>([
    ["that Azure says it cut short", rewrite(() => ({ resultTruncated: "true" })), 0],
    ["that ends before all rows came", rewrite(() => ({ $skipToken: undefined })), 1],
    ["that gives more rows than there are", rewrite(({ data }) => ({ data: [...data, { id: "/extra" }] })), 2],
    ["that loses rows of one page", rewrite(({ data }) => ({ data: data.slice(1) })), 1],
    ["whose skip token repeats", repeatedSkipToken(), 0],
    ["with a page without rows before the end", empty, 1],
  ])("one %s", async (_, fault, after) => {
    tenant.fail({ on: resourceGraphQuery(), fault, after });
    await expect(aGraph(tenant).read()).rejects.toBeInstanceOf(IncompleteReading);
  });
});

describe("a table that changes between its pages", () => {
  test("is read once more from the start, and nothing of the first attempt stays", async () => {
    const changed = tenant.fail({
      on: resourceGraphQuery(),
      fault: rewrite(() => ({ totalRecords: 1 })),
      after: 1,
      times: 1,
    });
    const ids = await aGraph(tenant).read();
    expect(ids.toSorted()).toEqual(VM_IDS);
    expect(changed.hits).toBe(1);
  });

  test("is given up if it keeps changing", async () => {
    tenant.fail({ on: resourceGraphQuery(), fault: changingTotals(1) });
    await expect(aGraph(tenant).read()).rejects.toBeInstanceOf(TableChanged);
    expect(requests().length).toBe(4);
  });

  test("shows in a row that comes on two pages", async () => {
    let last: { id: string } | undefined;
    const shift = rewrite(({ data }) => {
      const shifted = last ? [last, ...data.slice(1)] : data;
      last = data.at(-1);
      return { data: shifted };
    });
    tenant.fail({ on: resourceGraphQuery(), fault: shift });
    await expect(aGraph(tenant).read()).rejects.toThrow("the same row came on two pages");
  });
});

describe("the quota", () => {
  test("is kept: no request is refused, however small it is", async () => {
    const clock = new TenantClock();
    const small = await aTenant({ estate, clock: () => clock.now, quota: { requests: 2, windowMs: 5000 } });
    const wait = async (ms: number) => clock.pass(ms);
    const { read } = aGraph(small, { wait });
    const all = await Promise.all([read(), read(), read()]);
    expect(all.map((ids) => ids.length)).toEqual(Array(3).fill(VM_IDS.length));
    // Three readers began at once, before any answer told them of the quota; from then on nobody was refused.
    expect(small.requests.slice(3).filter(({ status }) => status === 429)).toEqual([]);
    expect(clock.now).toBeGreaterThan(ESTATE_BEGAN);
  });

  test("that is spent by somebody else is waited out by its header and asked again", async () => {
    const headers = { "x-ms-user-quota-remaining": "0", "x-ms-user-quota-resets-after": "00:00:04" };
    tenant.fail({
      on: resourceGraphQuery(),
      fault: { kind: "Reply", status: 429, headers, body: RATE_LIMITING },
      times: 2,
    });
    const { read, waits } = aGraph(tenant);
    expect(await read()).toHaveLength(VM_IDS.length);
    expect(waits).toEqual([4000, 4000]);
  });

  test("that never comes back ends the reading", async () => {
    const refused = tenant.fail({
      on: resourceGraphQuery(),
      fault: { kind: "Reply", status: 429, body: RATE_LIMITING },
    });
    await expect(aGraph(tenant).read()).rejects.toMatchObject({ statusCode: 429, code: "RateLimiting" });
    expect(refused.hits).toBe(7);
  });
});

describe("a broken connection", () => {
  test.each<[string, Fault]>([
    ["resets", { kind: "Reset" }],
    ["gives half an answer", { kind: "CutJson" }],
    ["answers 503", { kind: "Reply", status: 503 }],
  ])("that once %s is tried again", async (_, fault) => {
    const broken = tenant.fail({ on: resourceGraphQuery(), fault, after: 1, times: 1 });
    expect(await aGraph(tenant).read()).toHaveLength(VM_IDS.length);
    expect(broken.hits).toBe(1);
  });

  test.each<[string, Fault]>([
    ["resets", { kind: "Reset" }],
    ["gives half an answer", { kind: "CutJson" }],
    ["answers 503", { kind: "Reply", status: 503 }],
    ["shows a sign-in page", { kind: "Html" }],
  ])("that always %s ends the reading", async (_, fault) => {
    const broken = tenant.fail({ on: resourceGraphQuery(), fault });
    await expect(aGraph(tenant).read()).rejects.toThrow();
    expect(broken.hits).toBeLessThan(12);
  });

  test("that never answers is given up after a second try", async () => {
    const silent = tenant.fail({ on: resourceGraphQuery(), fault: { kind: "Silence" } });
    await expect(aGraph(tenant, { timeout: 50 }).read()).rejects.toBeInstanceOf(NoAnswer);
    expect(silent.hits).toBe(2);
  });
});

describe("an answer of another shape", () => {
  test.each<[string, Fault]>([
    ["no list", rewrite(() => ({ data: { columns: [], rows: [] } }))],
    ["no total", rewrite(() => ({ totalRecords: undefined }))],
  ])("with %s is refused", async (_, fault) => {
    tenant.fail({ on: resourceGraphQuery(), fault });
    await expect(aGraph(tenant).read()).rejects.toBeInstanceOf(UnexpectedShape);
  });

  test("with one row that does not fit is refused, and the fault names the field", async () => {
    const spoilt = rewrite(({ data }) => ({ data: data.map((row, index) => (index === 500 ? { id: 500 } : row)) }));
    tenant.fail({ on: resourceGraphQuery(), fault: spoilt });
    await expect(aGraph(tenant).read()).rejects.toThrow('"id" is not as expected');
  });
});

describe("a reading that is stopped", () => {
  test("ends although Azure never answers", async () => {
    tenant.fail({ on: resourceGraphQuery(), fault: { kind: "Silence" } });
    const stop = new AbortController();
    const reading = aGraph(tenant).read(VMS, stop.signal);
    stop.abort(new Error("shutting down"));
    await expect(reading).rejects.toThrow("shutting down");
  });

  test("asks nothing if it was stopped before it began", async () => {
    await expect(aGraph(tenant).read(VMS, AbortSignal.abort(new Error("too late")))).rejects.toThrow("too late");
    expect(requests()).toEqual([]);
  });
});

const RATE_LIMITING = {
  error: {
    code: "RateLimiting",
    message: "Please provide below info when asking for support: correlationId = x.",
    details: [{ code: "RateLimiting", message: "Client application has been throttled." }],
  },
};
