import type { Migration } from "kysely/migration";

/** Where requests are posted for approvers, as one of them said last. */
export const approvalPlace: Migration = {
  up: async (db) => {
    await db.schema
      .createTable("approval_place")
      .addColumn("id", "bigint", (column) => column.primaryKey().notNull())
      .addColumn("record", "text", (column) => column.notNull())
      .execute();
  },
};
