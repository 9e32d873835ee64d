import { describe, expect, it } from "vitest";
import type { Transition } from "../../../src/health/snapshot.ts";
import { changeOf } from "../../../src/questions/answer/changes.ts";
import type { ChangesAnswer, HistoryAnswer, TrendAnswer } from "../../../src/questions/insight.ts";
import type { CountsAt } from "../../../src/questions/ports.ts";
import type { Ask, Filter, Query } from "../../../src/questions/query.ts";
import { replyTo } from "../../../src/questions/reply.ts";
import { NOW } from "../../builders/evidence.ts";
import { aKeptMute } from "../../builders/kept-mute.ts";
import { CONTOSO_DEV } from "../../builders/machine.ts";
import { aSnapshot, judged, unhealthy } from "../../builders/snapshot.ts";
import { DAY, HOUR, MINUTE } from "../../builders/time.ts";
import { FakeHistory } from "../../fakes/history.ts";
import { ASKER, FakeEstate } from "../fake-estate.ts";

const web = judged({ machine: { name: "web-01" }, verdict: unhealthy() });
const sql = judged({ machine: { name: "sql-02", subscriptionId: CONTOSO_DEV, os: "Windows" } });
const estate = new FakeEstate(aSnapshot([web, sql]));
const WEB = web.evidence.machine.id;

function moved(machine: typeof web, hoursAgo: number, from: string | undefined, to: string): Transition {
  const { id, name } = machine.evidence.machine;
  return { machineId: id, machineName: name, at: NOW - hoursAgo * HOUR, from, to };
}

async function asked<T>(ask: Ask, history: FakeHistory, where: Filter[] = [], page = 0): Promise<T> {
  const query: Query = { ask, where, order: "Worst", limit: undefined };
  return (await replyTo(query, page, { estate, history }, ASKER, NOW)) as T;
}

describe("a change", () => {
  it.each([
    ["Healthy", "Unhealthy/Heartbeat", "New"],
    ["Unknown/NoReport", "Unhealthy/Other", "New"],
    [undefined, "Unhealthy/Installation", "New"],
    ["Unhealthy/Heartbeat", "Healthy", "Recovered"],
    ["Unhealthy/Heartbeat", "Unhealthy/Installation", "OtherIssue"],
    ["Unhealthy/Heartbeat", "Unknown/NotRunning", "Other"],
    ["Unhealthy/Heartbeat", "NotApplicable", "Other"],
    ["Unknown/NoReport", "Healthy", "Other"],
    [undefined, "Healthy", "Appeared"],
    ["Unhealthy/Heartbeat", "Gone", "Gone"],
  ])("from %s to %s is %s", (from, to, change) => {
    expect(changeOf({ from, to })).toBe(change);
  });
});

describe("what changed", () => {
  const history = new FakeHistory([
    moved(web, 1, "Healthy", "Unhealthy/Installation"),
    moved(web, 5, "Unhealthy/Heartbeat", "Healthy"),
    moved(sql, 3, undefined, "Healthy"),
    moved(sql, 40, "Healthy", "Unhealthy/Heartbeat"),
    { machineId: "/gone", machineName: "old-01", at: NOW - 2 * HOUR, from: "Healthy", to: "Gone" },
  ]);

  it("is told of the last day, the newest first, each machine as it is now", async () => {
    const found = await asked<ChangesAnswer>("Changes", history);
    expect(found).toMatchObject({ since: NOW - DAY, total: 4, pages: 1 });
    expect(found.rows.map(({ machineName, change }) => [machineName, change])).toEqual([
      ["web-01", "New"],
      ["old-01", "Gone"],
      ["sql-02", "Appeared"],
      ["web-01", "Recovered"],
    ]);
    expect(found.rows[0]?.row?.judged).toBe(web);
    expect(found.rows[1]?.row).toBeUndefined();
    expect(found.byChange).toEqual({ New: 1, Recovered: 1, OtherIssue: 0, Appeared: 1, Gone: 1, Other: 0 });
  });

  it.each<[string, Filter[], string[]]>([
    [
      "a longer time",
      [{ field: "sinceWithin", values: [`${2 * DAY}`], not: false }],
      ["web-01", "old-01", "sql-02", "web-01", "sql-02"],
    ],
    [
      "the time before another",
      [
        { field: "sinceWithin", values: [`${2 * DAY}`], not: false },
        { field: "sinceOver", values: [`${DAY}`], not: false },
      ],
      ["sql-02"],
    ],
    ["one kind", [{ field: "change", values: ["Recovered"], not: false }], ["web-01"]],
    ["machines of one kind", [{ field: "os", values: ["Windows"], not: false }], ["sql-02"]],
    ["what they changed to", [{ field: "issue", values: ["Installation"], not: false }], ["web-01"]],
    ["all but what they changed to", [{ field: "state", values: ["Healthy"], not: true }], ["web-01", "old-01"]],
  ])("is told of %s", async (_what, where, names) => {
    const { rows } = await asked<ChangesAnswer>("Changes", history, where);
    expect(rows.map(({ machineName }) => machineName)).toEqual(names);
  });

  it("is read in pages", async () => {
    const many = new FakeHistory(
      Array.from({ length: 23 }, (_, index) => moved(web, index / 2, "Healthy", "Unknown/NoReport")),
    );
    expect(await asked<ChangesAnswer>("Changes", many, [], 2)).toMatchObject({ total: 23, page: 2, pages: 3 });
    expect((await asked<ChangesAnswer>("Changes", many, [], 99)).rows).toHaveLength(3);
  });
});

