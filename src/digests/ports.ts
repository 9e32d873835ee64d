import type { Snapshot, SourceFailure, Transition } from "../health/snapshot.ts";
import type { OutgoingBody, OutgoingMessage } from "../outgoing/message.ts";
import type { Alarm, AlarmRecord } from "./alarm.ts";
import type { Digest, DigestRecord, RedeployCounts } from "./digest.ts";
import type { Mute } from "./mute.ts";
import type { Changed, SettingsChange, Subscriber } from "./subscriber.ts";

/** The estate as digests see it: always from memory. */
export interface WatchedEstate {
  snapshot(): Snapshot | undefined;
  syncing(): { readonly failures: readonly SourceFailure[] };
}

/** What changed, as long as it is kept: 90 days, unless set otherwise. */
export interface Past {
  /**
   * The transitions of the snapshots whose version is above `after` and at most `upTo`, those of the newest version first;
   * none from before `since` (epoch milliseconds, UTC). By version, since clocks are set; and with a time, since versions
   * begin anew where a stored snapshot cannot be read.
   */
  between(after: number, upTo: number, since: number): Promise<readonly Transition[]>;
}

/** Redeploys of machines, since a time; machine ids are lower-cased. */
export interface RedeployFacts {
  since(machineIds: ReadonlySet<string>, since: number): Promise<RedeployCounts>;
}

/** Draws what is posted, in the subscriber's language and time zone. */
export interface Presenter {
  digest(digest: Digest): OutgoingBody;
  alarm(alarm: Alarm, subscriber: Subscriber): OutgoingBody;
  /** The alarm is over. */
  allClear(record: AlarmRecord, subscriber: Subscriber, now: number): OutgoingBody;
}

/** What people decided and what was said to them. Each method is one transaction, durable before it returns. */
export interface DigestStore {
  /** All but the ended ones. */
  subscribers(): Promise<readonly Subscriber[]>;
  /** The subscriber and the entry of its history, both or none. False: somebody else's change came first, by `version`. */
  save(changed: Changed): Promise<boolean>;
  /** Every active subscriber of a conversation is paused, since Teams takes no messages there. */
  pause(conversationId: string, because: string, now: number): Promise<void>;
  /** And active again, since somebody spoke there. */
  resume(conversationId: string, now: number): Promise<void>;
  /** The newest first. */
  changes(subscriberId: string): Promise<readonly SettingsChange[]>;
  /** Of each subscriber the record of the newest slot up to `now`: a clock that ran ahead may have left later ones. */
  lastDigests(now: number): Promise<ReadonlyMap<string, DigestRecord>>;
  /** Of one subscriber, the newest first, `most` at most. */
  digests(subscriberId: string, most: number): Promise<readonly DigestRecord[]>;
  /**
   * Writes the record and enqueues the message in one transaction, unless the subscriber has one for this slot: then false,
   * and nothing is written. So each slot is told once, whoever tells it. `toldIds`: kept with the record.
   */
  record(record: DigestRecord, message: OutgoingMessage | undefined, toldIds?: readonly string[]): Promise<boolean>;
  /** The machine ids that were kept with a record; of a subscriber's newest 24 at least. Undefined: none were, or no longer. */
  toldIds(subscriberId: string, slot: number): Promise<ReadonlySet<string> | undefined>;
  /** Those that hold or ended after `since` (epoch milliseconds, UTC). */
  mutes(since: number): Promise<readonly Mute[]>;
  /** Gives the mute as it is kept: the one that had this id before, if there was one; then nothing is written. */
  addMute(mute: Mute): Promise<Mute>;
  /** New ones, or ones that were taken back: all or none. */
  saveMutes(mutes: readonly Mute[]): Promise<void>;
  /** Those that are not over, and those that began after `since`. */
  alarms(since: number): Promise<readonly AlarmRecord[]>;
  /** As `record`: an alarm is unique by subscriber and snapshot; with its end, by subscriber and alarm. */
  recordAlarm(record: AlarmRecord, message: OutgoingMessage): Promise<boolean>;
}
