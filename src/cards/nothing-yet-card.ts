import type { NothingYetAnswer } from "../questions/answer.ts";
import type { Rendered } from "./actions.ts";
import { refreshButton } from "./buttons.ts";
import { noteCard } from "./note-card.ts";
import type { Pen } from "./pen.ts";

const MOST_FAILURES = 8;

/** There is nothing to answer from, and why. */
export function nothingYetCard({ syncing, failures }: NothingYetAnswer, pen: Pen): Rendered {
  const failed = failures.length > 0 ? "nothingYet.failed" : "nothingYet.waiting";
  const sentence = pen.say(syncing ? "nothingYet.syncing" : failed);
  const causes = failures
    .slice(0, MOST_FAILURES)
    .map(({ source, message }) =>
      pen.say("nothingYet.failure", { source: pen.say(`source.${source}`), message: pen.fault(message) }),
    );
  const note = {
    sentence,
    heading: pen.say("nothingYet.title"),
    lines: [sentence, ...causes],
    buttons: syncing ? [] : [refreshButton(pen.say("button.refresh"))],
  };
  return noteCard(note, pen);
}
