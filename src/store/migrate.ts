import type { Kysely } from "kysely";
import { type Migration, Migrator } from "kysely/migration";
import { snapshots } from "./migrations/0001-snapshots.ts";
import { answeredTurns } from "./migrations/0002-answered-turns.ts";
import { conversations } from "./migrations/0003-conversations.ts";
import { exportLinks } from "./migrations/0004-export-links.ts";
import { outgoing } from "./migrations/0005-outgoing.ts";
import { digests } from "./migrations/0006-digests.ts";
import { redeploys } from "./migrations/0007-redeploys.ts";
import { approvalPlace } from "./migrations/0008-approval-place.ts";
import { toldMachines } from "./migrations/0009-told-machines.ts";
import { syncTurn } from "./migrations/0010-sync-turn.ts";
import { personalChats } from "./migrations/0011-personal-chats.ts";
import { StoreRefusal } from "./refusal.ts";
import type { Schema } from "./schema.ts";

/** Every step of the schema, in order of their names. A step that was released is never changed and never taken back. */
const MIGRATIONS: Readonly<Record<string, Migration>> = {
  "0001-snapshots": snapshots,
  "0002-answered-turns": answeredTurns,
  "0003-conversations": conversations,
  "0004-export-links": exportLinks,
  "0005-outgoing": outgoing,
  "0006-digests": digests,
  "0007-redeploys": redeploys,
  "0008-approval-place": approvalPlace,
  "0009-told-machines": toldMachines,
  "0010-sync-turn": syncTurn,
  "0011-personal-chats": personalChats,
};

// Own names: another program in the same PostgreSQL database may use Kysely's.
const TABLE = "vitals_migration";
const LOCK_TABLE = "vitals_migration_lock";

/**
 * Brings the schema up to date: all missing steps in one transaction, one process at a time.
 * Throws a StoreRefusal, and changes nothing, where a newer program has already gone further.
 */
export async function migrate(db: Kysely<Schema>, where: string): Promise<void> {
  refuseNewer(await executed(db), where);
  const { error } = await new Migrator({
    db,
    provider: { getMigrations: async () => ({ ...MIGRATIONS }) },
    migrationTableName: TABLE,
    migrationLockTableName: LOCK_TABLE,
  }).migrateToLatest();
  if (error) throw error;
}

/** How far the schema of a store has come. */
export type SchemaLook =
  | { readonly is: "Current"; readonly at: string }
  /** The next start brings it up to date. */
  | { readonly is: "Older"; readonly at: string }
  | { readonly is: "Empty" };

/** Looks at the schema and changes nothing. Throws a StoreRefusal where a newer program has already gone further. */
export async function lookAtSchema(db: Kysely<Schema>, where: string): Promise<SchemaLook> {
  const names = await executed(db);
  refuseNewer(names, where);
  const at = names.toSorted().at(-1);
  if (at === undefined) return { is: "Empty" };
  return { is: names.length < Object.keys(MIGRATIONS).length ? "Older" : "Current", at };
}

/** For what is to be filled: an empty database gets the schema, and one that has another is refused and left as it is. */
export async function migrateEmpty(db: Kysely<Schema>, where: string): Promise<void> {
  const isEmpty = (await executed(db)).length === 0;
  await (isEmpty ? migrate : expectMigrated)(db, where);
}

/** For whoever only reads: throws a StoreRefusal where the schema is not this program's, and changes nothing. */
export async function expectMigrated(db: Kysely<Schema>, where: string): Promise<void> {
  if ((await lookAtSchema(db, where)).is === "Current") return;
  throw new StoreRefusal(`${where} is not of this version yet: start Vitals once, which brings it up to date.`);
}

function refuseNewer(names: readonly string[], where: string): void {
  const newer = names.find((name) => !Object.hasOwn(MIGRATIONS, name));
  if (newer === undefined) return;
  throw new StoreRefusal(
    `${where} was written by a newer Vitals (its schema is at "${newer}"): start that version, or restore a backup of before.`,
  );
}

async function executed(db: Kysely<Schema>): Promise<string[]> {
  const tables = await db.introspection.getTables({ withInternalKyselyTables: true });
  if (!tables.some(({ name }) => name === TABLE)) return [];
  const rows = await db.withTables<{ [TABLE]: { name: string } }>().selectFrom(TABLE).select("name").execute();
  return rows.map(({ name }) => name);
}
