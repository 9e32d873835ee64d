import { hash } from "node:crypto";

/** Short enough for a button, and long enough that nobody meets another's by chance. */
const CHARACTERS = 32;

/** The id of what these parts say, in lower-case hex: whoever does the same thing twice, or at once, does it to one record. */
export function ownId(...parts: readonly string[]): string {
  return hash("sha256", JSON.stringify(parts), "hex").slice(0, CHARACTERS);
}
