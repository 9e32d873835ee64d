import { describe, expect, test } from "vitest";
import type { AzureConfig } from "../../src/azure/azure-config.ts";
import { openEstateReader } from "../../src/azure/estate-reader.ts";
import { type Fault, matching, resourceGraphQuery } from "../../src/demo/arm/faults.ts";
import type { SimMachine } from "../../src/demo/estate/machine.ts";
import { makeEstate } from "../../src/demo/estate/make-estate.ts";
import type { EstateReading, Reading } from "../../src/health/ports.ts";
import type { Snapshot } from "../../src/health/snapshot.ts";
import {
  aConfig,
  aKeptLog,
  aLastingTenant,
  anImpatientPace,
  aReader,
  aSnapshotOf,
  failureOf,
  readValue,
} from "../builders/azure-reader.ts";
import { TenantClock } from "../builders/tenant.ts";

const tenant = await aLastingTenant();

const PROD = "11111111-0c01-4a11-9b01-c0a700000001";
const UNREADABLE = "66666666-0c06-4a66-9b06-c0a700000006";

function lower(machines: Iterable<SimMachine>): Map<string, SimMachine> {
  return new Map([...machines].map((machine) => [machine.id.toLowerCase(), machine]));
}

function readableMachines(): SimMachine[] {
  const { estate } = tenant;
  const readable = new Set(estate.subscriptions.filter((one) => one.readable).map(({ id }) => id));
  return [...estate.machines].filter(({ subscriptionId }) => readable.has(subscriptionId));
}

const WITHOUT_RESOURCE = ["ConnectorMachine", "DirectServer"];

describe("a reading of the whole estate", async () => {
  const reading = await aReader(tenant).read();
  const asked = [...tenant.requests];

  test("lists every machine that the identity can read, each as what it is", () => {
    const { inventory } = reading;
    const expected = lower(readableMachines().filter(({ host }) => !WITHOUT_RESOURCE.includes(host)));
    const machines = readValue(inventory);
    expect([...machines.keys()].sort()).toEqual([...expected.keys()].sort());
    for (const [id, machine] of machines) {
      const { name, host, provider, image, region, createdAt } = expected.get(id) as SimMachine;
      const cloud = host === "ArcMachine" && provider === "Azure" ? "OnPremises" : provider;
      expect(machine).toMatchObject({ name, host, cloud, os: image.os, region });
      expect(machine.createdAt).toBe(host === "ArcMachine" ? undefined : createdAt);
    }
  });

  test("gives the power of each, and takes none for running that is not", async () => {
    const machines = readValue(reading.inventory);
    const estate = lower(tenant.estate.machines);
    for (const [id, { power }] of machines) {
      const code = estate.get(id)?.power ?? "";
      expect(power).toEqual({ is: ["running", "Connected"].includes(code) ? "Running" : "NotRunning", code });
    }
  });

  test("finds the MDE extension by publisher and type, and no other company's", async () => {
    const extensions = readValue(reading.extensions);
    const expected = readableMachines().filter(({ shownExtension }) => shownExtension);
    expect([...extensions.keys()].sort()).toEqual(expected.map(({ id }) => id.toLowerCase()).sort());
    for (const { id, shownExtension, image } of expected) {
      expect(extensions.get(id.toLowerCase())).toMatchObject({
        name: shownExtension?.name,
        type: image.os === "Windows" ? "MDE.Windows" : "MDE.Linux",
      });
    }
  });

  test("gives what was assessed on each machine", async () => {
    const { assessments } = reading;
    const assessed = readableMachines().filter(({ edr, host }) => edr && host === "AzureVm");
    expect(assessed.length).toBeGreaterThan(0);
    for (const { id, edr, antivirus } of assessed) {
      expect(readValue(assessments).get(id.toLowerCase())).toMatchObject({
        edr: { status: edr?.code, cause: edr?.cause, changedAt: edr?.changedAt, otherEdr: edr?.otherEdr },
        antivirus: expect.arrayContaining([...antivirus]),
      });
    }
  });

  test("gives the sensor's health reports, and no other component's", async () => {
    const reports = readValue(reading.reports);
    const reported = lower(readableMachines().filter(({ report }) => report));
    expect([...reports.keys()].sort()).toEqual([...reported.keys()].sort());
    for (const [id, [report]] of reports) {
      const expected = reported.get(id)?.report;
      expect(report).toMatchObject({ status: expected?.code, changedAt: expected?.changedAt });
      expect(report?.issues).toHaveLength(expected?.issues.length ?? 0);
    }
  });

  test("gives the plans of subscriptions and of machines that have their own", async () => {
    const plans = readValue(reading.plans);
    const readable = tenant.estate.subscriptions.filter((one) => one.readable);
    expect(plans.servers).toEqual(new Map(readable.map(({ id, serversPlan }) => [id, serversPlan])));
    expect(plans.cspm).toEqual(new Map(readable.map(({ id, cspm }) => [id, cspm])));
    const own = readableMachines().filter(({ ownPlan }) => ownPlan);
    expect(plans.machines).toEqual(new Map(own.map(({ id, ownPlan }) => [id.toLowerCase(), ownPlan])));
  });

  test("lists machines without an Azure resource, by the id under which Defender names them", async () => {
    const { unlisted, inventory } = reading;
    for (const machine of readableMachines().filter(({ host }) => WITHOUT_RESOURCE.includes(host))) {
      expect(unlisted.get(machine.id.toLowerCase())).toMatchObject({ name: machine.name, host: machine.host });
    }
    expect([...unlisted.keys()].filter((id) => readValue(inventory).has(id))).toEqual([]);
  });

  test("knows the Endpoint-protection switch of every subscription that it can read", async () => {
    const { endpointProtection } = reading;
    const readable = tenant.estate.subscriptions.filter((one) => one.readable);
    expect(endpointProtection).toEqual(
      new Map(readable.map(({ id, endpointProtection: value }) => [id, { ok: true, value }])),
    );
  });

  test("asks Azure for no more than reading", async () => {
    expect(asked.filter(({ method, path }) => method !== "GET" && !path.endsWith("/resources"))).toEqual([]);
    expect(new Set(asked.map(({ identity }) => identity))).toEqual(new Set(["reader"]));
  });
});

