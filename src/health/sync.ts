import { type Assembly, assemble } from "./assembly/assemble.ts";
import type { Clock, EstateReader, EstateReading, RedeployMarks, SnapshotStore } from "./ports.ts";
import type { JudgedMachine, Snapshot, SourceFailure } from "./snapshot.ts";
import { transitions } from "./transitions.ts";

export interface SyncPorts {
  readonly reader: EstateReader;
  readonly store: SnapshotStore;
  readonly marks: RedeployMarks;
  readonly clock: Clock;
}

/** What a sync brought: a new snapshot, saved; or none, since there is nothing to make one of. */
export interface Synced {
  readonly snapshot: Snapshot | undefined;
  /** Sources that could not be read; older readings stand in for them in the snapshot. */
  readonly failures: readonly SourceFailure[];
}

/**
 * Reads the estate, judges every machine, and saves the new snapshot with its transitions.
 * Throws what the ports throw, and the reason of `signal` when it is aborted before the saving has begun.
 */
export async function sync(ports: SyncPorts, previous: Snapshot | undefined, signal: AbortSignal): Promise<Synced> {
  const synced = await take(ports, previous, signal);
  if (synced.snapshot) await ports.store.save(synced.snapshot, transitions(previous, synced.snapshot));
  return synced;
}

/** Apart from the saving, so that the reading, which is as large as a snapshot, is gone by then. */
async function take(ports: SyncPorts, previous: Snapshot | undefined, signal: AbortSignal): Promise<Synced> {
  const takenAt = ports.clock.now();
  const reading = await ports.reader.read(previous, signal);
  signal.throwIfAborted();
  if (!previous && !canStart(reading)) return { snapshot: undefined, failures: failuresOf(reading) };
  // Asked after the reading: a redeploy that began meanwhile explains what the reading does not find.
  const marks = await ports.marks.current(ports.clock.now());
  const assembly = assemble(reading, previous, marks, takenAt);
  const machines = await judgeInSlices(assembly, ports.clock, signal);
  const snapshot = { ...frame(previous, takenAt), ...finished(assembly), machines };
  return { snapshot, failures: failuresOf(reading) };
}

/** Machines are judged in about 2 µs each; a slice must not hold up a turn. */
const SLICE = 1_000;

async function judgeInSlices(
  assembly: Assembly,
  clock: Clock,
  signal: AbortSignal,
): Promise<ReadonlyMap<string, JudgedMachine>> {
  const machines = new Map<string, JudgedMachine>();
  for (const judged of assembly.judged()) {
    machines.set(judged.evidence.machine.id, judged);
    if (machines.size % SLICE === 0) await clock.breathe();
  }
  signal.throwIfAborted();
  return machines;
}

function frame(previous: Snapshot | undefined, takenAt: number) {
  return { version: (previous?.version ?? 0) + 1, takenAt };
}

function finished(assembly: Assembly) {
  return { sources: assembly.sources, subscriptions: assembly.subscriptions() };
}

/** Without machines and subscriptions there is no estate to speak of. */
function canStart({ inventory, subscriptions }: EstateReading): boolean {
  return inventory.ok && subscriptions.ok;
}

function failuresOf(reading: EstateReading): readonly SourceFailure[] {
  const { subscriptions, inventory, extensions, assessments, reports, plans, endpointProtection } = reading;
  const readings = [subscriptions, inventory, extensions, assessments, reports, plans, ...endpointProtection.values()];
  return readings.flatMap((one) => (one.ok ? [] : [one.failure]));
}
