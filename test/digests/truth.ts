import { countTold, type Digest, type DigestRow } from "../../src/digests/digest.ts";
import type { JudgedMachine, Snapshot } from "../../src/health/snapshot.ts";

/** Which machines a subscriber is told of at a time, said in other words than its filters. */
export type Interest = (machine: JudgedMachine, at: number) => boolean;

/** A snapshot as it was read at a time. */
export interface Seen {
  readonly snapshot: Snapshot;
  readonly at: number;
}

/** What a digest has to say, by two snapshots alone, without any transition or list in between. */
export function truth(before: Seen | undefined, now: Seen, isTold: Interest) {
  const toldAt = ({ snapshot, at }: Seen) => [...snapshot.machines].filter(([, one]) => isTold(one, at));
  const current = new Map(toldAt(now));
  const then = new Map(before ? toldAt(before) : current);
  const machineThen = (id: string) => before?.snapshot.machines.get(id);
  const machineNow = (id: string) => now.snapshot.machines.get(id);
  const came = [...current.keys()].filter((id) => !then.has(id));
  const isTheSame = (id: string) => stateOf(machineThen(id)) === stateOf(machineNow(id));
  const wasHidden = (id: string) => stateOf(machineThen(id)) === "Unknown NotVisible";
  const stayed = [...current.keys()].filter((id) => then.has(id) && stateOf(machineNow(id)).startsWith("Unhealthy"));
  const went = [...then.keys()].filter((id) => !current.has(id));
  const isCured = (id: string) => stateOf(machineThen(id)) !== "Healthy" && stateOf(machineNow(id)) === "Healthy";
  return {
    newly: came.filter((id) => !isTheSame(id) && !wasHidden(id)).sort(),
    joined: came.filter(isTheSame).sort(),
    seenAgain: came.filter((id) => !isTheSame(id) && wasHidden(id)).sort(),
    otherIssue: stayed
      .filter((id) => before && !isTheSame(id) && stateOf(machineThen(id)).startsWith("Unhealthy"))
      .sort(),
    recovered: went.filter(isCured).sort(),
    left: went.filter((id) => machineNow(id) && !isCured(id)).sort(),
    gone: went.filter((id) => !machineNow(id)).sort(),
    still: stayed.length,
    told: current.size,
  };
}

/** The same of a digest. */
export function told(digest: Digest): ReturnType<typeof truth> {
  return {
    newly: ids(digest.newly),
    joined: ids(digest.joined),
    seenAgain: ids(digest.seenAgain),
    otherIssue: ids(digest.otherIssue),
    recovered: ids(digest.recovered),
    left: ids(digest.left),
    gone: digest.gone.map((name) => `/m/${name}`).sort(),
    still: digest.still.reduce((sum, { machines }) => sum + machines, 0),
    told: countTold(digest.subscriber, digest.counts),
  };
}

function stateOf(machine: JudgedMachine | undefined): string {
  if (!machine) return "";
  const { verdict } = machine;
  if (verdict.state === "Unhealthy") return `Unhealthy ${verdict.issue}`;
  return verdict.state === "Unknown" ? `Unknown ${verdict.why.reason}` : verdict.state;
}

function ids(rows: readonly DigestRow[]): string[] {
  return rows.map(({ judged }) => judged.evidence.machine.id).sort();
}
