import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { rowKey, storable } from "../../src/store/row-key.ts";

describe("a row's key", () => {
  it.each([
    "/subscriptions/11111111-1111-4111-8111-111111111111/resourcegroups/rg/providers/microsoft.compute/virtualmachines/web-01",
    "",
    "größe 😀",
    "x".repeat(600),
  ])("is the id itself: %s", (id) => {
    expect(rowKey(id)).toBe(id);
  });

  it("is short and takes any id", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 3_000 }), (id) => {
        const key = rowKey(id);
        expect(storable(key)).toBe(key);
        expect(Buffer.byteLength(key)).toBeLessThan(2_700);
      }),
    );
  });

  it("differs for ids that only what cannot be stored tells apart", () => {
    const ids = ["a\0", "a\uFFFD", "a\uD800", "a\uD801", `${"a".repeat(700)}1`, `${"a".repeat(700)}2`];
    expect(new Set(ids.map(rowKey)).size).toBe(ids.length);
  });
});

describe("text as it can be stored", () => {
  it.each([
    ["plain", "plain"],
    ["😀", "😀"],
    ["nul \0!", "nul \uFFFD!"],
    ["half \uD83D!", "half \uFFFD!"],
    ["\uDE00\uD83D", "\uFFFD\uFFFD"],
  ])("of %j is %j", (text, stored) => {
    expect(storable(text)).toBe(stored);
  });
});
