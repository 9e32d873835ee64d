import { z } from "zod";
import type { Log } from "../log.ts";
import type { Address, Addresses, KnownAddress } from "../outgoing/ports.ts";
import type { Engine } from "./engine.ts";
import { LeftOut } from "./left-out.ts";
import { rowKey, storable } from "./row-key.ts";
import type { AddressTable as Row } from "./schema.ts";
import { parsed, shaped, Unreadable } from "./unreadable.ts";

const DAY_MS = 24 * 60 * 60 * 1000;
const WHAT = "An address";

const recordShape = z.object({
  conversationId: z.string(),
  teamId: z.string().optional(),
  personId: z.string().optional(),
  reference: z.string(),
});

/** Where conversations are reached. */
export class AddressBook implements Addresses {
  readonly #engine: Engine;
  readonly #log: Log;

  constructor(engine: Engine, log: Log) {
    this.#engine = engine;
    this.#log = log;
  }

  /** Nothing for the disk where nothing is new but the time, unless that is a day old. */
  async keep({ conversationId, teamId, personId, reference }: Address, now: number): Promise<void> {
    const row: Row = {
      conversation: rowKey(conversationId),
      team: teamId === undefined ? null : rowKey(teamId),
      seen_at: now,
      paused_at: null,
      because: null,
      record: JSON.stringify({ conversationId, teamId, personId, reference }),
    };
    const { conversation, ...rest } = row;
    await this.#engine.writes
      .insertInto("address")
      .values(row)
      .onConflict((conflict) =>
        conflict
          .column("conversation")
          .doUpdateSet(rest)
          .where(({ eb, or }) =>
            or([
              eb("address.record", "<>", row.record),
              eb("address.paused_at", "is not", null),
              eb("address.seen_at", "<", now - DAY_MS),
            ]),
          ),
      )
      .execute();
    if (personId !== undefined) await this.#keepPerson(rowKey(personId), conversation);
  }

  async #keepPerson(person: string, conversation: string): Promise<void> {
    await this.#engine.writes
      .insertInto("personal_chat")
      .values({ person, conversation })
      .onConflict((conflict) =>
        conflict.column("person").doUpdateSet({ conversation }).where("personal_chat.conversation", "<>", conversation),
      )
      .execute();
  }

  async of(conversationId: string): Promise<KnownAddress | undefined> {
    const all = this.#engine.reads.selectFrom("address").selectAll();
    return this.#read(await all.where("conversation", "=", rowKey(conversationId)).executeTakeFirst());
  }

  async ofPerson(personId: string): Promise<KnownAddress | undefined> {
    const row = await this.#engine.reads
      .selectFrom("address")
      .innerJoin("personal_chat", "personal_chat.conversation", "address.conversation")
      .selectAll("address")
      .where("personal_chat.person", "=", rowKey(personId))
      .executeTakeFirst();
    return this.#read(row);
  }

  /** A row that cannot be read counts as none, and is logged: the next turn replaces it. */
  #read(row: Row | undefined): KnownAddress | undefined {
    try {
      return row && addressFrom(row);
    } catch (error) {
      if (!(error instanceof Unreadable)) throw error;
      this.#log.warn({ reason: error.message }, "The address of a conversation cannot be read");
      return undefined;
    }
  }

  async pause(conversationId: string, because: string, now: number): Promise<void> {
    await this.#engine.writes
      .updateTable("address")
      .set({ paused_at: now, because: storable(because) })
      .where("conversation", "=", rowKey(conversationId))
      .execute();
  }

  async remove(conversationId: string): Promise<void> {
    const key = rowKey(conversationId);
    await this.#engine.writes.deleteFrom("address").where("conversation", "=", key).execute();
    await this.#engine.writes.deleteFrom("personal_chat").where("conversation", "=", key).execute();
  }

  async removeTeam(teamId: string): Promise<readonly string[]> {
    const rows = await this.#engine.writes
      .deleteFrom("address")
      .where("team", "=", rowKey(teamId))
      .returningAll()
      .execute();
    const leftOut = new LeftOut();
    const ids = rows.flatMap((row) => leftOut.unless(() => addressFrom(row).conversationId) ?? []);
    leftOut.report(this.#log);
    return ids;
  }
}

function addressFrom({ record, paused_at, because }: Row): KnownAddress {
  const { conversationId, teamId, personId, reference } = shaped(recordShape, parsed(record, WHAT), WHAT);
  const paused = paused_at === null ? undefined : { at: paused_at, because: because ?? "" };
  return { conversationId, teamId, ...(personId === undefined ? {} : { personId }), reference, paused };
}
