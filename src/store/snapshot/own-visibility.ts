import type { Visibility } from "../../health/evidence.ts";
import type { JudgedMachine, Subscription } from "../../health/snapshot.ts";

/**
 * Tells for the machines of one snapshot what must be stored with the machine because its subscription's visibility is not
 * its own; undefined for nearly all.
 */
export function ownVisibilities(
  subscriptions: readonly Subscription[],
): (judged: JudgedMachine) => Visibility | undefined {
  const shared = new Map(subscriptions.map(({ id, visibility }) => [id, visibility]));
  return ({ evidence: { machine, visibility } }) =>
    shared.get(machine.subscriptionId) === visibility ? undefined : visibility;
}
