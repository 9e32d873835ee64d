import { errorOf } from "../health/error-text.ts";
import type { IssueKind } from "../health/evidence.ts";
import { EXPIRES_AFTER, STALE_AFTER } from "../health/limits.ts";
import { redeployHelps } from "../health/redeploy-help.ts";
import type { JudgedMachine, Snapshot, Transition, TransitionState } from "../health/snapshot.ts";
import type { NotApplicableReason, UnknownReason } from "../health/verdict.ts";
import type {
  Cause,
  Counts,
  Digest,
  DigestRecord,
  DigestRow,
  Missed,
  Reason,
  RedeployCounts,
  Sight,
} from "./digest.ts";
import { Earlier, isUnhealthy, wasOutOfSight } from "./earlier.ts";
import { lookedLast } from "./looked-last.ts";
import { endOf, holdsAt, type Mute } from "./mute.ts";
import { nextSlot } from "./slot.ts";
import { issueAlone, type Subscriber } from "./subscriber.ts";

/** Everything that a digest is made of. Times are epoch milliseconds, UTC. */
export interface Material {
  readonly subscriber: Subscriber;
  readonly slot: number | undefined;
  readonly missed: readonly Missed[];
  readonly snapshot: Snapshot;
  /** The machines of the subscriber's scope. */
  readonly machines: readonly JudgedMachine[];
  /** The newest record that was there to be read; undefined for the first digest. */
  readonly last: DigestRecord | undefined;
  /** Earlier records, in any order. */
  readonly records: readonly DigestRecord[];
  /** All between the snapshot of the last digest and this one, the newest first; of machines in the scope or not. */
  readonly transitions: readonly Transition[];
  /** Those that hold, and those that ended since the last digest. */
  readonly mutes: readonly Mute[];
  readonly muting: (machine: JudgedMachine) => Mute | undefined;
  /** Whether a machine that is gone was in the scope, by its lower-cased id: its filters can no longer be asked. */
  readonly couldBeIn: (machineId: string) => boolean;
  readonly redeploys: RedeployCounts;
  readonly now: number;
}

/** Makes a digest: what is, and what became so since the last one. */
export function compose(material: Material): Digest {
  const { subscriber, slot, missed, snapshot, last, mutes, redeploys, now } = material;
  const { heard, muted, notHeardOf } = divided(material);
  const counts = countsOf(heard);
  const earlier = new Earlier(last ? material.transitions : [], isHeardBy(subscriber));
  const parts = { ...sinceLast(heard, earlier, material), ...reasonsOf(heard, earlier, material) };
  const unmuted = last ? mutes.filter((mute) => endOf(mute) > last.at && !holdsAt(mute, now)) : [];
  const digest = {
    subscriber,
    slot,
    now,
    missed,
    lookedLast: slot === undefined ? lookedLast(subscriber, last, material.records) : undefined,
    since: last?.snapshotTakenAt,
    counts,
    before: last?.counts,
    past: pastOf(material),
    ...parts,
    notHeardOf,
    worst: worstOf(heard, snapshot),
    muted: { machines: muted.length, unhealthy: countsOf(muted).byState.Unhealthy, mutes: mutesOf(muted, material) },
    unmuted,
    redeploys,
    redeployMayHelp: heard.some(redeployMayHelp),
    sight: sightOf(material),
    nextSlot: nextSlot(subscriber, now),
  };
  return { ...digest, changed: hasChanged(digest) };
}

function redeployMayHelp({ verdict, evidence }: JudgedMachine): boolean {
  if (verdict.state !== "Unhealthy" || verdict.issue !== "Installation" || !evidence.extension) return false;
  return redeployHelps(verdict, evidence) !== "No";
}

const WEEK_MS = 7 * 24 * 3_600_000;

function pastOf({ records, now }: Material): Digest["past"] {
  return records
    .filter(({ at }) => at >= now - WEEK_MS)
    .map(({ at, counts }) => ({ at, unhealthy: counts.byState.Unhealthy }))
    .sort((a, b) => a.at - b.at);
}

