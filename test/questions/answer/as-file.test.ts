import { describe, expect, it } from "vitest";
import type { UnknownReason } from "../../../src/health/verdict.ts";
import { fileTable } from "../../../src/questions/answer/as-file.ts";
import type { Cell, FileWords } from "../../../src/questions/answer/file-table.ts";
import { viewOf } from "../../../src/questions/estate-view.ts";
import type { Query } from "../../../src/questions/query.ts";
import { reply, replyTo } from "../../../src/questions/reply.ts";
import { COVERED, NOW } from "../../builders/evidence.ts";
import { CONTOSO_DEV, CONTOSO_PROD } from "../../builders/machine.ts";
import {
  aSnapshot,
  aSubscription,
  healthy,
  judged,
  notApplicable,
  unhealthy,
  unknown,
} from "../../builders/snapshot.ts";
import { DAY, HOUR } from "../../builders/time.ts";
import { FakeHistory } from "../../fakes/history.ts";
import { estate } from "../corpus-estate.ts";
import { ASKER, FakeEstate } from "../fake-estate.ts";

const WEB_01 = [...estate.machines.keys()].find((id) => id.endsWith("/web-01")) as string;
const history = new FakeHistory(
  [
    { machineId: WEB_01, machineName: "web-01", at: NOW - HOUR, from: "Healthy", to: "Unhealthy/Heartbeat" },
    { machineId: "/gone", machineName: "gone", at: NOW - 2 * HOUR, from: "Healthy", to: "Gone" },
    { machineId: WEB_01, machineName: "web-01", at: NOW - 9 * DAY, from: undefined, to: "Healthy" },
  ],
  [{ at: NOW - HOUR, counts: { Healthy: 7, "Unhealthy/Heartbeat": 2 } }],
);
const sources = { estate: new FakeEstate(estate), history };
const WINDOWS: Query = {
  ask: "Export",
  where: [{ field: "os", values: ["Windows"], not: false }],
  order: "Name",
  limit: undefined,
};

/** Words that no card would say, so that it shows where they come from. */
const WORDS: FileWords = {
  advice: ({ verdict }) =>
    verdict.state === "Unhealthy"
      ? { fix: "do this", remediation: "do that", redeploy: "perhaps", logs: "/log" }
      : undefined,
};

async function table(query: Query, snapshot = estate) {
  const asked = { query, view: viewOf(snapshot), syncing: sources.estate.syncing(), asker: ASKER, now: NOW };
  const { columns, rows } = await fileTable(asked, history, WORDS);
  const read = () => Array.from(rows, (row) => Object.fromEntries(columns.map((column, at) => [column, row[at]])));
  return { columns, rows: read(), again: read };
}

/** What the words ask for, as a file. */
async function asked(words: string) {
  const answer = await reply(words, sources, ASKER, NOW);
  if (answer.kind !== "Export") throw new Error(`answered with ${answer.kind}`);
  const file = await table(answer.query);
  expect(answer.total).toBe(file.rows.length);
  return file;
}

const named = (rows: readonly Record<string, Cell>[]) => rows.map(({ machine }) => machine);

