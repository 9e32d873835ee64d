import { expect, it } from "vitest";
import type { JudgedMachine, Snapshot, Transition } from "../../../src/health/snapshot.ts";
import type { CountScope } from "../../../src/questions/ports.ts";
import { NOW } from "../../builders/evidence.ts";
import { CONTOSO_DEV, CONTOSO_PROD } from "../../builders/machine.ts";
import { aSnapshot, aSubscription, judged, unhealthy, unknown } from "../../builders/snapshot.ts";
import { DAY, HOUR, MINUTE } from "../../builders/time.ts";
import { type Opened, onEachEngine } from "../opened.ts";

const QUARTER = 15 * MINUTE;
const ALL: CountScope = { subscriptions: undefined, os: undefined };
const PROD: CountScope = { ...ALL, subscriptions: [CONTOSO_PROD] };
const DEV: CountScope = { ...ALL, subscriptions: [CONTOSO_DEV] };
const BOTH: CountScope = { ...ALL, subscriptions: [CONTOSO_PROD, CONTOSO_DEV] };

const web = judged({ machine: { name: "web-01" } });
const broken = { ...web, verdict: unhealthy() };
const sql = judged({ machine: { name: "sql-01", os: "Windows" } });
const dc = judged({ machine: { name: "dc-01", os: "Windows", subscriptionId: CONTOSO_DEV }, verdict: unknown() });
const nameless = judged({ machine: { name: "odd-01", os: undefined, subscriptionId: CONTOSO_DEV } });

const HEALTHY = { Healthy: 1 };
const BROKEN = { "Unhealthy/Installation": 1 };
const NO_REPORT = { "Unknown/NoReport": 1 };

/** One snapshot of these machines, `quarter` quarters of an hour after the first. */
function taken(quarter: number, machines: readonly JudgedMachine[]): Snapshot {
  const subscriptions = [aSubscription(), aSubscription({ id: CONTOSO_DEV })];
  return aSnapshot(machines, { version: 1 + quarter, takenAt: NOW + quarter * QUARTER, subscriptions });
}

async function save({ store }: Opened, quarter: number, machines: readonly JudgedMachine[]): Promise<void> {
  await store.snapshots.save(taken(quarter, machines), []);
}

/** Counts by quarters of an hour after the first snapshot. */
async function counts({ store }: Opened, scope: CountScope, since = 0): Promise<unknown[]> {
  const found = await store.history.counts(since, scope);
  return found.map((one) => [(one.at - NOW) / QUARTER, one.counts]);
}

function change(at: number, parts: Partial<Transition> = {}): Transition {
  const { id, name } = web.evidence.machine;
  return { machineId: id, machineName: name, at, from: "Healthy", to: "Unhealthy/Installation", ...parts };
}

const appeared = change(NOW, { from: undefined, to: "Healthy" });
const wentBad = change(NOW + HOUR);
const left = change(NOW + 2 * HOUR, { from: "Unhealthy/Installation", to: "Gone" });
const other = change(NOW + HOUR, { machineId: dc.evidence.machine.id, machineName: "dc-01", to: "Unknown/NoReport" });

