import type { Field, Filter, Query } from "../query.ts";
import { inOrder } from "./decide.ts";
import type { Draft } from "./draft.ts";
import { addFilter } from "./filters.ts";
import type { Piece } from "./pieces.ts";

/** What a follow-up takes up. */
export interface TakenUp {
  readonly query: Query;
  readonly page: number;
}

/**
 * The question that a follow-up makes of the one before it ("only Linux", "and in Contoso Dev?", "how many is that?",
 * "by region", "next"); undefined where the text is a question of its own, or none at all.
 */
export function followUp(draft: Draft, pieces: readonly Piece[], previous: TakenUp): TakenUp | undefined {
  if (draft.mentions.some(({ not }) => !not) || draft.topic || draft.things.size > 0) return undefined;
  const turned = turnedPage(draft, previous);
  if (turned) return turned;
  if (ofMachines(previous.query))
    return takesUp(draft, pieces) ? { query: merged(draft, previous.query, pieces), page: 0 } : undefined;
  return ofOneMachine(draft, pieces, previous);
}

function turnedPage({ turn, filters, nouns, asks }: Draft, { query, page }: TakenUp): TakenUp | undefined {
  if (!turn || filters.length > 0 || nouns || asks.size > 0) return undefined;
  const to = { Next: page + 1, Previous: page - 1, First: 0, Last: Number.MAX_SAFE_INTEGER }[turn];
  return { query, page: to };
}

const ASKED_OF_MACHINES: ReadonlySet<Query["ask"]> = new Set<Query["ask"]>([
  "List",
  "Count",
  "Summary",
  "Group",
  "Changes",
  "Trend",
  "Export",
]);

function ofMachines({ ask }: Query): boolean {
  return ASKED_OF_MACHINES.has(ask);
}

/** Whether the text leans on the question before it: by its first word, by a pronoun, or by saying too little alone. */
function takesUp(draft: Draft, pieces: readonly Piece[]): boolean {
  const { filters, weak, nouns, list, asks, all, by, order, limit } = draft;
  const says = filters.length > 0 || weak.length > 0;
  if (pointsBack(draft, pieces)) return true;
  if (begins(pieces) && !list && (says || by.length > 0)) return true;
  const asksTheSame =
    asks.has("Count") || asks.has("Export") || by.length > 0 || order !== undefined || limit !== undefined;
  if (asksTheSame && !says && !nouns && !all && !draft.subject) return true;
  return (
    says &&
    !nouns &&
    !list &&
    !draft.yesOrNo &&
    asks.size === 0 &&
    !draft.about &&
    filters.every(isNoState) &&
    weak.length === 0
  );
}

function isNoState({ field }: Filter): boolean {
  return !ON_STATE.has(field);
}

const ON_STATE: ReadonlySet<Field> = new Set<Field>(["state", "issue", "reason"]);

/** "How many is that?", "which of those run Linux?", "which ones?" */
function pointsBack({ nouns, list, filters }: Draft, pieces: readonly Piece[]): boolean {
  if (list && filters.length === 0 && pieces.some(({ means, text }) => means.is === "Noun" && /^ones?$/.test(text)))
    return true;
  return (
    !nouns &&
    pieces.some(({ means, text }) => means.is === "Filler" && /^(?:that|those|these|them|it|this)$/.test(text))
  );
}

function begins(pieces: readonly Piece[]): boolean {
  const first = pieces.find(({ means }) => means.is !== "Ask");
  if (!first) return false;
  if (first.means.is === "About") return /^(?:what|how) about\b/.test(first.text);
  return STARTS.has(first.means.is) || /^(?:but|now|then|also|same|ok|and|or)\b/.test(first.text);
}

const STARTS: ReadonlySet<Piece["means"]["is"]> = new Set(["And", "Only", "Not", "Except", "In"]);

function merged(draft: Draft, previous: Query, pieces: readonly Piece[]): Query {
  const { by, order, limit } = draft;
  const widens = pieces.some(({ text }) => /^(?:also|plus|or|too|as well as|and also)$/.test(text));
  let where = previous.where;
  for (const filter of [...draft.filters, ...(draft.filters.length === 0 ? draft.weak : [])]) {
    where = widens ? widened(where, filter) : replaced(where, filter);
  }
  const query: Query = {
    ask: askOf(draft, previous),
    where: inOrder(where),
    order: order ?? previous.order,
    limit: limit ?? previous.limit,
  };
  const division = by.length > 0 ? by.slice(0, 2) : previous.by;
  return query.ask === "Group" && division ? { ...query, by: division } : query;
}

function askOf({ asks, by, list, filters }: Draft, previous: Query): Query["ask"] {
  if (by.length > 0) return "Group";
  if (asks.has("Export")) return "Export";
  if (asks.has("Count")) return "Count";
  if (asks.has("Summary")) return "Summary";
  if (asks.has("Trend")) return "Trend";
  const listed = list && filters.length === 0;
  return listed || previous.ask === "Export" ? "List" : previous.ask;
}

/** A value of the same kind takes the place of the old one; what is denied is taken away besides. */
function replaced(where: readonly Filter[], filter: Filter): Filter[] {
  const gone = filter.not ? [] : (REPLACES[filter.field] ?? [filter.field]);
  const kept = where.filter(({ field, not }) => !gone.includes(field) || (field === "tag" && not));
  const all = [...kept];
  addFilter(all, filter, false);
  return all;
}

/** An issue is a kind of unhealthy, a reason of unknown: a new state ends them. */
const REPLACES: Partial<Record<Field, readonly Field[]>> = {
  state: ["state", "issue", "reason", "error", "text"],
  issue: ["state", "issue", "reason"],
  reason: ["state", "issue", "reason"],
  sinceOver: ["sinceOver", "sinceWithin"],
  sinceWithin: ["sinceOver", "sinceWithin"],
  os: ["os", "release"],
  release: ["os", "release"],
};

function widened(where: readonly Filter[], filter: Filter): Filter[] {
  const all = [...where];
  addFilter(all, filter, true);
  return all;
}

/** "And its history?", "is it healthy now?" */
function ofOneMachine(draft: Draft, pieces: readonly Piece[], { query }: TakenUp): TakenUp | undefined {
  if (query.ask !== "Machine" && query.ask !== "History") return undefined;
  if (draft.nouns || draft.list || draft.by.length > 0) return undefined;
  if (draft.asks.has("History")) return { query: { ...query, ask: "History" }, page: 0 };
  return pointsBack(draft, pieces) ? { query: { ...query, ask: "Machine" }, page: 0 } : undefined;
}
