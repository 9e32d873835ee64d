import type { Migration } from "kysely/migration";

/** Who gets digests, with the history of the settings; what was told; mutes and alarms. */
export const digests: Migration = {
  up: async (db) => {
    await db.schema
      .createTable("subscriber")
      .addColumn("id", "text", (column) => column.primaryKey().notNull())
      .addColumn("conversation", "text", (column) => column.notNull())
      .addColumn("version", "bigint", (column) => column.notNull())
      .addColumn("state", "text", (column) => column.notNull())
      .addColumn("state_at", "bigint")
      .addColumn("because", "text")
      .addColumn("record", "text", (column) => column.notNull())
      .execute();
    await db.schema
      .createTable("settings_change")
      .addColumn("subscriber", "text", (column) => column.notNull())
      .addColumn("version", "bigint", (column) => column.notNull())
      .addColumn("record", "text", (column) => column.notNull())
      .addPrimaryKeyConstraint("settings_change_key", ["subscriber", "version"])
      .execute();
    await db.schema
      .createTable("digest")
      .addColumn("subscriber", "text", (column) => column.notNull())
      .addColumn("slot", "bigint", (column) => column.notNull())
      .addColumn("at", "bigint", (column) => column.notNull())
      .addColumn("record", "text", (column) => column.notNull())
      .addPrimaryKeyConstraint("digest_key", ["subscriber", "slot"])
      .execute();
    await db.schema.createIndex("digest_at").on("digest").column("at").execute();
    await db.schema
      .createTable("mute")
      .addColumn("id", "text", (column) => column.primaryKey().notNull())
      .addColumn("ends_at", "bigint", (column) => column.notNull())
      .addColumn("record", "text", (column) => column.notNull())
      .execute();
    await db.schema
      .createTable("alarm")
      .addColumn("subscriber", "text", (column) => column.notNull())
      .addColumn("at", "bigint", (column) => column.notNull())
      .addColumn("over_at", "bigint")
      .addColumn("record", "text", (column) => column.notNull())
      .addPrimaryKeyConstraint("alarm_key", ["subscriber", "at"])
      .execute();
  },
};
