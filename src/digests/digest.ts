import type { IssueKind } from "../health/evidence.ts";
import type { JudgedMachine, SourceFailure } from "../health/snapshot.ts";
import type { HealthState, NotApplicableReason, UnknownReason } from "../health/verdict.ts";
import type { Mute } from "./mute.ts";
import { type Subscriber, tellsOfMatches } from "./subscriber.ts";

/**
 * What one digest says, in facts: numbers, names, times and codes, no sentence and no layout. Times are epoch milliseconds,
 * UTC; spans are milliseconds. Lists are whole: cutting them is the card's. Muted machines are in `muted` alone.
 */
export interface Digest {
  readonly subscriber: Subscriber;
  /** Undefined for one that somebody asked for ("digest now"). */
  readonly slot: number | undefined;
  readonly now: number;
  /** Slots before this one of which nothing could be read, the earliest first. */
  readonly missed: readonly Missed[];
  /** Of one that somebody asked for, for who wants changes alone: when it was looked last. */
  readonly lookedLast: LookedLast | undefined;
  /** The snapshot that the digest before rested on; undefined where there is none to compare with: nothing is known to be new. */
  readonly since: number | undefined;
  /** There is a digest before, but not of these filters. */
  readonly otherFilters: boolean;
  readonly counts: Counts;
  /** Machines of the scope whatever their health, without muted ones: the "of 1,204" in "41 of 1,204". */
  readonly outOf: number;
  /** Undefined: there is none of the same filters. */
  readonly before: Counts | undefined;
  /** Machines that were told of, as the digests of the last seven days counted them, the oldest first; this one is not among them. */
  readonly past: readonly { readonly at: number; readonly machines: number }[];
  /** Told of now and not then, the unhealthy ones and the newest first. */
  readonly newly: readonly DigestRow[];
  /** Told of now and not then, in the very state of then: they only came under the filters. The newest first. */
  readonly joined: readonly DigestRow[];
  /** Told of now, and not in sight then: nobody knows whether it is new. */
  readonly seenAgain: readonly DigestRow[];
  /** Unhealthy then and now, of another kind of issue. */
  readonly otherIssue: readonly DigestRow[];
  /** Told of then and not healthy, healthy now. */
  readonly recovered: readonly DigestRow[];
  /** Told of then and not now, without having recovered: in another state, or no longer under the filters. */
  readonly left: readonly DigestRow[];
  /** Broke and recovered in between. */
  readonly cameAndWent: number;
  /** Told of then, and no longer in the inventory. */
  readonly gone: readonly string[];
  /** Unhealthy and told of, then and now, by cause, the most frequent first. */
  readonly still: readonly Cause[];
  readonly notApplicable: readonly Reason<NotApplicableReason>[];
  readonly unknown: readonly Reason<UnknownReason["reason"]>[];
  /** Unhealthy machines with other issues than the subscriber wants to hear of. They are in none of the counts. */
  readonly notHeardOf: number;
  readonly worst: { readonly subscriptionName: string; readonly machines: number } | undefined;
  readonly muted: { readonly machines: number; readonly unhealthy: number; readonly mutes: readonly Mute[] };
  /** Mutes that ended since the digest before. */
  readonly unmuted: readonly Mute[];
  readonly redeploys: RedeployCounts;
  /** Whether a redeploy may cure any of the unhealthy. Which ones may be done is looked at when one is asked for. */
  readonly redeployMayHelp: boolean;
  readonly sight: Sight;
  readonly nextSlot: number | undefined;
  /** Whether anything happened that the subscriber wants to hear of. */
  readonly changed: boolean;
  /** Ids of all that is told of, muted or not, for the next digest; undefined where transitions tell it. */
  readonly toldIds: readonly string[] | undefined;
}

export interface LookedLast {
  readonly at: number;
  /** Nothing was posted then, since nothing had changed since; undefined: it was posted. */
  readonly unchangedSince: number | undefined;
}

export interface Missed {
  readonly slot: number;
  /** Why Teams did not take it; undefined where nobody was there to tell it. For people who look after the bot. */
  readonly because: string | undefined;
}

/** Of the machines for which the filters hold, without muted ones. */
export interface Counts {
  readonly total: number;
  readonly byState: Readonly<Record<HealthState, number>>;
  readonly byIssue: Readonly<Record<IssueKind, number>>;
}

/** How many of them are told of. */
export function countTold(subscriber: Pick<Subscriber, "where" | "severity">, { total, byState }: Counts): number {
  return tellsOfMatches(subscriber) ? total : byState.Unhealthy;
}

export interface DigestRow {
  readonly judged: JudgedMachine;
  readonly subscriptionName: string;
  /** How long in its state. */
  readonly forMs: number;
}

export interface Cause {
  /** The error without particulars (health/error-text.ts). */
  readonly error: string;
  readonly issue: IssueKind;
  readonly machines: number;
  /** The one that is in this state for longest. */
  readonly oldest: DigestRow;
}

export interface Reason<Name extends string> {
  readonly reason: Name;
  readonly machines: number;
  /** Of them, those that came to it since the digest before. */
  readonly newly: readonly DigestRow[];
}

/** Of the scope, since the digest before. */
export interface RedeployCounts {
  readonly underWay: number;
  readonly worked: number;
  readonly failed: number;
}

/** What was looked at, and what could not be seen. */
export interface Sight {
  readonly takenAt: number;
  /** Of the snapshot. */
  readonly version: number;
  readonly ageMs: number;
  readonly freshness: "Fresh" | "Stale" | "Expired";
  /** Names of subscriptions of the scope that are not readable. */
  readonly notReadable: readonly string[];
  readonly failures: readonly SourceFailure[];
  /** False: some machine of the scope may be in a state that nobody saw. No digest then says that all is well. */
  readonly whole: boolean;
}

/** What is kept of a digest. */
export interface DigestRecord {
  readonly subscriberId: string;
  /** Unique with the subscriber. */
  readonly slot: number;
  readonly at: number;
  /** Unchanged: nothing was posted, since the subscriber wants changes alone. */
  readonly outcome: "Posted" | "Unchanged";
  readonly snapshotTakenAt: number;
  readonly snapshotVersion: number;
  readonly counts: Counts;
  /** Of the subscriber then, see `askedKey`; undefined in records from before it was kept. */
  readonly asked?: string | undefined;
  /** Of the outgoing message; undefined where nothing was posted. */
  readonly messageId: string | undefined;
}
