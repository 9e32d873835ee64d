import type { Names } from "../names.ts";
import type { Ask, Dimension, Exported, Field, Filter, Query } from "../query.ts";
import type { Draft } from "./draft.ts";
import { inOrder } from "./filter-order.ts";
import { addFilter } from "./filters.ts";

/** Makes a query of what was read; undefined where it makes none. Nothing that was read is dropped to make it fit. */
export function queryOf(draft: Draft, names: Names): Query | undefined {
  const filters = filtersOf(draft, names);
  const found = askOf(draft, filters);
  if (!found) return undefined;
  const { ask, where, by, of } = found;
  const query: Query = { ask, where: inOrder(where), order: draft.order ?? "Worst", limit: draft.limit };
  return { ...query, ...(by && { by }), ...(of && { of }) };
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
  readonly by?: readonly Dimension[];
  readonly of?: Exported;
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
function aboutUs(ask: "Refresh" | "Freshness" | "Tour"): Rule {
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

const help: Rule = ({ asks, order, limit, nouns, list }, where) => {
  if (!asks.has("Help") || where.length > 0 || order || limit) return "NotThis";
  // "Show machines with their sensor's version" wants no help.
  return nouns && list ? "NoQuestion" : { ask: "Help", where };
};

/** "Which subscriptions have unhealthy machines?": subscriptions, groups and regions, with the machines in them counted. */
const things: Rule = ({ things, subject: named, sorts, all, any, nouns, list, asks, order, limit }, where) => {
  if (things.size === 0) return "NotThis";
  // "The worst offender among our subscriptions", "the spread of unhealthy machines over regions"
  const [only, another] = things;
  const subject = named ?? (another === undefined && (sorts || order === "Worst") ? only : undefined);
  const asked = list || all || asks.has("Count") || asks.has("Summary") || order !== undefined || limit !== undefined;
  if (subject && subject !== "machine" && subject !== "tag" && asked) {
    return { ask: "Group", where: order || limit || sorts ? supposing("Unhealthy", where) : where, by: [subject] };
  }
  return (all || any) && (nouns || where.length > 0) ? "NotThis" : "NoQuestion";
};

/** "Unhealthy by OS and region". Only the unhealthy have issues and errors, only the unknown have reasons. */
const group: Rule = ({ by, order }, where) => {
  const [dimension] = by;
  if (!dimension) return "NotThis";
  if (by.length > 2) return "NoQuestion";
  if (by.includes("issue") || by.includes("error") || order === "Worst")
    return { ask: "Group", where: supposing("Unhealthy", where), by };
  return { ask: "Group", where: by.includes("reason") ? supposing("Unknown", where) : where, by };
};

/** "Compare Linux and Windows", "healthy vs unhealthy by region": side by side, not taken together. */
const compared: Rule = ({ compares, countsApart, by }, where) => {
  const several = where.filter((one) => !one.not && one.values.length > 1 && comparableBy(one));
  const [only, another] = several;
  if (countsApart && (!only || another)) return withAll(where, by);
  if (!(compares || countsApart) || by.length > 1 || !only || another) return "NotThis";
  const dimension = comparableBy(only) as Dimension;
  return { ask: "Group", where, by: by.includes(dimension) ? by : [...by, dimension] };
};

/** "How many in total and how many unhealthy": a summary says both. One number for two questions would be wrong. */
function withAll(where: readonly Filter[], by: readonly Dimension[]): Found | "NoQuestion" {
  const [state, ...rest] = where;
  const onState = state?.field === "state" && !state.not && rest.length === 0 && by.length === 0;
  return onState ? { ask: "Summary", where: [] } : "NoQuestion";
}

/** Values of one tag are compared by that tag. */
function comparableBy({ field, values }: Filter): Dimension | undefined {
  if (field !== "tag") return COMPARABLE.has(field) ? (field as Dimension) : undefined;
  const keys = new Set(values.map((value) => value.split("=")[0]));
  return keys.size === 1 ? `tag:${[...keys][0]}` : undefined;
}

const COMPARABLE: ReadonlySet<Field> = new Set<Field>([
  "state",
  "issue",
  "os",
  "platform",
  "subscription",
  "resourceGroup",
  "region",
  "power",
  "plan",
]);

/** With a state, where the question names none. */
function supposing(state: "Unhealthy" | "Unknown", where: readonly Filter[]): readonly Filter[] {
  if (where.some(({ field }) => ON_STATE.has(field))) return where;
  return [...where, { field: "state", values: [state], not: false }];
}

const about: Rule = ({ topic, mentions, by }, where) => {
  if (!topic) return "NotThis";
  const alone = where.length === 0 && mentions.length === 0 && by.length === 0;
  return alone ? { ask: "About", where: [{ field: "topic", values: [topic], not: false }] } : "NoQuestion";
};

/** "Export the unhealthy", "what changed today as a CSV": the question without these words, as a file. */
const asFile: Rule = (draft, where) => {
  const asks = new Set(draft.asks);
  if (!asks.delete("Export") || asks.has("Help")) return "NotThis";
  const { nouns, all, by, topic } = draft;
  // Of our data's age and of the integration itself there is no file, and the word is not passed over.
  if (topic || asks.has("Refresh") || asks.has("Freshness") || asks.has("Tour")) return "NoQuestion";
  const found = EXPORTABLE.map((rule) => rule({ ...draft, asks, list: true }, where)).find((one) => one !== "NotThis");
  if (found === "NoQuestion") return found;
  if (found) return { ...found, ask: "Export", of: found.ask as Exported };
  return by.length === 0 && (where.length > 0 || nouns || all) ? { ask: "Export", where } : "NoQuestion";
};

const changes: Rule = ({ asks, by }, where) => {
  if (!asks.has("Changes")) return "NotThis";
  return by.length === 0 ? { ask: "Changes", where } : "NoQuestion";
};

/** Counts are kept by subscription, operating system, state and issue; over time nothing else can be told. */
const TOLD_OVER_TIME: ReadonlySet<Field> = new Set<Field>(["state", "issue", "subscription", "os"]);

/** "Trend", "are we getting better?", "how many were unhealthy last week?" */
const trend: Rule = ({ asks, past, timed, stretch, by, deed }, where) => {
  const wasCounted = past && timed && asks.has("Count");
  if (!asks.has("Trend") && !asks.has("History") && !wasCounted) return "NotThis";
  if (deed) return "NoQuestion";
  const onTime = where.filter(({ field }) => field === "sinceWithin" || field === "sinceOver");
  const rest = where.filter((filter) => !onTime.includes(filter));
  if (by.length > 0 || rest.some(({ field, not }) => not || !TOLD_OVER_TIME.has(field))) return "NoQuestion";
  const spans = onTime
    .filter(({ field }) => stretch || field === "sinceWithin")
    .map((filter): Filter => ({ ...filter, field: "sinceWithin" }));
  if (spans.length < Math.min(1, onTime.length)) return "NoQuestion";
  return { ask: "Trend", where: [...rest, ...spans] };
};

/** "The history of web-01": without a file it is a question of its own kind. */
const historyOfOne: Rule = ({ asks }, where) => {
  const [machine, another] = where;
  const one = machine?.field === "machine" && !machine.not && machine.values.length === 1 && !another;
  return asks.has("History") && one ? { ask: "History", where } : "NotThis";
};

const EXPORTABLE: readonly Rule[] = [coverage, historyOfOne, trend, changes, group, things];

const count: Rule = ({ asks }, where) => (asks.has("Count") ? { ask: "Count", where } : "NotThis");

/** "Status", "how are the Linux servers?", "tell me about Contoso Dev". With a state it is a list of those in that state. */
const summary: Rule = ({ asks, about }, where) => {
  const several = where.some(({ field, not }) => field === "machine" && !not);
  if (several || where.some(({ field }) => ON_STATE.has(field))) return "NotThis";
  // How things stand is told as of now.
  if ((asks.has("Summary") || about) && where.some(({ field }) => ON_TIME.has(field))) return "NoQuestion";
  return asks.has("Summary") || (about && where.length > 0) ? { ask: "Summary", where } : "NotThis";
};

/** "Is everything healthy?", "are the Linux servers OK?": the summary says yes or no, and how far. */
const yesOrNo: Rule = ({ yesOrNo, any, list, nouns }, where) => {
  const state = where.find(({ field }) => field === "state");
  const rest = where.filter((filter) => filter !== state);
  const several = rest.some(({ field, not }) => field === "machine" && !not);
  if (!yesOrNo || any || list || !state || state.not || rest.some(({ field }) => ON_STATE.has(field))) return "NotThis";
  if (several) return { ask: "List", where: rest };
  const onHealth = state.values.includes("Healthy") && state.values.every((value) => value.endsWith("ealthy"));
  const onPlace = !nouns && rest.length > 0 && state.values.every((value) => value === "Unhealthy");
  return onHealth || onPlace ? { ask: "Summary", where: rest } : "NotThis";
};

const list: Rule = ({ list, nouns, sensors, all, any, order, limit, excepts, stretch, moment }, where) => {
  const speaks = nouns || order !== undefined || limit !== undefined || ((sensors || all) && (list || any || all));
  // "How did we do over the past 30 days": a time alone is no question on machines.
  if ((stretch || moment) && !speaks && !all && where.length > 0 && where.every(({ field }) => ON_TIME.has(field)))
    return "NotThis";
  if (excepts && !speaks && !list && where.every(({ not }) => not)) return "NotThis";
  return where.length > 0 || speaks ? { ask: "List", where } : "NotThis";
};

const ON_TIME: ReadonlySet<Field> = new Set<Field>(["sinceOver", "sinceWithin"]);

const courtesy: Rule = ({ asks, list, about }) => {
  if (list || about) return "NotThis";
  if (asks.has("Thanks")) return { ask: "Thanks", where: [] };
  return asks.has("Greeting") ? { ask: "Greeting", where: [] } : "NotThis";
};

const RULES: readonly Rule[] = [
  asFile,
  aboutUs("Refresh"),
  aboutUs("Freshness"),
  aboutUs("Tour"),
  coverage,
  about,
  help,
  trend,
  changes,
  compared,
  group,
  things,
  count,
  summary,
  yesOrNo,
  list,
  courtesy,
];