describe("a trend", () => {
  const counts: CountsAt[] = [
    { at: NOW - 6 * DAY, counts: { "Unhealthy/Heartbeat": 5, "Unhealthy/Installation": 7, Healthy: 80 } },
    { at: NOW - 2 * HOUR, counts: { "Unhealthy/Heartbeat": 3, "Unknown/NoReport": 2, Healthy: 90 } },
    { at: NOW - HOUR, counts: { "Unhealthy/Heartbeat": 2, "Unknown/NoReport": 2, Healthy: 91 } },
  ];

  it("goes over a week in steps of six hours, with the last counts of each step", async () => {
    const found = await asked<TrendAnswer>("Trend", new FakeHistory([], counts));
    expect(found).toMatchObject({ since: NOW - 7 * DAY, stepMs: 6 * HOUR, state: "Unhealthy", first: 12, last: 2 });
    expect(found.points).toHaveLength(28);
    expect(found.points.at(-1)).toEqual({
      at: NOW,
      counts: { Healthy: 91, Unhealthy: 2, NotApplicable: 0, Unknown: 2 },
    });
  });

  it("leaves a gap where nothing was known", async () => {
    const { points } = await asked<TrendAnswer>("Trend", new FakeHistory([], counts));
    expect(points.filter(({ counts: known }) => known !== undefined)).toHaveLength(2);
  });

  it("says nothing of an empty past", async () => {
    expect(await asked<TrendAnswer>("Trend", new FakeHistory())).toMatchObject({ first: undefined, last: undefined });
  });

  it.each([
    [30 * MINUTE, DAY, HOUR],
    [DAY, DAY, HOUR],
    [3 * DAY, 7 * DAY, 6 * HOUR],
    [30 * DAY, 30 * DAY, DAY],
    [45 * DAY, 90 * DAY, 3 * DAY],
    [400 * DAY, 90 * DAY, 3 * DAY],
  ])("over %d ms is drawn over %d ms in steps of %d ms", async (wanted, span, stepMs) => {
    const where: Filter[] = [{ field: "sinceWithin", values: [`${wanted}`], not: false }];
    const found = await asked<TrendAnswer>("Trend", new FakeHistory(), where);
    expect(found).toMatchObject({ since: NOW - span, stepMs });
    expect(found.points.length).toBeLessThanOrEqual(30);
    expect(found.points.at(-1)?.at).toBe(NOW);
  });

  it("of one issue counts no other", async () => {
    const where: Filter[] = [{ field: "issue", values: ["Heartbeat"], not: false }];
    expect(await asked<TrendAnswer>("Trend", new FakeHistory([], counts), where)).toMatchObject({ first: 5, last: 2 });
  });

  it("of another state tells its numbers", async () => {
    const where: Filter[] = [{ field: "state", values: ["Healthy"], not: false }];
    expect(await asked<TrendAnswer>("Trend", new FakeHistory([], counts), where)).toMatchObject({
      first: 80,
      last: 91,
    });
  });

  it("asks the store for the subscriptions and systems that the question names", async () => {
    const history = new FakeHistory();
    await asked("Trend", history, [
      { field: "subscription", values: [CONTOSO_DEV], not: false },
      { field: "os", values: ["Linux"], not: false },
    ]);
    await asked("Trend", history);
    expect(history.asked.map(({ scope }) => scope)).toEqual([
      { subscriptions: [CONTOSO_DEV], os: ["Linux"] },
      { subscriptions: undefined, os: undefined },
    ]);
  });
});

