import { EXPIRES_AFTER } from "./limits.ts";
import { TOO_OLD } from "./rules/gates.ts";
import type { JudgedMachine, Snapshot } from "./snapshot.ts";
import type { Since } from "./verdict.ts";
import { seenAsOf } from "./visibility.ts";

/**
 * The snapshot with the verdicts of those machines withdrawn that were last seen too long before `now` (rule 1); the very
 * same snapshot if there are none. It is of the same version: nothing new is known. Costs a pass over the estate, so it is
 * asked for only when `expiresAt` is past. Eight hours to the millisecond still count.
 */
export function expire(snapshot: Snapshot, now: number): Snapshot {
  const subscriptions = new Map(snapshot.subscriptions.map((one) => [one.id, one]));
  const machines = new Map<string, JudgedMachine>();
  let withdrawn = 0;
  for (const [id, judged] of snapshot.machines) {
    const { evidence, verdict } = judged;
    // What nobody can date is as old as it can be.
    const asOf = seenAsOf(evidence, subscriptions.get(evidence.machine.subscriptionId)) ?? Number.NEGATIVE_INFINITY;
    const isTooOld = evidence.visibility.seen && now - asOf > EXPIRES_AFTER && verdict !== TOO_OLD;
    machines.set(id, isTooOld ? withdraw(judged, Math.max(asOf, snapshot.takenAt - EXPIRES_AFTER)) : judged);
    if (isTooOld) withdrawn += 1;
  }
  return withdrawn === 0 ? snapshot : { ...snapshot, machines };
}

function withdraw({ evidence }: JudgedMachine, asOf: number): JudgedMachine {
  const since: Since = { at: asOf + EXPIRES_AFTER, how: "Transition" };
  return { evidence, verdict: TOO_OLD, since };
}

/** The next time after `now` at which verdicts of this snapshot have to be withdrawn; undefined: at none. */
export function expiresAt(snapshot: Snapshot, now: number): number | undefined {
  const times = snapshot.subscriptions
    .flatMap(({ visibility }) => (visibility.seen ? [visibility.asOf + EXPIRES_AFTER + 1] : []))
    .filter((at) => at > now);
  return times.length === 0 ? undefined : Math.min(...times);
}
