import { parse } from "csv-parse/sync";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Cell } from "../../src/questions/answer/as-file.ts";
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

  test.each(["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "  =1+1", "＝1+1", '=HYPERLINK("http://evil.example")'])(
    "does not let %j be run",
    async (formula) => {
      const [, [cell = ""] = []] = read(await written([[formula, ""]]));
      expect(cell).toMatch(/^'/);
      expect(cell.slice(1)).toBe(formula.trim());
    },
  );

  test("drops control characters that no spreadsheet needs", async () => {
    expect(read(await written([["a\u0000b\u0007c", "\ud83e"]]))[1]).toEqual(["abc", ""]);
  });

  test("of any texts is read back by another reader, row for row", async () => {
    const text = fc.string({ unit: "grapheme-composite" });
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(text, text), { maxLength: 8 }), async (rows) => {
        const plain = (cell: string) => cell.replace(/[\p{Cc}\p{Cs}]/gu, (c) => ("\n\r\t".includes(c) ? c : "")).trim();
        const neutral = (cell: string) => (/^[=+\-@\t\r\uff1d\uff0b\uff0d\uff20]/.test(cell) ? `'${cell}` : cell);
        const expected = rows.map((row) => row.map((cell) => neutral(plain(cell))));
        expect(read(await written(rows)).slice(1)).toEqual(expected);
      }),
      { numRuns: 200 },
    );
  });

  test("lets others have their turn while it is written", async () => {
    const clock = new VirtualClock();
    let breaths = 0;
    clock.breathe = async () => {
      breaths += 1;
    };
    for await (const _ of csvOf({ columns: ["a"], rows: Array.from({ length: 5_000 }, () => ["x"]) }, clock));
    expect(breaths).toBe(10);
  });
});
