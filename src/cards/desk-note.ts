import type { Rendered } from "./actions.ts";
import type { Button } from "./buttons.ts";
import { noteCard } from "./note-card.ts";
import type { Pen } from "./pen.ts";
import type { TextKey } from "./texts/en.ts";

/** A short answer of the desk: its heading and its first line are its sentence. `lines` are inert. */
export function deskNote(
  heading: TextKey,
  lines: readonly string[],
  pen: Pen,
  buttons: readonly Button[] = [],
): Rendered {
  const title = pen.say(heading);
  const [first = ""] = lines;
  const ended = endedWords(title, pen);
  const sentence = first === "" ? ended : pen.say("sentence.then", { first: ended, second: endedWords(first, pen) });
  return noteCard({ sentence, heading: title, lines, buttons }, pen);
}

/** With a full stop, unless it ends already. */
function endedWords(text: string, pen: Pen): string {
  return /[.?!]$/.test(text) ? text : pen.say("sentence.end", { text });
}