/** Healthy machines count whatever the severity; of the others only what the subscriber wants to hear of. */
function divided({ machines, subscriber, muting }: Material) {
  const heard: JudgedMachine[] = [];
  const muted: JudgedMachine[] = [];
  let notHeardOf = 0;
  for (const machine of machines) {
    if (isOtherIssue(machine, issueAlone(subscriber.severity))) notHeardOf += 1;
    else (muting(machine) ? muted : heard).push(machine);
  }
  return { heard, muted, notHeardOf };
}

function isOtherIssue({ verdict }: JudgedMachine, alone: IssueKind | undefined): boolean {
  return alone !== undefined && verdict.state === "Unhealthy" && verdict.issue !== alone;
}

function mutesOf(muted: readonly JudgedMachine[], { muting }: Material): Mute[] {
  return [...new Set(muted.flatMap((machine) => muting(machine) ?? []))];
}

function countsOf(machines: readonly JudgedMachine[]): Counts {
  const byState = { Healthy: 0, Unhealthy: 0, NotApplicable: 0, Unknown: 0 };
  const byIssue = { Installation: 0, Heartbeat: 0, Other: 0 };
  for (const { verdict } of machines) {
    byState[verdict.state] += 1;
    if (verdict.state === "Unhealthy") byIssue[verdict.issue] += 1;
  }
  return { total: machines.length, byState, byIssue };
}

/** A first digest has nothing to compare with: all that is unhealthy is so "still". */
function sinceLast(heard: readonly JudgedMachine[], earlier: Earlier, material: Material) {
  const wasHeardOf = isHeardBy(material.subscriber);
  const found = { newly: [] as DigestRow[], seenAgain: [] as DigestRow[], otherIssue: [] as DigestRow[] };
  const recovered: DigestRow[] = [];
  const still: DigestRow[] = [];
  let cameAndWent = 0;
  for (const machine of heard) {
    const was = earlier.of(machine);
    const unhealthy = machine.verdict.state === "Unhealthy";
    if (!unhealthy && !wasHeardOf(was)) {
      if (machine.verdict.state === "Healthy" && earlier.broke(machine.evidence.machine.id)) cameAndWent += 1;
      continue;
    }
    const row = rowOf(machine, material);
    if (!unhealthy) {
      if (machine.verdict.state === "Healthy") recovered.push(row);
    } else if (!wasHeardOf(was)) (wasOutOfSight(was) ? found.seenAgain : found.newly).push(row);
    else {
      still.push(row);
      if (was !== `Unhealthy/${machine.verdict.issue}`) found.otherIssue.push(row);
    }
  }
  for (const rows of [...Object.values(found), recovered]) rows.sort((a, b) => a.forMs - b.forMs);
  const gone = [...earlier.heardOfAndGone()].filter(([id]) => material.couldBeIn(id)).map(([, name]) => name);
  return { ...found, recovered, cameAndWent, gone, still: causesOf(still) };
}

function isHeardBy({ severity }: Subscriber): (state: TransitionState | undefined) => boolean {
  const alone = issueAlone(severity);
  return alone ? (state) => state === `Unhealthy/${alone}` : isUnhealthy;
}
function rowOf(judged: JudgedMachine, { snapshot, now }: Material): DigestRow {
  return {
    judged,
    subscriptionName: subscriptionName(judged.evidence.machine.subscriptionId, snapshot),
    forMs: Math.max(0, now - judged.since.at),
  };
}

function subscriptionName(id: string, { subscriptions }: Snapshot): string {
  return subscriptions.find((one) => one.id === id)?.name ?? id;
}

