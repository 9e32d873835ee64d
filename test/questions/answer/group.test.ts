import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Snapshot } from "../../../src/health/snapshot.ts";
import { group } from "../../../src/questions/answer/group.ts";
import { viewOf } from "../../../src/questions/estate-view.ts";
import type { GroupAnswer } from "../../../src/questions/insight.ts";
import type { Dimension, Filter, Query } from "../../../src/questions/query.ts";
import { select } from "../../../src/questions/select.ts";
import { NOW } from "../../builders/evidence.ts";
import { CONTOSO_DEV, CONTOSO_PROD } from "../../builders/machine.ts";
import { aSnapshot, judged, unhealthy } from "../../builders/snapshot.ts";
import { anyEstate } from "../any-estate.ts";
import { anyFilter } from "../any-query.ts";
import { ASKER } from "../fake-estate.ts";

const UNHEALTHY: Filter = { field: "state", values: ["Unhealthy"], not: false };
const syncing = { startedAt: undefined, nextAt: undefined, failures: [] };

function grouped(snapshot: Snapshot, by: Dimension[], where: Filter[] = [], limit?: number): GroupAnswer {
  const query: Query = { ask: "Group", where, order: "Worst", limit, by };
  return group({ query, view: viewOf(snapshot), page: 0, asker: ASKER, syncing, now: NOW });
}

const sick = (name: string, machine: object, message = "") =>
  judged({ machine: { name, ...machine }, verdict: unhealthy({ message }) });

const estate = aSnapshot([
  sick("a", { region: "westeurope", tags: { Env: "Prod" } }, "Exit code 22 at 10:00:01"),
  sick("b", { region: "westeurope", os: "Windows" }, "Exit code 22 at 10:00:02"),
  sick("c", { region: "eastus2", subscriptionId: CONTOSO_DEV }, "Exit code 51 at 10:00:03"),
  sick("d", { region: "" }),
  judged({ machine: { name: "e", region: "eastus2", host: "ArcMachine", cloud: "AWS", tags: { env: "dev" } } }),
]);

describe("groups", () => {
  it("are the largest first, with how many machines there are in each whatever their state", () => {
    const { groups, total, outOf } = grouped(estate, ["region"], [UNHEALTHY]);
    expect({ total, outOf }).toEqual({ total: 4, outOf: 5 });
    expect(groups.map(({ value, label, total, outOf }) => [value, label, total, outOf])).toEqual([
      ["westeurope", "West Europe", 2, 2],
      ["", "", 1, 1],
      ["eastus2", "East US 2", 1, 2],
    ]);
  });

  it("are named as people name them, and lead to the machines in them", () => {
    const [first, second] = grouped(estate, ["subscription"], [UNHEALTHY]).groups;
    expect(first).toMatchObject({ value: CONTOSO_PROD, label: "Contoso Prod", total: 3 });
    expect(second?.query).toEqual({
      ask: "List",
      where: [UNHEALTHY, { field: "subscription", values: [CONTOSO_DEV], not: false }],
      order: "Worst",
      limit: undefined,
    });
  });

  it("of machines without a value lead nowhere, since no filter names them", () => {
    expect(grouped(estate, ["region"]).groups.find(({ value }) => value === "")?.query).toBeUndefined();
  });

  it("of errors leave out what differs from machine to machine", () => {
    expect(grouped(estate, ["error"], [UNHEALTHY]).groups.map(({ value, total }) => [value, total])).toEqual([
      ["Exit code 22 at …", 2],
      ["Exit code 51 at …", 1],
      ["ExtensionFailed", 1],
    ]);
  });

  it("of a tag take its values without regard to case", () => {
    expect(grouped(estate, ["tag:env"]).groups.map(({ value, total }) => [value, total])).toEqual([
      ["", 3],
      ["dev", 1],
      ["prod", 1],
    ]);
  });

  it("may share a machine that is on two platforms; it counts once in the total", () => {
    const { groups, total } = grouped(estate, ["platform"]);
    expect(total).toBe(5);
    expect(groups.map(({ value, total }) => [value, total])).toEqual([
      ["Azure", 4],
      ["AWS", 1],
      ["Arc", 1],
    ]);
  });

  it("end at the limit and say what is beyond it", () => {
    const { groups, more } = grouped(estate, ["region"], [UNHEALTHY], 1);
    expect(groups).toHaveLength(1);
    expect(more).toEqual({ groups: 2, machines: 2 });
  });

  it("are crossed with a second dimension", () => {
    const { columns, groups } = grouped(estate, ["region", "os"], [UNHEALTHY]);
    expect(columns.map(({ value }) => value)).toEqual(["Linux", "Windows"]);
    expect(groups.map(({ value, cells }) => [value, cells])).toEqual([
      ["westeurope", [1, 1]],
      ["", [1, 0]],
      ["eastus2", [1, 0]],
    ]);
  });
});

const DIMENSIONS: readonly Dimension[] = [
  "state",
  "issue",
  "reason",
  "error",
  "os",
  "release",
  "subscription",
  "resourceGroup",
  "region",
  "power",
  "plan",
  "tag:env",
];

describe("any groups", () => {
  const anyWhere = fc.array(anyFilter, { maxLength: 2 });

  it("hold each matching machine once, in all of its states", () => {
    fc.assert(
      fc.property(anyEstate, anyWhere, fc.constantFrom(...DIMENSIONS), (snapshot, where, dimension) => {
        const { groups, total, more } = grouped(snapshot, [dimension], where);
        const sum = groups.reduce((all, one) => all + one.total, 0);
        expect(sum + more.machines).toBe(total);
        for (const { total: size, byState, outOf } of groups) {
          expect(Object.values(byState).reduce((a, b) => a + b, 0)).toBe(size);
          expect(outOf).toBeGreaterThanOrEqual(size);
        }
      }),
    );
  });

  it("lead to exactly as many machines as they say", () => {
    const dimensions = fc.constantFrom<Dimension>(...DIMENSIONS, "platform");
    fc.assert(
      fc.property(anyEstate, anyWhere, dimensions, (snapshot, where, dimension) => {
        const free = where.filter(({ field, not }) => not || field !== dimension);
        for (const { query, total } of grouped(snapshot, [dimension], free).groups) {
          if (query) expect(select(viewOf(snapshot), query.where, "Worst", NOW).counts.total).toBe(total);
        }
      }),
    );
  });
});
