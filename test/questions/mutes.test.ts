import { describe, expect, it } from "vitest";
import { errorOf } from "../../src/health/error-text.ts";
import type { JudgedMachine } from "../../src/health/snapshot.ts";
import type { CountAnswer, ListAnswer } from "../../src/questions/answer.ts";
import type { KeptMute } from "../../src/questions/ports.ts";
import type { Ask, Filter, Query } from "../../src/questions/query.ts";
import { reply, replyTo } from "../../src/questions/reply.ts";
import { machinesIn } from "../../src/questions/scopes.ts";
import { NOW } from "../builders/evidence.ts";
import { aKeptMute } from "../builders/kept-mute.ts";
import { aSnapshot, judged, unhealthy } from "../builders/snapshot.ts";
import { DAY, HOUR } from "../builders/time.ts";
import { FakeHistory } from "../fakes/history.ts";
import { ASKER, FakeEstate } from "./fake-estate.ts";

const web = judged({ machine: { name: "web-01" }, verdict: unhealthy({ message: "No Python interpreter found" }) });
const sql = judged({ machine: { name: "sql-01", os: "Windows" }, verdict: unhealthy({ message: "Exit code 22" }) });
const app = judged({ machine: { name: "app-01", os: "Windows" } });
const snapshot = aSnapshot([web, sql, app]);
const estate = new FakeEstate(snapshot);

const is = (field: Filter["field"], ...values: string[]): Filter => ({ field, values, not: false });
const MUTED = is("muted", "Muted");
const NOT_MUTED = { ...MUTED, not: true };
const idOf = ({ evidence }: JudgedMachine) => evidence.machine.id;

function past(...mutes: readonly KeptMute[]): FakeHistory {
  const history = new FakeHistory();
  history.muted.push(...mutes);
  return history;
}

async function namesIn(history: FakeHistory, ...where: readonly Filter[]): Promise<readonly string[]> {
  const query: Query = { ask: "List", where, order: "Name", limit: undefined };
  const { rows } = (await replyTo(query, 0, { estate, history }, ASKER, NOW)) as ListAnswer;
  return rows.map(({ judged }) => judged.evidence.machine.name);
}

describe("a machine is muted", () => {
  it.each<[string, readonly Filter[][], readonly string[]]>([
    ["by its id", [[is("machine", idOf(web))]], ["web-01"]],
    ["by a filter", [[is("os", "Windows")]], ["app-01", "sql-01"]],
    ["by several filters, where all hold", [[is("os", "Windows"), is("state", "Unhealthy")]], ["sql-01"]],
    ["by its error", [[is("error", errorOf(sql))]], ["sql-01"]],
    ["by any of several mutes", [[is("machine", idOf(web))], [is("machine", idOf(app))]], ["app-01", "web-01"]],
    ["by what a filter leaves out", [[{ ...is("os", "Windows"), not: true }]], ["web-01"]],
    ["never by a mute of what is muted", [[MUTED], [NOT_MUTED]], []],
    ["by nothing", [], []],
  ])("%s", async (_, wheres, muted) => {
    const history = past(...wheres.map((where) => aKeptMute({ where })));
    const others = ["app-01", "sql-01", "web-01"].filter((name) => !muted.includes(name));
    expect(await namesIn(history, MUTED)).toEqual(muted);
    expect(await namesIn(history, NOT_MUTED)).toEqual(others);
  });

  it.each<[string, Partial<KeptMute>, boolean]>([
    ["from its beginning", { at: NOW }, true],
    ["not before it", { at: NOW + 1 }, false],
    ["to the last moment", { until: NOW + 1 }, true],
    ["not after it", { until: NOW }, false],
    ["not once it was taken back", { ended: { at: NOW - 1, by: "Megan" } }, false],
    ["until it is taken back", { ended: { at: NOW + 1, by: "Megan" } }, true],
  ])("%s", async (_, mute, holds) => {
    expect(await namesIn(past(aKeptMute(mute)), MUTED)).toEqual(holds ? ["web-01"] : []);
  });

  it("anew at every time, whatever was asked before", async () => {
    const history = past(aKeptMute());
    expect(await namesIn(history, MUTED)).toEqual(["web-01"]);
    history.muted.length = 0;
    expect(await namesIn(history, MUTED)).toEqual([]);
  });
});

describe("a question on mutes", () => {
  it("is answered out of the whole scope", async () => {
    const sources = { estate, history: past(aKeptMute()) };
    const counted = (await reply("how many unhealthy machines are not muted?", sources, ASKER, NOW)) as CountAnswer;
    expect(counted).toMatchObject({ total: 1, outOf: 3 });
    expect(counted.understood.parts.map(({ field, not }) => [field, not])).toEqual([
      ["state", false],
      ["muted", true],
    ]);
  });

  it.each<[Ask, Filter[]]>([
    ["List", [is("state", "Unhealthy")]],
    ["Count", []],
    ["Summary", [is("os", "Linux")]],
  ])("alone costs a look at the mutes: %s does not", async (ask, where) => {
    const history = past(aKeptMute());
    await replyTo({ ask, where, order: "Worst", limit: undefined }, 0, { estate, history }, ASKER, NOW);
    expect(history.looks).toBe(0);
    await replyTo(
      { ask, where: [...where, MUTED], order: "Worst", limit: undefined },
      0,
      { estate, history },
      ASKER,
      NOW,
    );
    expect(history.looks).toBe(1);
  });

  it("where nobody has looked says of no machine that it is muted, or that it is not", () => {
    expect(machinesIn([MUTED], snapshot, NOW)).toEqual([]);
    expect(machinesIn([NOT_MUTED], snapshot, NOW)).toEqual([]);
  });

  it("takes 500 mutes as one look at each machine", async () => {
    const mutes = Array.from({ length: 500 }, (_, n) =>
      aKeptMute({ where: [is("machine", `/m/${n}`)], until: NOW + DAY + n * HOUR }),
    );
    expect(await namesIn(past(...mutes, aKeptMute({ where: [is("machine", idOf(app))] })), MUTED)).toEqual(["app-01"]);
  });
});
