import type { Field, Filter } from "../questions/query.ts";
import type { TextKey } from "./texts/en.ts";

/** What a number of machines has in common, as far as one sentence can say it. */
export interface Topic {
  readonly headline: TextKey & `headline.${string}`;
  /** The fields that the headline says by itself. */
  readonly says: readonly Field[];
  /** Whether machines that could not be judged might have belonged to the number. */
  readonly leavesOpen: boolean;
}

/** Fields that a headline can say, the narrowest first, with the state that each implies. */
const IMPLIED = { reason: "Unknown", issue: "Unhealthy", state: undefined } as const;
type Said = keyof typeof IMPLIED;
const SAID = Object.keys(IMPLIED) as Said[];

/** These leave machines out that the headline's "of 1,204" counts: it may not sound as if it spoke of all. */
const NARROWING: ReadonlySet<Field> = new Set(["text", "sinceOver", "sinceWithin"]);

const MATCHING: Topic = { headline: "headline.Matching", says: [], leavesOpen: true };
const ALL: Topic = { headline: "headline.All", says: [], leavesOpen: true };

export function topicOf(where: readonly Filter[]): Topic {
  if (where.some(({ field }) => NARROWING.has(field))) return MATCHING;
  const named = where.filter(({ field }) => field in IMPLIED);
  if (named.length === 0) return ALL;
  const said = new Map(named.filter(isOneValue).map(({ field, values }) => [field, values[0]]));
  const narrowest = SAID.find((field) => said.has(field));
  if (said.size < named.length || !narrowest || !agree(said, narrowest)) return MATCHING;
  const value = said.get(narrowest) as string;
  const leavesOpen = narrowest !== "reason" && value !== "Unknown";
  return { headline: `headline.${value}` as Topic["headline"], says: SAID, leavesOpen };
}

function isOneValue({ values, not }: Filter): boolean {
  return values.length === 1 && !not;
}

function agree(said: ReadonlyMap<Field, string | undefined>, narrowest: Said): boolean {
  return Array.from(said).every(
    ([field, value]) => field === narrowest || (field === "state" && value === IMPLIED[narrowest]),
  );
}
