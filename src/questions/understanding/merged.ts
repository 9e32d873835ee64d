import { exportedOf, type Field, type Filter, type Query } from "../query.ts";
import type { Draft } from "./draft.ts";
import { inOrder } from "./filter-order.ts";
import { addFilter } from "./filters.ts";
import type { Piece } from "./pieces.ts";

/** What a follow-up says by itself. */
export interface Said {
  readonly draft: Draft;
  readonly pieces: readonly Piece[];
  readonly where: readonly Filter[];
}

export const HAS_PAGES: ReadonlySet<Query["ask"]> = new Set<Query["ask"]>(["List", "Changes"]);

/** Lifts what was said of places. */
export function isEverywhere(pieces: readonly Piece[]): boolean {
  const said = pieces.filter(({ means }) => means.is !== "Filler" && means.is !== "And" && means.is !== "In");
  return (
    said.length > 0 &&
    said.every(({ means }) => means.is === "All" || means.is === "Key") &&
    /every|any|all/.test(said[0]?.text ?? "")
  );
}

const PLACES: ReadonlySet<Field> = new Set<Field>(["subscription", "resourceGroup", "region"]);

/** The question before, with what was said now. */
export function merged({ draft, pieces, where: said }: Said, previous: Query): Query {
  const { by, order, limit } = draft;
  const widens = pieces.some(({ text }) =>
    /^(?:also|plus|or|too|as well|as well as|and also|include|including)$/.test(text),
  );
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
  // A list of changes says how many they are.
  if (previous.ask === "Changes" && asks.has("Count")) return "Changes";
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

/** "Make that a month", after "older than a week": a length of time is what it was before. */
export function inItsTime(draft: Draft, { where }: Query): Draft {
  const [may, another] = draft.choices;
  const [time, more] = where.filter(({ field }) => field === "sinceOver" || field === "sinceWithin");
  const meant = time && !more && !another ? may?.find(({ field }) => field === time.field) : undefined;
  if (!meant) return draft;
  const { field, values, not } = meant;
  return { ...draft, choices: [], filters: [...draft.filters, { field, values, not }] };
}
