import type { IssueKind } from "../health/evidence.ts";
import { EXPIRES_AFTER, STALE_AFTER } from "../health/limits.ts";
import { redeployHelps } from "../health/redeploy-help.ts";
import type { JudgedMachine, Snapshot, Transition, TransitionState } from "../health/snapshot.ts";
import {
  countTold,
  type Digest,
  type DigestRecord,
  type DigestRow,
  type Missed,
  type RedeployCounts,
  type Sight,
} from "./digest.ts";
import { Earlier, isUnhealthy, type ToldThen, toldByList, toldByTransitions } from "./earlier.ts";
import { lookedLast } from "./looked-last.ts";
import { endOf, holdsAt, type Mute } from "./mute.ts";
import { isOnHealth, mayMoveUnseen } from "./scope.ts";
import { sinceLast } from "./since-last.ts";
import { nextSlot } from "./slot.ts";
import { askedKey, issueAlone, type Subscriber, tellsOfMatches } from "./subscriber.ts";
import { causesOf, countsOf, reasonsOf, worstOf } from "./tally.ts";

/** Everything that a digest is made of. Times are epoch milliseconds, UTC. */
export interface Material {
  readonly subscriber: Subscriber;
  readonly slot: number | undefined;
  readonly missed: readonly Missed[];
  readonly snapshot: Snapshot;
  /** The machines of the subscriber's scope, whatever their health. */
  readonly machines: readonly JudgedMachine[];
  /** Those of them for which all filters hold; default: the scope, where no filter is on health. */
  readonly matching?: readonly JudgedMachine[];
  /** The newest record that was there to be read; undefined for the first digest. */
  readonly last: DigestRecord | undefined;
  /** The machines that `last` told of, muted or not; undefined where none were kept. */
  readonly toldThen?: ReadonlySet<string> | undefined;
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
  const { subscriber, slot, missed, snapshot, mutes, redeploys, now } = material;
  const { heard, muted, notHeardOf, isTold } = divided(material);
  const told = heard.filter(isTold);
  const last = comparable(material);
  const earlier = new Earlier(last ? material.transitions : [], isHeardBy(subscriber));
  const then = last && toldThen(material, earlier);
  const rowOf = rowsOf(material);
  const isSilent = (machine: JudgedMachine) => material.muting(machine) !== undefined;
  const { stayed, ...changes } = sinceLast({ told, isSilent, earlier, then, rowOf });
  const worst = worstOf(told);
  const digest = {
    subscriber,
    slot,
    now,
    missed,
    lookedLast: slot === undefined ? lookedLast(subscriber, material.last, material.records) : undefined,
    since: last?.snapshotTakenAt,
    otherFilters: material.last !== undefined && last === undefined,
    counts: countsOf(heard),
    outOf: outOfOf(material, heard),
    before: last && isSameAsked(last, subscriber) ? last.counts : undefined,
    past: pastOf(material),
    ...changes,
    cameAndWent: isOnHealth(subscriber.where) ? 0 : cameAndWentOf(heard, earlier),
    still: causesOf(stayed),
    ...reasonsOf(heard, newsOf(material, earlier, rowOf)),
    notHeardOf,
    worst: worst && { subscriptionName: subscriptionName(worst[0], snapshot), machines: worst[1] },
    muted: { machines: muted.length, unhealthy: countsOf(muted).byState.Unhealthy, mutes: mutesOf(muted, material) },
    unmuted: last ? mutes.filter((mute) => endOf(mute) > last.at && !holdsAt(mute, now)) : [],
    redeploys,
    redeployMayHelp: told.some(redeployMayHelp),
    sight: sightOf(material),
    nextSlot: nextSlot(subscriber, now),
    toldIds: mayMoveUnseen(subscriber.where) ? idsOf([...told, ...muted.filter(isTold)]) : undefined,
  };
  return { ...digest, changed: hasChanged(digest) };
}

/**
 * Of other filters than now the digest before tells nothing, unless transitions tell what was so for whatever is asked now.
 * Then only its counts are no measure.
 */
function comparable({ last, subscriber, toldThen }: Material): DigestRecord | undefined {
  if (!last || !mayMoveUnseen(subscriber.where)) return last;
  return toldThen && isSameAsked(last, subscriber) ? last : undefined;
}

function isSameAsked({ asked }: DigestRecord, subscriber: Subscriber): boolean {
  return asked === undefined || asked === askedKey(subscriber);
}

