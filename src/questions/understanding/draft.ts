import type { Ask, Dimension, Field, Filter, Order, Topic } from "../query.ts";
import type { FilterSense, Turn } from "./senses.ts";

/** A machine that the question names. */
export interface Mention {
  /** As typed. */
  readonly asked: string;
  readonly name: string;
  readonly not: boolean;
}

export type Thing = "subscription" | "resourceGroup" | "region" | "tag" | "machine";

/** What was read so far; `decide.ts` makes a query of it, or says why not. */
export interface Draft {
  readonly filters: Filter[];
  /** Filters that count only if nothing else was said on the state. */
  readonly weak: Filter[];
  readonly mentions: Mention[];
  readonly asks: Set<Ask>;
  /** Kinds of names that were spoken of without a name ("which subscriptions"). */
  readonly things: Set<Thing>;
  /** The one of them that the question is about: "which subscriptions have unhealthy machines?" */
  subject: Thing | undefined;
  readonly by: Dimension[];
  topic: Topic | undefined;
  turn: Turn | undefined;
  /** The page that was named, as people count them. */
  pageNumber: number | undefined;
  /** Words that nothing is known of, as typed and as compared. */
  readonly unknown: { readonly raw: string; readonly text: string; readonly named: boolean }[];
  /** Places where one of several filters may be meant. */
  readonly choices: (readonly FilterSense[])[];
  /** Lengths of time that no word says the meaning of; milliseconds. `ago`: up to now. */
  readonly amounts: { readonly ms: number; readonly ago: boolean }[];
  order: Order | undefined;
  limit: number | undefined;
  /** "which", "show me". */
  list: boolean;
  nouns: boolean;
  /** Sensors in the plural: "list all agents". */
  sensors: boolean;
  all: boolean;
  any: boolean;
  /** Begins with "is" or "are". */
  yesOrNo: boolean;
  /** Asks about one thing. */
  about: boolean;
  past: boolean;
  /** Asks what people did: of one machine it is known. */
  deed: boolean;
  /** "Compare". */
  compares: boolean;
  /** "How many heartbeat, how many installation issues": more than one number is wanted. */
  countsApart: boolean;
  timed: boolean;
  /** "over 30 days", "for a week": of a trend a stretch of time, of a machine how long it is in its state. */
  stretch: boolean;
  /** "Since Monday", "yesterday": a time, not how long. */
  moment: boolean;
  act: boolean;
  /** "Rank", "the spread of": wants groups of whatever kind of thing is named. */
  sorts: boolean;
  /** Begins with what is left out: "ignore web-01" may be an order. */
  excepts: boolean;
  /** One of two conditions is enough: "Linux or in Contoso Prod". */
  either: readonly [Field, Field] | undefined;
  /** Several values of several fields, mixed: "healthy linux and unhealthy windows" is no one set of filters. */
  mixed: boolean;
}

export function emptyDraft(): Draft {
  return {
    filters: [],
    weak: [],
    mentions: [],
    asks: new Set(),
    things: new Set(),
    subject: undefined,
    by: [],
    topic: undefined,
    turn: undefined,
    pageNumber: undefined,
    unknown: [],
    choices: [],
    amounts: [],
    order: undefined,
    limit: undefined,
    list: false,
    nouns: false,
    sensors: false,
    all: false,
    any: false,
    yesOrNo: false,
    about: false,
    past: false,
    deed: false,
    compares: false,
    countsApart: false,
    timed: false,
    stretch: false,
    moment: false,
    act: false,
    sorts: false,
    excepts: false,
    either: undefined,
    mixed: false,
  };
}
