import type { EstateReading } from "../ports.ts";
import type { Snapshot } from "../snapshot.ts";

/** Whether the operator wants to hear of this subscription: it is readable, or asked for by name, or nothing is. */
export function isInScope(id: string, readable: ReadonlyMap<string, string>, expected: readonly string[]): boolean {
  return readable.has(id) || expected.length === 0 || expected.includes(id);
}

/** Id and name of every readable subscription; where the list itself could not be read, those of the reading before. */
export function readableNames(reading: EstateReading, previous: Snapshot | undefined): ReadonlyMap<string, string> {
  if (reading.subscriptions.ok) return reading.subscriptions.value;
  return new Map(previous?.subscriptions.filter((one) => one.readable).map(({ id, name }) => [id, name]));
}
