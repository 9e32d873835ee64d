import { existsSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { Expression, parseBicep, type Value } from "./bicep.ts";
import { all, file, folder, names } from "./template.ts";

type Settings = Readonly<Record<string, Value>>;

describe.each(names)("deploy/%s", (name) => {
  const it = file(name);

  test("is Bicep by its grammar", () => {
    expect(it.errors).toEqual([]);
  });

  test("says of each parameter and each output what it is", () => {
    const spoken = [...all(it, "param"), ...all(it, "output")];
    expect(spoken.filter(({ decorators }) => !String(decorators.description?.[0] ?? "").endsWith("."))).toEqual([]);
    expect(spoken.length).toBeGreaterThan(0);
  });

  test("refers to nothing that it does not declare, and declares nothing in vain", () => {
    const declared = it.declarations.filter(({ kind }) => kind !== "output").map(({ symbol }) => symbol);
    expect([...it.references].filter((symbol) => !declared.includes(symbol))).toEqual([]);
    const forOthers = ["resource", "module"];
    const unused = it.declarations.filter(
      ({ kind, symbol, existing }) =>
        kind !== "output" && (existing || !forOthers.includes(kind)) && !it.references.has(symbol),
    );
    expect(unused.map(({ symbol }) => symbol)).toEqual([]);
  });

  test("gives each module all that it asks for, and nothing else", () => {
    for (const { of, value } of all(it, "module")) {
      expect(existsSync(new URL(of, folder)), of).toBe(true);
      const asked = all(file(of), "param");
      const given = Object.keys((value as Record<string, Value>).params as Settings);
      expect(given.filter((param) => !asked.some(({ symbol }) => symbol === param))).toEqual([]);
      const needed = asked.filter((param) => param.value === undefined).map(({ symbol }) => symbol);
      expect(needed.filter((param) => !given.includes(param))).toEqual([]);
    }
  });

  test("takes from modules only what they put out", () => {
    for (const [, module, output] of it.text.matchAll(/\b(\w+)\.outputs\.(\w+)/g)) {
      const declared = all(it, "module").find(({ symbol }) => symbol === module);
      const outputs = all(file(declared?.of ?? ""), "output").map(({ symbol }) => symbol);
      expect(outputs, `${module}.outputs`).toContain(output);
    }
  });

  test("takes in, makes and puts out no secret", () => {
    expect(it.text).not.toMatch(/@secure\(|list(Keys|Secrets|AdminCredentials)\(|administratorLogin/i);
    const out = all(it, "output").map(({ value }) => (value instanceof Expression ? value.text : String(value)));
    expect(out.filter((text) => /key|secret|password|connectionstring|token/i.test(text))).toEqual([]);
  });

  test("names a resource type with the version of its API", () => {
    for (const { of } of all(it, "resource")) {
      expect(of).toMatch(/^Microsoft(\.[A-Za-z]+)(\/[A-Za-z]+)+@20\d\d-\d\d-\d\d(-preview)?$/);
    }
  });
});

describe("the check itself", () => {
  test.each([
    ["a brace that is missing", "resource a 'M.A/b@2024-01-01' = {\n  name: 'x'\n"],
    ["a line that is nothing", "param a string\nhello world\n"],
  ])("finds %s", (_, text) => {
    expect(parseBicep(text).errors).not.toEqual([]);
  });

  test("finds a name that nobody declares", () => {
    expect([...parseBicep("var a = b.c\n").references]).toEqual(["b"]);
  });
});
