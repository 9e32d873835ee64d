import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { canonical } from "../../src/redeploys/canonical.ts";

describe("the canonical form", () => {
  test.each([
    ["sorts keys", { b: 1, a: { d: 2, c: 3 } }, '{"a":{"c":3,"d":2},"b":1}'],
    ["keeps the order of lists", [2, 1], "[2,1]"],
    ["leaves out undefined fields", { a: undefined, b: null }, '{"b":null}'],
    ["escapes text", 'a"\n\u2028', JSON.stringify('a"\n\u2028')],
    ["is JSON for plain values", [true, 0.5, "x", null], '[true,0.5,"x",null]'],
    ["sorts by UTF-16 units, not by language", { ä: 1, z: 2, Z: 3 }, '{"Z":3,"z":2,"ä":1}'],
  ])("%s", (_, value, expected) => {
    expect(canonical(value)).toBe(expected);
  });

  it.each([Number.NaN, Number.POSITIVE_INFINITY, [undefined], () => 1, { a: 1n }])("refuses %s", (value) => {
    expect(() => canonical(value)).toThrow(TypeError);
  });

  it("survives a store: what JSON makes of a value has the same form", () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(canonical(JSON.parse(JSON.stringify(value)))).toBe(canonical(value));
      }),
    );
  });

  it("does not depend on the order in which a record was built", () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (record) => {
        const turned = Object.fromEntries(Object.entries(record).reverse());
        expect(canonical(turned)).toBe(canonical(record));
      }),
    );
  });

  it("tells different values apart", () => {
    const forms = [{ a: 1 }, { a: "1" }, { a: [1] }, { a: { 0: 1 } }, ["a", 1], '{"a":1}', {}, [], null, ""].map(
      canonical,
    );
    expect(new Set(forms).size).toBe(forms.length);
  });
});
