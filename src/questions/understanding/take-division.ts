import type { Dimension } from "../query.ts";
import { dimensionNamed } from "./grammar.ts";
import type { Piece } from "./pieces.ts";
import type { Reading } from "./reading.ts";
import { divideBy, tagDimension } from "./take-names.ts";

const MOST_WORDS = 3;

/** Goes on dividing: "by OS and region", "by the env tag and issue type", "for every reason and every subscription". */
export function divides(reading: Reading, { means, text }: Piece): boolean {
  const { pieces, at, draft } = reading;
  if (means.is === "And" || (means.is === "Filler" && !dimensionNamed(text))) return true;
  if (means.is === "Key" && means.field === "tag" && draft.by.at(-1)?.startsWith("tag:")) return true;
  const joined = isJoined(pieces, at);
  if (joined && means.is === "All") return true;
  const found = joined ? dimensionAt(reading) : undefined;
  reading.dividing = found !== undefined;
  if (found) {
    divideBy(reading, found.dimension);
    reading.at += found.length - 1;
  }
  return found !== undefined;
}

function isJoined(pieces: readonly Piece[], at: number): boolean {
  let before = at - 1;
  while (pieces[before]?.means.is === "All") before -= 1;
  return pieces[before]?.means.is === "And";
}

/** The longest name of a dimension that begins there, in pieces. */
function dimensionAt({ pieces, at }: Reading): { readonly dimension: Dimension; readonly length: number } | undefined {
  for (let length = MOST_WORDS; length > 0; length -= 1) {
    const run = pieces.slice(at, at + length);
    const dimension = run.length === length ? dimensionNamed(run.map(({ text }) => text).join(" ")) : undefined;
    if (dimension) return { dimension, length };
  }
  const key = tagDimension((pieces[at] as Piece).means);
  return key && { dimension: key, length: 1 };
}

/** "Who are the owners of the broken ones?", "top owners": the keys of a tag in the plural are what machines are divided by. */
export function takeKeys(reading: Reading, { text }: Piece): boolean {
  const { draft, names, key, pattern, inPlace } = reading;
  const stem = text.endsWith("s") ? text.slice(0, -1) : "";
  const asked = draft.list || reading.top !== undefined || draft.order !== undefined;
  if (stem === "" || !asked || key || pattern || reading.text || inPlace || !names.isTagKey(stem)) return false;
  divideBy(reading, `tag:${stem}`);
  return true;
}
