import type { Dimension } from "../query.ts";
import { dimensionNamed } from "./grammar.ts";
import type { Meaning, Piece } from "./pieces.ts";

/** What machines are divided by; problems and states are rather what is counted: "issues by region". */
const COUNTED: ReadonlySet<Dimension> = new Set<Dimension>(["issue", "error", "state", "reason"]);
const MOST_WORDS = 3;

/** "Region by health state", "unhealthy: os x platform", "cost center vs state": both are what machines are divided by. */
export function crossed(pieces: readonly Piece[]): Piece[] {
  if (!pieces.some(isCross)) return [...pieces];
  const read: Piece[] = [];
  for (let at = 0; at < pieces.length; ) {
    const piece = pieces[at] as Piece;
    const behind = CROSSES.test(piece.text) ? runAt(pieces, at + 1) : undefined;
    const before = runBefore(read);
    const known = read.at(-1)?.means.is === "By";
    if (behind && (before || known || piece.text === "x")) {
      if (before) read.splice(-before.length, before.length, by(before));
      read.push(by(behind));
      at += 1 + behind.length;
      continue;
    }
    if (before && begins(piece) && !COUNTED.has(before.dimension))
      read.splice(-before.length, before.length, by(before));
    read.push(piece);
    at += 1;
  }
  return read;
}

/** Words between two things to divide by that can mean nothing else there. */
const CROSSES = /^(?:x|×|vs|vs\.|versus|against)$/;

function isCross(piece: Piece): boolean {
  return CROSSES.test(piece.text) || begins(piece);
}

/** "By health state", "per region". */
function begins({ means, text }: Piece): boolean {
  return means.is === "By" && means.dimension !== undefined && /^(?:by|per)\b/.test(text);
}

interface Run {
  readonly dimension: Dimension;
  /** In pieces. */
  readonly length: number;
  readonly text: string;
}

function runAt(pieces: readonly Piece[], from: number): Run | undefined {
  for (let length = MOST_WORDS; length > 0; length -= 1) {
    const run = pieces.length >= from + length ? runOf(pieces.slice(from, from + length)) : undefined;
    if (run) return run;
  }
  return undefined;
}

/** Behind a value it belongs to that: "on the Linux platform by region". */
function runBefore(read: readonly Piece[]): Run | undefined {
  const found = [MOST_WORDS, 2, 1].map((length) => (read.length >= length ? runOf(read.slice(-length)) : undefined));
  const run = found.find((one) => one !== undefined);
  const before = run && read.at(-run.length - 1)?.means;
  return before?.is === "Filter" && SAYS_A_VALUE.has(before.field) ? undefined : run;
}

const SAYS_A_VALUE: ReadonlySet<string> = new Set(["os", "release", "platform", "plan", "power", "region"]);

function runOf(pieces: readonly Piece[]): Run | undefined {
  const text = pieces.map((piece) => piece.text).join(" ");
  const [only, another] = pieces;
  const dimension = dimensionNamed(text) ?? (only && !another ? keyOf(only.means) : undefined);
  return dimension && { dimension, length: pieces.length, text };
}

function keyOf(means: Meaning): Dimension | undefined {
  const key = means.is === "Name" && means.named.find(({ field, keyed }) => field === "tag" && keyed);
  return key ? `tag:${key.value}` : undefined;
}

function by({ dimension, text }: Run): Piece {
  return { means: { is: "By", dimension }, raw: text, text };
}
