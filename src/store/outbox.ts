import { sql } from "kysely";
import type { Log } from "../log.ts";
import type { OutgoingMessage } from "../outgoing/message.ts";
import type { Claimed, Outbox, Outgoing, RecentTries, Waiting } from "../outgoing/ports.ts";
import type { Engine } from "./engine.ts";
import { enqueue } from "./enqueue.ts";
import { headFrom, messageFrom } from "./outgoing-record.ts";
import { rowKey, storable } from "./row-key.ts";
import type { OutgoingTable as Row } from "./schema.ts";
import { Unreadable } from "./unreadable.ts";

const HOUR_MS = 60 * 60 * 1000;
/** An Update to a post may come that late: a digest's longest rhythm is a week. */
const KEPT_MS = 8 * 24 * HOUR_MS;
/** So that one conversation with a thousand messages does not fill the picture that is held of all. */
const OLDEST_OF_A_CONVERSATION = 100;
const UNREADABLE = "it cannot be read";

type WaitingRow = Pick<Row, "key" | "head" | "seq" | "due_at" | "give_up_at" | "leased_until" | "attempts"> & {
  readonly subject_state: Row["state"] | null;
};

/** The queue as both engines keep it. */
export class StoredOutbox implements Outbox, Outgoing {
  readonly #engine: Engine;
  readonly #log: Log;
  readonly #owner: string | undefined;
  #forgetAt = Number.NEGATIVE_INFINITY;

  /** `owner`: a name that no other process has. Undefined where no other process can be there: then it leads always. */
  constructor(engine: Engine, log: Log, owner: string | undefined) {
    this.#engine = engine;
    this.#log = log;
    this.#owner = owner;
  }

  async enqueue(messages: readonly OutgoingMessage[]): Promise<void> {
    await this.#engine.writes.transaction().execute((trx) => enqueue(trx, messages));
  }

  async lead(now: number, until: number): Promise<boolean> {
    const owner = this.#owner;
    if (owner === undefined) return true;
    const { numInsertedOrUpdatedRows } = await this.#engine.writes
      .insertInto("sender")
      .values({ id: 1, owner, until })
      .onConflict((conflict) =>
        conflict
          .column("id")
          .doUpdateSet({ owner, until })
          .where(({ eb, or }) => or([eb("sender.owner", "=", owner), eb("sender.until", "<=", now)])),
      )
      .executeTakeFirstOrThrow();
    return numInsertedOrUpdatedRows === 1n;
  }

