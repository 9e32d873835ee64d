import { hash } from "node:crypto";
import { crc32 } from "node:zlib";
import { UnexpectedShape } from "./reading-faults.ts";
import { BETWEEN_ROWS } from "./rows-apart.ts";

/** A page of a table: rows as bytes with commas between them, and after these the rows that are parsed already. */
export interface Page {
  readonly bytes: Buffer | undefined;
  readonly parsed: readonly unknown[];
}

/** What the rows of a block meant, by the digest of its bytes. */
type Blocks<Meaning> = Map<string, readonly Meaning[]>;

/**
 * What the rows of one table meant in its last reading, by their bytes: most rows do not change from one reading to the
 * next, and need not be parsed and understood again. Rows are known in blocks of a few, whose ends depend on the rows alone,
 * so that a row that is new, gone or changed makes only its own block unknown, and not all that come after it.
 */
export class KnownRows<Meaning> {
  #blocks: Blocks<Meaning> = new Map();

  forget(): void {
    this.#blocks = new Map();
  }

  /** Begins a reading of the table; `read` says what a row means. */
  begin(read: (raw: unknown) => Meaning): RowsReading<Meaning> {
    return new RowsReading(this.#blocks, read, (blocks) => {
      this.#blocks = blocks;
    });
  }
}

export class RowsReading<Meaning> {
  readonly #known: Blocks<Meaning>;
  readonly #read: (raw: unknown) => Meaning;
  readonly #keep: (blocks: Blocks<Meaning>) => void;
  readonly #blocks: Blocks<Meaning> = new Map();

  constructor(known: Blocks<Meaning>, read: (raw: unknown) => Meaning, keep: (blocks: Blocks<Meaning>) => void) {
    this.#known = known;
    this.#read = read;
    this.#keep = keep;
  }

  /** What the rows of a page mean, in their order. Throws what `read` throws, and UnexpectedShape where there is no JSON. */
  meanings({ bytes, parsed }: Page): readonly Meaning[] {
    const last = parsed.map(this.#read);
    return bytes ? [...this.#blocksOf(bytes).flat(), ...last] : last;
  }

  /** The table was read to its end: its rows are known from now on. */
  end(): void {
    this.#keep(this.#blocks);
  }

  #blocksOf(bytes: Buffer): (readonly Meaning[])[] {
    const found: (readonly Meaning[])[] = [];
    for (const block of blocksOf(bytes)) {
      const digest = hash("sha256", block, "binary");
      const meanings = this.#known.get(digest) ?? rowsIn(block)?.map(this.#read);
      // The block ends within a row.
      if (!meanings) return [allRowsIn(bytes).map(this.#read)];
      this.#blocks.set(digest, meanings);
      found.push(meanings);
    }
    return found;
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