onEachEngine("the transitions of the past", (opened) => {
  it("come back as they were saved, the newest first, over a restart", async () => {
    await opened.store.snapshots.save(taken(0, [web]), [appeared]);
    await opened.store.snapshots.save(taken(4, [broken]), [wentBad]);
    await opened.store.snapshots.save(taken(8, []), [left]);
    const { history } = await opened.reopen();
    expect(await history.transitions(0)).toStrictEqual([left, wentBad, appeared]);
  });

  it("are those at or after the time asked for", async () => {
    await opened.store.snapshots.save(taken(8, []), [appeared, wentBad, left]);
    expect(await opened.store.history.transitions(NOW + HOUR)).toStrictEqual([left, wentBad]);
    expect(await opened.store.history.transitions(NOW + HOUR + 0.5)).toStrictEqual([left]);
    expect(await opened.store.history.transitions(NOW + DAY)).toEqual([]);
  });

  it("between two versions are those that were saved between them, whatever the clock said", async () => {
    const setBack = change(NOW - HOUR, { from: "Unhealthy/Installation", to: "Healthy" });
    await opened.store.snapshots.save({ ...taken(0, [web]), version: 7 }, [appeared]);
    await opened.store.snapshots.save({ ...taken(8, [broken]), version: 8 }, [wentBad, other]);
    await opened.store.snapshots.save({ ...taken(4, [web]), version: 9 }, [setBack]);
    await opened.store.snapshots.save({ ...taken(5, []), version: 10 }, [left]);
    const { history } = await opened.reopen();
    const byVersion = [left, setBack, ...[wentBad, other].sort((a, b) => (a.machineId < b.machineId ? -1 : 1))];
    expect(await history.between(7, 10, 0)).toStrictEqual(byVersion);
    expect(await history.between(8, 9, 0)).toStrictEqual([setBack]);
    expect(await history.between(10, 10, 0)).toEqual([]);
  });

  it("between two versions are none from before the time given: versions begin anew when a snapshot cannot be read", async () => {
    await opened.store.snapshots.save({ ...taken(0, [web]), version: 3 }, [wentBad]);
    expect(await opened.store.history.between(1, 5, NOW + HOUR)).toStrictEqual([wentBad]);
    expect(await opened.store.history.between(1, 5, NOW + HOUR + 1)).toEqual([]);
  });

  it("of one machine are its own alone, and none of one that is not known", async () => {
    await opened.store.snapshots.save(taken(8, []), [appeared, other, wentBad, left]);
    expect(await opened.store.history.ofMachine(web.evidence.machine.id)).toStrictEqual([left, wentBad, appeared]);
    expect(await opened.store.history.ofMachine("' or 1=1 --")).toEqual([]);
  });

  it("of a machine with an id that no key can hold still bear that id", async () => {
    const machineId = `nul \0 ${"long".repeat(1_000)}`;
    await opened.store.snapshots.save(taken(0, []), [change(NOW, { machineId })]);
    expect(await opened.store.history.ofMachine(machineId)).toStrictEqual([change(NOW, { machineId })]);
  });

  it("of the same moment stand in the same order each time: by sync, then by machine", async () => {
    const [a, b, c] = ["a", "b", "c"].map((machineId) => change(NOW, { machineId })) as [
      Transition,
      Transition,
      Transition,
    ];
    await opened.store.snapshots.save(taken(0, []), [c, a]);
    await opened.store.snapshots.save(taken(1, []), [b]);
    expect(await opened.store.history.transitions(0)).toStrictEqual([b, a, c]);
  });

  it("are forgotten after ninety days", async () => {
    await opened.store.snapshots.save(taken(0, [web]), [appeared]);
    await opened.store.snapshots.save(taken(91 * 96, [web]), []);
    expect(await opened.store.history.transitions(0)).toEqual([]);
    expect(await opened.store.history.ofMachine(web.evidence.machine.id)).toEqual([]);
  });

  it.each([
    ["a state unheard of", "to_state = 'secret-words'"],
    ["a cut-off state", "to_state = 'Unhealthy/'"],
    ["a machine that left before it came", "from_state = 'Gone'"],
    ["no machine", "machine_id = ''"],
  ])("are left out and logged where they hold %s, and the others are told", async (_what, damage) => {
    await opened.store.snapshots.save(taken(4, [broken]), [wentBad, other]);
    await opened.place.sql(`update transition set ${damage} where machine_name = 'dc-01'`);
    expect(await opened.store.history.transitions(0)).toStrictEqual([wentBad]);
    expect(opened.lines.at(-1)).toMatchObject({ level: 40, records: 1, reason: expect.stringMatching(/transition/) });
    expect(JSON.stringify(opened.lines)).not.toContain("secret-words");
  });

  it("cannot be asked of a store that is closed", async () => {
    await opened.store.close();
    await expect(opened.store.history.transitions(0)).rejects.toThrow();
    await expect(opened.store.history.counts(0, ALL)).rejects.toThrow();
  });
});

