import type { Kysely } from "kysely";

/** Turns that were answered, by the hash of their key. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable("answered_turn")
    .addColumn("key", "text", (column) => column.primaryKey().notNull())
    .addColumn("claimed_at", "bigint", (column) => column.notNull())
    .execute();
  await db.schema.createIndex("answered_turn_at").on("answered_turn").column("claimed_at").execute();
}
