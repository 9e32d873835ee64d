import { hasResource, type Machine } from "../machine.ts";
import type { EstateReading } from "../ports.ts";
import type { Snapshot } from "../snapshot.ts";
import { isInScope, readableNames } from "./scope.ts";

/**
 * The machines of the snapshot in the making, each once: those that were read, and of the previous snapshot's those that
 * could not have been. A machine that is missing from a complete reading of a readable subscription is gone.
 * `absorbed` are ids of connector machines that stand for an Arc machine.
 */
export function* roster(
  reading: EstateReading,
  previous: Snapshot | undefined,
  absorbed: ReadonlySet<string>,
): Iterable<Machine> {
  const listed = reading.inventory.ok ? reading.inventory.value : NOTHING;
  yield* listed.values();
  for (const machine of reading.unlisted.values())
    if (!absorbed.has(machine.id) && !listed.has(machine.id)) yield machine;
  if (!previous || isComplete(reading, previous)) return;
  const couldNotBeRead = outOfSight(reading, previous);
  for (const { evidence } of previous.machines.values()) {
    const { machine } = evidence;
    if (listed.has(machine.id) || reading.unlisted.has(machine.id)) continue;
    if (couldNotBeRead(machine)) yield machine;
  }
}

const NOTHING: ReadonlyMap<string, Machine> = new Map();

/** Nothing could hide a machine, so that the previous snapshot need not be searched. */
function isComplete(reading: EstateReading, previous: Snapshot): boolean {
  const readable = readableNames(reading, previous);
  const { inventory, assessments, reports } = reading;
  return inventory.ok && assessments.ok && reports.ok && previous.subscriptions.every(({ id }) => readable.has(id));
}

function outOfSight(reading: EstateReading, previous: Snapshot): (machine: Machine) => boolean {
  const readable = readableNames(reading, previous);
  // Machines without a resource are known by what names them.
  const namesAreKnown = reading.assessments.ok && reading.reports.ok;
  return ({ subscriptionId, host }) => {
    if (!readable.has(subscriptionId)) return isInScope(subscriptionId, readable, reading.expectedSubscriptions);
    return hasResource(host) ? !reading.inventory.ok : !namesAreKnown;
  };
}
