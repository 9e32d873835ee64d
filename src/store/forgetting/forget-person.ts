import { sql, type Transaction } from "kysely";
import type { Log } from "../../log.ts";
import { expectUnused, openToChange } from "../copying/ends.ts";
import type { Row } from "../copying/fingerprint.ts";
import { pagesOf } from "../copying/rows.ts";
import type { StoreConfig } from "../open.ts";
import { rowKey } from "../row-key.ts";
import type { Schema } from "../schema.ts";
import { parsed, Unreadable } from "../unreadable.ts";
import { type Forgotten, namesIn, withoutName } from "./forgotten.ts";

/** Every table whose records name people, but for the audit, with its key. */
const NAMING = {
  subscriber: ["id"],
  settings_change: ["subscriber", "version"],
  mute: ["id"],
  redeploy: ["id"],
  redeploy_outcome: ["redeploy", "machine"],
  redeploy_freeze: ["id"],
  approval_place: ["id"],
} as const satisfies { readonly [Table in keyof Schema]?: readonly (keyof Schema[Table])[] };

type Naming = keyof typeof NAMING;
const TABLES = Object.keys(NAMING) as readonly Naming[];

export interface ForgetReport {
  /** Records that were changed, by table; tables without any are left out. */
  readonly changed: ReadonlyMap<string, number>;
  /** Records of the audit that go on naming the person: it is only ever appended to. */
  readonly audited: number;
}

/**
 * Takes a person's name out of everything but the audit, and forgets their personal chat, in one transaction. `personId`: Entra object id. `now`: epoch
 * milliseconds, UTC. Throws a StoreRefusal for a store that cannot be had or is in use: a process that runs would write back
 * what it holds.
 */
export async function forgetPerson(
  config: StoreConfig,
  personId: string,
  log: Log,
  now: number,
): Promise<ForgetReport> {
  const engine = await openToChange(config, log);
  try {
    await expectUnused(engine, now);
    return await engine.writes.transaction().execute((trx) => forget(trx, personId.toLowerCase()));
  } finally {
    await engine.close();
  }
}

async function forget(trx: Transaction<Schema>, id: string): Promise<ForgetReport> {
  const names = new Set<string>();
  let audited = 0;
  for (const table of TABLES) {
    for await (const { record } of rowsOf(trx, table)) for (const name of namesIn(record, id)) names.add(name);
  }
  for await (const { record } of rowsOf(trx, "audit")) if (namesIn(record, id).length > 0) audited += 1;
  const changed = new Map<string, number>();
  for (const table of TABLES) {
    const rows = await changeTable(trx, table, { id, names });
    if (rows > 0) changed.set(table, rows);
  }
  // Nothing but the id and the way to them: without them it serves nobody.
  const { numDeletedRows } = await trx.deleteFrom("personal_chat").where("person", "=", rowKey(id)).executeTakeFirst();
  if (numDeletedRows > 0n) changed.set("personal_chat", Number(numDeletedRows));
  return { changed, audited };
}

async function changeTable(trx: Transaction<Schema>, table: Naming, who: Forgotten): Promise<number> {
  let changed = 0;
  for await (const { row, record } of rowsOf(trx, table)) {
    const next = withoutName(record, who);
    if (next === record) continue;
    const key = NAMING[table].map((column) => sql`${sql.ref(column)} = ${row[column]}`);
    const set = sql`record = ${JSON.stringify(next)}`;
    await sql`update ${sql.table(table)} set ${set} where ${sql.join(key, sql` and `)}`.execute(trx);
    changed += 1;
  }
  return changed;
}

/** What cannot be read is nobody's: who reads it later leaves it out, too. */
async function* rowsOf(
  trx: Transaction<Schema>,
  table: Naming | "audit",
): AsyncGenerator<{ row: Row; record: unknown }> {
  for await (const rows of pagesOf(trx, table)) {
    for (const row of rows) {
      const record = readable(String(table === "audit" ? row.entry : row.record));
      if (record !== undefined) yield { row, record };
    }
  }
}

function readable(text: string): unknown {
  try {
    return parsed(text, "A record");
  } catch (error) {
    if (error instanceof Unreadable) return undefined;
    throw error;
  }
}
