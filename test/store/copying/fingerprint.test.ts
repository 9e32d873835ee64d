import fc from "fast-check";
import { expect, it } from "vitest";
import { Fingerprint } from "../../../src/store/copying/fingerprint.ts";

type Rows = readonly Readonly<Record<string, unknown>>[];

function hashOf(rows: Rows): string {
  const found = new Fingerprint();
  for (const row of rows) found.add(row);
  return found.hash;
}

const anyRow = fc.record({ key: fc.string(), at: fc.nat(), because: fc.option(fc.string()) });

it("is the same in whatever order rows and columns come", () => {
  const any = fc
    .array(anyRow)
    .chain((rows) => fc.tuple(fc.constant(rows), fc.shuffledSubarray(rows, { minLength: rows.length })));
  fc.assert(
    fc.property(any, ([rows, others]) => {
      const turned = others.map(({ key, at, because }) => ({ because, at, key }));
      expect(hashOf(turned)).toBe(hashOf(rows));
    }),
  );
});

it.each<[string, Rows, Rows]>([
  ["a row that is missing", [{ a: "1" }], []],
  ["a row that is there twice", [{ a: "1" }], [{ a: "1" }, { a: "1" }]],
  ["three times instead of once", [{ a: "1" }], [{ a: "1" }, { a: "1" }, { a: "1" }]],
  ["a number instead of a text", [{ a: "1" }], [{ a: 1 }]],
  ["nothing instead of an empty text", [{ a: "" }], [{ a: null }]],
  ["a text in another column", [{ a: "x", b: "" }], [{ a: "", b: "x" }]],
  [
    "cells of two rows exchanged",
    [
      { a: "1", b: "1" },
      { a: "2", b: "2" },
    ],
    [
      { a: "1", b: "2" },
      { a: "2", b: "1" },
    ],
  ],
])("tells %s", (_, one, other) => {
  expect(hashOf(one)).not.toBe(hashOf(other));
});
