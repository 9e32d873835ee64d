import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { JudgedMachine, Snapshot } from "../../src/health/snapshot.ts";
import { viewOf } from "../../src/questions/estate-view.ts";
import type { Filter, Order } from "../../src/questions/query.ts";
import { scopeOf, select } from "../../src/questions/select.ts";
import { NOW } from "../builders/evidence.ts";
import { aSnapshot, healthy, judged, notApplicable, unhealthy, unknown } from "../builders/snapshot.ts";
import { at } from "../builders/time.ts";
import { anyEstate } from "./any-estate.ts";
import { anyFilter } from "./any-query.ts";
import { holds, MUTES } from "./naive-filter.ts";

const anyWhere = fc.array(anyFilter, { maxLength: 3 });

/** In which it is known what is muted. */
const mutedView = (snapshot: Snapshot) => viewOf(snapshot).with(MUTES);

function rowsOf(snapshot: Snapshot, where: readonly Filter[], order: Order = "Worst"): JudgedMachine[] {
  const view = mutedView(snapshot);
  return Array.from(select(view, where, order, NOW).places, (place) => view.rows[place] as JudgedMachine);
}

function namesOf(rows: readonly JudgedMachine[]): string[] {
  return rows.map(({ evidence }) => evidence.machine.name);
}

describe("the machines that match", () => {
  it("are those that a filter applied to each machine would find", () => {
    fc.assert(
      fc.property(anyEstate, anyWhere, (snapshot, where) => {
        const found = new Set(rowsOf(snapshot, where));
        const expected = new Set(
          [...snapshot.machines.values()].filter((row) => where.every((one) => holds(row, one))),
        );
        expect(found).toEqual(expected);
      }),
      { numRuns: 500 },
    );
  });

  it("are never more when a filter is added", () => {
    fc.assert(
      fc.property(anyEstate, anyWhere, anyFilter, (snapshot, where, filter) => {
        const all = new Set(rowsOf(snapshot, where));
        for (const row of rowsOf(snapshot, [...where, filter])) expect(all).toContain(row);
      }),
    );
  });

  it("divide into a filter and its negation", () => {
    fc.assert(
      fc.property(anyEstate, anyFilter, (snapshot, filter) => {
        const [yes, no] = [rowsOf(snapshot, [filter]), rowsOf(snapshot, [{ ...filter, not: !filter.not }])];
        expect(yes.length + no.length).toBe(snapshot.machines.size);
        expect(yes.filter((row) => no.includes(row))).toEqual([]);
      }),
    );
  });

  it("are counted by state, issue and reason without one missing", () => {
    fc.assert(
      fc.property(anyEstate, anyWhere, (snapshot, where) => {
        const rows = rowsOf(snapshot, where);
        const { counts } = select(mutedView(snapshot), where, "Worst", NOW);
        const sum = (numbers: Readonly<Record<string, number>>) => Object.values(numbers).reduce((a, b) => a + b, 0);
        expect(counts.total).toBe(rows.length);
        expect(sum(counts.byState)).toBe(rows.length);
        expect(sum(counts.byIssue)).toBe(counts.byState.Unhealthy);
        expect(sum(counts.byReason)).toBe(counts.byState.Unknown);
        expect(counts.byState.Healthy).toBe(rows.filter(({ verdict }) => verdict.state === "Healthy").length);
        expect(counts.heartbeatNotVerified).toBe(
          rows.filter(({ verdict }) => verdict.state === "Healthy" && !verdict.heartbeatVerified).length,
        );
      }),
    );
  });
});

describe("the order of machines", () => {
  const snapshot = aSnapshot([
    judged({ machine: { name: "b-fine" }, verdict: healthy(), since: at("08:00") }),
    judged({ machine: { name: "e-old" }, verdict: unhealthy(), since: at("08:00", -9) }),
    judged({ machine: { name: "C-new" }, verdict: unhealthy(), since: at("08:30") }),
    judged({ machine: { name: "d-unknown" }, verdict: unknown(), since: at("08:59") }),
    judged({ machine: { name: "a-client" }, verdict: notApplicable(), since: at("08:00", -30) }),
  ]);

  it.each<[Order, string[]]>([
    ["Worst", ["C-new", "e-old", "d-unknown", "a-client", "b-fine"]],
    ["Oldest", ["a-client", "e-old", "b-fine", "C-new", "d-unknown"]],
    ["Newest", ["d-unknown", "C-new", "b-fine", "e-old", "a-client"]],
    ["Name", ["a-client", "b-fine", "C-new", "d-unknown", "e-old"]],
  ])("%s", (order, names) => {
    const rows = rowsOf(snapshot, [], order);
    const expected = order === "Newest" || order === "Oldest" ? byTime(rows, order) : rows;
    expect(namesOf(rows)).toEqual(names);
    expect(rows).toEqual(expected);
  });

  it("is the same for any filter: what is left out does not move the rest", () => {
    fc.assert(
      fc.property(
        anyEstate,
        anyWhere,
        fc.constantFrom<Order>("Worst", "Oldest", "Newest", "Name"),
        (estate, where, order) => {
          const all = rowsOf(estate, [], order);
          const some = rowsOf(estate, where, order);
          expect(some).toEqual(all.filter((row) => some.includes(row)));
        },
      ),
    );
  });

  it("holds for times that lie further apart than one number can pack", () => {
    const far = aSnapshot(
      [0, 8.64e15, 4_000, 4_000].map((since, index) => judged({ machine: { name: `m-${index}` }, since })),
    );
    expect(namesOf(rowsOf(far, [], "Worst"))).toEqual(["m-1", "m-2", "m-3", "m-0"]);
    expect(namesOf(rowsOf(far, [], "Oldest"))).toEqual(["m-0", "m-2", "m-3", "m-1"]);
  });
});

function byTime(rows: readonly JudgedMachine[], order: "Newest" | "Oldest"): JudgedMachine[] {
  return rows.toSorted((a, b) => (order === "Newest" ? b.since.at - a.since.at : a.since.at - b.since.at));
}

describe("the scope of a list", () => {
  it("counts machines whatever their state, issue, reason, words, mutes and time", () => {
    fc.assert(
      fc.property(anyEstate, anyWhere, (snapshot, where) => {
        const ofState = ["state", "issue", "reason", "text", "error", "muted", "sinceOver", "sinceWithin"];
        const scope = rowsOf(
          snapshot,
          where.filter(({ field }) => !ofState.includes(field)),
        );
        expect(scopeOf(mutedView(snapshot), where, NOW)).toEqual({
          outOf: scope.length,
          notJudged: scope.filter(({ verdict }) => verdict.state === "Unknown").length,
        });
      }),
    );
  });
});

describe("filters on time", () => {
  it("are asked anew at every time", () => {
    const view = viewOf(aSnapshot([judged({ since: at("08:00") })]));
    const where: Filter[] = [{ field: "sinceOver", values: ["3600000"], not: false }];
    expect(select(view, where, "Worst", at("08:59")).counts.total).toBe(0);
    expect(select(view, where, "Worst", at("09:01")).counts.total).toBe(1);
  });
});
