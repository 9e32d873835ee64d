import type { JudgedMachine, Snapshot, Subscription } from "../health/snapshot.ts";
import { arranged, type Columns, columnsOf } from "./columns.ts";
import { NameIndex } from "./name-index.ts";
import { gatherNames } from "./names.ts";
import type { Order } from "./query.ts";
import { placesByName, placesByTime, worstFirst } from "./sorting.ts";

/** How many results of one snapshot are kept: the questions that people ask again, and the pages of the lists they read. */
const KEPT = 12;

/**
 * A snapshot, arranged for questions: built once per snapshot, about 35 bytes for each machine. "Place" is an index into
 * `rows`, which stand in Worst order.
 */
export class EstateView {
  readonly snapshot: Snapshot;
  readonly rows: readonly JudgedMachine[];
  readonly columns: Columns;
  /** By lower-cased id. */
  readonly subscriptions: ReadonlyMap<string, Subscription>;
  readonly #kept = new Map<string, unknown>();
  #nameIndex: NameIndex | undefined;
  readonly #orders = new Map<Order, Uint32Array>();

  constructor(snapshot: Snapshot, rows: readonly JudgedMachine[], columns: Columns) {
    this.snapshot = snapshot;
    this.rows = rows;
    this.columns = columns;
    this.subscriptions = new Map(snapshot.subscriptions.map((one) => [one.id, one]));
  }

  /** For patterns; made when one is first asked for. */
  nameIndex(): NameIndex {
    this.#nameIndex ??= new NameIndex(this.columns.names);
    return this.#nameIndex;
  }

  /** All places in that order. */
  order(order: Order): Uint32Array {
    let places = this.#orders.get(order);
    if (!places) {
      places = this.#ordered(order);
      this.#orders.set(order, places);
    }
    return places;
  }

  #ordered(order: Order): Uint32Array {
    if (order === "Name") return placesByName(this.columns.names);
    if (order === "Worst") return Uint32Array.from(this.rows.keys());
    return placesByTime(this.columns.since, Uint32Array.from(this.rows.keys()), order);
  }

  /** What `make` made for this key, kept while it is among the last used. `key` must name everything that `make` depends on. */
  keep<T>(key: string, make: () => T): T {
    const value = this.#kept.has(key) ? (this.#kept.get(key) as T) : make();
    this.#kept.delete(key);
    this.#kept.set(key, value);
    if (this.#kept.size > KEPT) this.#kept.delete(this.#kept.keys().next().value as string);
    return value;
  }
}

/** Weak: a view lives as long as its snapshot. */
const views = new WeakMap<Snapshot, EstateView>();

/** The view of this snapshot; the first call builds it in one go (less than 0.1 s for 100,000 machines). */
export function viewOf(snapshot: Snapshot): EstateView {
  const known = views.get(snapshot);
  if (known) return known;
  const building = build(snapshot);
  for (let step = building.next(); ; step = building.next()) if (step.done) return step.value;
}

/** Builds the view and gathers the names ahead of the first question, in slices: for whoever puts a new snapshot in place. */
export async function prepareView(snapshot: Snapshot, breathe: () => Promise<void>): Promise<void> {
  if (views.has(snapshot)) return;
  const building = build(snapshot);
  while (!building.next().done) await breathe();
  const gathering = gatherNames(viewOf(snapshot));
  while (!gathering.next().done) await breathe();
}

function* build(snapshot: Snapshot): Generator<undefined, EstateView> {
  const machines = [...snapshot.machines.values()];
  const columns = yield* columnsOf(machines);
  yield;
  const order = worstFirst(columns);
  yield;
  const rows = Array.from(machines, (_, place) => machines[order[place] as number] as JudgedMachine);
  const view = new EstateView(snapshot, rows, arranged(columns, order));
  views.set(snapshot, view);
  return view;
}
