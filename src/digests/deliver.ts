import type { JudgedMachine, Snapshot, Transition } from "../health/snapshot.ts";
import type { OutgoingMessage } from "../outgoing/message.ts";
import type { Deliveries } from "../outgoing/ports.ts";
import { type AlarmRecord, alarmOf, brokeAt, causeOf, isOver, wasTold } from "./alarm.ts";
import { Arrivals } from "./arrivals.ts";
import type { Digest, DigestRecord } from "./digest.ts";
import { due, mayWait } from "./due.ts";
import { missedBefore } from "./missed.ts";
import type { Presenter, WatchedEstate } from "./ports.ts";
import { notQuietFrom } from "./slot.ts";
import { type SourcePorts, Sources } from "./sources.ts";
import { askedKey, type Subscriber } from "./subscriber.ts";

/** An alarm that nobody could be told within this time is no alarm any more, milliseconds. */
const ALARM_WORTH_MS = 3_600_000;
/** Alarms of this time are looked at for whether they were told already. */
const ALARMS_KEPT_MS = 24 * 3_600_000;
/** A digest that nobody asked for by the clock is still worth sending so long after it was asked for. */
const ASKED_WORTH_MS = 3_600_000;

export interface DigestPorts extends SourcePorts {
  readonly estate: WatchedEstate;
  readonly presenter: Presenter;
  readonly deliveries: Deliveries;
  /** Told of what went wrong with one subscriber; the others are served all the same. */
  readonly onFault: (error: unknown, subscriberId: string | undefined) => void;
  /** Something was enqueued. */
  readonly onEnqueued: () => void;
}

/** What one look at all subscribers did. */
export interface Round {
  readonly posted: number;
  readonly unchanged: number;
  /** Slots that wait for a better snapshot. */
  readonly waiting: number;
}

/** Tells subscribers what they want to hear, each slot once, whoever else tells it. */
export class Digests {
  readonly #ports: DigestPorts;

  constructor(ports: DigestPorts) {
    this.#ports = ports;
  }