  async resign(): Promise<void> {
    if (this.#owner === undefined) return;
    await this.#engine.writes.deleteFrom("sender").where("owner", "=", this.#owner).execute();
  }

  async waiting(): Promise<readonly Waiting[]> {
    const rows = await this.#engine.reads
      .selectFrom((from) =>
        from
          .selectFrom("outgoing")
          .select(["key", "subject", "head", "seq", "due_at", "give_up_at", "leased_until", "attempts"])
          .select(sql<number>`row_number() over (partition by conversation order by seq, key)`.as("place"))
          .where("state", "=", "Waiting")
          .as("one"),
      )
      .leftJoin("outgoing as post", "post.key", "one.subject")
      .select(["one.key", "one.head", "one.seq", "one.due_at", "one.give_up_at", "one.leased_until", "one.attempts"])
      .select("post.state as subject_state")
      .where("one.place", "<=", OLDEST_OF_A_CONVERSATION)
      .orderBy("one.seq")
      .orderBy("one.key")
      .execute();
    const waiting: Waiting[] = [];
    for (const [index, row] of rows.entries()) {
      const read = await this.#readable(row.key, () => waitingFrom(row, index));
      if (read) waiting.push(read);
    }
    return waiting;
  }

  async claim({ id, attempts }: Waiting, now: number, leaseUntil: number): Promise<Claimed | undefined> {
    const row = await this.#engine.writes
      .updateTable("outgoing")
      .set(({ fn, ref, val }) => ({
        attempts: attempts + 1,
        leased_until: leaseUntil,
        tried_at: now,
        first_tried_at: fn.coalesce(ref("first_tried_at"), val(now)),
      }))
      .where("key", "=", rowKey(id))
      .where("state", "=", "Waiting")
      .where("attempts", "=", attempts)
      .where(({ eb, or }) => or([eb("leased_until", "is", null), eb("leased_until", "<=", now)]))
      .returning(["key", "subject", "head", "body", "give_up_at", "attempts", "first_tried_at"])
      .executeTakeFirst();
    if (!row) return undefined;
    const message = await this.#readable(row.key, () => messageFrom(row));
    if (!message) return undefined;
    const postActivityId = row.subject === row.key ? undefined : await this.#activityIdOf(row.subject);
    return { message, attempts: row.attempts, firstTriedAt: row.first_tried_at ?? now, postActivityId };
  }

  async sent(id: string, activityId: string | undefined, now: number): Promise<void> {
    await this.#forgetOld(now);
    await this.#engine.writes
      .updateTable("outgoing")
      .set({ state: "Sent", settled_at: now, leased_until: null, activity_id: activityId ?? null, body: "" })
      .where("key", "=", rowKey(id))
      .execute();
  }

  async retry(id: string, attempts: number, at: number, because: string): Promise<void> {
    await this.#engine.writes
      .updateTable("outgoing")
      .set({ due_at: at, leased_until: null, because: storable(because) })
      .where("key", "=", rowKey(id))
      .where("state", "=", "Waiting")
      .where("attempts", "=", attempts)
      .execute();
  }

  async giveUp(id: string, because: string, now: number): Promise<void> {
    await this.#forgetOld(now);
    await this.#giveUpRow(rowKey(id), because, now);
  }

  async triesSince(time: number): Promise<readonly RecentTries[]> {
    const rows = await this.#engine.reads
      .selectFrom("outgoing")
      .select(["key", "head", "tried_at", "attempts"])
      .where("tried_at", ">", time)
      .execute();
    const tries: RecentTries[] = [];
    for (const { key, head, tried_at, attempts } of rows) {
      const read = await this.#readable(key, () => headFrom(head));
      if (read) tries.push({ conversationId: read.conversationId, at: tried_at ?? time, tries: attempts });
    }
    return tries;
  }

  async #activityIdOf(key: string): Promise<string | undefined> {
    const post = await this.#engine.reads
      .selectFrom("outgoing")
      .select("activity_id")
      .where("key", "=", key)
      .executeTakeFirst();
    return post?.activity_id ?? undefined;
  }

  /** A row that nobody can read would be met again and again. */
  async #readable<T>(key: string, read: () => T): Promise<T | undefined> {
    try {
      return read();
    } catch (error) {
      if (!(error instanceof Unreadable)) throw error;
      this.#log.error({ reason: error.message }, "An outgoing message is given up because it cannot be read");
      await this.#giveUpRow(key, UNREADABLE, undefined);
      return undefined;
    }
  }

  /** Without a time, its end is when it would have come too late. */
  async #giveUpRow(key: string, because: string, at: number | undefined): Promise<void> {
    await this.#engine.writes
      .updateTable("outgoing")
      .set(({ ref }) => ({
        state: "GivenUp",
        settled_at: at ?? ref("give_up_at"),
        leased_until: null,
        because: storable(because),
        body: "",
      }))
      .where("key", "=", key)
      .where("state", "=", "Waiting")
      .execute();
  }

  /** Once an hour. */
  async #forgetOld(now: number): Promise<void> {
    if (now < this.#forgetAt) return;
    this.#forgetAt = now + HOUR_MS;
    await this.#engine.writes
      .deleteFrom("outgoing")
      .where("settled_at", "<", now - KEPT_MS)
      .execute();
  }
}

const POST_STATES = { Waiting: "Waiting", Sent: "Accepted", GivenUp: "GivenUp" } as const;

/** `order`: its place among all that wait, since two rows may have one number. */
function waitingFrom(row: WaitingRow, order: number): Waiting {
  const { id, conversationId, deed } = headFrom(row.head);
  return {
    id,
    conversationId,
    deed,
    order,
    dueAt: row.due_at,
    giveUpAt: row.give_up_at,
    leasedUntil: row.leased_until ?? undefined,
    attempts: row.attempts,
    post: deed.kind === "Post" ? "None" : row.subject_state ? POST_STATES[row.subject_state] : "Unknown",
  };
}
