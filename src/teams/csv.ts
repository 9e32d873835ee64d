import { pipeline, Readable } from "node:stream";
import { stringify } from "csv-stringify";
import type { Clock } from "../health/ports.ts";
import type { Cell, FileTable } from "../questions/answer/as-file.ts";

/** Rows that are written before others get their turn. */
const SLICE = 500;

/** What no spreadsheet needs and some choke on; line ends and tabs stay. */
const CONTROLS = /[\p{Cc}\p{Cs}]/gu;
const KEPT_CONTROLS = "\n\r\t";

/**
 * The table as CSV by RFC 4180, in UTF-8 with a byte order mark, so that Excel reads it as what it is; row by row, as fast
 * as it is taken. Text that a spreadsheet would run as a formula gets an apostrophe before it.
 */
export function csvOf({ columns, rows }: FileTable, clock: Clock): Readable {
  const csv = stringify({
    bom: true,
    header: true,
    columns: [...columns],
    record_delimiter: "windows",
    escape_formulas: true,
    cast: { boolean: (value) => (value ? "yes" : "no") },
  });
  // Whoever reads the result gets its error; the callback keeps it from being thrown besides.
  return pipeline(Readable.from(slowly(rows, clock)), csv, () => {});
}

async function* slowly(rows: FileTable["rows"], clock: Clock): AsyncGenerator<Cell[]> {
  let written = 0;
  for (const row of rows) {
    if (written % SLICE === SLICE - 1) await clock.breathe();
    written += 1;
    yield row.map(plain);
  }
}

/** A formula is one without the spaces before it, too. */
function plain(cell: Cell): Cell {
  if (typeof cell !== "string") return cell;
  return cell.replace(CONTROLS, (control) => (KEPT_CONTROLS.includes(control) ? control : "")).trim();
}
