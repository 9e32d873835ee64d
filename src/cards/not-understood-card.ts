import type { NotUnderstoodAnswer, Understood } from "../questions/answer.ts";
import type { Query } from "../questions/query.ts";
import type { Rendered } from "./actions.ts";
import { type Button, plain, showButton } from "./buttons.ts";
import { inert } from "./escape.ts";
import { filterLine } from "./filters.ts";
import { noteCard } from "./note-card.ts";
import type { Pen } from "./pen.ts";

const ASKED = 200;
const MOST_WORDS = 5;

/** What was not understood, and what may have been meant, as buttons; never a guess. */
export function notUnderstoodCard(answer: NotUnderstoodAnswer, pen: Pen): Rendered {
  const { asked, unknownWords, readings, understood } = answer;
  const offers = readings.length > 0;
  const words = pen.voice.list(unknownWords, MOST_WORDS, (word) => pen.name(word));
  const note = {
    sentence: pen.say(offers ? "notUnderstood.sentenceReadings" : "notUnderstood.sentence"),
    heading: pen.say("notUnderstood.title"),
    lines: [
      asked.trim() === "" ? "" : pen.say("notUnderstood.asked", { asked: inert(asked, ASKED) }),
      unknownWords.length > 0 ? pen.say("notUnderstood.words", { words }) : "",
      offers ? pen.say("notUnderstood.readings") : "",
    ],
    buttons: [
      ...readings.map((query, index) => readingButton(query, understood[index], pen)),
      showButton(pen.say("button.help"), plain("Help")),
    ],
  };
  return noteCard(note, pen);
}

function readingButton(query: Query, understood: Understood | undefined, pen: Pen): Button {
  return showButton(readingWords(query, understood?.parts ?? [], pen), query);
}

function readingWords({ ask }: Query, parts: Understood["parts"], pen: Pen): string {
  if (ask === "Greeting" || ask === "Thanks") return pen.say("reading.Help");
  const filters = parts.length > 0 ? filterLine(parts, pen) : pen.say("reading.all");
  return pen.say(`reading.${ask}`, { filters });
}
