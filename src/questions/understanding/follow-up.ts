import type { Names } from "../names.ts";
import { exportedOf, type Field, type Filter, type Query } from "../query.ts";
import type { Draft } from "./draft.ts";
import { inOrder } from "./filter-order.ts";
import { addFilter } from "./filters.ts";
import { dimensionNamed } from "./grammar.ts";
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
export function followUp(draft: Draft, pieces: readonly Piece[], names: Names, previous: TakenUp): TakenUp | undefined {
  if (draft.mentions.some(({ not }) => !not) || draft.topic) return undefined;
  const said: Said = { draft, pieces, where: saidOf(draft, names) };
  const early = turnedPage(draft, previous) ?? divided(said, previous.query);
  if (early || (draft.things.size > 0 && !isEverywhere(pieces))) return early;
  if (previous.query.ask === "Coverage") return coverageFile(said, previous.query);
  if (!ofMachines(previous.query)) return ofOneMachine(said, previous);
  return takesUp(said) ? { query: merged(said, previous.query), page: 0 } : undefined;
}

interface Said {
  readonly draft: Draft;
  readonly pieces: readonly Piece[];
  readonly where: readonly Filter[];
}

function saidOf({ filters, weak, mentions }: Draft, names: Names): Filter[] {
  const all = filters.length > 0 ? [...filters] : [...weak];
  for (const { name, not } of mentions) addFilter(all, { field: "machine", values: names.machines(name), not }, true);
  return all;
}

const HAS_PAGES: ReadonlySet<Query["ask"]> = new Set<Query["ask"]>(["List", "Changes"]);

function turnedPage({ turn, pageNumber, filters, nouns, asks }: Draft, { query, page }: TakenUp): TakenUp | undefined {
  if (!turn || !HAS_PAGES.has(query.ask) || filters.length > 0 || nouns || asks.size > 0) return undefined;
  const named = (pageNumber ?? 1) - 1;
  const to = { Next: page + 1, Previous: page - 1, First: 0, Last: Number.MAX_SAFE_INTEGER, Page: named }[turn];
  return { query, page: to };
}

/** "And region", after groups by one thing. */
function divided({ draft, pieces, where }: Said, query: Query): TakenUp | undefined {
  const [dimension, second] = query.by ?? [];
  if (!dimension || second || where.length > 0 || draft.asks.size > 0 || draft.nouns) return undefined;
  const [and, ...rest] = pieces;
  const added = dimensionNamed(rest.map(({ text }) => text).join(" "));
  if (and?.means.is !== "And" || !added || added === dimension) return undefined;
  return { query: { ...query, by: [dimension, added] }, page: 0 };
}

/**
 * The question before with fewer filters: "drop the Linux filter", "clear all filters". An order of this kind does nothing
 * but widen an answer.
 */
