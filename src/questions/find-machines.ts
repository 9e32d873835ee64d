import type { JudgedMachine } from "../health/snapshot.ts";
import { rowOf } from "./answer/rows.ts";
import type { MachineRow } from "./answer.ts";
import type { EstateView } from "./estate-view.ts";
import { namesOf } from "./names.ts";

/**
 * Machines for a search box that is being typed into: those with that name, then those whose names begin with it or hold
 * it, the worst first, then the nearest ones; `most` at most. Nothing typed: the worst machines.
 */
export function findMachines(typed: string, view: EstateView, most: number, now: number): MachineRow[] {
  const wanted = typed.trim().toLowerCase().slice(0, 64);
  const found = new Set<number>([
    ...placesWhere(view, most, (name) => name === wanted),
    ...placesWhere(view, most, (name) => name.startsWith(wanted)),
    ...placesWhere(view, most, (name) => name.includes(wanted)),
  ]);
  const rows = Array.from(found, (place) => view.rows[place] as JudgedMachine);
  const near = rows.length > 0 ? [] : namesOf(view).nearMachines(wanted);
  const nearest = near.flatMap((id) => view.snapshot.machines.get(id) ?? []);
  return [...rows, ...nearest].slice(0, most).map((judged) => rowOf(judged, view, now));
}

/** The first places in Worst order, `most` at most. */
function placesWhere(view: EstateView, most: number, fits: (name: string) => boolean): number[] {
  const places: number[] = [];
  const { names } = view.columns;
  for (let place = 0; place < names.length && places.length < most; place += 1) {
    if (fits(names[place] as string)) places.push(place);
  }
  return places;
}
