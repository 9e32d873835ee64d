import type { Visibility } from "../../health/evidence.ts";
import type { JudgedMachine, Subscription } from "../../health/snapshot.ts";
import { visibilityOfMachines } from "../../health/visibility.ts";

/**
 * Tells for the machines of one snapshot what must be stored with the machine because its subscription says something else;
 * undefined for nearly all.
 */
export function ownVisibilities(
  subscriptions: readonly Subscription[],
): (judged: JudgedMachine) => Visibility | undefined {
  const shared = new Map(subscriptions.map(({ id, visibility }) => [id, visibilityOfMachines(visibility)]));
  return ({ evidence: { machine, visibility } }) =>
    isSame(shared.get(machine.subscriptionId), visibility) ? undefined : visibility;
}

function isSame(one: Visibility | undefined, other: Visibility): boolean {
  if (!one || one.seen || other.seen) return one?.seen === other.seen;
  return one.because === other.because && one.source === other.source;
}