onEachEngine("the counts of the past", (opened) => {
  it("of the estate are there for each sync, the oldest first, over a restart", async () => {
    await save(opened, 0, [web, dc]);
    await save(opened, 1, [web, dc]);
    await opened.reopen();
    await opened.store.snapshots.load();
    await save(opened, 2, [broken, dc]);
    const steady = { ...HEALTHY, ...NO_REPORT };
    expect(await counts(opened, ALL)).toEqual([
      [0, steady],
      [1, steady],
      [2, { ...BROKEN, ...NO_REPORT }],
    ]);
    expect(await counts(opened, ALL, NOW + 2 * QUARTER)).toEqual([[2, { ...BROKEN, ...NO_REPORT }]]);
  });

  it("of a subscription stand at each sync until they change, though only changes are stored", async () => {
    for (const quarter of [0, 1, 2]) await save(opened, quarter, [web, dc]);
    await save(opened, 3, [broken, dc]);
    await save(opened, 4, [broken, dc]);
    expect(await opened.place.sql("select * from subscription_count")).toHaveLength(3);
    expect(await counts(opened, PROD)).toEqual([
      [0, HEALTHY],
      [1, HEALTHY],
      [2, HEALTHY],
      [3, BROKEN],
      [4, BROKEN],
    ]);
    expect(await counts(opened, DEV)).toEqual([0, 1, 2, 3, 4].map((quarter) => [quarter, NO_REPORT]));
  });

  it("know what held before the time asked for", async () => {
    await save(opened, 0, [web]);
    await save(opened, 1, [broken]);
    await save(opened, 2, [broken]);
    expect(await counts(opened, PROD, NOW + 2 * QUARTER)).toEqual([[2, BROKEN]]);
    expect(await counts(opened, PROD, NOW + QUARTER + 1)).toEqual([[2, BROKEN]]);
    expect(await counts(opened, PROD, NOW + QUARTER)).toEqual([
      [1, BROKEN],
      [2, BROKEN],
    ]);
  });

  it.each([
    ["the estate", ALL],
    ["a subscription", PROD],
  ])("of %s have a gap where no sync was", async (_what, scope) => {
    await save(opened, 0, [web]);
    await save(opened, 50, [web]);
    expect(await counts(opened, scope)).toEqual([
      [0, HEALTHY],
      [50, HEALTHY],
    ]);
    expect(await counts(opened, scope, NOW + 51 * QUARTER)).toEqual([]);
  });

  it("of several subscriptions are added up, each as of its own last change", async () => {
    await save(opened, 0, [web, sql]);
    await save(opened, 1, [web, sql, dc]);
    await save(opened, 2, [broken, sql, dc, nameless]);
    expect(await counts(opened, BOTH)).toEqual([
      [0, { Healthy: 2 }],
      [1, { Healthy: 2, ...NO_REPORT }],
      [2, { Healthy: 2, ...BROKEN, ...NO_REPORT }],
    ]);
    expect(await counts(opened, BOTH)).toEqual(await counts(opened, ALL));
  });

  it.each<[string, CountScope, unknown]>([
    ["one operating system of all subscriptions", { ...ALL, os: ["Windows"] }, { Healthy: 1, ...NO_REPORT }],
    ["one operating system of one subscription", { ...PROD, os: ["Windows"] }, HEALTHY],
    [
      "both, but not the machines of which none is known",
      { ...ALL, os: ["Windows", "Linux"] },
      { Healthy: 2, ...NO_REPORT },
    ],
    ["a system that the subscription has none of", { ...DEV, os: ["Linux"] }, {}],
    ["a subscription unheard of", { ...ALL, subscriptions: ["' or 1=1 --"] }, {}],
    ["no subscription", { ...ALL, subscriptions: [] }, {}],
    ["no operating system", { ...PROD, os: [] }, {}],
  ])("can be of %s", async (_what, scope, expected) => {
    await save(opened, 0, [web, sql, dc, nameless]);
    expect(await counts(opened, scope)).toEqual([[0, expected]]);
  });

  it("fall to nothing with the last machine", async () => {
    await save(opened, 0, [web, dc]);
    await save(opened, 1, [dc]);
    expect(await counts(opened, PROD)).toEqual([
      [0, HEALTHY],
      [1, {}],
    ]);
  });

  it("fall to nothing with the last machine, too, where the store does not know what was saved before", async () => {
    await save(opened, 0, [web, dc]);
    // As where it cannot be read, or was taken out: what comes next is written anew.
    await opened.place.sql("delete from snapshot");
    await save(opened, 1, [dc]);
    await save(opened, 2, [dc]);
    expect(await counts(opened, PROD)).toEqual([
      [0, HEALTHY],
      [1, {}],
      [2, {}],
    ]);
    expect(await counts(opened, DEV)).toEqual([0, 1, 2].map((quarter) => [quarter, NO_REPORT]));
  });

  it("are the same however many syncs there are to go through", async () => {
    for (let quarter = 0; quarter < 230; quarter += 1) {
      await save(opened, quarter, [quarter % 100 < 50 ? web : broken, dc]);
    }
    expect(await counts(opened, BOTH)).toEqual(await counts(opened, ALL));
    expect(await counts(opened, BOTH)).toHaveLength(230);
  });

  it("go back ninety days, with what held then", async () => {
    await save(opened, 0, [web]);
    await save(opened, 91 * 96, [web]);
    expect(await counts(opened, ALL)).toEqual([[91 * 96, HEALTHY]]);
    expect(await counts(opened, PROD)).toEqual([[91 * 96, HEALTHY]]);
  });

  it.each(["x", "[]", '{"Healthy":-1}', '{"Healthy":"many"}', '{"secret-words":1}'])(
    "of the estate have a gap, and a line in the log, where one is %s",
    async (damage) => {
      for (const quarter of [0, 1, 2]) await save(opened, quarter, [web]);
      await opened.place.sql(`update estate_count set counts = '${damage}' where taken_at = ${NOW + QUARTER}`);
      expect(await counts(opened, ALL)).toEqual([
        [0, HEALTHY],
        [2, HEALTHY],
      ]);
      expect(opened.lines.at(-1)).toMatchObject({ level: 40, records: 1, reason: expect.stringMatching(/A count/) });
    },
  );

  it("of subscriptions have a gap from one that cannot be read until its next: no old count is passed off as new", async () => {
    await save(opened, 0, [web, dc]);
    await save(opened, 1, [broken, dc]);
    await save(opened, 2, [broken, dc]);
    await save(opened, 3, [web, dc]);
    await opened.place.sql(
      `update subscription_count set counts = 'x' where subscription_id = '${CONTOSO_PROD}' and taken_at = ${NOW + QUARTER}`,
    );
    expect(await counts(opened, BOTH)).toEqual([0, 3].map((quarter) => [quarter, { ...HEALTHY, ...NO_REPORT }]));
    expect(await counts(opened, DEV)).toEqual([0, 1, 2, 3].map((quarter) => [quarter, NO_REPORT]));
  });
});
