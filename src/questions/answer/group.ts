import type { HealthState } from "../../health/verdict.ts";
import type { Asked } from "../asked.ts";
import { type Division, divisionBy } from "../dimensions.ts";
import type { EstateView } from "../estate-view.ts";
import type { Group, GroupAnswer, GroupName } from "../insight.ts";
import type { Dimension, Filter, Query } from "../query.ts";
import { scopeOf, select, whateverTheState } from "../select.ts";
import { footingOf } from "./footing.ts";
import { display, understoodOf } from "./understood.ts";

/** Groups that an answer holds where the question names no number. */
const MOST_GROUPS = 20;
const MOST_COLUMNS = 8;

/** The machines that match, divided by one or two dimensions. */
export function group({ query, view, syncing, now }: Asked): GroupAnswer {
  const { where, by = ["subscription"] } = query;
  const [first, second] = by as readonly [Dimension, Dimension?];
  const { places, counts } = select(view, where, "Worst", now);
  const all = tally(view, places, first);
  const shown = all.slice(0, query.limit ?? MOST_GROUPS);
  const rest = all.slice(shown.length);
  const columns = second ? tally(view, places, second).slice(0, MOST_COLUMNS) : [];
  const cells = second ? crossed(view, places, first, second) : new Map<string, Map<string, number>>();
  const scope = sizesIn(view, where, first, now);
  return {
    kind: "Group",
    query,
    understood: understoodOf(where, view),
    by,
    total: counts.total,
    outOf: scopeOf(view, where, now).outOf,
    groups: shown.map(({ value, total, byState }) => ({
      ...named(value, first, view),
      total,
      outOf: scope.get(value) ?? 0,
      byState,
      cells: columns.map((column) => cells.get(value)?.get(column.value) ?? 0),
      query: narrowed(query, first, value),
    })),
    more: { groups: rest.length, machines: rest.reduce((sum, { total }) => sum + total, 0) },
    columns: columns.map(({ value }) => named(value, second as Dimension, view)),
    footing: footingOf(view, where, syncing, now),
  };
}

/** Two values, and the machines that have both. */
interface Pair {
  readonly names: readonly [GroupName, GroupName];
  readonly total: number;
}

/** Every pair of values of two dimensions that has machines, the largest groups of the first dimension first. */
export function* pairsOf({ query, view, now }: Pick<Asked, "query" | "view" | "now">): Generator<Pair> {
  const [first, second] = query.by as readonly [Dimension, Dimension];
  const { places } = select(view, query.where, "Worst", now);
  const cells = crossed(view, places, first, second);
  for (const { value } of tally(view, places, first).slice(0, query.limit)) {
    const line = [...(cells.get(value) ?? [])].sort(([a, some], [b, others]) => others - some || compare(a, b));
    for (const [other, total] of line) {
      yield { names: [named(value, first, view), named(other, second, view)], total };
    }
  }
}

type Counted = Pick<Group, "value" | "total" | "byState">;

/** Groups and their sizes, the largest first, equals by value. */
function tally(view: EstateView, places: Uint32Array, dimension: Dimension): Counted[] {
  const division = divisionBy(view, dimension);
  const { finding } = view.columns;
  const groups = new Map<string, { total: number; byState: Record<HealthState, number> }>();
  for (const place of places) {
    const state = finding.values[finding.codes[place] as number]?.state as HealthState;
    for (const value of valuesAt(division, place)) {
      const group = groups.get(value) ?? {
        total: 0,
        byState: { Healthy: 0, Unhealthy: 0, NotApplicable: 0, Unknown: 0 },
      };
      group.total += 1;
      group.byState[state] += 1;
      groups.set(value, group);
    }
  }
  return Array.from(groups, ([value, counts]) => ({ value, ...counts })).sort(
    (a, b) => b.total - a.total || compare(a.value, b.value),
  );
}

function valuesAt({ codes, values }: Division, place: number): readonly string[] {
  return values[codes[place] as number] ?? [];
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function sizesIn(view: EstateView, where: readonly Filter[], dimension: Dimension, now: number): Map<string, number> {
  const { places } = select(view, whateverTheState(where), "Worst", now);
  return new Map(tally(view, places, dimension).map(({ value, total }) => [value, total]));
}

function crossed(
  view: EstateView,
  places: Uint32Array,
  first: Dimension,
  second: Dimension,
): Map<string, Map<string, number>> {
  const [rows, columns] = [divisionBy(view, first), divisionBy(view, second)];
  const cells = new Map<string, Map<string, number>>();
  for (const place of places) {
    for (const row of valuesAt(rows, place)) {
      const line = cells.get(row) ?? new Map<string, number>();
      for (const column of valuesAt(columns, place)) line.set(column, (line.get(column) ?? 0) + 1);
      cells.set(row, line);
    }
  }
  return cells;
}

function named(value: string, dimension: Dimension, view: EstateView): GroupName {
  const field = fieldOf(dimension);
  return { value, label: field === "tag" ? value : display(field, value, view) };
}

function fieldOf(dimension: Dimension): Filter["field"] {
  return dimension.startsWith("tag:") ? "tag" : (dimension as Filter["field"]);
}

/** The list behind a group; none for machines without a value, which no filter names. */
function narrowed({ where }: Query, dimension: Dimension, value: string): Query | undefined {
  if (value === "") return undefined;
  const key = dimension.startsWith("tag:") ? `${dimension.slice("tag:".length)}=` : "";
  const filter: Filter = { field: fieldOf(dimension), values: [`${key}${value}`], not: false };
  const others = where.filter(({ field, not }) => not || field !== filter.field || field === "tag");
  return { ask: "List", where: [...others, filter], order: "Worst", limit: undefined };
}
