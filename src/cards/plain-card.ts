import type { Reader, Rendered } from "./actions.ts";
import { noteCard } from "./note-card.ts";
import { Pen } from "./pen.ts";
import type { TextKey } from "./texts/en.ts";
import { voiceFor } from "./voice.ts";

const ROOM = { name: 0, line: 0, block: 0, buttonBytes: 0, id: 0, rows: 0 };

/** One sentence of ours as a card. */
export function plainCard(key: TextKey, reader: Reader): Rendered {
  const pen = new Pen(voiceFor(reader), ROOM, "public");
  const sentence = pen.say(key);
  return noteCard({ sentence, heading: sentence, lines: [] }, pen);
}

/** The same without a card; `values` are put in as they are. It throws where the text needs one that it did not get. */
export function plainSentence(key: TextKey, reader: Reader, values?: Readonly<Record<string, string>>): string {
  return voiceFor(reader).say(key, values);
}
