import type { Order } from "../query.ts";
import { numberOf } from "../understanding/spans.ts";

/** How words point at the machines of the answer before. */
export interface Pointing {
  /** "It", "this machine": only one can be meant. */
  readonly one: boolean;
  /** "The first five": how many of them; undefined: all. */
  readonly first: number | undefined;
  /** "The oldest five": by what they are counted, where it was said. */
  readonly by: Order | undefined;
  /** "These three": so many were shown, in the speaker's eyes; undefined where no number was said. */
  readonly said: number | undefined;
  /** What narrows them: "on linux", "except web-01"; "" where nothing does. */
  readonly rest: string;
}

const KIND = "(?:machines?|vms?|servers?|hosts?|box|boxes|ones?)";
const THEM =
  "(?:these|those|them|em|the above|(?:the|this|that) (?:whole )?list|the results|the ones (?:above|listed|shown))";
const SEVERAL = new RegExp(
  `^(?:(?:all|each|every one|everyone|both) )?(?:of )?(?:${THEM}|the lot)(?: all)?(?: (.+))?$`,
);
const ONE = new RegExp(`^(?:it|(?:this|that)(?: ${KIND})?)(?: (.+))?$`);
const FIRST = new RegExp(
  `^(?:only |just )?(?:the )?(first|top|worst|oldest|newest)(?: (\\w+))??(?: (${KIND}))?(?: (?:of|from|in|on) (?:all )?(?:of )?${THEM})?$`,
);
const ORDERS: Readonly<Record<string, Order>> = { worst: "Worst", oldest: "Oldest", newest: "Newest" };
const ALL = { one: false, first: undefined, by: undefined, said: undefined, rest: "" } as const;

/** Undefined where the words name machines of their own. */
export function pointingIn(words: string): Pointing | undefined {
  return firstFew(words) ?? several(words) ?? single(words);
}

function firstFew(words: string): Pointing | undefined {
  const [, by, count, kind = ""] = FIRST.exec(words) ?? [];
  if (by === undefined) return undefined;
  // "The first ones" says not how many.
  const first = count !== undefined ? numberOf(count) : kind.endsWith("s") ? undefined : 1;
  return first !== undefined && Number.isInteger(first) && first > 0 ? { ...ALL, first, by: ORDERS[by] } : undefined;
}

function several(words: string): Pointing | undefined {
  const found = words === "both" ? [words] : SEVERAL.exec(words);
  if (!found) return undefined;
  const [head = "", ...tail] = (found[1] ?? "").split(" ");
  const said = numberOf(head);
  const both = /^both\b/.test(words) ? 2 : undefined;
  const rest = (said === undefined ? [head, ...tail] : tail).join(" ");
  return { ...ALL, said: said ?? both, rest: rest.replace(LEADING_KIND, "").trim() };
}

const LEADING_KIND = new RegExp(`^(?:${KIND}(?: |$)|, ?)+`);

function single(words: string): Pointing | undefined {
  const one = ONE.exec(words);
  return one ? { ...ALL, one: true, rest: one[1] ?? "" } : undefined;
}

/** "Only the Linux ones", "all but web-01": of the machines that were shown, if any were. */
export function narrows(words: string): boolean {
  return /^(?:only|just)\b|\bones?\b/.test(words) || LEAVES_OUT.test(words);
}

const LEAVES_OUT =
  /^(?:(?:all|every one|everyone|everything)(?: of (?:them|these|those))? )?(?:but|except|excluding|without|besides|other than)\b/;
