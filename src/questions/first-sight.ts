import { summary } from "./answer/summary.ts";
import type { FirstSight } from "./answer.ts";
import { viewOf } from "./estate-view.ts";
import type { Estate } from "./ports.ts";
import type { Query } from "./query.ts";

const SUMMARY: Query = { ask: "Summary", where: [], order: "Worst", limit: undefined };

/** The estate in a few numbers; undefined before the first snapshot. `now`: epoch milliseconds, UTC. */
export function firstSight(estate: Estate, noApprovers: boolean, now: number): FirstSight | undefined {
  const snapshot = estate.snapshot();
  if (!snapshot) return undefined;
  const { counts, footing } = summary({ query: SUMMARY, view: viewOf(snapshot), syncing: estate.syncing(), now });
  return {
    total: counts.total,
    unhealthy: counts.byState.Unhealthy,
    notReadable: footing.notReadable.length,
    noApprovers,
  };
}
