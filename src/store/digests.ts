import { sql } from "kysely";
import type { AlarmRecord } from "../digests/alarm.ts";
import type { DigestRecord } from "../digests/digest.ts";
import { endOf, type Mute } from "../digests/mute.ts";
import type { DigestStore } from "../digests/ports.ts";
import type { Changed, SettingsChange, Subscriber } from "../digests/subscriber.ts";
import type { Log } from "../log.ts";
import type { OutgoingMessage } from "../outgoing/message.ts";
import { alarmShape, digestShape, muteShape } from "./digest-shapes.ts";
import type { Engine } from "./engine.ts";
import { enqueue } from "./enqueue.ts";
import { USUALLY_KEPT_MS } from "./kept.ts";
import { LeftOut } from "./left-out.ts";
import { SubscriberBook } from "./subscribers.ts";
import { keepTold, packed, readTold } from "./told-machines.ts";
import { parsed, shaped } from "./unreadable.ts";

const HOUR_MS = 3_600_000;

/** What people decided about digests, and what was told; on both engines. */
export class StoredDigests implements DigestStore {
  readonly #engine: Engine;
  readonly #log: Log;
  readonly #book: SubscriberBook;
  readonly #keptMs: number;
  #forgetAt = Number.NEGATIVE_INFINITY;

  /** `keptMs`: how long is kept what was told and what ended; as long as the transitions that a digest could look back on. */
  constructor(engine: Engine, log: Log, keptMs = USUALLY_KEPT_MS) {
    this.#engine = engine;
    this.#log = log;
    this.#keptMs = keptMs;
    this.#book = new SubscriberBook(engine, log);
  }

  subscribers(): Promise<readonly Subscriber[]> {
    return this.#book.all();
  }

  save(changed: Changed): Promise<boolean> {
    return this.#book.save(changed);
  }

  pause(conversationId: string, because: string, now: number): Promise<readonly Subscriber[]> {
    return this.#book.pause(conversationId, because, now);
  }

  resume(conversationId: string, now: number): Promise<readonly Subscriber[]> {
    return this.#book.resume(conversationId, now);
  }

  changes(subscriberId: string): Promise<readonly SettingsChange[]> {
    return this.#book.changes(subscriberId);
  }

