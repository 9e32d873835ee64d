import type { Columns } from "./columns.ts";
import type { EstateView } from "./estate-view.ts";
import type { Filter, Order } from "./query.ts";

/** The places of each resource group in Worst order, one group after the other. */
interface GroupIndex {
  readonly places: Uint32Array;
  /** By code: where a group begins in `places`; one more at the end. */
  readonly begins: Uint32Array;
  /** By lower-cased name: Azure may spell one in several ways, each with a code. */
  readonly codes: ReadonlyMap<string, readonly number[]>;
}

/** Weak: an index lives as long as its columns. */
const indexes = new WeakMap<Columns, GroupIndex>();

/**
 * The places at which a question has to look, in its order: those of a few groups where a filter names groups or machines,
 * else all of them. Groups are many and small, and a look at 20 machines costs nothing beside one at 100,000.
 */
export function placesToLookAt(view: EstateView, where: readonly Filter[], order: Order): Uint32Array {
  const groups = where.map((filter) => groupsOf(view, filter)).find((names) => names !== undefined);
  const all = view.order(order);
  if (!groups) return all;
  const places = placesOf(indexOf(view.columns), groups);
  return order === "Worst" ? places : ordered(all, places);
}

/** Lower-cased names of the groups in which all that passes the filter is; undefined where it may be anywhere. */
function groupsOf({ snapshot }: EstateView, { field, values, not }: Filter): ReadonlySet<string> | undefined {
  if (not) return undefined;
  if (field === "resourceGroup") return new Set(values);
  if (field !== "machine") return undefined;
  const machines = values.map((id) => snapshot.machines.get(id)).filter((machine) => machine !== undefined);
  return new Set(machines.map(({ evidence }) => evidence.machine.resourceGroup.toLowerCase()));
}

function placesOf({ places, begins, codes }: GroupIndex, names: ReadonlySet<string>): Uint32Array {
  const groups = [...names]
    .flatMap((name) => codes.get(name) ?? [])
    .map((code) => places.subarray(begins[code], begins[code + 1]));
  const found = new Uint32Array(groups.reduce((sum, { length }) => sum + length, 0));
  let size = 0;
  for (const group of groups) {
    found.set(group, size);
    size += group.length;
  }
  return found.sort();
}

/** Those of `all` that are among `places`. */
function ordered(all: Uint32Array, places: Uint32Array): Uint32Array {
  const wanted = new Uint8Array(all.length);
  for (const place of places) wanted[place] = 1;
  return all.filter((place) => wanted[place] === 1);
}

/** Made when one is first asked for. */
function indexOf(columns: Columns): GroupIndex {
  const known = indexes.get(columns);
  if (known) return known;
  const index = { ...sortedByGroup(columns.resourceGroup), codes: codesByName(columns.resourceGroup.values) };
  indexes.set(columns, index);
  return index;
}

function sortedByGroup({ codes, values }: Columns["resourceGroup"]): Pick<GroupIndex, "places" | "begins"> {
  const begins = new Uint32Array(values.length + 1);
  for (const code of codes) begins[code + 1] = (begins[code + 1] as number) + 1;
  for (let code = 0; code < values.length; code += 1) {
    begins[code + 1] = (begins[code + 1] as number) + (begins[code] as number);
  }
  const next = begins.slice();
  const places = new Uint32Array(codes.length);
  for (let place = 0; place < codes.length; place += 1) {
    const code = codes[place] as number;
    const at = next[code] as number;
    places[at] = place;
    next[code] = at + 1;
  }
  return { places, begins };
}

function codesByName(values: readonly string[]): Map<string, number[]> {
  const codes = new Map<string, number[]>();
  values.forEach((name, code) => {
    const known = codes.get(name);
    if (known) known.push(code);
    else codes.set(name, [code]);
  });
  return codes;
}
