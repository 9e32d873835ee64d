import type { ExportAnswer } from "../questions/insight.ts";
import type { Rendered } from "./actions.ts";
import { showButton } from "./buttons.ts";
import { filterLine } from "./filters.ts";
import { footingWords } from "./footing.ts";
import { noteCard } from "./note-card.ts";
import type { Pen } from "./pen.ts";
import { wholeSentence } from "./whole-sentence.ts";

/** Files are not sent yet: says so, how large this one would be, and where the same machines can be seen. */
export function exportCard(answer: ExportAnswer, pen: Pen): Rendered {
  const { total, understood, query, footing } = answer;
  const text = pen.say(total === 0 ? "export.empty" : "export.sentence", { total });
  const note = {
    sentence: wholeSentence(text, understood.parts, footing, pen),
    heading: pen.say("export.title"),
    lines: [
      filterLine(understood.parts, pen),
      pen.say("export.total", { total }),
      total === 0 ? "" : pen.say("export.instead"),
    ],
    footing: footingWords(footing, pen),
    buttons: [showButton(pen.say("button.show"), { ...query, ask: "List" })],
  };
  return noteCard(note, pen);
}
