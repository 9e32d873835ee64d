import { type Entry, filter, isNot, type Sense } from "../../understanding/senses.ts";

/** The words of one language for the main questions, each a list of phrases in the lexicon's notation, one a line. */
export interface MainQuestions {
  readonly unhealthy: string;
  readonly healthy: string;
  readonly notApplicable: string;
  readonly applicable: string;
  readonly unknown: string;
  readonly machines: string;
  readonly sensors: string;
  readonly subscription: string;
  readonly resourceGroup: string;
  readonly region: string;
  readonly list: string;
  readonly count: string;
  readonly summary: string;
  /** Before the name of a machine: "why is", "what is wrong with". */
  readonly about: string;
  readonly help: string;
  /** The tour. */
  readonly tour: string;
  readonly greeting: string;
  readonly thanks: string;
  readonly not: string;
  readonly except: string;
  readonly and: string;
  readonly in: string;
  readonly all: string;
  readonly any: string;
  /** "is", "are" at the beginning of a question. */
  readonly be: string;
  readonly only: string;
  readonly fillers: string;
}

/** The same as entries of a lexicon. */
export function entriesOf(words: MainQuestions): Entry[] {
  const senses: readonly (readonly [keyof MainQuestions, Sense])[] = [
    ["unhealthy", filter("state", "Unhealthy")],
    ["healthy", filter("state", "Healthy")],
    ["notApplicable", filter("state", "NotApplicable")],
    ["applicable", isNot("state", "NotApplicable")],
    ["unknown", filter("state", "Unknown")],
    ["subscription", { is: "Key", field: "subscription" }],
    ["resourceGroup", { is: "Key", field: "resourceGroup" }],
    ["region", { is: "Key", field: "region" }],
    ["machines", { is: "Noun" }],
    ["sensors", { is: "Sensor" }],
    ["list", { is: "List" }],
    ["count", { is: "Ask", ask: "Count" }],
    ["summary", { is: "Ask", ask: "Summary" }],
    ["help", { is: "Ask", ask: "Help" }],
    ["tour", { is: "Ask", ask: "Tour" }],
    ["greeting", { is: "Ask", ask: "Greeting" }],
    ["thanks", { is: "Ask", ask: "Thanks" }],
    ["about", { is: "About", trouble: false }],
    ["not", { is: "Not" }],
    ["except", { is: "Except" }],
    ["and", { is: "And" }],
    ["in", { is: "In" }],
    ["all", { is: "All" }],
    ["any", { is: "Any" }],
    ["be", { is: "Be" }],
    ["only", { is: "Only" }],
    ["fillers", { is: "Filler" }],
  ];
  return senses.map(([name, sense]) => [sense, words[name]]);
}
