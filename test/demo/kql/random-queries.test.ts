import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { compileQuery } from "../../../src/demo/kql/compile.ts";
import type { Row } from "../../../src/demo/kql/value.ts";

/** What a condition says of a row by Kusto's rules, worked out the long way round: true, false, or null for "not known". */
type Meaning = (row: Row) => boolean | null;

/** A condition as text and as meaning, made together, so that each can be checked against the other. */
interface Condition {
  readonly text: string;
  readonly holds: Meaning;
}

const WORDS = ["web", "Web", "web-01", "sql", "SQL-02", "", "o'clock", 'say "hi"', "back\\slash", "ünï"] as const;

function quoted(word: string): string {
  return `'${word.replace(/[\\']/g, "\\$&")}'`;
}

/** A property of the row: text or nothing. `name` is a column, where nothing is the empty text. */
const OPERANDS = ["name", "tostring(properties.a)", "properties.a", "properties['b c'].d", "tolower(name)"] as const;

function operandOf(operand: (typeof OPERANDS)[number], row: Row): string | null {
  const properties = row.properties as { a?: string; "b c"?: { d?: string } };
  switch (operand) {
    case "name":
      return String(row.name);
    case "tolower(name)":
      return String(row.name).toLowerCase();
    case "tostring(properties.a)":
      return properties.a ?? "";
    case "properties.a":
      return properties.a ?? null;
    case "properties['b c'].d":
      return properties["b c"]?.d ?? null;
  }
}

const low = (text: string | null) => (text ?? "").toLowerCase();

/** Comparisons of a value with a word, by operator. Only `==` and `!=` see that a value is missing. */
const COMPARISONS: Readonly<Record<string, (value: string | null, word: string) => boolean>> = {
  "==": (value, word) => value === word,
  "!=": (value, word) => value !== word,
  "=~": (value, word) => low(value) === low(word),
  "!~": (value, word) => low(value) !== low(word),
  contains: (value, word) => low(value).includes(low(word)),
  "!contains": (value, word) => !low(value).includes(low(word)),
  startswith: (value, word) => low(value).startsWith(low(word)),
  endswith: (value, word) => low(value).endsWith(low(word)),
};

const word = fc.constantFrom(...WORDS);
const operand = fc.constantFrom(...OPERANDS);

const comparison: fc.Arbitrary<Condition> = fc
  .tuple(operand, fc.constantFrom(...Object.keys(COMPARISONS)), word)
  .map(([left, operator, right]) => ({
    text: `${left} ${operator} ${quoted(right)}`,
    holds: (row) => COMPARISONS[operator]?.(operandOf(left, row), right) ?? null,
  }));

const membership: fc.Arbitrary<Condition> = fc
  .tuple(operand, fc.constantFrom("in", "!in", "in~", "!in~"), fc.array(word, { minLength: 1, maxLength: 4 }))
  .map(([left, operator, words]) => ({
    text: `${left} ${operator} (${words.map(quoted).join(", ")})`,
    holds: (row) => {
      const value = operandOf(left, row);
      const found = words.some((one) => (operator.endsWith("~") ? low(value) === low(one) : value === one));
      return operator.startsWith("!") ? !found : found;
    },
  }));

/** A text that is no truth value is neither true nor false. */
const flag: fc.Arbitrary<Condition> = fc.constantFrom("properties.flag", "properties.noflag").map((path) => ({
  text: `tobool(${path})`,
  holds: (row) => {
    const value = (row.properties as Readonly<Record<string, unknown>>)[path.split(".")[1] ?? ""];
    return typeof value === "boolean" ? value : null;
  },
}));

function and(one: boolean | null, other: boolean | null): boolean | null {
  if (one === false || other === false) return false;
  return one === null || other === null ? null : true;
}

function not(value: boolean | null): boolean | null {
  return value === null ? null : !value;
}

const { condition } = fc.letrec<{ condition: Condition; pair: Condition; negation: Condition }>((tie) => ({
  condition: fc.oneof(
    { maxDepth: 4, withCrossShrink: true },
    comparison,
    membership,
    flag,
    tie("pair"),
    tie("negation"),
  ),
  pair: fc.tuple(tie("condition"), fc.constantFrom("and", "or"), tie("condition")).map(([one, word, other]) => ({
    text: `(${one.text}) ${word} (${other.text})`,
    holds: (row: Row) =>
      word === "and" ? and(one.holds(row), other.holds(row)) : not(and(not(one.holds(row)), not(other.holds(row)))),
  })),
  negation: tie("condition").map((inner) => ({
    text: `not(${inner.text})`,
    holds: (row: Row) => not(inner.holds(row)),
  })),
}));

const row: fc.Arbitrary<Row> = fc
  .record({
    name: word,
    a: fc.option(word, { nil: undefined }),
    d: fc.option(word, { nil: undefined }),
    nested: fc.boolean(),
    flag: fc.option(fc.boolean(), { nil: undefined }),
  })
  .map(({ name, a, d, nested, flag: on }) => ({
    id: name,
    name,
    properties: {
      ...(a === undefined ? {} : { a }),
      ...(nested && d !== undefined ? { "b c": { d } } : {}),
      ...(on === undefined ? {} : { flag: on }),
    },
  }));

const rows = fc.array(row, { maxLength: 12 });

function run(query: string, table: readonly Row[]): readonly Row[] {
  const compiled = compileQuery(query);
  if ("refused" in compiled) throw new Error(`${query}: ${JSON.stringify(compiled.refused)}`);
  return compiled.run(table);
}

describe("whatever the query and whatever the rows", () => {
  test("where keeps just the rows of which the condition is true", () => {
    fc.assert(
      fc.property(condition, rows, (wanted, table) => {
        const kept = run(`resources | where ${wanted.text}`, table);
        expect(kept).toEqual(table.filter((one) => wanted.holds(one) === true));
      }),
      { numRuns: 150 },
    );
  });

  test("two conditions one after the other are the same as both at once", () => {
    fc.assert(
      fc.property(condition, condition, rows, (one, other, table) => {
        const apart = run(`resources | where ${one.text} | where ${other.text}`, table);
        expect(apart).toEqual(run(`resources | where (${one.text}) and (${other.text})`, table));
      }),
      { numRuns: 60 },
    );
  });

  test("order by sorts, keeps every row, and does not touch what it is given", () => {
    fc.assert(
      fc.property(rows, (table) => {
        const before = JSON.stringify(table);
        const names = run("resources | order by name asc", table).map(({ name }) => String(name));
        expect(names).toEqual(table.map(({ name }) => String(name)).sort());
        const descending = run("resources | order by name desc", table).map(({ name }) => String(name));
        expect(descending).toEqual([...names].reverse());
        expect(JSON.stringify(table)).toBe(before);
      }),
    );
  });

  test("project and extend see the same values", () => {
    fc.assert(
      fc.property(operand, rows, (path, table) => {
        const projected = run(`resources | project value = ${path}`, table).map(({ value }) => value);
        const extended = run(`resources | extend value = ${path} | project value`, table).map(({ value }) => value);
        expect(projected).toEqual(table.map((one) => operandOf(path, one)));
        expect(extended).toEqual(projected);
      }),
      { numRuns: 40 },
    );
  });

  test("count counts what where would keep", () => {
    fc.assert(
      fc.property(condition, rows, (wanted, table) => {
        const kept = table.filter((one) => wanted.holds(one) === true);
        expect(run(`resources | where ${wanted.text} | count`, table)).toEqual([{ Count: kept.length }]);
      }),
      { numRuns: 40 },
    );
  });
});