  /** Tells everything that falls due now. Rejects only where the store does not answer at all. */
  async round(): Promise<Round> {
    const { store, estate, clock, deliveries, onFault } = this.#ports;
    const round = { posted: 0, unchanged: 0, waiting: 0 };
    const [subscribers, lasts] = await Promise.all([store.subscribers(), store.lastDigests(clock.now())]);
    const sources = new Sources(this.#ports);
    const arrivals = new Arrivals(store, deliveries, lasts);
    for (const subscriber of subscribers) {
      const snapshot = estate.snapshot();
      const next = due(subscriber, lasts.get(subscriber.id), snapshot, clock.now());
      if (next.do === "Wait") round.waiting += 1;
      if (next.do !== "Tell" || !snapshot) continue;
      try {
        const { slot } = next;
        const arrival = await arrivals.of(subscriber.id);
        if (arrival.isUnderWay && mayWait(slot, clock.now())) {
          round.waiting += 1;
          continue;
        }
        const missed = missedBefore(slot, subscriber, arrival);
        const told = await this.#tell(await sources.digest(subscriber, snapshot, arrival.read, slot, missed), slot);
        if (told) round[told === "Posted" ? "posted" : "unchanged"] += 1;
      } catch (error) {
        onFault(error, subscriber.id);
      }
      await clock.breathe();
    }
    return round;
  }

  /** The digest as it would be now, for whoever asks for it; claims no slot. Undefined before the first sync. */
  async now(subscriber: Subscriber): Promise<Digest | undefined> {
    const { store, estate, clock, deliveries } = this.#ports;
    const snapshot = estate.snapshot();
    if (!snapshot) return undefined;
    const arrivals = new Arrivals(store, deliveries, await store.lastDigests(clock.now()));
    const { read } = await arrivals.of(subscriber.id);
    return new Sources(this.#ports).digest(subscriber, snapshot, read, undefined, []);
  }

  /** Looks whether a sync is reason for an alarm, or the end of one. `transitions`: of that sync alone. */
  async afterSync(snapshot: Snapshot, transitions: readonly Transition[]): Promise<void> {
    const { store, clock, onFault } = this.#ports;
    const now = clock.now();
    const alarms = await store.alarms(now - ALARMS_KEPT_MS);
    const open = alarms.filter(({ overAt }) => overAt === undefined);
    if (transitions.length === 0 && open.length === 0) return;
    const sources = new Sources(this.#ports);
    for (const subscriber of await store.subscribers()) {
      if (subscriber.state.is !== "Active") continue;
      try {
        await this.#endAlarms(subscriber, open, snapshot, now);
        await this.#raise(subscriber, alarms, snapshot, transitions, sources);
      } catch (error) {
        onFault(error, subscriber.id);
      }
      await clock.breathe();
    }
  }

  async #tell(digest: Digest, slot: number): Promise<DigestRecord["outcome"] | undefined> {
    const { store, presenter, onEnqueued } = this.#ports;
    const { subscriber, counts, now, sight, changed } = digest;
    const posts = changed || digest.missed.length > 0 || subscriber.mode === "Always";
    const id = `digest/${subscriber.id}/${slot}`;
    const outcome = posts ? "Posted" : "Unchanged";
    const message: OutgoingMessage | undefined = posts
      ? post(id, subscriber, presenter.digest(digest), now, digest.nextSlot ?? now + ASKED_WORTH_MS)
      : undefined;
    const record: DigestRecord = {
      subscriberId: subscriber.id,
      slot,
      at: now,
      outcome,
      snapshotTakenAt: sight.takenAt,
      snapshotVersion: sight.version,
      counts,
      asked: askedKey(subscriber),
      messageId: message?.id,
    };
    if (!(await store.record(record, message, digest.toldIds))) return undefined;
    if (message) onEnqueued();
    return outcome;
  }

  async #raise(
    subscriber: Subscriber,
    alarms: readonly AlarmRecord[],
    snapshot: Snapshot,
    transitions: readonly Transition[],
    sources: Sources,
  ): Promise<void> {
    const { store, presenter, clock, onEnqueued } = this.#ports;
    // Most syncs change a machine or two; the scope need not be gone through for them.
    if (brokeAt(transitions).length < subscriber.alarm.machines) return;
    const now = clock.now();
    const { machines, matching, isMuted } = await sources.watched(subscriber, snapshot);
    const loud = (all: readonly JudgedMachine[]) => all.filter((machine) => !isMuted(machine));
    const alarm = alarmOf(subscriber, loud(machines), transitions, snapshot.takenAt, loud(matching));
    if (!alarm) return;
    const cause = causeOf(alarm);
    if (wasTold(alarms, subscriber.id, cause, now)) return;
    const messageId = `alarm/${subscriber.id}/${alarm.at}`;
    const machineIds = alarm.machines.map(({ evidence }) => evidence.machine.id);
    const record = { subscriberId: subscriber.id, at: alarm.at, cause, machineIds, messageId, overAt: undefined };
    const body = presenter.alarm(alarm, subscriber);
    if (await store.recordAlarm(record, alarmPost(messageId, subscriber, body, now))) onEnqueued();
  }

  async #endAlarms(subscriber: Subscriber, open: readonly AlarmRecord[], snapshot: Snapshot, now: number) {
    const { store, presenter, onEnqueued } = this.#ports;
    for (const record of open) {
      if (record.subscriberId !== subscriber.id || !isOver(record, snapshot)) continue;
      const ended = { ...record, overAt: now };
      const body = presenter.allClear(ended, subscriber, now);
      const message: OutgoingMessage = {
        ...alarmPost(`${record.messageId}/over`, subscriber, body, now),
        deed: { kind: "Answer", post: record.messageId },
      };
      if (await store.recordAlarm(ended, message)) onEnqueued();
    }
  }
}

/** In quiet hours it waits for their end, and the all-clear with it. */
function alarmPost(id: string, subscriber: Subscriber, body: OutgoingMessage["body"], now: number): OutgoingMessage {
  const notBefore = notQuietFrom(subscriber, now);
  return post(id, subscriber, body, notBefore, notBefore + ALARM_WORTH_MS);
}

function post(
  id: string,
  { conversationId }: Subscriber,
  body: OutgoingMessage["body"],
  notBefore: number,
  giveUpAt: number,
): OutgoingMessage {
  return { id, conversationId, deed: { kind: "Post" }, body, notBefore, giveUpAt };
}
