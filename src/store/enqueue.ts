import type { Transaction } from "kysely";
import type { OutgoingMessage } from "../outgoing/message.ts";
import { rowOf } from "./outgoing-record.ts";
import type { Schema } from "./schema.ts";

/** Sixteen parameters a row; both engines take 32,000 in one statement. */
const ROWS_AT_ONCE = 500;

/**
 * Puts messages into the queue as part of `trx`, in their order: they are as durable as what they tell of. An id that is
 * there already, sent or not, is passed over. Whoever commits wakes `Sending` afterwards.
 */
export async function enqueue(trx: Transaction<Schema>, messages: readonly OutgoingMessage[]): Promise<void> {
  const { last } = await trx
    .selectFrom("outgoing")
    .select(({ fn }) => fn.max("seq").as("last"))
    .executeTakeFirstOrThrow();
  const rows = messages.map((message, index) => rowOf(message, Number(last ?? 0) + 1 + index));
  for (let from = 0; from < rows.length; from += ROWS_AT_ONCE) {
    await trx
      .insertInto("outgoing")
      .values(rows.slice(from, from + ROWS_AT_ONCE))
      .onConflict((conflict) => conflict.column("key").doNothing())
      .execute();
  }
}
