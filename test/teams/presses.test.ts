import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Query } from "../../src/questions/query.ts";
import { readPress } from "../../src/teams/presses.ts";

const query: Query = {
  ask: "List",
  where: [{ field: "state", values: ["Unhealthy"], not: false }],
  order: "Worst",
  limit: undefined,
};
/** As it comes over the wire. */
const wired = (data: unknown) => JSON.parse(JSON.stringify(data));

describe("a press that a card of the bot could have sent is read", () => {
  test.each([
    ["the next page", { verb: "show", query, page: 3 }],
    ["an answer of its own", { verb: "open", query, page: 0 }],
    ["a list with a limit", { verb: "show", query: { ...query, limit: 5 }, page: 0 }],
    ["a refresh", { verb: "refresh" }],
  ])("%s", (_, action) => {
    expect(readPress(wired(action))).toEqual(action);
  });

  test("keys that Teams adds are dropped", () => {
    expect(readPress({ verb: "refresh", msteams: { type: "task/fetch" } })).toEqual({ verb: "refresh" });
  });

  test("a refresh in the clothes of a query is a refresh", () => {
    expect(readPress(wired({ verb: "show", query: { ...query, ask: "Refresh" }, page: 0 }))).toEqual({
      verb: "refresh",
    });
  });
});

describe("anything else is not", () => {
  test.each<[string, unknown]>([
    ["nothing", undefined],
    ["null", null],
    ["a text", "show"],
    ["a list", [{ verb: "refresh" }]],
    ["no verb", { query, page: 0 }],
    ["an unknown verb", { verb: "redeploy", query, page: 0 }],
    ["a verb of another case", { verb: "Refresh" }],
    ["no query", { verb: "show", page: 0 }],
    ["no page", { verb: "show", query }],
    ["a page before the first", { verb: "show", query, page: -1 }],
    ["half a page", { verb: "show", query, page: 0.5 }],
    ["a page that is a text", { verb: "show", query, page: "1" }],
    ["a page beyond reason", { verb: "show", query, page: 1e9 }],
    ["a query with more in it", { verb: "show", query: { ...query, act: "delete" }, page: 0 }],
    [
      "a query with an unknown field",
      { verb: "show", query: { ...query, where: [{ field: "x", values: ["1"], not: false }] }, page: 0 },
    ],
  ])("%s", (_, data) => {
    expect(readPress(data)).toBeUndefined();
  });

  test("and nothing that comes makes it throw", () => {
    fc.assert(
      fc.property(fc.constantFrom("show", "open", "refresh"), fc.jsonValue(), fc.jsonValue(), (verb, forged, page) => {
        readPress({ verb, query: forged, page });
      }),
    );
  });
});