function causesOf(still: readonly DigestRow[]): Cause[] {
  const causes = new Map<string, Cause>();
  for (const row of still) {
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

function reasonsOf(heard: readonly JudgedMachine[], earlier: Earlier, material: Material) {
  const notApplicable: Reasons<NotApplicableReason> = new Map();
  const unknown: Reasons<UnknownReason["reason"]> = new Map();
  for (const machine of heard) {
    const { verdict } = machine;
    const isNew = earlier.of(machine)?.split("/")[0] !== verdict.state;
    const newly = () => (isNew ? rowOf(machine, material) : undefined);
    if (verdict.state === "NotApplicable") add(notApplicable, verdict.reason, newly());
    if (verdict.state === "Unknown") {
      const { reason } = verdict.why;
      add(unknown, reason, IN_NO_DIGEST.has(reason) ? undefined : newly());
    }
  }
  return { notApplicable: largestFirst(notApplicable), unknown: largestFirst(unknown) };
}

/** Somebody decided that another product looks after these machines: they are counted, and never news. */
const IN_NO_DIGEST: ReadonlySet<UnknownReason["reason"]> = new Set(["Exempted", "OtherEdr"]);

type Reasons<Name extends string> = Map<Name, { reason: Name; machines: number; newly: DigestRow[] }>;

function add<Name extends string>(reasons: Reasons<Name>, reason: Name, newly: DigestRow | undefined): void {
  const found = reasons.get(reason) ?? { reason, machines: 0, newly: [] };
  reasons.set(reason, found);
  found.machines += 1;
  if (newly) found.newly.push(newly);
}

function largestFirst<Name extends string>(reasons: ReadonlyMap<Name, Reason<Name>>): Reason<Name>[] {
  return [...reasons.values()].sort((a, b) => b.machines - a.machines);
}

function worstOf(heard: readonly JudgedMachine[], snapshot: Snapshot): Digest["worst"] {
  const unhealthy = new Map<string, number>();
  for (const { verdict, evidence } of heard) {
    if (verdict.state !== "Unhealthy") continue;
    const { subscriptionId } = evidence.machine;
    unhealthy.set(subscriptionId, (unhealthy.get(subscriptionId) ?? 0) + 1);
  }
  const [worst] = [...unhealthy].sort((a, b) => b[1] - a[1]);
  return worst && { subscriptionName: subscriptionName(worst[0], snapshot), unhealthy: worst[1] };
}

function sightOf({ snapshot, machines, subscriber, now }: Material): Sight {
  const ageMs = Math.max(0, now - snapshot.takenAt);
  const failures = Object.values(snapshot.sources).flatMap(({ failure }) => (failure ? [failure] : []));
  const notReadable = snapshot.subscriptions
    .filter(({ id, readable }) => !readable && mayHold(subscriber, id))
    .map(({ name }) => name);
  const freshness = ageMs <= STALE_AFTER ? "Fresh" : ageMs <= EXPIRES_AFTER ? "Stale" : "Expired";
  const hidden = machines.some(({ verdict }) => verdict.state === "Unknown" && verdict.why.reason === "NotVisible");
  const whole = freshness === "Fresh" && failures.length === 0 && notReadable.length === 0 && !hidden;
  return { takenAt: snapshot.takenAt, version: snapshot.version, ageMs, freshness, notReadable, failures, whole };
}

/** Whether the scope may have machines in this subscription: it says nothing of subscriptions, or names it. */
function mayHold({ where }: Subscriber, subscriptionId: string): boolean {
  return where
    .filter(({ field }) => field === "subscription")
    .every(({ values, not }) => values.includes(subscriptionId) !== not);
}

type Told = Omit<Digest, "changed">;

function hasChanged(digest: Told): boolean {
  const { newly, seenAgain, otherIssue, recovered, cameAndWent, gone, unmuted, redeploys, since, subscriber } = digest;
  const lists = [newly, seenAgain, otherIssue, recovered, gone, unmuted];
  if (since === undefined || cameAndWent > 0 || lists.some(({ length }) => length > 0)) return true;
  if (redeploys.worked + redeploys.failed > 0) return true;
  if (subscriber.severity !== "Everything") return false;
  return [...digest.notApplicable, ...digest.unknown].some((reason) => reason.newly.length > 0);
}
