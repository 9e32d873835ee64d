import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { stringSharing } from "../../../src/store/snapshot/shared-strings.ts";

describe("sharing strings", () => {
  it("changes nothing that can be seen", () => {
    fc.assert(
      fc.property(fc.array(fc.jsonValue(), { maxLength: 4 }), (values) => {
        const share = stringSharing();
        expect(values.map((value) => share(structuredClone(value)))).toEqual(values);
      }),
    );
  });

  it("reaches strings wherever they stand, and leaves other values alone", () => {
    const share = stringSharing();
    const value = { list: ["a long enough text", { deep: "a long enough text" }], none: null, yes: true, number: 1.5 };
    expect(share(value)).toBe(value);
    expect(value).toEqual({
      list: ["a long enough text", { deep: "a long enough text" }],
      none: null,
      yes: true,
      number: 1.5,
    });
  });
});
