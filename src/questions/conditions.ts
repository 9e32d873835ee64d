import type { JudgedMachine } from "../health/snapshot.ts";
import type { Column } from "./columns.ts";
import { errorColumn } from "./dimensions.ts";
import type { EstateView } from "./estate-view.ts";
import type { Field, Filter } from "./query.ts";
import { hasWords, wordsOfError } from "./words-of-errors.ts";

/** What passes one filter: told by a column alone, or by a look at each machine. */
export type Condition = ByColumn | Look;

/** Whether the machine at a place passes. */
type Look = (place: number) => boolean;

/** `passes[codes[place]]` is 1 where the machine passes. No call for each machine: that is most of what one costs. */
interface ByColumn {
  readonly codes: Column<unknown>["codes"];
  readonly passes: Uint8Array;
}

/** One condition for each filter, the cheap ones first. */
export function conditionsOf(view: EstateView, where: readonly Filter[], now: number): Condition[] {
  return where
    .toSorted((a, b) => COST[a.field] - COST[b.field])
    .map((filter) => {
      // Where nobody has looked what is muted, no machine is, and none is not.
      if (filter.field === "muted" && !view.muting) return () => false;
      const condition = MAKERS[filter.field](view, filter.values, now);
      return filter.not ? opposite(condition) : condition;
    });
}

/** Those of `places` whose machines pass every condition, in their order. */
export function passing(places: Uint32Array, conditions: readonly Condition[]): Uint32Array {
  if (conditions.length === 0) return places;
  if (room.length < places.length) room = new Uint32Array(places.length);
  let left = places;
  for (const condition of conditions) {
    const size = typeof condition === "function" ? byLook(left, condition) : byColumn(left, condition);
    left = room.subarray(0, size);
  }
  return left.slice();
}

/** Where places are sorted out, for one question at a time: what passes one condition is sorted out by the next in place. */
let room = new Uint32Array(0);

function byLook(places: Uint32Array, look: Look): number {
  let size = 0;
  for (let index = 0; index < places.length; index += 1) {
    const place = places[index] as number;
    if (!look(place)) continue;
    room[size] = place;
    size += 1;
  }
  return size;
}

function byColumn(places: Uint32Array, { codes, passes }: ByColumn): number {
  let size = 0;
  for (let index = 0; index < places.length; index += 1) {
    const place = places[index] as number;
    // Written whether it passes or not: the next one takes its place.
    room[size] = place;
    size += passes[codes[place] as number] as number;
  }
  return size;
}

function opposite(condition: Condition): Condition {
  if (typeof condition === "function") return (place) => !condition(place);
  return { codes: condition.codes, passes: condition.passes.map((one) => 1 - one) };
}

function lookOf(condition: Condition): Look {
  if (typeof condition === "function") return condition;
  const { codes, passes } = condition;
  return (place) => passes[codes[place] as number] === 1;
}

/** What one look costs: a table, the row's time, its name, its message, all filters of all mutes. */
const COST: Record<Field, number> = {
  state: 0,
  issue: 0,
  reason: 0,
  os: 0,
  release: 0,
  platform: 0,
  subscription: 0,
  resourceGroup: 0,
  region: 0,
  tag: 0,
  power: 0,
  plan: 0,
  sinceOver: 1,
  sinceWithin: 1,
  machine: 2,
  name: 2,
  text: 3,
  error: 3,
  muted: 4,
  change: 0,
  topic: 0,
};

type Maker = (view: EstateView, values: readonly string[], now: number) => Condition;

