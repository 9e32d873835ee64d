import { BESIDE_TOPICS, TOPIC_WORDS } from "../lexicon/topic-words.ts";
import type { Query, Topic } from "../query.ts";
import type { Token } from "./tokens.ts";

const TOPICS: readonly (readonly [Topic, readonly ReadonlySet<string>[]])[] = TOPIC_WORDS.map(([topic, ...groups]) => [
  topic,
  groups.map(setOf),
]);

const KNOWN: ReadonlySet<string> = new Set([
  ...setOf(BESIDE_TOPICS),
  ...TOPICS.flatMap(([, groups]) => groups.flatMap((group) => [...group])),
]);

/** Longer texts tell a story. */
const MOST_WORDS = 20;

/**
 * A question about the integration that no phrase of the grammar covers, by its words: "will the extension come back if I
 * delete it?" Only a question, and only if it has no other words: an answer explains and does nothing, but who orders
 * something is not to read an explanation.
 */
export function topicAsked(tokens: readonly Token[]): Query | undefined {
  const words = tokens.map(({ text }) => text).filter((word) => /[\p{L}\d]/u.test(word));
  if (words.length > MOST_WORDS || !isQuestion(words) || !words.every((word) => KNOWN.has(word))) return undefined;
  const found = TOPICS.find(([, groups]) => groups.every((group) => words.some((word) => group.has(word))));
  if (!found) return undefined;
  const [topic] = found;
  return { ask: "About", where: [{ field: "topic", values: [topic], not: false }], order: "Worst", limit: undefined };
}

const ASKING: ReadonlySet<string> = setOf(
  "who what how why where when which is are does do did can could will would should must may has have explain define tell if",
);

/** "Can you", "would you" and "do delete" order something, "how many" counts machines. */
function isQuestion(words: readonly string[]): boolean {
  const [asks = "", next = ""] = JOINTS.has(words[0] ?? "") ? words.slice(1) : words;
  const tells = TELLING.has(asks) && words.some((word) => ASKS_LATER.has(word));
  if (tells) return true;
  const orders = (REQUESTS.has(asks) && next === "you") || (asks === "do" && !ASKED_OF.has(next));
  return ASKING.has(asks) && !orders && !(asks === "how" && next === "many");
}

/** "We move a subscription to another tenant, what happens with MDE?" */
const TELLING = setOf("we i suppose assuming say when once after");
const ASKS_LATER = setOf("what does will is how");
const JOINTS = setOf("and so but on in at from by for ok");
const REQUESTS = setOf("can could would will");
const ASKED_OF = setOf("we i you they these those the our my");

function setOf(words: string): ReadonlySet<string> {
  return new Set(words.split(" "));
}
