import { describe, expect, it } from "vitest";
import { type Cell, fileTable } from "../../../src/questions/answer/as-file.ts";
import { viewOf } from "../../../src/questions/estate-view.ts";
import type { Query } from "../../../src/questions/query.ts";
import { reply, replyTo } from "../../../src/questions/reply.ts";
import { NOW } from "../../builders/evidence.ts";
import { aSnapshot, judged, unhealthy } from "../../builders/snapshot.ts";
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

async function table(query: Query, snapshot = estate) {
  const asked = { query, view: viewOf(snapshot), syncing: sources.estate.syncing(), asker: ASKER, now: NOW };
  const { columns, rows } = await fileTable(asked, history);
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
});

describe("a file of another answer", () => {
  it("of groups holds every group and its numbers", async () => {
    const { rows, columns } = await asked("export machines by os");
    expect(columns).toEqual(["os", "machines", "out of"]);
    expect(rows).toContainEqual({ os: "Windows", machines: 6, "out of": 6 });
  });

  it("of two-way groups holds a column for each value of the second", async () => {
    const { columns, rows } = await asked("export machines by os and state");
    expect(columns.slice(3).every((column) => column.startsWith("state: "))).toBe(true);
    const cells = columns.slice(3).map((column) => Number(rows[0]?.[column]));
    expect(cells.reduce((sum, cell) => sum + cell, 0)).toBe(rows[0]?.machines);
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
  ])("after %s is a file of that answer", async (words, of) => {
    const answer = await exportedAfter(words);
    expect(answer).toMatchObject({ kind: "Export", query: { ask: "Export" } });
    expect(answer.kind === "Export" && answer.query.of).toBe(of);
  });

  it("keeps what the groups were made by", async () => {
    expect(await exportedAfter("unhealthy by region")).toMatchObject({ query: { by: ["region"] } });
  });
});