const MAKERS: Record<Field, Maker> = {
  state: ({ columns }, values) => byTable(columns.finding, ({ state }) => values.includes(state)),
  issue: ({ columns }, values) => byTable(columns.finding, ({ issue = "" }) => values.includes(issue)),
  reason: ({ columns }, values) => byTable(columns.finding, ({ reason = "" }) => values.includes(reason)),
  os: ({ columns }, values) => byTable(columns.traits, ({ os }) => values.includes(os)),
  platform: ({ columns }, values) =>
    byTable(columns.traits, ({ platforms }) => platforms.some((one) => values.includes(one))),
  power: ({ columns }, values) => byTable(columns.traits, ({ power }) => values.includes(power)),
  plan: ({ columns }, values) => byTable(columns.traits, ({ plan }) => values.includes(plan)),
  subscription: ({ columns }, values) => byTable(columns.subscription, (id) => values.includes(id)),
  resourceGroup: ({ columns }, values) => byTable(columns.resourceGroup, (name) => values.includes(name)),
  region: ({ columns }, values) => byTable(columns.region, (name) => values.includes(name)),
  release: ({ columns }, values) => byTable(columns.release, (name) => values.some((words) => hasWords(name, words))),
  tag: ({ columns }, values) => byTable(columns.tags, (tags) => values.some((tag) => hasTag(tags, tag))),
  machine: ({ rows, snapshot, columns }, values) => {
    const wanted = new Set(values.flatMap((id) => snapshot.machines.get(id) ?? []));
    // Following a reference to each of 100,000 records would cost more than all else.
    const groups = new Set(Array.from(wanted, ({ evidence }) => evidence.machine.resourceGroup.toLowerCase()));
    const near = lookOf(byTable(columns.resourceGroup, (name) => groups.has(name)));
    return (place) => near(place) && wanted.has(rows[place] as JudgedMachine);
  },
  name: (view, values) => {
    const fitting = values.map((pattern) => view.nameIndex().matching(pattern));
    return (place) => fitting.some((places) => places[place] === 1);
  },
  text: ({ rows, columns }, values) => {
    // A healthy machine has no error, whatever its extension says about its success.
    const hasError = lookOf(byTable(columns.finding, ({ state }) => state !== "Healthy"));
    const matches = wordsOfError(values);
    return (place) => hasError(place) && matches(rows[place] as JudgedMachine);
  },
  error: (view, values) => byTable(errorColumn(view), (error) => values.includes(error)),
  muted: (view, _values, now) => {
    // A mute of what is muted says nothing.
    const plain = view.with(undefined);
    const mutes = joined(view.muting ?? []).map((where) => conditionsOf(plain, where, now).map(lookOf));
    return anyOf(mutes.map(allOf));
  },
  // Of other questions than lists: a change is a transition's, a topic no machine's.
  change: () => () => false,
  topic: () => () => false,
  // Any of several spans holds where the shortest is passed, or the longest is kept.
  sinceOver: ({ columns: { since } }, values, now) => {
    const latest = now - Math.min(...values.map(Number));
    return (place) => (since[place] as number) < latest;
  },
  sinceWithin: ({ columns: { since } }, values, now) => {
    const earliest = now - Math.max(...values.map(Number));
    return (place) => (since[place] as number) >= earliest;
  },
};

/** One after the other: a call for each machine and each condition is all that a question on 100,000 costs. */
function allOf([first, ...others]: readonly Look[]): Look {
  if (!first) return () => true;
  if (others.length === 0) return first;
  const rest = allOf(others);
  return (place) => first(place) && rest(place);
}

function anyOf([first, ...others]: readonly Look[]): Look {
  if (!first) return () => false;
  if (others.length === 0) return first;
  const rest = anyOf(others);
  return (place) => first(place) || rest(place);
}

/** Mutes of one filter each, as most are, are one look for all of a kind: of 500 machines or of one. */
function joined(mutes: readonly (readonly Filter[])[]): (readonly Filter[])[] {
  const others: (readonly Filter[])[] = [];
  const values = new Map<Field, Set<string>>();
  for (const where of mutes) {
    const [only, another] = where;
    if (!only || another || only.not) {
      others.push(where);
      continue;
    }
    const known = values.get(only.field) ?? new Set();
    for (const value of only.values) known.add(value);
    values.set(only.field, known);
  }
  return [...others, ...Array.from(values, ([field, all]): Filter[] => [{ field, values: [...all], not: false }])];
}

function byTable<T>({ codes, values }: Column<T>, holds: (value: T) => boolean): ByColumn {
  return { codes, passes: Uint8Array.from(values, (value) => (holds(value) ? 1 : 0)) };
}

function hasTag(tags: Readonly<Record<string, string>>, wanted: string): boolean {
  return Object.entries(tags).some(([key, value]) => {
    const name = key.toLowerCase();
    return name === wanted || `${name}=${value.toLowerCase()}` === wanted;
  });
}
