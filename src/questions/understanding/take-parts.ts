import type { Named } from "../names.ts";
import type { Shortened } from "../names-in-part.ts";
import type { Thing } from "./draft.ts";
import type { Piece } from "./pieces.ts";
import { add, type Reading } from "./reading.ts";

export function isShortened(field: Thing): field is Shortened {
  return field === "subscription" || field === "resourceGroup";
}

/** "In subscription dev": the one, or the few, that have the word in their name. */
export function inPartOf({ names }: Reading, text: string, key: Thing): readonly Named[] | undefined {
  const named = isShortened(key) ? names.inPart(text, key) : [];
  return named.length > 0 ? named : undefined;
}

/** "In the EMEA subscription": a word that is no name, but a part of one of the kind that was said. */
export function takePart(reading: Reading, { text }: Piece): boolean {
  const after = reading.pieces[reading.at + 1]?.means;
  const said = after?.is === "Key" && isShortened(after.field) ? after.field : reading.key;
  const found = said && inPartOf(reading, text, said);
  if (!found) return false;
  if (said !== undefined && said !== reading.key) reading.at += 1;
  const [only, another] = found as readonly [Named, Named?];
  if (another) choose(reading, found);
  else add(reading, only.field, [only.value]);
  return true;
}

export function choose(reading: Reading, named: readonly Named[]): void {
  const not = reading.negation !== undefined;
  reading.negation = undefined;
  reading.draft.choices.push(
    named.map(({ field, value }) => ({
      is: "Filter",
      field,
      values: field === "machine" ? reading.names.machines(value) : [value],
      not,
      weak: false,
    })),
  );
}
