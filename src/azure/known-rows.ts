import { hash } from "node:crypto";
import { crc32 } from "node:zlib";
import { BlockTable, type Range } from "./block-table.ts";
import { UnexpectedShape } from "./reading-faults.ts";
import { BETWEEN_ROWS } from "./rows-apart.ts";
import type { Said } from "./said.ts";

/** A page of a table: rows as bytes with commas between them, and after these the rows that are parsed already. */
export interface Page {
  readonly bytes: Buffer | undefined;
  readonly parsed: readonly unknown[];
}

/**
 * What the rows of one table said in its last reading, by their bytes: most rows do not change from one reading to the
 * next, and need not be parsed and understood again. Rows are known in blocks of a few, whose ends depend on the rows alone,
 * so that a row that is new, gone or changed makes only its own block unknown, and not all that come after it.
 */
export class KnownRows<Says> {
  #rows = new Rows<Says>();

  forget(): void {
    this.#rows = new Rows();
  }

  /** Begins a reading of the table; `read` understands a row, and `say` is told of each, in their order. */
  begin(read: (raw: unknown) => Said<Says>, say: (id: string, says: Says) => void): RowsReading<Says> {
    return new RowsReading(this.#rows, read, say, (rows) => {
      this.#rows = rows;
    });
  }
}

/** The rows of a page. Two lists and no object for each row: a large estate has 400,000 of them. */
class PageRows<Says> {
  readonly ids: string[];
  readonly says: Says[];

  constructor(ids: string[] = [], says: Says[] = []) {
    this.ids = ids;
    this.says = says;
  }

  add(id: string, says: Says): void {
    this.ids.push(id);
    this.says.push(says);
  }

  /** The same in lists of their very length; those that grew have room for more. */
  fitted(): PageRows<Says> {
    return new PageRows(this.ids.slice(), this.says.slice());
  }
}

/** Rows that were understood, page by page: one list of all would be copied again and again while it grows. */
class Rows<Says> {
  readonly pages: PageRows<Says>[] = [];
  readonly blocks = new BlockTable();
}

export class RowsReading<Says> {
  readonly #last: Rows<Says>;
  readonly #read: (raw: unknown) => Said<Says>;
  readonly #say: (id: string, says: Says) => void;
  readonly #keep: (rows: Rows<Says>) => void;
  readonly #rows = new Rows<Says>();

  constructor(
    last: Rows<Says>,
    read: (raw: unknown) => Said<Says>,
    say: (id: string, says: Says) => void,
    keep: (rows: Rows<Says>) => void,
  ) {
    this.#last = last;
    this.#read = read;
    this.#say = say;
    this.#keep = keep;
  }

  /** Takes in a page, and tells how many rows it has. Throws what `read` throws, and UnexpectedShape where there is no JSON. */
  take({ bytes, parsed }: Page): number {
    const rows = bytes ? (this.#inBlocks(bytes) ?? this.#uncut(bytes)) : new PageRows<Says>();
    this.#addParsed(rows, parsed);
    this.#rows.pages.push(rows.fitted());
    rows.ids.forEach((id, row) => void this.#say(id, rows.says[row] as Says));
    return rows.ids.length;
  }

  /** The table was read to its end: its rows are known from now on. */
  end(): void {
    this.#keep(this.#rows);
  }

  /** Undefined where a block ends within a row. */
  #inBlocks(bytes: Buffer): PageRows<Says> | undefined {
    const rows = new PageRows<Says>();
    const ranges: [digest: string, Range][] = [];
    for (const block of blocksOf(bytes)) {
      const from = rows.ids.length;
      const digest = hash("sha256", block, "binary");
      if (!this.#addKnown(rows, digest)) {
        const raw = rowsIn(block);
        if (!raw) return undefined;
        this.#addParsed(rows, raw);
      }
      ranges.push([digest, { page: this.#rows.pages.length, from, to: rows.ids.length }]);
    }
    for (const [digest, range] of ranges) this.#rows.blocks.set(digest, range);
    return rows;
  }

  #uncut(bytes: Buffer): PageRows<Says> {
    const rows = new PageRows<Says>();
    this.#addParsed(rows, allRowsIn(bytes));
    return rows;
  }

  #addKnown(rows: PageRows<Says>, digest: string): boolean {
    const known = this.#last.blocks.find(digest);
    if (!known) return false;
    const { ids, says } = this.#last.pages[known.page] as PageRows<Says>;
    for (let row = known.from; row < known.to; row += 1) rows.add(ids[row] as string, says[row] as Says);
    return true;
  }

  #addParsed(rows: PageRows<Says>, raw: readonly unknown[]): void {
    for (const one of raw) {
      const { id, says } = this.#read(one);
      rows.add(id, says);
    }
  }
}

/** The first row of a page, parsed. */
export function firstOf({ bytes, parsed }: Page): unknown {
  if (!bytes) return parsed[0];
  const end = bytes.indexOf(BETWEEN_ROWS);
  return rowsIn(end < 0 ? bytes : bytes.subarray(0, end + 1))?.[0] ?? allRowsIn(bytes)[0];
}

function rowsIn(block: Buffer): readonly unknown[] | undefined {
  try {
    return JSON.parse(`[${block.toString("utf8")}]`);
  } catch {
    return undefined;
  }
}

function allRowsIn(bytes: Buffer): readonly unknown[] {
  const rows = rowsIn(bytes);
  if (!rows) throw new UnexpectedShape("the answer is no JSON");
  return rows;
}

/** Cuts rows into blocks of eight on average. */
export function* blocksOf(rows: Buffer): Iterable<Buffer> {
  let block = 0;
  let row = 0;
  for (let at = rows.indexOf(BETWEEN_ROWS); at >= 0; at = rows.indexOf(BETWEEN_ROWS, row)) {
    const end = at + 1;
    if (endsBlock(rows.subarray(row, end))) {
      yield rows.subarray(block, end);
      block = end + 1;
    }
    row = end + 1;
  }
  yield rows.subarray(block);
}

/** One row in eight, by what it says. */
function endsBlock(row: Buffer): boolean {
  return (crc32(row) & 7) === 0;
}
