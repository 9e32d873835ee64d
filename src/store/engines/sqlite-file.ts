import { closeSync, fstatSync, openSync, readSync } from "node:fs";
import { StoreRefusal } from "../refusal.ts";

/** "Vita" in ASCII: marks a SQLite file as ours (sqlite.org/fileformat.html, offset 68). */
export const APPLICATION_ID = 0x56697461;

const MAGIC = "SQLite format 3\0";
const HEADER_BYTES = 100;
const APPLICATION_ID_OFFSET = 68;

/**
 * Looks at the file's first bytes without SQLite, which might change what is not ours by recovering it.
 * "Empty" is to be made ours. Throws a StoreRefusal for a file that is no database of Vitals.
 */
export function isEmptyOrOurs(path: string): "Empty" | "Ours" {
  const file = openSync(path, "r");
  try {
    if (fstatSync(file).size === 0) return "Empty";
    const header = Buffer.alloc(HEADER_BYTES);
    const length = readSync(file, header, 0, HEADER_BYTES, 0);
    if (length < HEADER_BYTES || header.toString("latin1", 0, MAGIC.length) !== MAGIC) throw damaged(path);
    if (header.readUInt32BE(APPLICATION_ID_OFFSET) !== APPLICATION_ID) {
      throw new StoreRefusal(`${path} is the SQLite file of another program: choose another data folder for Vitals.`);
    }
    return "Ours";
  } finally {
    closeSync(file);
  }
}

/** The sentence for a file that SQLite cannot read. */
export function damaged(path: string, cause?: unknown): StoreRefusal {
  return new StoreRefusal(
    `${path} is damaged or is no database: restore it from a backup, or move it away to begin anew with the next sync.`,
    { cause },
  );
}