describe("what cannot be seen", () => {
  test("a subscription without rights is missing, with all its machines", async () => {
    const { subscriptions, inventory } = await aReader(tenant).read();
    expect([...readValue(subscriptions).keys()]).not.toContain(UNREADABLE);
    expect([...readValue(inventory).keys()].filter((id) => id.includes(UNREADABLE))).toEqual([]);
  });

  test("a subscription that was asked for by name stays expected", async () => {
    const ids = [PROD, UNREADABLE];
    const reading = await aReader(tenant, { scope: { kind: "subscriptions", ids } }).read();
    expect(reading.expectedSubscriptions).toEqual(ids);
    expect(readValue(reading.subscriptions)).toEqual(new Map([[PROD, "Contoso Prod"]]));
  });

  test("no readable subscription at all is a failure of every table, in plain words", async () => {
    const reading = await aReader(tenant, { scope: { kind: "subscriptions", ids: [UNREADABLE] } }).read();
    expect(failureOf(reading.inventory)).toEqual({
      source: "Inventory",
      truncated: false,
      message: "Could not read the virtual machines: the identity can read no subscription in the scope.",
    });
    expect(reading.endpointProtection).toEqual(new Map());
    const sources = [reading.extensions, reading.assessments, reading.reports, reading.plans, reading.subscriptions];
    expect(sources.map((one) => failureOf(one).source)).toEqual([
      "Extensions",
      "Assessments",
      "HealthReports",
      "Plans",
      "Subscriptions",
    ]);
  });
});

type Table = "inventory" | "extensions" | "assessments" | "reports" | "plans" | "subscriptions";

