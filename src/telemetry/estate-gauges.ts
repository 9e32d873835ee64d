import type { Clock } from "../health/ports.ts";
import type { Snapshot } from "../health/snapshot.ts";
import type { HealthState } from "../health/verdict.ts";
import type { GaugeReading, Meter } from "./meter.ts";

export interface Watched {
  /** What questions are answered from. */
  readonly snapshot: () => Snapshot | undefined;
  /** What /readyz says. */
  readonly ready: () => boolean;
  /** Resident memory of the process, bytes. */
  readonly memory: () => number;
  readonly clock: Pick<Clock, "now">;
}

/** Shows what is true at the time of each collection. */
export function watchEstate(meter: Meter, { snapshot, ready, memory, clock }: Watched): void {
  const machines = byState();
  meter.watch("vitals.snapshot.age", () => of(snapshot(), (one) => [{ value: (clock.now() - one.takenAt) / 1000 }]));
  meter.watch("vitals.machines", () => of(snapshot(), machines));
  meter.watch("vitals.subscriptions", () => of(snapshot(), bySight));
  meter.watch("vitals.ready", () => [{ value: ready() ? 1 : 0 }]);
  meter.watch("vitals.memory", () => [{ value: memory() }]);
}

function of(
  snapshot: Snapshot | undefined,
  read: (snapshot: Snapshot) => readonly GaugeReading[],
): readonly GaugeReading[] {
  return snapshot ? read(snapshot) : [];
}

/** A snapshot never changes: its machines are counted once, however often somebody collects. */
function byState(): (snapshot: Snapshot) => readonly GaugeReading[] {
  const counted = new WeakMap<Snapshot, readonly GaugeReading[]>();
  return (snapshot) => {
    const known = counted.get(snapshot) ?? countStates(snapshot);
    counted.set(snapshot, known);
    return known;
  };
}

function countStates({ machines }: Snapshot): readonly GaugeReading[] {
  const counts: Record<HealthState, number> = { Healthy: 0, Unhealthy: 0, NotApplicable: 0, Unknown: 0 };
  for (const { verdict } of machines.values()) counts[verdict.state] += 1;
  return Object.entries(counts).map(([state, value]) => ({ value, labels: { state } }));
}

function bySight({ subscriptions }: Snapshot): readonly GaugeReading[] {
  const readable = subscriptions.filter((one) => one.readable).length;
  return [
    { value: readable, labels: { readable: "true" } },
    { value: subscriptions.length - readable, labels: { readable: "false" } },
  ];
}
