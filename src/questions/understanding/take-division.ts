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
  if (ACROSS.test(text) && dimensionAt({ ...reading, at: at + 1 })) return true;
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
  const joint = pieces[before];
  // "Plans across regions"; a single region would be a place.
  return joint?.means.is === "And" || (ACROSS.test(joint?.text ?? "") && (pieces[at]?.text.endsWith("s") ?? false));
}

const ACROSS = /^(?:over|across|among)$/;

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
