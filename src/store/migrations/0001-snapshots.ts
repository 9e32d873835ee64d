import type { Kysely } from "kysely";
import type { Migration } from "kysely/migration";

/** The latest snapshot, its transitions and its counts. */
export const snapshots: Migration = {
  up: async (db) => {
    await latest(db);
    await history(db);
  },
};

async function latest(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable("snapshot")
    .addColumn("id", "bigint", (column) => column.primaryKey())
    .addColumn("version", "bigint", (column) => column.notNull())
    .addColumn("taken_at", "bigint", (column) => column.notNull())
    .addColumn("machines", "bigint", (column) => column.notNull())
    .addColumn("sources", "text", (column) => column.notNull())
    .addColumn("subscriptions", "text", (column) => column.notNull())
    .execute();
  await db.schema
    .createTable("machine")
    .addColumn("id", "text", (column) => column.primaryKey().notNull())
    .addColumn("version", "bigint", (column) => column.notNull())
    .addColumn("record", "text", (column) => column.notNull())
    .execute();
  await db.schema
    .createTable("part")
    .addColumn("id", "bigint", (column) => column.primaryKey().notNull())
    .addColumn("kind", "text", (column) => column.notNull())
    .addColumn("record", "text", (column) => column.notNull())
    .execute();
}

async function history(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable("transition")
    .addColumn("version", "bigint", (column) => column.notNull())
    .addColumn("machine_id", "text", (column) => column.notNull())
    .addColumn("machine_name", "text", (column) => column.notNull())
    .addColumn("at", "bigint", (column) => column.notNull())
    .addColumn("from_state", "text")
    .addColumn("to_state", "text", (column) => column.notNull())
    .execute();
  await db.schema.createIndex("transition_at").on("transition").column("at").execute();
  await db.schema.createIndex("transition_machine").on("transition").columns(["machine_id", "at"]).execute();
  await db.schema
    .createTable("estate_count")
    .addColumn("taken_at", "bigint", (column) => column.primaryKey().notNull())
    .addColumn("counts", "text", (column) => column.notNull())
    .execute();
  await db.schema
    .createTable("subscription_count")
    .addColumn("subscription_id", "text", (column) => column.notNull())
    .addColumn("os", "text", (column) => column.notNull())
    .addColumn("taken_at", "bigint", (column) => column.notNull())
    .addColumn("counts", "text", (column) => column.notNull())
    .addPrimaryKeyConstraint("subscription_count_key", ["subscription_id", "os", "taken_at"])
    .execute();
  await db.schema.createIndex("subscription_count_at").on("subscription_count").column("taken_at").execute();
}
