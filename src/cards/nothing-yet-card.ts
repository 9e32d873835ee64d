import type { NothingYetAnswer } from "../questions/answer.ts";
import type { Rendered } from "./actions.ts";
import { refreshButton } from "./buttons.ts";
import { inert } from "./escape.ts";
import { noteCard } from "./note-card.ts";
import type { Pen } from "./pen.ts";

const MESSAGE = 200;

/** There is nothing to answer from, and why. */
export function nothingYetCard({ syncing, failures }: NothingYetAnswer, pen: Pen): Rendered {
  const failed = failures.length > 0 ? "nothingYet.failed" : "nothingYet.waiting";
  const sentence = pen.say(syncing ? "nothingYet.syncing" : failed);
  const causes = failures.map(({ source, message }) =>
    pen.say("nothingYet.failure", { source: pen.say(`source.${source}`), message: inert(message, MESSAGE) }),
  );
  const note = {
    sentence,
    heading: pen.say("nothingYet.title"),
    lines: [sentence, ...causes],
    buttons: syncing ? [] : [refreshButton(pen.say("button.refresh"))],
  };
  return noteCard(note, pen);
}
