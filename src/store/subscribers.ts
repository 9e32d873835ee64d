import type { Changed, SettingsChange, Subscriber } from "../digests/subscriber.ts";
import type { Log } from "../log.ts";
import { changeShape, subscriberShape, wholeSettings } from "./digest-shapes.ts";
import type { SubscriberTable as Row } from "./digest-tables.ts";
import type { Engine } from "./engine.ts";
import { hashOf } from "./row-key.ts";
import { parsed, shaped, Unreadable } from "./unreadable.ts";

/** Subscribers and the history of their settings. */
export class SubscriberBook {
  readonly #engine: Engine;
  readonly #log: Log;

  constructor(engine: Engine, log: Log) {
    this.#engine = engine;
    this.#log = log;
  }

  /** One that cannot be read is logged and left out: the others must not go without their digests for it. */
  async all(): Promise<readonly Subscriber[]> {
    const rows = await this.#engine.reads
      .selectFrom("subscriber")
      .selectAll()
      .where("state", "!=", "Ended")
      .orderBy("id")
      .execute();
    return rows.flatMap((row) => this.#read(row) ?? []);
  }

  async save({ subscriber, change }: Changed): Promise<boolean> {
    return this.#engine.writes.transaction().execute(async (trx) => {
      const { id, ...row } = rowOf(subscriber);
      const { numInsertedOrUpdatedRows } = await trx
        .insertInto("subscriber")
        .values({ id, ...row })
        .onConflict((conflict) =>
          conflict
            .column("id")
            .doUpdateSet(row)
            .where("subscriber.version", "=", subscriber.version - 1),
        )
        .executeTakeFirstOrThrow();
      if (numInsertedOrUpdatedRows !== 1n) return false;
      await trx
        .insertInto("settings_change")
        .values({ subscriber: id, version: change.version, record: JSON.stringify(change) })
        .execute();
      return true;
    });
  }

  async pause(conversationId: string, because: string, now: number): Promise<readonly Subscriber[]> {
    const rows = await this.#engine.writes
      .updateTable("subscriber")
      .set({ state: "Paused", state_at: now, because })
      .where("conversation", "=", hashOf(conversationId))
      .where("state", "=", "Active")
      .returningAll()
      .execute();
    return rows.flatMap((row) => this.#read(row) ?? []);
  }

  async resume(conversationId: string, now: number): Promise<readonly Subscriber[]> {
    const rows = await this.#engine.writes
      .updateTable("subscriber")
      // Why it was paused stays: the next digest says so.
      .set({ state: "Active", state_at: now })
      .where("conversation", "=", hashOf(conversationId))
      .where("state", "=", "Paused")
      .returningAll()
      .execute();
    return rows.flatMap((row) => this.#read(row) ?? []);
  }

  async changes(subscriberId: string): Promise<readonly SettingsChange[]> {
    const rows = await this.#engine.reads
      .selectFrom("settings_change")
      .select("record")
      .where("subscriber", "=", subscriberId)
      .orderBy("version", "desc")
      .execute();
    return rows.map(({ record }) => {
      const read = shaped(changeShape, parsed(record, "A change of settings"), "A change of settings");
      return { ...read, settings: wholeSettings(read.settings) };
    });
  }

  #read(row: Row): Subscriber | undefined {
    try {
      return subscriberFrom(row);
    } catch (error) {
      if (!(error instanceof Unreadable)) throw error;
      this.#log.error({ subscriber: row.id, reason: error.message }, "A subscriber cannot be read and gets no digests");
      return undefined;
    }
  }
}

function rowOf({ id, version, state, ...rest }: Subscriber): Row {
  return {
    id,
    conversation: hashOf(rest.conversationId),
    version,
    state: state.is,
    state_at: state.is === "Active" ? state.since : state.at,
    because: becauseOf(state) ?? null,
    record: JSON.stringify(rest),
  };
}

function becauseOf(state: Subscriber["state"]): string | undefined {
  if (state.is === "Ended") return undefined;
  return state.is === "Paused" ? state.because : state.pausedBecause;
}

function subscriberFrom({ id, version, state, state_at, because, record }: Row): Subscriber {
  const read = shaped(subscriberShape, parsed(record, "A subscriber"), "A subscriber");
  const { conversationId, createdAt, createdBy } = read;
  const at = Number(state_at ?? 0);
  const is = {
    Active: { is: "Active", since: at, ...(because === null ? {} : { pausedBecause: because }) },
    Paused: { is: "Paused", at, because: because ?? "" },
    Ended: { is: "Ended", at },
  } as const;
  return {
    ...wholeSettings(read),
    conversationId,
    createdAt,
    createdBy,
    id,
    version: Number(version),
    state: is[state],
  };
}
