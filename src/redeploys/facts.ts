import type { RedeployStore } from "./ports.ts";
import { type Redeploy, runsOf } from "./redeploy.ts";
import { isAwaited, type Run } from "./run.ts";

const DAY = 24 * 3_600_000;
/** A sensor is awaited for a day at most; an hour more is for a process that was down. */
const AWAITED_FOR = DAY + 3_600_000;

/** Of machines: whose sensor is awaited now, and whose redeploy came to which end. Each machine counts once, by its newest redeploy. */
export interface RedeployTally {
  readonly underWay: number;
  readonly worked: number;
  readonly failed: number;
}

/**
 * What became of redeploys of these machines (lower-cased ids) at or after `since`; under way is as of now. Deletions that ARM
 * never accepted count in nothing. Times are epoch milliseconds, UTC.
 */
export function redeployFacts(store: Pick<RedeployStore, "acceptedSince">, now: () => number) {
  return {
    since: async (machineIds: ReadonlySet<string>, since: number): Promise<RedeployTally> => {
      // What ended since then was accepted a day before it at the earliest.
      const redeploys = await store.acceptedSince(Math.min(since, now()) - AWAITED_FOR);
      return tallied(redeploys, machineIds, since);
    },
  };
}

function tallied(redeploys: readonly Redeploy[], machineIds: ReadonlySet<string>, since: number): RedeployTally {
  const newest = new Map<string, Run & { readonly acceptedAt: number }>();
  for (const redeploy of redeploys) {
    for (const [id, run] of Object.entries(runsOf(redeploy))) {
      if (!("acceptedAt" in run) || !machineIds.has(id)) continue;
      if (run.acceptedAt >= (newest.get(id)?.acceptedAt ?? 0)) newest.set(id, run);
    }
  }
  const tally = { underWay: 0, worked: 0, failed: 0 };
  for (const run of newest.values()) {
    if (isAwaited(run)) tally.underWay += 1;
    else if ("at" in run && run.at >= since) tally[run.is === "Worked" ? "worked" : "failed"] += 1;
  }
  return tally;
}
