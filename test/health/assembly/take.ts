import { assemble } from "../../../src/health/assembly/assemble.ts";
import type { RedeployMark } from "../../../src/health/evidence.ts";
import type { EstateReading } from "../../../src/health/ports.ts";
import type { JudgedMachine, Snapshot } from "../../../src/health/snapshot.ts";
import type { UnknownReason } from "../../../src/health/verdict.ts";

/** The snapshot that a reading makes of the one before, without storing it. */
export function take(
  reading: EstateReading,
  takenAt: number,
  previous?: Snapshot,
  marks: ReadonlyMap<string, RedeployMark> = new Map(),
): Snapshot {
  const assembly = assemble(reading, previous, marks, takenAt);
  const machines = new Map([...assembly.judged()].map((one) => [one.evidence.machine.id, one]));
  return {
    version: (previous?.version ?? 0) + 1,
    takenAt,
    sources: assembly.sources,
    subscriptions: assembly.subscriptions(),
    machines,
  };
}

/** The machine of this name; throws if there is none, or more than one. */
export function named(snapshot: Snapshot, name: string): JudgedMachine {
  const found = [...snapshot.machines.values()].filter(({ evidence }) => evidence.machine.name === name);
  if (found.length !== 1 || !found[0]) throw new Error(`${found.length} machines are named ${name}`);
  return found[0];
}

/** Why a machine is not visible, as "SourceFailed Plans"; its state, if it is. */
export function sight({ verdict }: JudgedMachine): string {
  if (verdict.state !== "Unknown" || verdict.why.reason !== "NotVisible") return verdict.state;
  const { because, source }: Extract<UnknownReason, { reason: "NotVisible" }> = verdict.why;
  return source ? `${because} ${source}` : because;
}
