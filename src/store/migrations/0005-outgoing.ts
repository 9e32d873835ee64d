import type { Kysely } from "kysely";
import type { Migration } from "kysely/migration";

/** What the bot sends unasked, which process sends it, and where conversations are reached. */
export const outgoing: Migration = {
  up: async (db) => {
    await queue(db);
    await db.schema
      .createTable("sender")
      .addColumn("id", "bigint", (column) => column.primaryKey().notNull())
      .addColumn("owner", "text", (column) => column.notNull())
      .addColumn("until", "bigint", (column) => column.notNull())
      .execute();
    await db.schema
      .createTable("address")
      .addColumn("conversation", "text", (column) => column.primaryKey().notNull())
      .addColumn("team", "text")
      .addColumn("seen_at", "bigint", (column) => column.notNull())
      .addColumn("paused_at", "bigint")
      .addColumn("because", "text")
      .addColumn("record", "text", (column) => column.notNull())
      .execute();
    await db.schema.createIndex("address_team").on("address").column("team").execute();
  },
};

async function queue(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable("outgoing")
    .addColumn("key", "text", (column) => column.primaryKey().notNull())
    .addColumn("conversation", "text", (column) => column.notNull())
    .addColumn("subject", "text", (column) => column.notNull())
    .addColumn("seq", "bigint", (column) => column.notNull())
    .addColumn("state", "text", (column) => column.notNull())
    .addColumn("due_at", "bigint", (column) => column.notNull())
    .addColumn("give_up_at", "bigint", (column) => column.notNull())
    .addColumn("leased_until", "bigint")
    .addColumn("attempts", "bigint", (column) => column.notNull())
    .addColumn("first_tried_at", "bigint")
    .addColumn("tried_at", "bigint")
    .addColumn("settled_at", "bigint")
    .addColumn("activity_id", "text")
    .addColumn("because", "text")
    .addColumn("head", "text", (column) => column.notNull())
    .addColumn("body", "text", (column) => column.notNull())
    .execute();
  await db.schema.createIndex("outgoing_waiting").on("outgoing").columns(["state", "conversation", "seq"]).execute();
  await db.schema.createIndex("outgoing_seq").on("outgoing").column("seq").execute();
  await db.schema.createIndex("outgoing_tried").on("outgoing").column("tried_at").execute();
  await db.schema.createIndex("outgoing_settled").on("outgoing").column("settled_at").execute();
}
