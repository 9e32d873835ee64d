import type { Change } from "../insight.ts";
import type { Ask, Dimension, Field, Order, Topic } from "../query.ts";

/** What a word or phrase of the lexicon means in a question. */
export type Sense =
  | FilterSense
  /** Asks for something by itself ("how many", "refresh"). */
  | { readonly is: "Ask"; readonly ask: Ask }
  /** Says that a list is wanted ("which", "show me"). */
  | { readonly is: "List" }
  /** Announces a name of this kind ("resource group"), or belongs to the name before it. */
  | { readonly is: "Key"; readonly field: "subscription" | "resourceGroup" | "region" | "tag" | "machine" }
  /** Machines, under any of their names. */
  | { readonly is: "Noun" }
  /** The sensor, under any of its names: says nothing, since every question is about it. */
  | { readonly is: "Sensor" }
  /** Turns round the next filter; "Except" also those joined to it by "and". */
  | { readonly is: "Not" }
  | { readonly is: "Except" }
  | { readonly is: "And" }
  /** Ends what a negation reaches: "except Contoso Dev, only Linux". */
  | { readonly is: "Only" }
  /** A preposition after which a name is likelier than a word of the grammar. */
  | { readonly is: "In" }
  /** A place after such a preposition, chatter elsewhere. */
  | { readonly is: "InPlace"; readonly place: FilterSense }
  | { readonly is: "Order"; readonly order: Order }
  /** A number follows: "top 5", and with an order of its own "last 5". */
  | { readonly is: "Top"; readonly order: Order | undefined }
  /** An order must be told somewhere: "sort the unhealthy ones by name". */
  | { readonly is: "Sort" }
  /** Words of an error or a code follow. */
  | { readonly is: "Text" }
  /** A piece of a machine name follows. */
  | { readonly is: "Pattern"; readonly shape: "Exact" | "Prefix" | "Suffix" | "Contains" }
  /** The word before it is a part of the machine's name: "with db in the name". */
  | { readonly is: "InName" }
  /** The word before it stands in the message: "with noexec in the error". */
  | { readonly is: "InText" }
  /** "is", "are" at the start of a question that wants a yes or a no. */
  | { readonly is: "Be" }
  | { readonly is: "All" }
  /** "is anything", "are any": wants the ones, not a yes. */
  | { readonly is: "Any" }
  /** Asks about one thing: the next word is its name, whatever it looks like. `trouble`: about what is wrong with it. */
  | { readonly is: "About"; readonly trouble: boolean }
  /** Asks what people did to one machine. */
  | { readonly is: "Deed" }
  /** Was so at another time; we know the present. */
  | { readonly is: "Past" }
  /** Wants something done that a question never does; `later`: what the word means where it does not begin the text. */
  | { readonly is: "Act"; readonly later: Sense | undefined }
  /** May mean one of several things: asked back. */
  | { readonly is: "Unclear"; readonly may: readonly FilterSense[] }
  /** What machines are to be divided by; "tag": its key follows; undefined: something follows that may be one. */
  | { readonly is: "By"; readonly dimension: Dimension | "tag" | undefined }
  /** A kind of change: asks for changes, too. */
  | { readonly is: "Change"; readonly change: Change }
  /** Asks about the integration itself. */
  | { readonly is: "Topic"; readonly topic: Topic }
  /** Turns the page of the answer before. */
  | { readonly is: "Turn"; readonly to: Turn }
  | { readonly is: "Filler" };

/** "Page": its number follows. */
export type Turn = "Next" | "Previous" | "First" | "Last" | "Page";

export interface FilterSense {
  readonly is: "Filter";
  readonly field: Field;
  readonly values: readonly string[];
  /** The phrase itself says no: "covered" is not NotCovered. */
  readonly not: boolean;
  /** Gives way to any other word on the state: "issues" in "heartbeat or installation issues". */
  readonly weak: boolean;
}

/** What all of these phrases mean; one phrase a line, in the lexicon's notation. */
export type Entry = readonly [Sense, string];

export function filter(field: Field, ...values: readonly string[]): FilterSense {
  return { is: "Filter", field, values, not: false, weak: false };
}

export function isNot(field: Field, ...values: readonly string[]): FilterSense {
  return { is: "Filter", field, values, not: true, weak: false };
}

export function weakly(field: Field, ...values: readonly string[]): FilterSense {
  return { is: "Filter", field, values, not: false, weak: true };
}
