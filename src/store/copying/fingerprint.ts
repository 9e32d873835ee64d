import { hash } from "node:crypto";

/** A row as the driver gives it: text, whole numbers and null alone. */
export type Row = Readonly<Record<string, unknown>>;

const SIZE = 1n << 256n;

/**
 * What a table holds, in whatever order its rows come: the two engines sort texts differently, and some tables have no key.
 * The sum of the rows' SHA-256, so that a row that is there twice counts twice.
 */
export class Fingerprint {
  #sum = 0n;
  rows = 0;

  add(row: Row): void {
    const cells = Object.keys(row)
      .sort()
      .map((column) => [column, row[column]]);
    this.#sum = (this.#sum + BigInt(`0x${hash("sha256", JSON.stringify(cells), "hex")}`)) % SIZE;
    this.rows += 1;
  }

  /** 64 digits, lower-case hex. */
  get hash(): string {
    return this.#sum.toString(16).padStart(64, "0");
  }
}
