import type { AlarmRecord } from "../../src/digests/alarm.ts";
import type { DigestRecord } from "../../src/digests/digest.ts";
import { endOf, type Mute } from "../../src/digests/mute.ts";
import type { DigestStore } from "../../src/digests/ports.ts";
import type { Changed, SettingsChange, Subscriber } from "../../src/digests/subscriber.ts";
import type { OutgoingMessage } from "../../src/outgoing/message.ts";

/** Keeps what the store keeps, in memory, with the same refusals. */
export class DigestMemory implements DigestStore {
  readonly all = new Map<string, Subscriber>();
  readonly history: SettingsChange[] = [];
  readonly records: DigestRecord[] = [];
  readonly messages = new Map<string, OutgoingMessage>();
  readonly allToldIds = new Map<string, ReadonlySet<string>>();
  readonly allMutes = new Map<string, Mute>();
  readonly allAlarms = new Map<string, AlarmRecord>();

  constructor(...subscribers: readonly Subscriber[]) {
    for (const subscriber of subscribers) this.all.set(subscriber.id, subscriber);
  }

  async subscribers(): Promise<readonly Subscriber[]> {
    return [...this.all.values()].filter(({ state }) => state.is !== "Ended");
  }

  async save({ subscriber, change }: Changed): Promise<boolean> {
    if ((this.all.get(subscriber.id)?.version ?? 0) !== subscriber.version - 1) return false;
    this.all.set(subscriber.id, subscriber);
    this.history.unshift(change);
    return true;
  }

  async pause(conversationId: string, because: string, at: number): Promise<void> {
    for (const one of this.#in(conversationId, "Active")) {
      this.all.set(one.id, { ...one, state: { is: "Paused", at, because } });
    }
  }

  async resume(conversationId: string, now: number): Promise<void> {
    for (const one of this.#in(conversationId, "Paused")) {
      const pausedBecause = one.state.is === "Paused" ? one.state.because : undefined;
      this.all.set(one.id, { ...one, state: { is: "Active", since: now, pausedBecause } });
    }
  }

  async changes(subscriberId: string): Promise<readonly SettingsChange[]> {
    return this.history.filter((one) => one.subscriberId === subscriberId);
  }

  async lastDigests(now: number): Promise<ReadonlyMap<string, DigestRecord>> {
    const ids = new Set(this.records.map(({ subscriberId }) => subscriberId));
    return new Map([...ids].flatMap((id) => this.#newestOf(id, now)));
  }

  async digests(subscriberId: string, most: number): Promise<readonly DigestRecord[]> {
    const own = this.records.filter((one) => one.subscriberId === subscriberId);
    return own.toSorted((a, b) => b.slot - a.slot).slice(0, most);
  }

  async record(
    record: DigestRecord,
    message: OutgoingMessage | undefined,
    toldIds?: readonly string[],
  ): Promise<boolean> {
    if (this.records.some((one) => one.subscriberId === record.subscriberId && one.slot === record.slot)) return false;
    if (toldIds) this.allToldIds.set(`${record.subscriberId} ${record.slot}`, new Set(toldIds));
    this.records.push(record);
    if (message) this.messages.set(message.id, message);
    return true;
  }

  async toldIds(subscriberId: string, slot: number): Promise<ReadonlySet<string> | undefined> {
    return this.allToldIds.get(`${subscriberId} ${slot}`);
  }

  async mutes(since: number): Promise<readonly Mute[]> {
    return [...this.allMutes.values()].filter((mute) => endOf(mute) > since);
  }

  async addMute(mute: Mute): Promise<Mute> {
    const kept = this.allMutes.get(mute.id) ?? mute;
    this.allMutes.set(mute.id, kept);
    return kept;
  }

  async saveMutes(mutes: readonly Mute[]): Promise<void> {
    for (const mute of mutes) this.allMutes.set(mute.id, mute);
  }

  async alarms(since: number): Promise<readonly AlarmRecord[]> {
    return [...this.allAlarms.values()].filter(({ at, overAt }) => overAt === undefined || at > since);
  }

  async recordAlarm(record: AlarmRecord, message: OutgoingMessage): Promise<boolean> {
    if (this.messages.has(message.id)) return false;
    this.allAlarms.set(`${record.subscriberId} ${record.at}`, record);
    this.messages.set(message.id, message);
    return true;
  }

  #newestOf(id: string, now: number): [string, DigestRecord][] {
    const begun = this.records.filter(({ subscriberId, slot }) => subscriberId === id && slot <= now);
    const newest = begun.toSorted((a, b) => b.slot - a.slot)[0];
    return newest ? [[id, newest]] : [];
  }

  #in(conversationId: string, state: Subscriber["state"]["is"]): Subscriber[] {
    return [...this.all.values()].filter((one) => one.conversationId === conversationId && one.state.is === state);
  }
}
