import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Query, readQuery } from "../../src/questions/query.ts";
import { anyQuery } from "./any-query.ts";

const query: Query = {
  ask: "List",
  where: [{ field: "state", values: ["Unhealthy"], not: false }],
  order: "Worst",
  limit: 5,
};

describe("a query that comes back from a button", () => {
  it("is read as it was written, however it went through JSON", () => {
    fc.assert(
      fc.property(anyQuery, (one) => {
        expect(readQuery(JSON.parse(JSON.stringify(one)))).toEqual(one);
      }),
    );
  });

  it.each<[string, unknown]>([
    ["nothing", undefined],
    ["text", "unhealthy"],
    ["a list", [query]],
    ["an ask that there is not", { ...query, ask: "Delete" }],
    ["a field that there is not", { ...query, where: [{ field: "owner", values: ["me"], not: false }] }],
    ["a state that there is not", { ...query, where: [{ field: "state", values: ["Fine"], not: false }] }],
    ["a filter without values", { ...query, where: [{ field: "os", values: [], not: false }] }],
    ["an empty value", { ...query, where: [{ field: "name", values: [""], not: false }] }],
    ["a value of another kind", { ...query, where: [{ field: "name", values: [7], not: false }] }],
    ["a span that is no number", { ...query, where: [{ field: "sinceOver", values: ["3 days"], not: false }] }],
    ["a negative span", { ...query, where: [{ field: "sinceOver", values: ["-1"], not: false }] }],
    ["a filter with more than it should hold", { ...query, where: [{ ...query.where[0], more: true }] }],
    ["more than it should hold", { ...query, more: true }],
    ["too long a value", { ...query, where: [{ field: "name", values: ["x".repeat(513)], not: false }] }],
    ["too many values", { ...query, where: [{ field: "name", values: Array(33).fill("x"), not: false }] }],
    ["too many filters", { ...query, where: Array(17).fill(query.where[0]) }],
    ["a limit of nothing", { ...query, limit: 0 }],
    ["half a limit", { ...query, limit: 1.5 }],
    ["no order", { ask: "List", where: [] }],
  ])("is refused if it is %s", (_what, data) => {
    expect(readQuery(data)).toBeUndefined();
  });

  it("may leave out the limit", () => {
    const { limit: _, ...unlimited } = query;
    expect(readQuery(unlimited)).toEqual({ ...query, limit: undefined });
  });
});
