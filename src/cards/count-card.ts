import type { CountAnswer } from "../questions/answer.ts";
import type { Rendered } from "./actions.ts";
import { byIssue, byReason, byState } from "./breakdown.ts";
import { showButton } from "./buttons.ts";
import { dropButtons, filterLine } from "./filters.ts";
import { footingWords } from "./footing.ts";
import { headlineOf } from "./headline.ts";
import { LOOKS } from "./look.ts";
import { noteCard } from "./note-card.ts";
import type { Pen } from "./pen.ts";

/** A number of machines, how it divides, and the way to see them. */
export function countCard(answer: CountAnswer, pen: Pen): Rendered {
  const { heading, remarks, sentence } = headlineOf(answer, pen);
  const note = {
    sentence,
    heading,
    lines: [
      filterLine(answer.understood.parts, pen),
      breakdownOf(answer, pen),
      remarks === "" ? "" : `${LOOKS.Unknown.symbol} ${remarks}`,
    ],
    footing: footingWords(answer.footing, pen),
    buttons: [...showThem(answer, pen), ...dropButtons(answer.query, answer.understood, pen)],
  };
  return noteCard(note, pen);
}

/** What is of one state divides further; the rest divides by state. */
function breakdownOf({ counts }: CountAnswer, pen: Pen): string {
  const { total, byState: states } = counts;
  if (total === states.Unhealthy) return byIssue(counts, pen);
  if (total === states.Unknown) return byReason(counts, pen);
  return byState(counts, pen);
}

function showThem({ total, query }: CountAnswer, pen: Pen) {
  return total > 0 ? [showButton(pen.say("button.show"), { ...query, ask: "List" })] : [];
}