describe("a table that fails", () => {
  const forbidden: Fault = {
    kind: "Reply",
    status: 403,
    body: {
      error: {
        code: "AuthorizationFailed",
        message: "no",
        details: [{ code: "AuthorizationFailed", message: "The client 'x' may not read." }],
      },
    },
  };

  test.each<[string, RegExp, Table, string]>([
    ["virtual machines", /'microsoft.compute\/virtualmachines'/, "inventory", "virtual machines"],
    ["Arc machines", /'microsoft.hybridcompute\/machines'/, "inventory", "Arc machines"],
    ["scale sets", /computeresources/, "inventory", "scale-set instances"],
    ["extensions of VMs", /virtualmachines\/extensions'/, "extensions", "extensions of virtual machines"],
    ["extensions of Arc", /machines\/extensions'/, "extensions", "extensions of"],
    ["assessments", /assessments'/, "assessments", "assessments"],
    ["health reports", /healthreports'/, "reports", "health reports"],
    ["plans", /pricings'/, "plans", "Defender plans"],
    ["subscriptions", /resourcecontainers/, "subscriptions", "subscriptions"],
  ])("%s: takes its own source with it, and no other", async (_, query, table, what) => {
    tenant.fail({ on: resourceGraphQuery(query), fault: forbidden });
    const reading = await aReader(tenant).read();
    expect(failureOf(reading[table] as Reading<unknown>).message).toMatch(
      new RegExp(
        `^Could not read the ${what}.*: Azure answered 403 AuthorizationFailed: The client 'x' may not read\\.$`,
      ),
    );
    expect(failedTables(reading)).toEqual([table]);
  });

  test("that came incomplete is said to be truncated", async () => {
    const fault: Fault = { kind: "Rewrite", body: (page) => ({ ...(page as object), resultTruncated: "true" }) };
    tenant.fail({ on: resourceGraphQuery(/assessments'/), fault });
    expect(failureOf((await aReader(tenant).read()).assessments)).toEqual({
      source: "Assessments",
      truncated: true,
      message: "Could not read the assessments: Azure cut its answer short.",
    });
  });

  test("because Azure never answers keeps none of the others waiting", async () => {
    tenant.fail({ on: resourceGraphQuery(/healthreports'/), fault: { kind: "Silence" } });
    const reading = await aReader(tenant, { pace: anImpatientPace({ timeout: 3_000, concurrentPages: 2 }) }).read();
    expect(failedTables(reading)).toEqual(["reports"]);
    expect(failureOf(reading.reports).message).toBe(
      "Could not read the health reports: Azure did not answer within 3 s.",
    );
  });

  test("leaves its cause in the log, without the query and without the token", async () => {
    tenant.fail({ on: resourceGraphQuery(/pricings'/), fault: forbidden });
    const { read, lines } = aReader(tenant);
    await read();
    const line = lines.find(({ table }) => table === "Defender plans");
    expect(line).toMatchObject({ source: "Plans", cause: { name: "RestError", status: 403 } });
    expect(JSON.stringify(lines)).not.toMatch(/securityresources|Bearer|demo\./);
  });
});

function failedTables(reading: EstateReading): string[] {
  return Object.entries(reading).flatMap(([name, part]) =>
    part !== null && "ok" in part && part.ok === false ? [name] : [],
  );
}

describe("the Endpoint-protection switch", () => {
  test("fails for one subscription alone", async () => {
    const path = new RegExp(`^/subscriptions/${PROD}/providers/Microsoft.Security/settings/WDATP$`);
    tenant.fail({
      on: matching({ path }),
      fault: { kind: "Reply", status: 403, body: { error: { code: "AuthorizationFailed" } } },
    });
    const { endpointProtection } = await aReader(tenant).read();
    expect([...endpointProtection].filter(([, one]) => !one.ok).map(([id]) => id)).toEqual([PROD]);
  });
});

describe("from one reading to the next", () => {
  test("whatever did not change is the previous snapshot's very object", async () => {
    const { read } = aReader(tenant);
    const previous = aSnapshotOf(await read());
    const next = aSnapshotOf(await read(previous));
    expect(next.machines.size).toBe(previous.machines.size);
    for (const [id, { evidence }] of next.machines) {
      const before = previous.machines.get(id)?.evidence;
      for (const part of ["machine", "extension", "edr", "antivirus"] as const)
        expect(evidence[part]).toBe(before?.[part]);
      // A machine without reports gets its empty list from elsewhere.
      if (evidence.reports.length > 0) expect(evidence.reports).toBe(before?.reports);
    }
  });

  test("a machine that stopped is a new object, and nothing else is", async () => {
    const { read } = aReader(tenant);
    const previous = aSnapshotOf(await read());
    const stops = { kind: "Rewrite", body: stopFirst } as const;
    tenant.fail({ on: resourceGraphQuery(/'microsoft.compute\/virtualmachines'/), fault: stops });
    const next = readValue((await read(previous)).inventory);
    const changed = [...next.values()].filter(
      (machine) => machine !== previous.machines.get(machine.id)?.evidence.machine,
    );
    expect(changed.map(({ power }) => power.code)).toEqual(["deallocated"]);
  });
});

describe("a reader that remembers its last reading", async () => {
  const HOUR = 3_600_000;
  const clock = new TenantClock();
  const estate = makeEstate({ seed: 3, now: clock.now, machines: 2_000, speed: 1 });
  const living = await aLastingTenant({ estate, clock: () => clock.now, tokenLifetimeMs: 1000 * HOUR });

  test("reads at each time of an estate's life what one reads that remembers nothing", async () => {
    const { read } = aReader(living);
    let previous: Snapshot | undefined;
    for (const minutes of [0, 0, 15, 15, 60, 240]) {
      clock.pass(minutes * 60_000);
      const reading = await read(previous);
      expect(reading).toEqual(await aReader(living).read(previous));
      previous = aSnapshotOf(reading);
    }
  });

  test("takes the objects of a snapshot that came from elsewhere", async () => {
    const { read } = aReader(living);
    await read(aSnapshotOf(await read()));
    const stored = structuredClone(aSnapshotOf(await aReader(living).read()));
    const next = readValue((await read(stored)).inventory);
    for (const [id, machine] of next) expect(machine).toBe(stored.machines.get(id)?.evidence.machine);
  });
});

function stopFirst(page: unknown): unknown {
  const { data, ...rest } = page as { data: { power: string }[] };
  let stopped = false;
  const stop = (row: { power: string }) => {
    if (stopped || row.power !== "PowerState/running") return row;
    stopped = true;
    return { ...row, power: "PowerState/deallocated" };
  };
  return { ...rest, data: data.map(stop) };
}

describe("a reading that is stopped", () => {
  test("ends soon, with every table failed and none half read", async () => {
    tenant.fail({ on: resourceGraphQuery(), fault: { kind: "Silence" } });
    const stop = new AbortController();
    const reading = aReader(tenant).read(undefined, stop.signal);
    stop.abort();
    expect(failureOf((await reading).inventory).message).toBe(
      "Could not read the virtual machines: the reading was stopped.",
    );
    expect(failedTables(await reading)).toHaveLength(6);
  });
});

describe("an identity that cannot sign in", () => {
  test("fails every table with words that tell", async () => {
    const before = tenant.requests.length;
    const refused = Object.assign(new Error("IMDS did not answer"), { name: "CredentialUnavailableError" });
    const credential = { getToken: () => Promise.reject(refused) };
    const reading = await openEstateReader(aConfig(tenant), credential, aKeptLog().log).read(
      undefined,
      new AbortController().signal,
    );
    expect(failureOf(reading.plans).message).toBe(
      "Could not read the Defender plans: no identity for Azure could sign in.",
    );
    expect(tenant.requests.slice(before)).toEqual([]);
  });

  test("whose token Azure no longer accepts is told so, and the next reader's new token is accepted", async () => {
    const { read } = aReader(tenant);
    await read();
    tenant.expireTokens();
    expect(failureOf((await read()).plans).message).toBe(
      "Could not read the Defender plans: Azure did not accept the identity's token.",
    );
    expect((await aReader(tenant).read()).plans.ok).toBe(true);
  });
});

test("a host that would show the token to the network is refused before anything is asked", async () => {
  const config: AzureConfig = {
    ...aConfig(tenant),
    armEndpoint: "http://arm.contoso.example",
    pace: anImpatientPace(),
  };
  expect(() => openEstateReader(config, tenant.credential(), aKeptLog().log)).toThrow(/must use https/);
});
