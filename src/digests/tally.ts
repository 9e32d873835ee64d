import { errorOf } from "../health/error-text.ts";
import type { JudgedMachine } from "../health/snapshot.ts";
import type { NotApplicableReason, UnknownReason } from "../health/verdict.ts";
import type { Cause, Counts, DigestRow, Reason } from "./digest.ts";

/** Sums over machines, as digests tell them. */

export function countsOf(machines: readonly JudgedMachine[]): Counts {
  const byState = { Healthy: 0, Unhealthy: 0, NotApplicable: 0, Unknown: 0 };
  const byIssue = { Installation: 0, Heartbeat: 0, Other: 0 };
  for (const { verdict } of machines) {
    byState[verdict.state] += 1;
    if (verdict.state === "Unhealthy") byIssue[verdict.issue] += 1;
  }
  return { total: machines.length, byState, byIssue };
}

/** The unhealthy ones of `rows`, the most frequent cause first. */
export function causesOf(rows: readonly DigestRow[]): Cause[] {
  const causes = new Map<string, Cause>();
  for (const row of rows) {
    const { verdict } = row.judged;
    if (verdict.state !== "Unhealthy") continue;
    const error = errorOf(row.judged);
    const key = `${verdict.issue} ${error}`;
    const cause = causes.get(key) ?? { error, issue: verdict.issue, machines: 0, oldest: row };
    const oldest = row.forMs > cause.oldest.forMs ? row : cause.oldest;
    causes.set(key, { ...cause, machines: cause.machines + 1, oldest });
  }
  return [...causes.values()].sort((a, b) => b.machines - a.machines || b.oldest.forMs - a.oldest.forMs);
}

/** The subscription that has the most of them: its id, and how many. */
export function worstOf(machines: readonly JudgedMachine[]): readonly [string, number] | undefined {
  const counts = new Map<string, number>();
  for (const { evidence } of machines) {
    const { subscriptionId } = evidence.machine;
    counts.set(subscriptionId, (counts.get(subscriptionId) ?? 0) + 1);
  }
  return [...counts].sort((a, b) => b[1] - a[1])[0];
}

type Reasons<Name extends string> = Map<Name, { reason: Name; machines: number; newly: DigestRow[] }>;

/** Why machines are not judged, the most frequent reason first. `newly`: the machine's row, where it is news that it is so. */
export function reasonsOf(
  machines: readonly JudgedMachine[],
  newly: (machine: JudgedMachine) => DigestRow | undefined,
): {
  readonly notApplicable: readonly Reason<NotApplicableReason>[];
  readonly unknown: readonly Reason<UnknownReason["reason"]>[];
} {
  const notApplicable: Reasons<NotApplicableReason> = new Map();
  const unknown: Reasons<UnknownReason["reason"]> = new Map();
  for (const machine of machines) {
    const { verdict } = machine;
    if (verdict.state === "NotApplicable") add(notApplicable, verdict.reason, newly(machine));
    if (verdict.state !== "Unknown") continue;
    const { reason } = verdict.why;
    add(unknown, reason, IN_NO_DIGEST.has(reason) ? undefined : newly(machine));
  }
  return { notApplicable: largestFirst(notApplicable), unknown: largestFirst(unknown) };
}

/** Somebody decided that another product looks after these machines: they are counted, and never news. */
const IN_NO_DIGEST: ReadonlySet<UnknownReason["reason"]> = new Set(["Exempted", "OtherEdr"]);

function add<Name extends string>(reasons: Reasons<Name>, reason: Name, newly: DigestRow | undefined): void {
  const found = reasons.get(reason) ?? { reason, machines: 0, newly: [] };
  reasons.set(reason, found);
  found.machines += 1;
  if (newly) found.newly.push(newly);
}

function largestFirst<Name extends string>(reasons: ReadonlyMap<Name, Reason<Name>>): Reason<Name>[] {
  return [...reasons.values()].sort((a, b) => b.machines - a.machines);
}
