import type { Draft } from "./draft.ts";
import { cameInTurns } from "./filters.ts";
import type { Piece } from "./pieces.ts";
import { type Reading, settle, unknown } from "./reading.ts";
import { filter } from "./senses.ts";

/** What only the whole of a text tells. */
export function end(reading: Reading): void {
  const { pieces } = reading;
  settle(reading, undefined);
  const { order, by, subject, things } = reading.draft;
  if (reading.sort && !order && by.length === 0 && !subject && things.size !== 1) unknown(reading, reading.sort);
  const orNot = endsInOrNot(pieces);
  if (reading.negation && !orNot && !asksWhyOneIsNot(reading)) unknown(reading, pieces.at(-1) as Piece);
  if (orNot) reading.draft.yesOrNo = true;
  placeAmounts(reading.draft);
  reading.draft.mixed = cameInTurns(reading.valued) || (reading.clashed && reading.draft.unknown.length === 0);
}

/** "Warum läuft web-01 nicht?" asks about web-01, whatever it does not do. */
function asksWhyOneIsNot({ draft, pieces }: Reading): boolean {
  const [mention, another] = draft.mentions;
  const denies = pieces.at(-1)?.means.is === "Not" || pieces.at(-1)?.means.is === "Filler";
  return draft.about && mention !== undefined && !mention.not && !another && denies && draft.filters.length === 0;
}

/** Of a trend it is what it is drawn over; of machines it may be how long they are so, or since when. */
function placeAmounts(draft: Draft): void {
  for (const { ms, ago } of draft.amounts) {
    const within = filter("sinceWithin", String(ms));
    const counted = ago && draft.past && draft.asks.has("Count");
    if (draft.asks.has("Trend") || counted) {
      draft.filters.push({ field: "sinceWithin", values: within.values, not: false });
      draft.timed = true;
    } else draft.choices.push([filter("sinceOver", String(ms)), within]);
  }
}

/** "Are they healthy or not?" */
function endsInOrNot(pieces: readonly Piece[]): boolean {
  return pieces.at(-1)?.means.is === "Not" && pieces.at(-2)?.means.is === "And";
}
