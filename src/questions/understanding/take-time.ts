import { addFilter } from "./filters.ts";
import type { Of, Piece } from "./pieces.ts";
import type { Reading } from "./reading.ts";

/** How long a machine is in its state. */
export function takeTime(reading: Reading, { text }: Piece, { filters }: Of<"Time">): void {
  if (text === "today" && speaksOfNow(reading)) return;
  const lasts = reading.absent && /^(?:in|within|over|during|the|last|past)\b/.test(text);
  const not = reading.negation !== undefined;
  for (const { field, values } of filters) {
    const read = lasts && field === "sinceWithin" ? "sinceOver" : field;
    addFilter(reading.draft.filters, { field: read, values, not }, false);
  }
  reading.draft.timed = true;
  reading.draft.stretch ||= /^(?:over|for) (?!more|longer|at least|over|upwards)/.test(text);
  reading.draft.moment ||= !LASTS.test(text);
  reading.negation = undefined;
}

const LASTS = /\bthan\b|^[<>]|^(?:for|over|under|within|at (?:least|most))\b|\bor (?:more|longer|less)$/;

const BECOMES = /\b(?:became|become|went|gone|turned|broke|failed|stopped|lost|got|started|new|newly)\b/;

/** "Which machines are unhealthy today?" asks for what is so now; "which broke today?" for what became so. */
function speaksOfNow({ pieces }: Reading): boolean {
  const words = pieces.map(({ text }) => text).join(" ");
  const becomes = BECOMES.test(words);
  return (
    !becomes &&
    /\b(?:are|is|am|needs?|look|looks|doing|status|summary|overview|posture|report|sitrep|brief|briefing|recap|standing|health)\b/.test(
      words,
    )
  );
}
