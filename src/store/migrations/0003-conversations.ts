import type { Migration } from "kysely/migration";

/** The last question of each conversation, by the hash of the conversation's id. */
export const conversations: Migration = {
  up: async (db) => {
    await db.schema
      .createTable("conversation")
      .addColumn("key", "text", (column) => column.primaryKey().notNull())
      .addColumn("query", "text", (column) => column.notNull())
      .addColumn("page", "bigint", (column) => column.notNull())
      .addColumn("at", "bigint", (column) => column.notNull())
      .execute();
    await db.schema.createIndex("conversation_at").on("conversation").column("at").execute();
  },
};