export function unfiltered(draft: Draft, pieces: readonly Piece[], { query }: TakenUp): TakenUp | undefined {
  const text = pieces.map((piece) => piece.text).join(" ");
  const drops = draft.act && /^(?:please )?(?:drop|remove|clear|delete|reset)\b.* filters?$/.test(text);
  if (!drops || !ofMachines(query) || draft.unknown.length > 0) return undefined;
  const fields = new Set(draft.filters.map(({ field }) => field));
  return {
    query: { ...query, where: query.where.filter(({ field }) => fields.size > 0 && !fields.has(field)) },
    page: 0,
  };
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

function ofMachines({ ask, of }: Query): boolean {
  return ASKED_OF_MACHINES.has(ask) && of !== "Coverage" && of !== "History";
}

/** Whether the text leans on the question before it: by its first word, by a pronoun, or by saying too little alone. */
function takesUp(said: Said): boolean {
  const { draft, pieces, where } = said;
  const { nouns, list, asks, all, by, order, limit, yesOrNo, about, subject } = draft;
  if (pointsBack(said)) return true;
  const newClause = list && !/\bones?$/.test(pieces.at(-1)?.text ?? "");
  if (begins(pieces) && !newClause && (where.length > 0 || by.length > 0)) return true;
  if (isEverywhere(pieces)) return true;
  const asksTheSame =
    asks.has("Count") || asks.has("Export") || by.length > 0 || order !== undefined || limit !== undefined;
  if (where.length === 0) return asksTheSame && !nouns && !all && !subject;
  return !nouns && !list && !yesOrNo && !about && asks.size === 0 && where.every(isNoState);
}

/** Lifts what was said of places. */
function isEverywhere(pieces: readonly Piece[]): boolean {
  const said = pieces.filter(({ means }) => means.is !== "Filler" && means.is !== "And" && means.is !== "In");
  return (
    said.length > 0 &&
    said.every(({ means }) => means.is === "All" || means.is === "Key") &&
    /every|any|all/.test(said[0]?.text ?? "")
  );
}

const PLACES: ReadonlySet<Field> = new Set<Field>(["subscription", "resourceGroup", "region"]);

function isNoState({ field }: Filter): boolean {
  return !ON_STATE.has(field);
}

const ON_STATE: ReadonlySet<Field> = new Set<Field>(["state", "issue", "reason"]);

/** "How many is that?", "which of those run Linux?", "which ones?", "show me". */
function pointsBack({ draft: { nouns }, pieces, where }: Said): boolean {
  const text = pieces.map((piece) => piece.text).join(" ");
  if (/^(?:and )?(?:which|what) ones?\b/.test(text)) return true;
  if (/^(?:both|either)\b/.test(text) || /^(?:why|how|when|who|where|how come)$/.test(text)) return false;
  if (where.length === 0 && pieces.every(({ means }) => means.is === "List" || means.is === "Filler")) return true;
  return !nouns && pieces.some((piece) => piece.means.is === "Filler" && PRONOUN.test(piece.text));
}

const PRONOUN = /^(?:that|those|these|them|it|this)$/;

function begins(pieces: readonly Piece[]): boolean {
  const first = pieces.find(({ means }) => means.is !== "Ask");
  if (!first) return false;
  if (first.means.is === "About") return /^(?:what|how) about\b/.test(first.text);
  return STARTS.has(first.means.is) || /^(?:but|now|then|also|same|ok|and|or)\b/.test(first.text);
}

const STARTS: ReadonlySet<Piece["means"]["is"]> = new Set(["And", "Only", "Not", "Except", "In"]);

function merged({ draft, pieces, where: said }: Said, previous: Query): Query {
  const { by, order, limit } = draft;
  const widens = pieces.some(({ text }) => /^(?:also|plus|or|too|as well as|and also|include|including)$/.test(text));
  let where = isEverywhere(pieces) ? previous.where.filter(({ field }) => !PLACES.has(field)) : previous.where;
  const all = said.map((one) => overTime(one, draft, previous));
  if (!widens) where = where.filter((old) => !all.some((filter) => replaces(filter, old)));
  for (const filter of all) where = widens ? widened(where, filter) : added(where, filter);
  const query: Query = {
    ask: askOf(draft, previous, said.length > 0),
    where: inOrder(where),
    order: order ?? previous.order,
    limit: limit ?? previous.limit,
  };
  const division = by.length > 0 ? by.slice(0, 2) : previous.by;
  const of = query.ask === "Export" ? exportedOf(previous) : undefined;
  const divided = query.ask === "Group" || of === "Group";
  return { ...query, ...(divided && division && { by: division }), ...(of && { of }) };
}

/** After a trend, "over 30 days" is the time that it is drawn over. */
function overTime(filter: Filter, { stretch }: Draft, { ask }: Query): Filter {
  return stretch && ask === "Trend" && filter.field === "sinceOver" ? { ...filter, field: "sinceWithin" } : filter;
}

function askOf({ asks, by, list }: Draft, previous: Query, narrows: boolean): Query["ask"] {
  if (by.length > 0) return "Group";
  if (asks.has("Export")) return "Export";
  if (asks.has("Count")) return "Count";
  if (asks.has("Summary")) return "Summary";
  if (asks.has("Trend")) return "Trend";
  const listed = list && (!narrows || !HAS_PAGES.has(previous.ask));
  return listed || previous.ask === "Export" ? "List" : previous.ask;
}

/** A value of the same kind takes the place of the old one; what is denied is taken away besides. */
function replaces(filter: Filter, { field, not }: Filter): boolean {
  const gone = filter.not ? [] : (REPLACES[filter.field] ?? [filter.field]);
  return gone.includes(field) && !(field === "tag" && not);
}

function added(where: readonly Filter[], filter: Filter): Filter[] {
  const all = [...where];
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
  const all = where.map((one) => (one.not && one.field === filter.field ? without(one, filter.values) : one));
  const kept = all.filter(({ values }) => values.length > 0);
  // What was left out comes in again; a filter would leave out the rest.
  if (kept.length < where.length || JSON.stringify(kept) !== JSON.stringify(where)) return kept;
  addFilter(kept, filter, true);
  return kept;
}

function without(filter: Filter, values: readonly string[]): Filter {
  return { ...filter, values: filter.values.filter((value) => !values.includes(value)) };
}

const OF_MACHINE: Partial<Record<Query["ask"], Pick<Query, "of">>> = { History: { of: "History" } };

/** "And its history?", "is it healthy now?", "export that" */
function ofOneMachine({ draft, pieces, where }: Said, { query }: TakenUp): TakenUp | undefined {
  if (query.ask !== "Machine" && query.ask !== "History") return undefined;
  if (draft.nouns || draft.by.length > 0) return undefined;
  if (draft.asks.has("Export")) return { query: { ...query, ask: "Export", ...OF_MACHINE[query.ask] }, page: 0 };
  if (draft.asks.has("History")) return { query: { ...query, ask: "History" }, page: 0 };
  if (draft.list) return undefined;
  const ofIt = pieces.some(({ text }) => /\b(?:it|its|that|this)\b/.test(text));
  if (!ofIt) return undefined;
  const muted = where.filter(({ field }) => field === "muted");
  // "Is it muted?" and "why is it muted?"
  if (muted.length > 0 && !draft.about && !draft.past) {
    return { query: { ...query, ask: "List", where: inOrder([...query.where, ...muted]) }, page: 0 };
  }
  return { query: { ...query, ask: muted.length > 0 ? "History" : "Machine" }, page: 0 };
}

/** "Export that", after the subscriptions that are not covered. */
function coverageFile({ draft, where }: Said, query: Query): TakenUp | undefined {
  const { asks, nouns, by, all } = draft;
  const alone = asks.has("Export") && where.length === 0 && by.length === 0 && !nouns && !all;
  return alone ? { query: { ...query, ask: "Export", of: "Coverage" }, page: 0 } : undefined;
}
