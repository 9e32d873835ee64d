import type { Migration } from "kysely/migration";

/** Links to files that were given out and not used yet, and the keys that every process of this store signs with. */
export const exportLinks: Migration = {
  up: async (db) => {
    await db.schema
      .createTable("export_link")
      .addColumn("id", "text", (column) => column.primaryKey().notNull())
      .addColumn("query", "text", (column) => column.notNull())
      .addColumn("expires_at", "bigint", (column) => column.notNull())
      .execute();
    await db.schema.createIndex("export_link_expires_at").on("export_link").column("expires_at").execute();
    await db.schema
      .createTable("signing_key")
      .addColumn("purpose", "text", (column) => column.primaryKey().notNull())
      .addColumn("key", "text", (column) => column.notNull())
      .execute();
  },
};
