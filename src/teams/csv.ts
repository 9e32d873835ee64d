import { Readable } from "node:stream";
import { type Options, stringify } from "csv-stringify/sync";
import type { Clock } from "../health/ports.ts";
import type { Cell, FileTable } from "../questions/answer/file-table.ts";

/** Characters that are written at once, about, before others get their turn: a millisecond's work. */
const BLOCK_CHARACTERS = 64 * 1024;
/** What is counted for a cell besides its text. */
const CELL_CHARACTERS = 8;

const FORMAT: Options = {
  record_delimiter: "windows",
  escape_formulas: true,
  cast: { boolean: (value) => (value ? "yes" : "no") },
};

/** What no spreadsheet needs and some choke on, and marks that let text read in another order than it is written. */
const UNWANTED = /(?![\n\r\t])[\p{Cc}\p{Cs}\u202a-\u202e\u2066-\u2069]/gu;

/**
 * A sign with which a spreadsheet may see a formula begin. It looks behind spaces and quotes, and takes full-width and small
 * signs for the plain ones. One that is set to semicolons, as in much of Europe, or to tabs cuts the lines of this file in its
 * own way: there a cell begins after any semicolon, tab or line end. Looking back from the sign keeps this linear.
 */
const FORMULA_SIGN =
  /[=+\-@\u2212\ufe62\ufe63\ufe66\ufe6b\uff0b\uff0d\uff1d\uff20](?<=(?:^|[;\t\r\n])[\s\p{Cf}\p{Pi}\p{Pf}"'\u0060]*.)/gu;

/**
 * The table as CSV by RFC 4180, in UTF-8 with a byte order mark, so that Excel reads it as what it is; block by block, as
 * fast as it is taken. Text that a spreadsheet would run gets an apostrophe before it; all else is literal.
 */
export function csvOf(table: FileTable, clock: Clock): Readable {
  return Readable.from(written(table, clock), { objectMode: false });
}

async function* written({ columns, rows }: FileTable, clock: Clock): AsyncGenerator<Buffer> {
  yield Buffer.from(stringify([columns.map(neutral)], { ...FORMAT, bom: true }));
  for (const block of blocksOf(rows)) {
    yield Buffer.from(stringify(block, FORMAT));
    await clock.breathe();
  }
}

function* blocksOf(rows: FileTable["rows"]): Generator<Cell[][]> {
  let block: Cell[][] = [];
  let characters = 0;
  for (const row of rows) {
    block.push(row.map(neutral));
    for (const cell of row) characters += CELL_CHARACTERS + (typeof cell === "string" ? cell.length : 0);
    if (characters < BLOCK_CHARACTERS) continue;
    yield block;
    block = [];
    characters = 0;
  }
  if (block.length > 0) yield block;
}

function neutral(cell: Cell): Cell {
  return typeof cell === "string" ? cell.replace(UNWANTED, "").replace(FORMULA_SIGN, "'$&") : cell;
}
