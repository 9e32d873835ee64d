import { errorOf } from "../health/error-text.ts";
import type { JudgedMachine, Snapshot, Transition, TransitionState } from "../health/snapshot.ts";
import { isUnhealthy } from "./earlier.ts";
import { type AlarmThreshold, issueAlone, type Subscriber } from "./subscriber.ts";

/** No second alarm for the same cause within this time, milliseconds. */
const SAME_CAUSE_MS = 4 * 3_600_000;
/** Fewer of the alarm's machines than this part of them, and it is over. */
const OVER_BELOW = 0.5;
/** What covers fewer of the machines says nothing about all of them. */
const LEAST_COVERED = 0.7;

/** What machines can have in common, the most telling first where several explain as much. */
type Trait = "error" | "resourceGroup" | "region" | "subscription" | "os";

const TRAITS: readonly Trait[] = ["error", "resourceGroup", "region", "subscription", "os"];

/** One thing that most of an alarm's machines share, and most others do not. */
export interface CommonTrait {
  readonly trait: Trait;
  /** Canonical: ids and short names, errors without particulars. */
  readonly value: string;
  /** Of the alarm's machines. */
  readonly machines: number;
  /** Of all machines of the scope that share it. */
  readonly outOf: number;
}

/** Many machines became unhealthy at one sync. Times are epoch milliseconds, UTC. */
export interface Alarm {
  readonly at: number;
  readonly machines: readonly JudgedMachine[];
  /** Machines in the subscriber's scope. */
  readonly outOf: number;
  /** The best explanations, three at most; none where the machines share nothing that the others do not. */
  readonly common: readonly CommonTrait[];
}

/** What is kept of an alarm. */
export interface AlarmRecord {
  readonly subscriberId: string;
  /** Of the snapshot that raised it; unique with the subscriber. */
  readonly at: number;
  /** The same for alarms of the same cause. */
  readonly cause: string;
  readonly machineIds: readonly string[];
  readonly messageId: string;
  /** When it was over; undefined: it is not. */
  readonly overAt: number | undefined;
}

/** Whether so many are an alarm. */
export function isAlarming({ machines, percent }: AlarmThreshold, count: number, outOf: number): boolean {
  return count >= machines && outOf > 0 && (count / outOf) * 100 >= percent;
}

/**
 * The transitions of machines that were known to be something else and became unhealthy. One that only came into sight
 * again, or into the inventory, may have been unhealthy for long; a redeploy that failed is told where it was asked for.
 */
export function brokeAt(transitions: readonly Transition[]): readonly Transition[] {
  return transitions.filter(
    ({ from, to }) => isUnhealthy(to) && from !== undefined && !isUnhealthy(from) && !NO_NEWS.has(from),
  );
}

const NO_NEWS: ReadonlySet<TransitionState> = new Set(["Unknown/NotVisible", "Unknown/Redeploying"]);

/**
 * The alarm that a sync raises for a scope, if it does. `transitions`: of that sync alone. `matching`: the machines of the scope
 * for which all filters hold, where some are on health: who subscribed to one error is alarmed by that one alone.
 */
export function alarmOf(
  subscriber: Pick<Subscriber, "alarm" | "severity">,
  machines: readonly JudgedMachine[],
  transitions: readonly Transition[],
  at: number,
  matching: readonly JudgedMachine[] = machines,
): Alarm | undefined {
  const broke = new Set(brokeAt(transitions).map(({ machineId }) => machineId));
  const alone = issueAlone(subscriber.severity);
  const newly = matching.filter(
    ({ evidence, verdict }) =>
      broke.has(evidence.machine.id) &&
      verdict.state === "Unhealthy" &&
      (alone === undefined || verdict.issue === alone),
  );
  if (!isAlarming(subscriber.alarm, newly.length, machines.length)) return undefined;
  return { at, machines: newly, outOf: machines.length, common: commonTraits(newly, machines) };
}

/** Alarms of one cause have the same first explanation, or have none. */
export function causeOf({ common: [first] }: Alarm): string {
  return first ? `${first.trait}=${first.value}` : "";
}

/** Whether an alarm of this cause was told less than four hours before `now`. */
export function wasTold(records: readonly AlarmRecord[], subscriberId: string, cause: string, now: number): boolean {
  return records.some(
    (record) => record.subscriberId === subscriberId && record.cause === cause && isSoonAfter(record.at, now),
  );
}

/** A clock that ran ahead and was put right has left alarms of the future, which say nothing about now. */
function isSoonAfter(at: number, now: number): boolean {
  return Math.abs(now - at) < SAME_CAUSE_MS;
}

/** Whether fewer than half of the alarm's machines are still unhealthy, or in danger of it: those out of sight count as not recovered. */
export function isOver({ machineIds }: AlarmRecord, { machines }: Snapshot): boolean {
  const left = machineIds.filter((id) => {
    const verdict = machines.get(id)?.verdict;
    return verdict?.state === "Unhealthy" || (verdict?.state === "Unknown" && verdict.why.reason === "NotVisible");
  });
  return left.length < machineIds.length * OVER_BELOW;
}

function commonTraits(newly: readonly JudgedMachine[], scope: readonly JudgedMachine[]): CommonTrait[] {
  const found = TRAITS.flatMap((trait) => commonest(trait, newly, scope) ?? []);
  const score = ({ machines, outOf }: CommonTrait) => (machines / newly.length) * (machines / outOf);
  return found.sort((a, b) => score(b) - score(a)).slice(0, 3);
}

/** The value that most of the new ones share, if it tells them from the rest. */
function commonest(
  trait: Trait,
  newly: readonly JudgedMachine[],
  scope: readonly JudgedMachine[],
): CommonTrait | undefined {
  const counts = new Map<string, number>();
  for (const machine of newly) {
    const value = traitOf(trait, machine);
    if (value !== "") counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  const [most] = [...counts].sort((a, b) => b[1] - a[1]);
  if (!most || most[1] < newly.length * LEAST_COVERED) return undefined;
  const [value, machines] = most;
  const outOf = scope.filter((machine) => traitOf(trait, machine) === value).length;
  // Over-represented: more of those that share it are new than of the scope as a whole.
  return machines / outOf > newly.length / scope.length ? { trait, value, machines, outOf } : undefined;
}

function traitOf(trait: Trait, judged: JudgedMachine): string {
  const { subscriptionId, resourceGroup, region, os } = judged.evidence.machine;
  switch (trait) {
    case "error":
      return errorOf(judged);
    case "resourceGroup":
      return resourceGroup === "" ? "" : `${subscriptionId}/${resourceGroup.toLowerCase()}`;
    case "region":
      return region;
    case "subscription":
      return subscriptionId;
    case "os":
      return os ?? "";
  }
}
