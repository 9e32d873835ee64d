import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { NearMachines } from "../../src/questions/near-machines.ts";
import { mistypes } from "../../src/questions/understanding/spelling.ts";

const NAMES = ["web-01", "web-02", "web-11", "sql-01", "web", "websphere-prod-01", "payroll", "dc-01"];
const near = new NearMachines(NAMES);

function nearest(typed: string, most = 5): string[] {
  return near.nearest(typed, most).map((place) => NAMES[place] as string);
}

describe("machine names near to a mistyped one", () => {
  it.each<[string, string[]]>([
    ["web-1", ["web-01", "web-11", "web", "web-02"]],
    ["web01", ["web-01", "web", "web-02", "web-11"]],
    ["wbe-01", ["web-01"]],
    ["payrol", ["payroll"]],
    ["pay", ["payroll"]],
    ["websphere-pord-01", ["websphere-prod-01"]],
    ["dc-01.contoso.com", ["dc-01"]],
    ["gateway", []],
    ["", ["dc-01", "payroll", "sql-01", "web", "web-01"]],
  ])("of %s", (typed, names) => {
    expect(nearest(typed)).toEqual(names);
  });

  it("are as many as are wanted", () => {
    expect(nearest("web-0", 1)).toEqual(["web-01"]);
  });

  it("include every name that is one mistake away, however many names there are", () => {
    const word = fc.string({ unit: fc.constantFrom(..."abwe01-".split("")), minLength: 5, maxLength: 9 });
    fc.assert(
      fc.property(fc.uniqueArray(word, { minLength: 1, maxLength: 200 }), word, (names, typed) => {
        const found = new NearMachines(names).nearest(typed, names.length).map((place) => names[place]);
        for (const name of names) if (mistypes(typed, name) <= 1) expect(found).toContain(name);
      }),
    );
  });
});
