import { describe, expect, it, test } from "vitest";
import { keepIfSame, same } from "../../src/health/same.ts";

test.each([
  ["equal words", "a", "a", true],
  ["other words", "a", "b", false],
  ["a number and its digits", 1, "1", false],
  ["nothing and nothing", undefined, undefined, true],
  ["nothing and null", undefined, null, false],
  ["equal records", { a: 1, b: [1, { c: 2 }] }, { b: [1, { c: 2 }], a: 1 }, true],
  ["records that differ far within", { a: [1, { c: 2 }] }, { a: [1, { c: 3 }] }, false],
  ["an absent property and an undefined one", { a: 1 }, { a: 1, b: undefined }, true],
  ["a property too many", { a: 1 }, { a: 1, b: 2 }, false],
  ["lists of other lengths", [1], [1, 2], false],
  ["a record and nothing", {}, undefined, false],
])("%s", (_, one, other, expected) => {
  expect([same(one, other), same(other, one)]).toEqual([expected, expected]);
});

describe("keepIfSame", () => {
  it("keeps the old record where the new one says the same, and takes the new one where not", () => {
    const old = { a: 1 };
    const changed = { a: 2 };
    expect([keepIfSame(old, { a: 1 }) === old, keepIfSame(old, changed), keepIfSame(undefined, old)]).toEqual([
      true,
      changed,
      old,
    ]);
  });
});