describe("a file of machines", () => {
  it("holds the whole set, in its order, not a page of it", async () => {
    const { rows, again } = await table(WINDOWS);
    expect(named(rows)).toEqual(["dc-01", "ec2-frontend-1", "jump", "jump", "PAYROLL", "sql-02"]);
    expect(again()).toEqual(rows);
    expect(await replyTo(WINDOWS, 0, sources, ASKER, NOW)).toMatchObject({ kind: "Export", total: rows.length });
  });

  it("ends where the limit does", async () => {
    expect((await table({ ...WINDOWS, limit: 2 })).rows).toHaveLength(2);
    expect(await replyTo({ ...WINDOWS, limit: 2 }, 0, sources, ASKER, NOW)).toMatchObject({ total: 2 });
  });

  const broken = aSnapshot([
    judged({ machine: { id: "/m/web", name: "web" }, verdict: unhealthy({ message: "line one\nline two" }) }),
    judged({ machine: { id: "/m/sql", name: "sql" }, verdict: unhealthy() }),
  ]);

  it("says of each machine what its card says: state, literal message, times and ids", async () => {
    const { rows } = await table({ ...WINDOWS, where: [] }, broken);
    for (const row of rows) {
      const { evidence, verdict, since } = broken.machines.get(String(row["resource id"])) ?? {};
      expect(row).toMatchObject({
        machine: evidence?.machine.name,
        state: "Unhealthy",
        issue: verdict?.state === "Unhealthy" ? verdict.issue : "",
        message: verdict?.state === "Unhealthy" ? verdict.message : "",
        "in state since": new Date(since?.at ?? 0).toISOString(),
        "subscription id": evidence?.machine.subscriptionId,
      });
    }
    expect(rows).toHaveLength(2);
  });

  const only = async (parts: Parameters<typeof judged>[0]) =>
    (await table({ ...WINDOWS, where: [] }, aSnapshot([judged(parts)]))).rows[0] as Record<string, Cell>;

  it("says what to do about an unhealthy machine, and nothing about another", async () => {
    const advice = { fix: "do this", "remediation by Defender": "do that", redeploy: "perhaps", logs: "/log" };
    expect(await only({ verdict: unhealthy() })).toMatchObject(advice);
    const nothing = { fix: undefined, message: undefined, issue: undefined };
    expect(await only({ verdict: healthy({ heartbeatVerified: false }) })).toMatchObject({
      ...nothing,
      "heartbeat verified": false,
    });
  });

  it.each<[UnknownReason, string | undefined]>([
    [{ reason: "NotVisible", because: "SourceFailed", source: "Plans" }, "SourceFailed: Plans"],
    [{ reason: "NotVisible", because: "SubscriptionNotReadable", source: undefined }, "SubscriptionNotReadable"],
    [{ reason: "NotCovered", missing: ["Cspm", "EndpointProtection"] }, "Cspm, EndpointProtection"],
    [{ reason: "NotRunning", power: "deallocated" }, "deallocated"],
    [{ reason: "OtherEdr", edr: "Contoso EDR" }, "Contoso EDR"],
    [{ reason: "NoReport" }, undefined],
  ])("says why nothing is known: %j", async (why, detail) => {
    expect(await only({ verdict: unknown(why) })).toMatchObject({
      state: "Unknown",
      reason: why.reason,
      "reason in detail": detail,
    });
  });

  it("says why the sensor does not apply, in the source's own words", async () => {
    expect(await only({ verdict: notApplicable({ reason: "UnsupportedOs", detail: "code 51" }) })).toMatchObject({
      reason: "UnsupportedOs",
      "reason in detail": "code 51",
    });
  });

  it("holds a report's further issues, tags, where the machine runs and what was overruled", async () => {
    const others = [{ kind: "Heartbeat", name: "n", message: "silent", remediation: "" }] as const;
    const row = await only({
      machine: { tags: { env: "prod", keep: "" }, cloud: "AWS", host: "ArcMachine" },
      verdict: unhealthy({ others, overruled: "Healthy" }),
    });
    expect(row).toMatchObject({
      "further messages": "Heartbeat: silent",
      tags: "env=prod; keep",
      platform: "ArcMachine (AWS)",
      overruled: "Healthy",
    });
  });

  it("names no time of data where the machine could not be seen", async () => {
    const visibility = { seen: false, because: "SubscriptionNotReadable", source: undefined } as const;
    expect(await only({ evidence: { visibility } })).toMatchObject({ "data from": undefined });
  });
});

