import type { JudgedMachine, Snapshot } from "../health/snapshot.ts";
import { viewOf } from "./estate-view.ts";
import type { Filter } from "./query.ts";
import { select } from "./select.ts";

/** The machines of `snapshot` for which all filters hold, the same objects, the worst first. `now` is epoch milliseconds, UTC. */
export function machinesIn(where: readonly Filter[], snapshot: Snapshot, now: number): readonly JudgedMachine[] {
  const view = viewOf(snapshot);
  const { places } = select(view, where, "Worst", now);
  return Array.from(places, (place) => view.rows[place] as JudgedMachine);
}