function toldThen({ toldThen: ids, machines, subscriber, snapshot, couldBeIn }: Material, earlier: Earlier): ToldThen {
  if (ids && mayMoveUnseen(subscriber.where)) return toldByList(ids, snapshot, earlier);
  return toldByTransitions(machines, earlier, couldBeIn);
}

function isHeardBy({ severity }: Subscriber): (state: TransitionState | undefined) => boolean {
  const alone = issueAlone(severity);
  return alone ? (state) => state === `Unhealthy/${alone}` : isUnhealthy;
}

/** Healthy machines count whatever the severity; of the others only what the subscriber wants to hear of. */
function divided({ machines, matching = machines, subscriber, muting }: Material) {
  const heard: JudgedMachine[] = [];
  const muted: JudgedMachine[] = [];
  let notHeardOf = 0;
  for (const machine of matching) {
    if (isOtherIssue(machine, issueAlone(subscriber.severity))) notHeardOf += 1;
    else (muting(machine) ? muted : heard).push(machine);
  }
  const all = tellsOfMatches(subscriber);
  return { heard, muted, notHeardOf, isTold: ({ verdict }: JudgedMachine) => all || verdict.state === "Unhealthy" };
}

function isOtherIssue({ verdict }: JudgedMachine, alone: IssueKind | undefined): boolean {
  return alone !== undefined && verdict.state === "Unhealthy" && verdict.issue !== alone;
}

function outOfOf({ machines, muting, subscriber }: Material, heard: readonly JudgedMachine[]): number {
  return isOnHealth(subscriber.where) ? machines.filter((machine) => !muting(machine)).length : heard.length;
}

function mutesOf(muted: readonly JudgedMachine[], { muting }: Material): Mute[] {
  return [...new Set(muted.flatMap((machine) => muting(machine) ?? []))];
}

function idsOf(machines: readonly JudgedMachine[]): string[] {
  return machines.map(({ evidence }) => evidence.machine.id);
}

/** Healthy now and then, and unhealthy in between. */
function cameAndWentOf(heard: readonly JudgedMachine[], earlier: Earlier): number {
  return heard.filter(
    (one) => one.verdict.state === "Healthy" && !earlier.wasHeardOf(one) && earlier.broke(one.evidence.machine.id),
  ).length;
}

/** Where all that matches is told of, what is new of it stands in its own list. */
function newsOf({ subscriber }: Material, earlier: Earlier, rowOf: (machine: JudgedMachine) => DigestRow) {
  if (tellsOfMatches(subscriber)) return () => undefined;
  return (machine: JudgedMachine) =>
    earlier.of(machine)?.split("/")[0] === machine.verdict.state ? undefined : rowOf(machine);
}

function rowsOf({ snapshot, now }: Material): (judged: JudgedMachine) => DigestRow {
  const names = new Map(snapshot.subscriptions.map(({ id, name }) => [id, name]));
  return (judged) => {
    const { subscriptionId } = judged.evidence.machine;
    const subscriptionName = names.get(subscriptionId) ?? subscriptionId;
    return { judged, subscriptionName, forMs: Math.max(0, now - judged.since.at) };
  };
}

function subscriptionName(id: string, { subscriptions }: Snapshot): string {
  return subscriptions.find((one) => one.id === id)?.name ?? id;
}

function redeployMayHelp({ verdict, evidence }: JudgedMachine): boolean {
  if (verdict.state !== "Unhealthy" || verdict.issue !== "Installation" || !evidence.extension) return false;
  return redeployHelps(verdict, evidence) !== "No";
}

const WEEK_MS = 7 * 24 * 3_600_000;

function pastOf({ records, subscriber, now }: Material): Digest["past"] {
  return records
    .filter((record) => record.at >= now - WEEK_MS && isSameAsked(record, subscriber))
    .map(({ at, counts }) => ({ at, machines: countTold(subscriber, counts) }))
    .sort((a, b) => a.at - b.at);
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
  const { newly, joined, seenAgain, otherIssue, recovered, left, gone, unmuted, redeploys, since, subscriber } = digest;
  const lists = [newly, joined, seenAgain, otherIssue, recovered, left, gone, unmuted];
  if (since === undefined || digest.cameAndWent > 0 || lists.some(({ length }) => length > 0)) return true;
  if (redeploys.worked + redeploys.failed > 0) return true;
  if (subscriber.severity !== "Everything") return false;
  return [...digest.notApplicable, ...digest.unknown].some((reason) => reason.newly.length > 0);
}
