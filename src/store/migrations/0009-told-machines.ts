import type { Migration } from "kysely/migration";

/** Which machines a digest told of, where no transition tells it afterwards. */
export const toldMachines: Migration = {
  up: async (db) => {
    await db.schema
      .createTable("told_machines")
      .addColumn("subscriber", "text", (column) => column.notNull())
      .addColumn("slot", "bigint", (column) => column.notNull())
      .addColumn("ids", "text", (column) => column.notNull())
      .addPrimaryKeyConstraint("told_machines_key", ["subscriber", "slot"])
      .execute();
  },
};
