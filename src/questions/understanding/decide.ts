import type { Names } from "../names.ts";
import { type Ask, FIELDS, type Field, type Filter, type Query } from "../query.ts";
import type { Draft } from "./draft.ts";
import { addFilter } from "./filters.ts";

/** Makes a query of what was read; undefined where it makes none. Nothing that was read is dropped to make it fit. */
export function queryOf(draft: Draft, names: Names): Query | undefined {
  const filters = filtersOf(draft, names);
  const found = askOf(draft, filters);
  return found && { ask: found.ask, where: inOrder(found.where), order: draft.order ?? "Worst", limit: draft.limit };
}

/** However the question was worded, its filters stand in one order, so that equal questions are equal queries. */
function inOrder(where: readonly Filter[]): Filter[] {
  return where
    .map((filter) => ({ ...filter, values: filter.values.toSorted() }))
    .sort((a, b) => rank(a) - rank(b) || Number(a.not) - Number(b.not) || compare(a.values.join(), b.values.join()));
}

function rank({ field }: Filter): number {
  return FIELDS.indexOf(field);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function filtersOf({ filters, weak, mentions }: Draft, names: Names): Filter[] {
  const all = [...filters];
  const spokeOfState = all.some(({ field, not }) => ON_STATE.has(field) && (!not || field !== "issue"));
  if (!spokeOfState) for (const filter of weak) addFilter(all, filter, true);
  for (const { name, not } of mentions) {
    addFilter(all, { field: "machine", values: names.machines(name), not }, true);
  }
  return all;
}

const ON_STATE: ReadonlySet<Field> = new Set<Field>(["state", "issue", "reason"]);

interface Found {
  readonly ask: Ask;
  readonly where: readonly Filter[];
}

/** The kinds of questions, in the order in which they are thought of; the first that speaks decides, for or against. */
type Rule = (draft: Draft, where: readonly Filter[]) => Found | "NotThis" | "NoQuestion";

function askOf(draft: Draft, where: readonly Filter[]): Found | undefined {
  for (const rule of RULES) {
    const found = rule(draft, where);
    if (found === "NoQuestion") return undefined;
    if (found !== "NotThis") return found;
  }
  return undefined;
}

/** A question about our data or ourselves: no filter fits it. */
function aboutUs(ask: "Refresh" | "Freshness"): Rule {
  return ({ asks, mentions }, where) => {
    if (!asks.has(ask)) return "NotThis";
    return where.length === 0 && mentions.length === 0 ? { ask, where } : "NoQuestion";
  };
}

/** "Which subscriptions are not covered?" in one phrase, or in words that mean it together. */
const coverage: Rule = ({ asks, things, nouns, yesOrNo }, where) => {
  const named = yesOrNo && where.some(({ field }) => field === "subscription");
  const together = (things.has("subscription") || named) && where.some(isOnCoverage) && !nouns;
  if (!asks.has("Coverage") && !together) return "NotThis";
  const rest = where.filter((filter) => !isOnCoverage(filter));
  return rest.every(({ field }) => field === "subscription") ? { ask: "Coverage", where: rest } : "NoQuestion";
};

function isOnCoverage({ field, values }: Filter): boolean {
  if (field === "plan") return values.every((value) => value === "Off");
  return field === "reason" && values.every((value) => value === "NotCovered" || value === "NotVisible");
}

const help: Rule = ({ asks, order, limit }, where) =>
  asks.has("Help") && where.length === 0 && !order && !limit ? { ask: "Help", where } : "NotThis";

/** Subscriptions, groups and regions as such are another question than the machines in them. */
const things: Rule = ({ things, all, nouns }, where) =>
  things.size > 0 && !(all && (nouns || where.length > 0)) ? "NoQuestion" : "NotThis";

const count: Rule = ({ asks }, where) => (asks.has("Count") ? { ask: "Count", where } : "NotThis");

/** "Status", "how are the Linux servers?", "tell me about Contoso Dev". With a state it is a list of those in that state. */
const summary: Rule = ({ asks, about }, where) => {
  if (where.some(({ field }) => ON_STATE.has(field))) return "NotThis";
  return asks.has("Summary") || (about && where.length > 0) ? { ask: "Summary", where } : "NotThis";
};

/** "Is everything healthy?", "are the Linux servers OK?": the summary says yes or no, and how far. */
const yesOrNo: Rule = ({ yesOrNo, any, list, nouns }, where) => {
  const state = where.find(({ field }) => field === "state");
  const rest = where.filter((filter) => filter !== state);
  if (!yesOrNo || any || list || !state || rest.some(({ field }) => ON_STATE.has(field))) return "NotThis";
  const onHealth = state.values.every((value) => value === "Healthy");
  const onPlace = !nouns && rest.length > 0 && state.values.every((value) => value === "Unhealthy");
  return onHealth || onPlace ? { ask: "Summary", where: rest } : "NotThis";
};

const list: Rule = ({ list, nouns, sensors, all, any, order, limit }, where) => {
  const speaks = nouns || order !== undefined || limit !== undefined || ((sensors || all) && (list || any || all));
  return where.length > 0 || speaks ? { ask: "List", where } : "NotThis";
};

const courtesy: Rule = ({ asks, list, about }) => {
  if (list || about) return "NotThis";
  if (asks.has("Thanks")) return { ask: "Thanks", where: [] };
  return asks.has("Greeting") ? { ask: "Greeting", where: [] } : "NotThis";
};

const RULES: readonly Rule[] = [
  aboutUs("Refresh"),
  aboutUs("Freshness"),
  coverage,
  help,
  things,
  count,
  summary,
  yesOrNo,
  list,
  courtesy,
];
