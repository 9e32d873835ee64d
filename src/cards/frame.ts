import { escapeMarkdown, escapeSpeech } from "./escape.ts";
import type { Pen } from "./pen.ts";

/** What every template holds: the language, and the sentence that stands for the card where it cannot be drawn or seen. */
export interface Frame {
  readonly lang: string;
  readonly fallbackText: string;
  readonly speak: string;
}

export function frameOf(sentence: string, { voice }: Pen): Frame {
  return { lang: voice.language, fallbackText: escapeMarkdown(sentence), speak: escapeSpeech(sentence) };
}
