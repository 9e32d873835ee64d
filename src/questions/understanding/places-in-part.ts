import type { Names } from "../names.ts";
import type { Shortened } from "../names-in-part.ts";
import type { Query } from "../query.ts";
import type { Piece } from "./pieces.ts";

/** Before a name that says where: "and in dev?", "what about dev?", "only dev". */
const LEADS: ReadonlySet<Piece["means"]["is"]> = new Set(["In", "And", "About", "Only", "Except", "Not", "Filler"]);

/**
 * After a question on one subscription, "and in dev?" speaks of the one that has the word in its name, and not of a tag that
 * happens to have this value. Undefined where nothing is said so.
 */
export function placesInPart(pieces: readonly Piece[], names: Names, previous: Query): Piece[] | undefined {
  const kind = narrowedTo(previous);
  if (!kind) return undefined;
  const read = pieces.map((piece, at) => {
    const before = pieces[at - 1]?.means.is;
    const stands = before === undefined || LEADS.has(before);
    return stands && isFree(piece) ? inPart(piece, kind, names) : piece;
  });
  return read.some((piece, at) => piece !== pieces[at]) ? read : undefined;
}

function narrowedTo({ where }: Query): Shortened | undefined {
  return (["resourceGroup", "subscription"] as const).find((kind) =>
    where.some(({ field, not }) => field === kind && !not),
  );
}

/** No name of a place, and no word of the grammar. */
function isFree({ means }: Piece): boolean {
  return (
    means.is === "Word" || (means.is === "Name" && means.named.every(({ field, keyed }) => field === "tag" && !keyed))
  );
}

function inPart(piece: Piece, kind: Shortened, names: Names): Piece {
  const named = names.inPart(piece.text, kind);
  return named.length > 0 ? { ...piece, means: { is: "Name", named } } : piece;
}
