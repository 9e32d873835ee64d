import type { AboutAnswer } from "../questions/insight.ts";
import type { Rendered } from "./actions.ts";
import { openButton, plain } from "./buttons.ts";
import { noteCard } from "./note-card.ts";
import type { Pen } from "./pen.ts";

/** A question about the integration itself, answered in words of ours, with Microsoft's page for the whole of it. */
export function aboutCard({ topic, link }: AboutAnswer, pen: Pen): Rendered {
  const heading = pen.say(`topic.${topic}`);
  const text = pen.say(`told.${topic}`);
  const note = {
    sentence: pen.say("topic.sentence", { title: heading, text }),
    heading,
    lines: [text],
    buttons: [openButton(pen.say("button.summary"), plain("Summary"))],
    links: [{ title: pen.say("topic.link"), url: link }],
  };
  return noteCard(note, pen);
}
