import type { Footing, Understood } from "../questions/answer.ts";
import { filterLine } from "./filters.ts";
import type { Pen } from "./pen.ts";

/** `text` as a sentence: within these filters, and with the age of data that is not fresh. Inert if `text` is. */
export function wholeSentence(text: string, filters: Understood["parts"], footing: Footing, pen: Pen): string {
  const within = filterLine(filters, pen);
  const scoped = within === "" ? text : pen.say("sentence.within", { filters: within, text });
  const sentence = pen.say("sentence.end", { text: scoped });
  if (footing.freshness === "Fresh") return sentence;
  const age = pen.say("remark.data", { span: pen.voice.span(footing.ageMs) });
  return pen.say("sentence.then", { first: sentence, second: age });
}
