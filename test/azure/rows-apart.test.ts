import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { apart } from "../../src/azure/rows-apart.ts";

type Row = { readonly id: string; readonly [column: string]: unknown };

function anAnswer(data: unknown, rest: object = {}): Buffer {
  return Buffer.from(
    JSON.stringify({ totalRecords: 9, count: 3, data, facets: [], resultTruncated: "false", ...rest }),
  );
}

const ROWS: readonly Row[] = [
  { id: "/a", name: "ä" },
  { id: "/b", tags: { env: "Prod" } },
  { id: "/c", name: "" },
];

describe("an answer's rows", () => {
  test("are taken out of it but for the last, and all that is around them stays", () => {
    const { text, rows } = apart(anAnswer(ROWS, { $skipToken: "next" }));
    expect(JSON.parse(`[${rows}]`)).toEqual(ROWS.slice(0, 2));
    expect(JSON.parse(text)).toEqual({
      totalRecords: 9,
      count: 3,
      data: ROWS.slice(2),
      facets: [],
      resultTruncated: "false",
      $skipToken: "next",
    });
  });

  test.each<[string, Buffer]>([
    ["there is only one", anAnswer(ROWS.slice(0, 1))],
    ["there is none", anAnswer([])],
    ["they are a table of columns and rows", anAnswer({ columns: [], rows: [[1]] })],
    ["they do not begin with their id", anAnswer(ROWS.map(({ id, ...row }) => ({ ...row, id })))],
    ["the JSON is written with spaces", Buffer.from(JSON.stringify({ data: ROWS }, null, 1))],
    [
      "the last of them holds a list of things with ids",
      anAnswer([...ROWS, { id: "/d", of: [{ id: "x" }, { id: "y" }] }]),
    ],
    ["another list stands before them", Buffer.from(JSON.stringify({ of: { data: ROWS }, data: ROWS }))],
    ["the answer broke off", anAnswer(ROWS).subarray(0, -20)],
    ["the answer is an error", Buffer.from(JSON.stringify({ error: { code: "x", details: [{ code: "y" }] } }))],
    ["the answer is no JSON", Buffer.from("<html></html>")],
    ["the answer is empty", Buffer.from("")],
  ])("stay in it where %s", (_, body) => {
    expect(apart(body)).toEqual({ text: body.toString(), rows: undefined });
  });
});

/** What looks like the place between two rows, wherever text may stand. */
const HOSTILE = fc.constantFrom('},{"id":"', '"data":[{', '}],"facets":[', "\\", '\\"', "]}", "\u2028", "😀", "{");
const WORDS = fc
  .array(fc.oneof(HOSTILE, fc.string({ unit: "binary" })), { maxLength: 4 })
  .map((words) => words.join(""));
const THINGS = fc.oneof(WORDS, fc.array(fc.record({ id: WORDS }), { maxLength: 3 }), fc.dictionary(WORDS, WORDS));

test("whatever stands in them, the text and the rows together say what the answer says", () => {
  const row = fc.record({ id: WORDS, more: THINGS });
  fc.assert(
    fc.property(fc.array(row, { maxLength: 5 }), fc.dictionary(WORDS, WORDS), (data, rest) => {
      const answer = { totalRecords: 1, data, ...rest };
      const { text, rows } = apart(Buffer.from(JSON.stringify(answer)));
      const { data: last, ...around } = JSON.parse(text);
      const taken = rows ? inOneList(rows) : [];
      if (taken) expect([...taken, ...last]).toEqual(JSON.parse(JSON.stringify(answer)).data);
      const { data: _, ...expected } = JSON.parse(JSON.stringify(answer));
      expect(around).toEqual(expected);
    }),
  );
});

/** Undefined where the bytes are no rows: whoever reads them has to see that. */
function inOneList(rows: Buffer): unknown[] | undefined {
  try {
    return JSON.parse(`[${rows}]`);
  } catch {
    return undefined;
  }
}
