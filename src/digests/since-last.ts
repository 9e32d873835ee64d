import type { JudgedMachine } from "../health/snapshot.ts";
import { transitionState } from "../health/transition-state.ts";
import type { Digest, DigestRow } from "./digest.ts";
import { type Earlier, isUnhealthy, type ToldThen, wasOutOfSight } from "./earlier.ts";

/** What there is to compare. */
export interface Compared {
  /** Told of now, in whatever order. */
  readonly told: readonly JudgedMachine[];
  /** Those that nothing is said of now, whatever became of them: muted ones. */
  readonly isSilent: (machine: JudgedMachine) => boolean;
  readonly earlier: Earlier;
  /** Undefined: there is nothing to compare with, and everything is as it was. */
  readonly then: ToldThen | undefined;
  readonly rowOf: (machine: JudgedMachine) => DigestRow;
}

type Changes = Pick<Digest, "newly" | "joined" | "seenAgain" | "otherIssue" | "recovered" | "left" | "gone"> & {
  /** Told of then and now. */
  readonly stayed: readonly DigestRow[];
};

/** What came, what went and what stayed: each machine that is told of now or was then is in exactly one of them, but for `otherIssue`, which stayed too. */
export function sinceLast(compared: Compared): Changes {
  const { then, earlier } = compared;
  const came = comers(compared);
  const stayed = compared.told.filter((machine) => !then || then.has(machine)).map(compared.rowOf);
  const otherIssue = stayed.filter(({ judged }) => isOtherIssue(judged, earlier)).sort(newestFirst);
  return { ...came, stayed, otherIssue, ...leavers(compared), gone: then?.gone() ?? [] };
}

/** By what they were then. */
function comers({ told, then, earlier, rowOf }: Compared) {
  const newly: DigestRow[] = [];
  const joined: DigestRow[] = [];
  const seenAgain: DigestRow[] = [];
  for (const machine of told) {
    if (!then || then.has(machine)) continue;
    const was = earlier.of(machine);
    const kind = was === transitionState(machine.verdict) ? joined : wasOutOfSight(was) ? seenAgain : newly;
    kind.push(rowOf(machine));
  }
  for (const rows of [newly, joined, seenAgain]) rows.sort(unhealthyFirst);
  return { newly, joined, seenAgain };
}

/** Only who was not healthy can recover. */
function leavers({ told, then, earlier, isSilent, rowOf }: Compared) {
  const isTold = new Set(told);
  const recovered: DigestRow[] = [];
  const left: DigestRow[] = [];
  for (const machine of then?.machines() ?? []) {
    if (isTold.has(machine) || isSilent(machine)) continue;
    const hasRecovered = machine.verdict.state === "Healthy" && earlier.of(machine) !== "Healthy";
    (hasRecovered ? recovered : left).push(rowOf(machine));
  }
  return { recovered: recovered.sort(newestFirst), left: left.sort(newestFirst) };
}

function isOtherIssue({ verdict, ...rest }: JudgedMachine, earlier: Earlier): boolean {
  const was = earlier.of({ verdict, ...rest });
  return verdict.state === "Unhealthy" && isUnhealthy(was) && was !== transitionState(verdict);
}

function newestFirst(a: DigestRow, b: DigestRow): number {
  return a.forMs - b.forMs;
}

function unhealthyFirst(a: DigestRow, b: DigestRow): number {
  return rank(a) - rank(b) || newestFirst(a, b);
}

function rank({ judged }: DigestRow): number {
  return judged.verdict.state === "Unhealthy" ? 0 : 1;
}
