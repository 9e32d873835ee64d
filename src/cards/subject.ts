import type { Filter } from "../questions/query.ts";
import type { Pen } from "./pen.ts";
import type { TextKey } from "./texts/en.ts";
import { topicOf } from "./topic.ts";

/** What is counted: "Unhealthy machines", in words of ours alone. */
export function subjectOf(where: readonly Filter[], pen: Pen): string {
  const topic = topicOf(where).headline.slice("headline.".length);
  return pen.say(`subject.${topic}` as TextKey);
}
