import { type Kysely, PostgresAdapter, sql } from "kysely";
import type { Migration } from "kysely/migration";

/** Requests to redeploy, what they hold and did, the freeze, and the audit. */
export const redeploys: Migration = {
  up: async (db) => {
    await requests(db);
    await deeds(db);
    await db.schema
      .createTable("redeploy_freeze")
      .addColumn("id", "bigint", (column) => column.primaryKey().notNull())
      .addColumn("version", "bigint", (column) => column.notNull())
      .addColumn("record", "text", (column) => column.notNull())
      .execute();
    await audit(db);
    const onPostgres = db.getExecutor().adapter instanceof PostgresAdapter;
    for (const trigger of onPostgres ? POSTGRES_TRIGGERS : SQLITE_TRIGGERS) await sql.raw(trigger).execute(db);
  },
};

async function requests(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable("redeploy")
    .addColumn("id", "text", (column) => column.primaryKey().notNull())
    .addColumn("version", "bigint", (column) => column.notNull())
    .addColumn("asked_at", "bigint", (column) => column.notNull())
    .addColumn("due_at", "bigint")
    .addColumn("waits", "bigint", (column) => column.notNull())
    .addColumn("record", "text", (column) => column.notNull())
    .execute();
  await db.schema.createIndex("redeploy_due").on("redeploy").column("due_at").execute();
  await db.schema.createIndex("redeploy_asked").on("redeploy").columns(["waits", "asked_at"]).execute();
  await db.schema
    .createTable("open_machine")
    .addColumn("machine", "text", (column) => column.primaryKey().notNull())
    .addColumn("redeploy", "text", (column) => column.notNull())
    .execute();
  await db.schema.createIndex("open_machine_redeploy").on("open_machine").column("redeploy").execute();
}

async function deeds(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable("redeploy_outcome")
    .addColumn("redeploy", "text", (column) => column.notNull())
    .addColumn("machine", "text", (column) => column.notNull())
    .addColumn("at", "bigint", (column) => column.notNull())
    .addColumn("accepted", "bigint", (column) => column.notNull())
    .addColumn("outcome", "text", (column) => column.notNull())
    .addColumn("message", "text", (column) => column.notNull())
    .addColumn("record", "text", (column) => column.notNull())
    .addPrimaryKeyConstraint("redeploy_outcome_key", ["redeploy", "machine"])
    .execute();
  await db.schema.createIndex("redeploy_outcome_machine").on("redeploy_outcome").columns(["machine", "at"]).execute();
  await db.schema.createIndex("redeploy_outcome_accepted").on("redeploy_outcome").columns(["accepted", "at"]).execute();
  await db.schema.createIndex("redeploy_outcome_message").on("redeploy_outcome").column("message").execute();
  await db.schema
    .createTable("redeployed_machine")
    .addColumn("machine", "text", (column) => column.notNull())
    .addColumn("redeploy", "text", (column) => column.notNull())
    .addPrimaryKeyConstraint("redeployed_machine_key", ["machine", "redeploy"])
    .execute();
}

async function audit(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable("audit")
    .addColumn("sequence", "bigint", (column) => column.primaryKey().notNull())
    .addColumn("entry", "text", (column) => column.notNull())
    .addColumn("previous", "text", (column) => column.notNull())
    .addColumn("hash", "text", (column) => column.notNull())
    .execute();
  await db.schema
    .createTable("audit_end")
    .addColumn("id", "bigint", (column) => column.primaryKey().notNull())
    .addColumn("sequence", "bigint", (column) => column.notNull())
    .addColumn("hash", "text", (column) => column.notNull())
    .execute();
  await sql`insert into audit_end (id, sequence, hash) values (1, 0, '')`.execute(db);
}

const APPEND_ONLY = "the audit is only ever appended to";

const SQLITE_TRIGGERS = [
  `create trigger audit_no_update before update on audit begin select raise(abort, '${APPEND_ONLY}'); end`,
  `create trigger audit_no_delete before delete on audit begin select raise(abort, '${APPEND_ONLY}'); end`,
  // "insert or replace" deletes without asking the trigger above.
  `create trigger audit_no_replace before insert on audit
    when exists (select 1 from audit where sequence = new.sequence)
    begin select raise(abort, '${APPEND_ONLY}'); end`,
];

const POSTGRES_TRIGGERS = [
  `create or replace function audit_append_only() returns trigger language plpgsql
    as $$ begin raise exception '${APPEND_ONLY}'; end $$`,
  `create trigger audit_append_only before update or delete or truncate on audit
    for each statement execute function audit_append_only()`,
];
