import type { Digest, DigestRow } from "../../src/digests/digest.ts";
import type { JudgedMachine, Snapshot } from "../../src/health/snapshot.ts";

/** Which machines a subscriber has, and which of their troubles it wants to hear of. */
export interface Interest {
  readonly has: (machine: JudgedMachine) => boolean;
  readonly hears: (machine: JudgedMachine) => boolean;
  /** False: of a machine that is gone nobody can tell whether it was in the scope. */
  readonly knowsGone: boolean;
}

/** What a digest has to say, by two snapshots alone, without any transition in between. */
export function truth(before: Snapshot | undefined, now: Snapshot, { has, hears, knowsGone }: Interest) {
  const troubled = (snapshot: Snapshot) =>
    new Map([...snapshot.machines].filter(([, one]) => has(one) && one.verdict.state === "Unhealthy" && hears(one)));
  const then = before ? troubled(before) : new Map<string, JudgedMachine>();
  const current = troubled(now);
  const fresh = before ? [...current.keys()].filter((id) => !then.has(id)) : [];
  const stayed = before ? [...current.keys()].filter((id) => then.has(id)) : [...current.keys()];
  const wasHidden = (id: string) => isHidden(before?.machines.get(id));
  const issue = (machine: JudgedMachine | undefined) =>
    machine?.verdict.state === "Unhealthy" ? machine.verdict.issue : "";
  return {
    newly: fresh.filter((id) => !wasHidden(id)).sort(),
    seenAgain: fresh.filter(wasHidden).sort(),
    otherIssue: stayed.filter((id) => before && issue(then.get(id)) !== issue(current.get(id))).sort(),
    recovered: [...then.keys()].filter((id) => now.machines.get(id)?.verdict.state === "Healthy").sort(),
    gone: [...then.keys()].filter((id) => knowsGone && !now.machines.has(id)).sort(),
    still: stayed.length,
    unhealthy: current.size,
  };
}

/** The same of a digest. */
export function told(digest: Digest): ReturnType<typeof truth> {
  return {
    newly: ids(digest.newly),
    seenAgain: ids(digest.seenAgain),
    otherIssue: ids(digest.otherIssue),
    recovered: ids(digest.recovered),
    gone: digest.gone.map((name) => `/m/${name}`).sort(),
    still: digest.still.reduce((sum, { machines }) => sum + machines, 0),
    unhealthy: digest.counts.byState.Unhealthy,
  };
}

function isHidden(machine: JudgedMachine | undefined): boolean {
  return machine?.verdict.state === "Unknown" && machine.verdict.why.reason === "NotVisible";
}

function ids(rows: readonly DigestRow[]): string[] {
  return rows.map(({ judged }) => judged.evidence.machine.id).sort();
}