describe("one machine's history", () => {
  const history = new FakeHistory([
    moved(web, 50, undefined, "Healthy"),
    moved(web, 1, "Healthy", "Unhealthy/Installation"),
    moved(sql, 1, "Healthy", "Unknown/NoReport"),
  ]);
  const of = (id: string): Filter[] => [{ field: "machine", values: [id], not: false }];

  it("is what happened to it, the newest first", async () => {
    const found = await asked<HistoryAnswer>("History", history, of(WEB));
    expect(found.row.judged).toBe(web);
    expect(found.events).toEqual([
      { what: "State", at: NOW - HOUR, from: "Healthy", to: "Unhealthy/Installation" },
      { what: "State", at: NOW - 50 * HOUR, from: undefined, to: "Healthy" },
    ]);
  });

  it("tells who redeployed and who muted it, each at its time", async () => {
    const decided = new FakeHistory([moved(web, 30, "Healthy", "Unhealthy/Installation")]);
    const redeploy = { at: NOW - 3 * HOUR, outcome: "Worked", askedBy: "Alex", approvedBy: ["Megan"] } as const;
    decided.redeployed.set(WEB, [redeploy]);
    decided.muted.push(
      aKeptMute({ where: of(WEB), at: NOW - 5 * HOUR, ended: { at: NOW - 2 * HOUR, by: "Megan" } }),
      aKeptMute({ where: of(sql.evidence.machine.id) }),
    );
    const { events } = await asked<HistoryAnswer>("History", decided, of(WEB));
    expect(events).toEqual([
      { what: "Unmute", at: NOW - 2 * HOUR, by: "Megan" },
      { what: "Redeploy", ...redeploy },
      { what: "Mute", at: NOW - 5 * HOUR, until: NOW + DAY, by: "Alex Wilber", reason: "it is rebuilt" },
      { what: "State", at: NOW - 30 * HOUR, from: "Healthy", to: "Unhealthy/Installation" },
    ]);
  });

  it.each<[string, Filter[], number]>([
    ["a filter that holds for it", [{ field: "state", values: ["Unhealthy"], not: false }], 1],
    ["a filter that does not", [{ field: "os", values: ["Windows"], not: false }], 0],
    ["one of several machines", [{ field: "machine", values: ["/x", WEB], not: false }], 1],
    ["all machines but it", [{ field: "machine", values: [WEB], not: true }], 0],
    ["a filter and another machine", [...of("/x"), { field: "os", values: ["Linux"], not: false }], 0],
  ])("tells of a mute of %s: %j", async (_, where, count) => {
    const decided = new FakeHistory();
    decided.muted.push(aKeptMute({ where }));
    expect((await asked<HistoryAnswer>("History", decided, of(WEB))).events).toHaveLength(count);
  });

  it("says nothing of a mute that was taken back only after its end", async () => {
    const decided = new FakeHistory();
    decided.muted.push(aKeptMute({ where: of(WEB), until: NOW - HOUR, ended: { at: NOW, by: "Megan" } }));
    const { events } = await asked<HistoryAnswer>("History", decided, of(WEB));
    expect(events.map(({ what }) => what)).toEqual(["Mute"]);
  });

  it("of a machine that is gone asks which one is meant", async () => {
    expect(await asked("History", history, of("/subscriptions/x/old-01"))).toMatchObject({
      kind: "WhichMachine",
      asked: "old-01",
    });
  });
});