describe("a file of another answer", () => {
  it("of groups holds every group and its numbers", async () => {
    const { rows, columns } = await asked("export machines by os");
    expect(columns).toEqual(["os", "machines", "out of", "Healthy", "Unhealthy", "NotApplicable", "Unknown"]);
    expect(rows).toContainEqual(expect.objectContaining({ os: "Windows", machines: 6, "out of": 6 }));
    for (const { machines, Healthy, Unhealthy, NotApplicable, Unknown } of rows) {
      expect([Healthy, Unhealthy, NotApplicable, Unknown].reduce((sum: number, n) => sum + Number(n), 0)).toBe(
        machines,
      );
    }
  });

  it("of groups by subscription has its id, too", async () => {
    const { rows } = await asked("export machines by subscription");
    expect(rows).toContainEqual(
      expect.objectContaining({ subscription: "Contoso Prod", "subscription id": CONTOSO_PROD }),
    );
  });

  const MANY = aSnapshot(
    Array.from({ length: 60 }, (_, n) =>
      judged({ machine: { id: `/m/${n}`, region: `region${n % 30}`, os: n % 2 ? "Linux" : "Windows" } }),
    ),
  );
  const by = (...dimensions: Query["by"] & {}): Query => ({ ...WINDOWS, where: [], of: "Group", by: dimensions });

  it("of more groups than a card shows holds them all, unless a number was asked for", async () => {
    expect((await table(by("region"), MANY)).rows).toHaveLength(30);
    expect((await table({ ...by("region"), limit: 5 }, MANY)).rows).toHaveLength(5);
  });

  it("of two-way groups holds a line for each pair that has machines, however many there are", async () => {
    const { columns, rows, again } = await table(by("os", "region"), MANY);
    expect(columns).toEqual(["os", "region", "region name", "machines"]);
    expect(rows).toHaveLength(30);
    expect(rows.reduce((sum, { machines }) => sum + Number(machines), 0)).toBe(60);
    expect(rows).toContainEqual({ os: "Linux", region: "region1", "region name": "region1", machines: 2 });
    expect(again()).toEqual(rows);
    expect((await table({ ...by("os", "region"), limit: 1 }, MANY)).rows).toHaveLength(15);
  });

  it("of two-way groups counts as the card does", async () => {
    const { rows } = await asked("export machines by os and state");
    const windows = rows.filter(({ os }) => os === "Windows");
    expect(windows.reduce((sum, { machines }) => sum + Number(machines), 0)).toBe(6);
  });

  it("of changes holds each change, of machines that are gone too", async () => {
    const { rows } = await asked("export what changed today");
    expect(rows).toMatchObject([
      { machine: "web-01", change: "New", from: "Healthy", to: "Unhealthy/Heartbeat" },
      { machine: "gone", change: "Gone", subscription: undefined },
    ]);
  });

  it("of a trend holds each point, and no numbers where nothing was known", async () => {
    const { rows } = await asked("export the trend");
    const known = rows.filter(({ Healthy }) => Healthy !== undefined);
    expect(known).toMatchObject([{ Healthy: 7, Unhealthy: 2, Unknown: 0 }]);
    expect(rows.length).toBeGreaterThan(20);
  });

  it("of a machine's history holds all that is kept of it", async () => {
    const of: Query = { ...WINDOWS, of: "History", where: [{ field: "machine", values: [WEB_01], not: false }] };
    expect((await table(of)).rows).toMatchObject([{ to: "Unhealthy/Heartbeat" }, { from: undefined, to: "Healthy" }]);
  });

  it("of the history of a machine that is gone holds what is kept of it", async () => {
    const of: Query = { ...WINDOWS, of: "History", where: [{ field: "machine", values: ["/gone"], not: false }] };
    expect((await table(of)).rows).toMatchObject([{ machine: "gone", to: "Gone" }]);
  });

  it("of the coverage holds every subscription, those without first", async () => {
    const snapshot = aSnapshot([judged(), judged({ machine: { id: "/m/2" } })], {
      subscriptions: [
        aSubscription(),
        aSubscription({ id: CONTOSO_DEV, coverage: { ...COVERED, endpointProtection: false } }),
        aSubscription({ id: "dark", name: "Dark", readable: false, coverage: undefined }),
      ],
    });
    const { rows } = await table({ ...WINDOWS, where: [], of: "Coverage" }, snapshot);
    expect(rows).toMatchObject([
      { subscription: "Dark", readable: false, covered: false, "servers plan": undefined, machines: 0 },
      { subscription: "Contoso Dev", covered: false, missing: "EndpointProtection", machines: 0 },
      { subscription: "Contoso Prod", readable: true, covered: true, missing: undefined, machines: 2 },
    ]);
    const where: Query["where"] = [{ field: "subscription", values: [CONTOSO_PROD], not: true }];
    expect(named((await table({ ...WINDOWS, where, of: "Coverage" }, snapshot)).rows)).toHaveLength(2);
  });
});

describe("'export that'", () => {
  const exportedAfter = async (words: string) => {
    const first = await reply(words, sources, ASKER, NOW);
    const query = "query" in first ? first.query : undefined;
    if (!query) throw new Error(`${first.kind} has no question`);
    return reply("export that", sources, ASKER, NOW, { query, page: 0, at: NOW });
  };

  it.each([
    ["unhealthy linux", undefined],
    ["how many are unhealthy?", undefined],
    ["unhealthy by region", "Group"],
    ["what changed today?", "Changes"],
    ["trend", "Trend"],
    ["history of web-01", "History"],
    ["which subscriptions are not covered?", "Coverage"],
  ])("after %s is a file of that answer", async (words, of) => {
    const answer = await exportedAfter(words);
    expect(answer).toMatchObject({ kind: "Export", query: { ask: "Export" } });
    expect(answer.kind === "Export" && answer.query.of).toBe(of);
  });

  it("keeps what the groups were made by", async () => {
    expect(await exportedAfter("unhealthy by region")).toMatchObject({ query: { by: ["region"] } });
  });
});

describe("a file is asked for", () => {
  it.each([
    ["export the coverage", { of: "Coverage", where: [] }],
    ["which subscriptions are not covered, as csv", { of: "Coverage" }],
    ["export the history of web-01", { of: "History", where: [{ field: "machine", values: [WEB_01], not: false }] }],
    ["export subscriptions with unhealthy machines", { of: "Group", by: ["subscription"] }],
    ["export all machines", { where: [] }],
  ])("by %j", async (words, query) => {
    expect(await reply(words, sources, ASKER, NOW)).toMatchObject({ kind: "Export", query });
  });

  it.each(["export the licensing", "export freshness", "export refresh"])(
    "in vain by %j: there is none, and the word is not passed over",
    async (words) => {
      expect(await reply(words, sources, ASKER, NOW)).toMatchObject({ kind: "NotUnderstood" });
    },
  );

  it("of the coverage, and 'only Linux' after it is a question of its own", async () => {
    const first = await reply("export the coverage", sources, ASKER, NOW);
    if (first.kind !== "Export") throw new Error(`answered with ${first.kind}`);
    const next = await reply("only Linux", sources, ASKER, NOW, { query: first.query, page: 0, at: NOW });
    expect(next.kind === "Export").toBe(false);
  });
});
