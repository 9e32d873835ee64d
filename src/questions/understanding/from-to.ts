import type { Change } from "../insight.ts";
import type { Of, Piece } from "./pieces.ts";

/** "Went from healthy to unhealthy", "from an install failure to a heartbeat one": a change, not two conditions. */
export function fromTo(pieces: readonly Piece[]): Piece[] {
  const from = pieces.findIndex(({ means, text }) => means.is === "Filler" && /\bfrom\b/.test(text));
  const first = from < 0 ? -1 : stateBehind(pieces, from);
  const to = first < 0 ? -1 : first + 1;
  const last = pieces[to]?.text === "to" || pieces[to]?.text === "into" ? stateBehind(pieces, to) : -1;
  if (last < 0) return [...pieces];
  const [before, after] = [pieces[first], pieces[last]] as [Piece, Piece];
  const text = pieces.slice(from, last + 1).map((piece) => piece.text);
  const change: Piece = { means: meant(before, after), raw: after.raw, text: text.join(" ") };
  const rest = isOf(after, "issue") ? [change, after] : [change];
  return [...pieces.slice(0, from), ...rest, ...pieces.slice(last + 1)];
}

/** Where a state or an issue stands, with nothing but chatter before it. */
function stateBehind(pieces: readonly Piece[], from: number): number {
  let at = from + 1;
  while (pieces[at]?.means.is === "Filler" && at < from + 3) at += 1;
  const piece = pieces[at];
  return piece && (isOf(piece, "state") || isOf(piece, "issue")) ? at : -1;
}

function isOf({ means }: Piece, field: "state" | "issue"): boolean {
  return means.is === "Filter" && means.field === field && !means.not;
}

/** Only what became unhealthy, what recovered and what changed its issue is told of. */
function meant(before: Piece, after: Piece): Of<"Change"> | Of<"Unclear"> {
  const [was, is] = [before, after].map(({ means }) => (means.is === "Filter" ? means.values.join() : "")) as [
    string,
    string,
  ];
  const change: Change | undefined =
    isOf(before, "issue") && isOf(after, "issue") ? "OtherIssue" : CHANGES[`${was} ${is}`];
  return change ? { is: "Change", change } : { is: "Unclear", may: [] };
}

const CHANGES: Readonly<Record<string, Change>> = {
  "Healthy Unhealthy": "New",
  "Unhealthy Healthy": "Recovered",
};