  async lastDigests(now: number): Promise<ReadonlyMap<string, DigestRecord>> {
    const rows = await this.#engine.reads
      .selectFrom("digest")
      .select("record")
      .where(({ eb, selectFrom, refTuple }) =>
        eb(
          refTuple("subscriber", "slot"),
          "in",
          selectFrom("digest as newest")
            .select(({ fn }) => ["newest.subscriber", fn.max("newest.slot").as("slot")])
            .where("newest.slot", "<=", now)
            .groupBy("newest.subscriber")
            .$asTuple("subscriber", "slot"),
        ),
      )
      .execute();
    const leftOut = new LeftOut();
    // One that cannot be read costs its subscriber the comparison, and nobody else the digest.
    const records = rows.flatMap(({ record }) => leftOut.unless(() => digestFrom(record)) ?? []);
    leftOut.report(this.#log);
    return new Map(records.map((record) => [record.subscriberId, record]));
  }

  async digests(subscriberId: string, most: number): Promise<readonly DigestRecord[]> {
    const rows = await this.#engine.reads
      .selectFrom("digest")
      .select("record")
      .where("subscriber", "=", subscriberId)
      .orderBy("slot", "desc")
      .limit(most)
      .execute();
    return rows.map(({ record }) => digestFrom(record));
  }

  async record(
    record: DigestRecord,
    message: OutgoingMessage | undefined,
    toldIds?: readonly string[],
  ): Promise<boolean> {
    await this.#forgetOld(record.at);
    const told = toldIds && (await packed(toldIds));
    return this.#engine.writes.transaction().execute(async (trx) => {
      const { numInsertedOrUpdatedRows } = await trx
        .insertInto("digest")
        .values({ subscriber: record.subscriberId, slot: record.slot, at: record.at, record: JSON.stringify(record) })
        .onConflict((conflict) => conflict.columns(["subscriber", "slot"]).doNothing())
        .executeTakeFirstOrThrow();
      if (numInsertedOrUpdatedRows !== 1n) return false;
      if (told !== undefined) await keepTold(trx, record.subscriberId, record.slot, told);
      if (message) await enqueue(trx, [message]);
      return true;
    });
  }

  toldIds(subscriberId: string, slot: number): Promise<ReadonlySet<string> | undefined> {
    return readTold(this.#engine, this.#log, subscriberId, slot);
  }

  async mutes(since: number): Promise<readonly Mute[]> {
    const rows = await this.#engine.reads
      .selectFrom("mute")
      .select("record")
      .where("ends_at", ">", since)
      .orderBy("id")
      .execute();
    return rows.map(({ record }) => muteFrom(record));
  }

  async addMute(mute: Mute): Promise<Mute> {
    const row = { id: mute.id, ends_at: endOf(mute), record: JSON.stringify(mute) };
    return this.#engine.writes.transaction().execute(async (trx) => {
      const { numInsertedOrUpdatedRows } = await trx
        .insertInto("mute")
        .values(row)
        .onConflict((conflict) => conflict.column("id").doNothing())
        .executeTakeFirstOrThrow();
      if (numInsertedOrUpdatedRows === 1n) return mute;
      const kept = await trx.selectFrom("mute").select("record").where("id", "=", mute.id).executeTakeFirstOrThrow();
      return muteFrom(kept.record);
    });
  }

  async saveMutes(mutes: readonly Mute[]): Promise<void> {
    await this.#engine.writes.transaction().execute(async (trx) => {
      for (const mute of mutes) {
        const row = { ends_at: endOf(mute), record: JSON.stringify(mute) };
        await trx
          .insertInto("mute")
          .values({ id: mute.id, ...row })
          .onConflict((conflict) => conflict.column("id").doUpdateSet(row))
          .execute();
      }
    });
  }

  async alarms(since: number): Promise<readonly AlarmRecord[]> {
    const rows = await this.#engine.reads
      .selectFrom("alarm")
      .select("record")
      .where(({ or, eb }) => or([eb("over_at", "is", null), eb("at", ">", since)]))
      .execute();
    return rows.map(({ record }) => shaped(alarmShape, parsed(record, "An alarm"), "An alarm"));
  }

  async recordAlarm(record: AlarmRecord, message: OutgoingMessage): Promise<boolean> {
    const { subscriberId: subscriber, at, overAt } = record;
    const row = { subscriber, at, over_at: overAt ?? null, record: JSON.stringify(record) };
    return this.#engine.writes.transaction().execute(async (trx) => {
      const { numInsertedOrUpdatedRows } = await trx
        .insertInto("alarm")
        .values(row)
        .onConflict((conflict) => {
          const taken = conflict.columns(["subscriber", "at"]);
          // Only an end changes what is there, and only one.
          return overAt === undefined
            ? taken.doNothing()
            : taken.doUpdateSet({ over_at: overAt, record: row.record }).where("alarm.over_at", "is", null);
        })
        .executeTakeFirstOrThrow();
      if (numInsertedOrUpdatedRows !== 1n) return false;
      await enqueue(trx, [message]);
      return true;
    });
  }

  /** Once an hour. The newest record of a subscriber stays, however old. */
  async #forgetOld(now: number): Promise<void> {
    if (now < this.#forgetAt) return;
    this.#forgetAt = now + HOUR_MS;
    const { writes } = this.#engine;
    const before = now - this.#keptMs;
    await sql`delete from digest where at < ${before} and slot < (
      select max(newest.slot) from digest as newest where newest.subscriber = digest.subscriber
    )`.execute(writes);
    await sql`delete from told_machines where slot < ${before}`.execute(writes);
    await writes.deleteFrom("mute").where("ends_at", "<", before).execute();
    await writes.deleteFrom("alarm").where("over_at", "<", before).execute();
  }
}

function muteFrom(record: string): Mute {
  return shaped(muteShape, parsed(record, "A mute"), "A mute");
}

function digestFrom(record: string): DigestRecord {
  return shaped(digestShape, parsed(record, "A digest"), "A digest");
}
