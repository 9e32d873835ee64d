import { once } from "node:events";
import { parse } from "csv-parse/sync";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Cell } from "../../src/questions/answer/file-table.ts";
import { csvOf } from "../../src/teams/csv.ts";
import { VirtualClock } from "../builders/clock.ts";

async function written(rows: readonly (readonly Cell[])[], columns = ["a", "b"]): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of csvOf({ columns, rows }, new VirtualClock())) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks).toString("utf8");
}

const read = (csv: string): string[][] => parse(csv, { bom: true, record_delimiter: "\r\n" });

describe("a CSV", () => {
  test("begins with a byte order mark and its columns, and ends each line as RFC 4180 says", async () => {
    expect(await written([["1", 2]])).toBe("\ufeffa,b\r\n1,2\r\n");
  });

  test("has its columns even where there is no row", async () => {
    expect(await written([])).toBe("\ufeffa,b\r\n");
  });

  test.each<[string, Cell, string]>([
    ["quotes and commas", 'say "a, b"', 'say "a, b"'],
    ["line ends", "one\r\ntwo\nthree", "one\r\ntwo\nthree"],
    ["emoji and other scripts", "🩺 机器 مرحبا", "🩺 机器 مرحبا"],
    ["nothing", undefined, ""],
    ["yes", true, "yes"],
    ["no", false, "no"],
    ["100 KB", "x".repeat(100_000), "x".repeat(100_000)],
  ])("keeps %s", async (_, cell, kept) => {
    expect(read(await written([[cell, "end"]]))[1]).toEqual([kept, "end"]);
  });

  test.each<[string, string]>([
    ["=1+1", "'=1+1"],
    ["+1", "'+1"],
    ["-1", "'-1"],
    ["@SUM(A1)", "'@SUM(A1)"],
    ["  =1+1", "  '=1+1"],
    ["\u00a0=1+1", "\u00a0'=1+1"],
    ["\u200b=1+1", "\u200b'=1+1"],
    ["\u0000=1+1", "'=1+1"],
    ['"=1+1', `"'=1+1`],
    ["'=1+1", "''=1+1"],
    ["“=1+1”", "“'=1+1”"],
    ["＝1+1", "'＝1+1"],
    ["＋1", "'＋1"],
    ["－1", "'－1"],
    ["＠A1", "'＠A1"],
    ["﹦1", "'﹦1"],
    ["−1", "'−1"],
    ["\tplain", "'\tplain"],
    ["\rplain", "'\rplain"],
    ["\t=1", "'\t'=1"],
    ['=HYPERLINK("http://evil.example")', `'=HYPERLINK("http://evil.example")`],
    ["=cmd|' /C calc'!A0", "'=cmd|' /C calc'!A0"],
    ["web;=1+1", "web;'=1+1"],
    ['web; "=1+1"', `web; "'=1+1"`],
    ["web\t@A1", "web\t'@A1"],
    ["first line\n=1+1", "first line\n'=1+1"],
    ["first line\r\n  +1", "first line\r\n  '+1"],
  ])("does not let %j be run", async (formula, kept) => {
    expect(read(await written([[formula, "end"]]))[1]).toEqual([kept, "end"]);
  });

  test.each(["web-01", "a=b", "mail@contoso.example", "1 + 1", "C++", "a, =b", "x'=1"])(
    "leaves %j as it is",
    async (text) => {
      expect(read(await written([[text, "end"]]))[1]).toEqual([text, "end"]);
    },
  );

  test("neutralises its columns too: groups are named by tags", async () => {
    expect(read(await written([], ["os", "=1+1"]))[0]).toEqual(["os", "'=1+1"]);
  });

  test("leaves numbers alone", async () => {
    expect(await written([[-5, 0]])).toBe("\ufeffa,b\r\n-5,0\r\n");
  });

  test("drops control characters that no spreadsheet needs, and marks that turn the order of letters", async () => {
    const cells = ["a\u0000b\u0007c\u0085", "\ud83e", "exe.\u202egpj\u202c", "\u2067a\u2069"];
    expect(read(await written([cells], ["a", "b", "c", "d"]))[1]).toEqual(["abc", "", "exe.gpj", "a"]);
  });

  test("takes time in proportion to its text, whatever stands in it", async () => {
    const blanks = "\n;\t \"'".repeat(20_000);
    const text = `${blanks}=1`;
    expect(read(await written([[text, "end"]]))[1]).toEqual([`${blanks}'=1`, "end"]);
  });

  /** Text that is hard on writers and spreadsheets. */
  const hard = fc.oneof(
    fc.string({ unit: "grapheme-composite" }),
    fc.string({ unit: fc.constantFrom(..."=+-@;,\t\r\n\"' a＝", "\u202e", "\u0000") }),
  );

  test("of any texts is read back by another reader, row for row", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(hard, hard), { maxLength: 8 }), async (rows) => {
        const readBack = read(await written(rows)).slice(1);
        const wanted = (cell: string) =>
          cell.replace(/[^\P{C}\p{Cf}\p{Co}\p{Cn}\n\r\t]|[\u202a-\u202e\u2066-\u2069]/gu, "");
        const bare = (cell: string) => cell.replaceAll("'", "");
        expect(readBack.map((row) => row.map(bare))).toEqual(rows.map((row) => row.map((cell) => bare(wanted(cell)))));
      }),
      { numRuns: 300 },
    );
  });

  test("of any texts holds no formula, however a spreadsheet cuts it", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(hard, hard), { minLength: 1, maxLength: 4 }), async (rows) => {
        const csv = await written(rows);
        const cells = [...read(csv).flat(), ...csv.split(/[;\t\r\n]/)];
        for (const cell of cells) expect(cell.replace(/^[\s"“”‘’`\p{Cf}]+/u, "")).not.toMatch(/^[=+\-@＝＋－＠]/);
      }),
      { numRuns: 300 },
    );
  });

  test("lets others have their turn while it is written, and keeps no more than a block", async () => {
    const clock = new VirtualClock();
    let made = 0;
    function* rows() {
      for (; made < 5_000; made += 1) yield ["x".repeat(1_000)];
    }
    const csv = csvOf({ columns: ["a"], rows: rows() }, clock);
    await once(csv, "readable");
    expect(made).toBeLessThan(500);
    for await (const _ of csv);
    expect(made).toBe(5_000);
    expect(clock.breaths).toBeGreaterThan(50);
  });
});
