import type { Understood } from "../questions/answer.ts";
import type { Field, Query } from "../questions/query.ts";
import type { Reader } from "./actions.ts";
import { type Button, showButton } from "./buttons.ts";
import { seenWords } from "./error-words.ts";
import { Pen } from "./pen.ts";
import type { TextKey } from "./texts/en.ts";
import { englishVoiceFor } from "./voice.ts";

type Part = Understood["parts"][number];

/** What is spelled out of a query; a forged one may hold many filters with many values. */
const MOST_FILTERS = 8;
const MOST_VALUES = 3;

/** Fields whose values are words of ours; the values of all others are text from outside. */
const OUR_WORDS: Partial<Record<Field, string>> = {
  state: "state",
  issue: "issue",
  reason: "reason",
  platform: "platform",
  power: "power",
  plan: "plan",
  muted: "muted",
  change: "change",
  topic: "topic",
};

/** Texts that other fields' values stand in. */
const PHRASES: Partial<Record<Field, TextKey>> = {
  tag: "filter.tag",
  name: "filter.named",
  text: "filter.text",
  sinceOver: "filter.sinceOver",
  sinceWithin: "filter.sinceWithin",
};

/** Fields whose values are milliseconds. */
const SPANS: ReadonlySet<Field> = new Set(["sinceOver", "sinceWithin"]);

/** The query in one line: "Unhealthy · Linux · Contoso Prod". Inert; "" without filters. */
export function filterLine(parts: readonly Part[], pen: Pen): string {
  const words = parts.slice(0, MOST_FILTERS).map((part) => filterWords(part, pen));
  const names = words.join(" · ");
  return words.length === parts.length ? names : pen.say("andMore", { names, count: parts.length - words.length });
}

/** All filters as somebody could type them: "Unhealthy Linux Contoso Prod". Text from outside, for a field that reads no markup. */
export function filterText(parts: readonly Part[], reader: Reader): string {
  const pen = new Pen(englishVoiceFor(reader), ROOMY, "public");
  return parts.map((part) => typedWords(part, pen)).join(" ");
}

/** Names of a field are as they come; what the reader types is read as it stands. */
function typedWords({ field, values, not }: Part, pen: Pen): string {
  const value = pen.voice.list(values, values.length, (one) => {
    if (field === "text") return `error "${one}"`;
    const shown = SPANS.has(field) ? pen.voice.length(Number(one)) : one;
    const phrase = PHRASES[field];
    return ourWords(field, one, pen) ?? (phrase ? pen.say(phrase, { value: shown }) : shown);
  });
  return not ? pen.say("filter.not", { value }) : value;
}

/** Nothing is cut: what is cut means something else. */
const ROOMY = { name: 512, line: 512, block: 4_000, buttonBytes: 0, id: 0, rows: 0 };

/** One filter: "Linux", "not Contoso Dev", "for over 3 days". Inert. */
function filterWords({ field, values, not }: Part, pen: Pen): string {
  const value = pen.voice.list(values, MOST_VALUES, (one) => valueWords(field, one, pen));
  return not ? pen.say("filter.not", { value }) : value;
}

/** The value of a field in words of ours; undefined where it is text from outside. */
export function ourWords(field: Field, value: string, pen: Pen): string | undefined {
  if (field === "error") return seenWords(value, pen);
  const words = OUR_WORDS[field];
  return words && pen.say(`${words}.${value}` as TextKey);
}

function valueWords(field: Field, value: string, pen: Pen): string {
  const words = ourWords(field, value, pen);
  if (words !== undefined) return words;
  const shown = SPANS.has(field) ? pen.voice.length(Number(value)) : pen.name(value);
  const phrase = PHRASES[field];
  return phrase ? pen.say(phrase, { value: shown }) : shown;
}

/** A button for each filter that asks the same without it. */
export function dropButtons(query: Query, { parts }: Understood, pen: Pen): Button[] {
  return parts.map((part) =>
    showButton(pen.say("button.drop", { value: filterWords(part, pen) }), without(query, part.filter)),
  );
}

function without(query: Query, filter: number): Query {
  return { ...query, where: query.where.filter((_, index) => index !== filter) };
}
