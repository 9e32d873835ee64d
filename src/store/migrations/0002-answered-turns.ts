import type { Migration } from "kysely/migration";

/** Turns that were answered, by the hash of their key. */
export const answeredTurns: Migration = {
  up: async (db) => {
    await db.schema
      .createTable("answered_turn")
      .addColumn("key", "text", (column) => column.primaryKey().notNull())
      .addColumn("claimed_at", "bigint", (column) => column.notNull())
      .execute();
    await db.schema.createIndex("answered_turn_at").on("answered_turn").column("claimed_at").execute();
  },
};
