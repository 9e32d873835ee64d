import type { Migration } from "kysely/migration";

/** Where people are reached alone. */
export const personalChats: Migration = {
  up: async (db) => {
    await db.schema
      .createTable("personal_chat")
      .addColumn("person", "text", (column) => column.primaryKey().notNull())
      .addColumn("conversation", "text", (column) => column.notNull())
      .execute();
  },
};
