import type { Transaction } from "kysely";
import type { Log } from "../../log.ts";
import type { ChainVerdict } from "../../redeploys/audit-record.ts";
import { AuditTrail } from "../audit-trail.ts";
import type { Engine } from "../engine.ts";
import type { StoreConfig } from "../open.ts";
import { StoreRefusal } from "../refusal.ts";
import type { Schema } from "../schema.ts";
import { expectUnused, openSource, openTarget } from "./ends.ts";
import { Fingerprint } from "./fingerprint.ts";
import { append, filledTables, pagesOf } from "./rows.ts";
import { TABLES, type TableName } from "./tables.ts";

interface CopiedTable {
  readonly table: TableName;
  readonly rows: number;
  /** See `Fingerprint`: the same in both stores. */
  readonly hash: string;
}

export interface Copied {
  readonly tables: readonly CopiedTable[];
  /** Of the copy's audit, after everything was committed. */
  readonly audit: ChainVerdict;
}

/**
 * Copies a whole store into an empty one, of the other engine or of the same: all or nothing. What was written is read again
 * and must be what was read, or the copy is taken back. The source stays as it is. `now`: epoch milliseconds, UTC.
 * Throws a StoreRefusal for a store that cannot be had, is in use or of another version, and a target that is not empty.
 */
export async function copyStore(from: StoreConfig, to: StoreConfig, log: Log, now: number): Promise<Copied> {
  const source = await openSource(from, log);
  try {
    await expectUnused(source, now);
    if ((await filledOf(source)).length === 0) throw new StoreRefusal("There is nothing in the source to copy.");
    const target = await openTarget(to, log);
    try {
      await expectUnused(target, now);
      await expectEmpty(target);
      return { tables: await copied(source, target), audit: await new AuditTrail(target).verify() };
    } finally {
      await target.close();
    }
  } finally {
    await source.close();
  }
}

/** One reading transaction, so that what somebody writes meanwhile is in all tables or in none. */
function copied(source: Engine, target: Engine): Promise<readonly CopiedTable[]> {
  const reading = source.reads.transaction().setIsolationLevel("repeatable read").setAccessMode("read only");
  return reading.execute((from) => target.writes.transaction().execute((to) => copyAll(from, to)));
}

async function copyAll(from: Transaction<Schema>, to: Transaction<Schema>): Promise<readonly CopiedTable[]> {
  // The one row that a new schema comes with.
  await to.deleteFrom("audit_end").execute();
  const tables: CopiedTable[] = [];
  for (const table of TABLES) {
    const read = new Fingerprint();
    for await (const rows of pagesOf(from, table)) {
      for (const row of rows) read.add(row);
      await append(to, table, rows);
    }
    const written = await fingerprintOf(to, table);
    if (written.rows !== read.rows || written.hash !== read.hash) {
      throw new StoreRefusal(`The copy of ${table} is not what was read, so that nothing was copied.`);
    }
    tables.push({ table, rows: read.rows, hash: read.hash });
  }
  return tables;
}

async function fingerprintOf(trx: Transaction<Schema>, table: TableName): Promise<Fingerprint> {
  const found = new Fingerprint();
  for await (const rows of pagesOf(trx, table)) for (const row of rows) found.add(row);
  return found;
}

async function expectEmpty(target: Engine): Promise<void> {
  const filled = await filledOf(target);
  if (filled.length === 0) return;
  throw new StoreRefusal(`The target is not empty (${filled.join(", ")}): name a new folder or a new database.`);
}

/** The end of the audit is a row from the beginning, and says nothing while there is no record. */
async function filledOf({ reads }: Engine): Promise<readonly TableName[]> {
  const filled = await filledTables(
    reads,
    TABLES.filter((table) => table !== "audit_end"),
  );
  return [...filled.keys()];
}
