import type { Named } from "../names.ts";
import type { Dimension } from "../query.ts";
import type { Meaning, Of, Piece } from "./pieces.ts";
import { add, mention, type Reading, thingAsked, unknown } from "./reading.ts";
import { choose, inPartOf, isShortened } from "./take-parts.ts";
import { takeWord } from "./take-words.ts";

export function divideBy(reading: Reading, dimension: Dimension): void {
  if (!reading.draft.by.includes(dimension)) reading.draft.by.push(dimension);
  reading.by = undefined;
  reading.dividing = true;
}

/** A tag's key by itself: "by env". */
export function tagDimension(means: Meaning): Dimension | undefined {
  const key = means.is === "Name" && means.named.find(({ field, keyed }) => field === "tag" && keyed);
  return key ? `tag:${key.value}` : undefined;
}

/**
 * "Who are the owners of the broken ones?", "top owners", "which owner has the most?": a key of a tag that is asked for is what
 * machines are divided by.
 */
export function takeKeys(reading: Reading, { raw }: Piece, key: string): boolean {
  const { draft, names, pieces, at } = reading;
  const which = pieces[at - 1]?.means.is === "List" && /^(?:which|what)$/.test(pieces[at - 1]?.text ?? "");
  const many =
    /s$/i.test(raw) && (draft.list || reading.opening || reading.top !== undefined || draft.order !== undefined);
  if (!(which || many) || reading.key || reading.pattern || reading.text || reading.inPlace) return false;
  if (!names.isTagKey(key)) return false;
  divideBy(reading, `tag:${key}`);
  return true;
}

export function takeName(reading: Reading, piece: Piece, means: Of<"Name">): void {
  const { named } = means;
  const dimension = reading.by && tagDimension(means);
  const onlyKey = named.every(({ keyed }) => keyed) && reading.negation === undefined;
  if (!dimension && onlyKey && takeKeys(reading, piece, piece.text)) return;
  if (dimension) {
    divideBy(reading, dimension);
    return;
  }
  // "Owned by alice" divides nothing; "group by" does, and a name is nothing to group by.
  if (reading.by && reading.by.text !== "by" && reading.by.text !== "per") {
    unknown(reading, reading.by);
    reading.by = undefined;
  }
  if (reading.pattern) {
    takeWord(reading, piece);
    return;
  }
  const fitting = fittingOf(reading, named);
  reading.key = undefined;
  const [only, another] = fitting;
  if (!only) unknown(reading, piece, true);
  else if (another) choose(reading, fitting);
  else if (only.field === "machine") mention(reading, piece, only.value);
  else add(reading, only.field, [only.value]);
}

/** What the name can mean here: what was announced, or what the word after it says ("the Contoso Dev subscription"). */
function fittingOf(reading: Reading, named: readonly Named[]): readonly Named[] {
  const after = reading.pieces[reading.at + 1]?.means;
  const said = named.filter(({ field }) => after?.is === "Key" && after.field === field);
  if (said.length > 0) {
    reading.at += 1;
    return said;
  }
  const { text } = reading.pieces[reading.at] as Piece;
  // "The prod subscription" is none of the other things that are called so, but may be a part of its name.
  if (after?.is === "Key" && isShortened(after.field)) {
    reading.at += 1;
    return reading.names.inPart(text, after.field);
  }
  if (after?.is === "Key" && after.field === "region") {
    reading.at += 1;
    return [];
  }
  // "Tagged frontend tier": a value, and the key that it belongs to.
  const ofKey = after?.is === "Name" ? valuesOf(named, after.named) : [];
  if (ofKey.length > 0) {
    reading.at += 1;
    return ofKey;
  }
  const { key } = reading;
  // "Which resource group in Corp IT": the group is asked about, the place is another thing.
  const apart =
    key !== undefined && reading.inPlace && !reading.keyInPlace && reading.pieces[reading.at - 1]?.means.is === "In";
  if (key && apart && !named.some(({ field }) => field === key)) {
    thingAsked(reading, key);
    return fittingOf(reading, named);
  }
  if (key) return ofKind(named, key) ?? inPartOf(reading, text, key) ?? ofKind(named, "machine") ?? [];
  const free = named.filter(({ keyed }) => !keyed);
  // "Machines without owner": a key by itself is a tag only where it is missing.
  if (free.length === 0 && reading.negation) return ofKind(named, "tag") ?? [];
  const places = free.filter(({ field }) => field !== "machine");
  return reading.inPlace && places.length > 0 ? places : free;
}

function valuesOf(named: readonly Named[], next: readonly Named[]): readonly Named[] {
  const keys = next.filter(({ field, keyed }) => field === "tag" && keyed).map(({ value }) => value);
  return named.filter(({ field, value }) => field === "tag" && keys.some((key) => value.startsWith(`${key}=`)));
}

/** "Which subscription is web-01 in?" announces a subscription and names a machine. */
function ofKind(named: readonly Named[], kind: Named["field"]): readonly Named[] | undefined {
  const found = named.filter(({ field }) => field === kind);
  return found.length > 0 ? found : undefined;
}
