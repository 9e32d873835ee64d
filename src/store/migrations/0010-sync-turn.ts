import type { Migration } from "kysely/migration";

/** Which of several processes syncs, and what became of it. */
export const syncTurn: Migration = {
  up: async (db) => {
    await db.schema
      .createTable("sync_turn")
      .addColumn("id", "bigint", (column) => column.primaryKey().notNull())
      .addColumn("owner", "text")
      .addColumn("until", "bigint", (column) => column.notNull())
      .addColumn("begun_at", "bigint")
      .addColumn("asked_at", "bigint")
      .addColumn("failures", "text", (column) => column.notNull())
      .execute();
  },
};
