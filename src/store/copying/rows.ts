import { setImmediate as breathe } from "node:timers/promises";
import { type Kysely, PostgresAdapter, sql, type Transaction } from "kysely";
import type { Schema } from "../schema.ts";
import type { Row } from "./fingerprint.ts";
import type { TableName } from "./tables.ts";

/** SQLite takes 32,766 values in a statement; the widest table has 16 columns. */
const ROWS_AT_ONCE = 500;

export function isPostgres(db: Kysely<Schema>): boolean {
  return db.getExecutor().adapter instanceof PostgresAdapter;
}

/** All rows of a table, some hundred at a time, whatever its length; in no order that both engines share. */
export function pagesOf(trx: Transaction<Schema>, table: TableName): AsyncGenerator<readonly Row[]> {
  return isPostgres(trx) ? pagesByCursor(trx, table) : pagesByRowId(trx, table);
}

async function* pagesByCursor(trx: Transaction<Schema>, table: TableName): AsyncGenerator<readonly Row[]> {
  await sql`declare copied no scroll cursor for select * from ${sql.table(table)}`.execute(trx);
  for (;;) {
    const { rows } = await sql<Row>`fetch ${sql.lit(ROWS_AT_ONCE)} from copied`.execute(trx);
    if (rows.length > 0) yield rows;
    if (rows.length < ROWS_AT_ONCE) break;
  }
  await sql`close copied`.execute(trx);
}

/** SQLite numbers the rows of every table; the tables of ours that have no key have no other order. */
async function* pagesByRowId(trx: Transaction<Schema>, table: TableName): AsyncGenerator<readonly Row[]> {
  for (let after = Number.MIN_SAFE_INTEGER; ; ) {
    const { rows } = await sql<Row & { rowid_: number }>`
      select rowid as rowid_, * from ${sql.table(table)} where rowid > ${after} order by rowid limit ${ROWS_AT_ONCE}
    `.execute(trx);
    if (rows.length > 0) yield rows.map(({ rowid_: _, ...row }) => row);
    if (rows.length < ROWS_AT_ONCE) return;
    after = rows.at(-1)?.rowid_ ?? after;
    // SQLite answers at once: without this nothing else would run until the end.
    await breathe();
  }
}

/** Appends rows that all have the columns of the first. */
export async function append(trx: Transaction<Schema>, table: TableName, rows: readonly Row[]): Promise<void> {
  const columns = Object.keys(rows[0] ?? {});
  const values = rows.map((row) => sql`(${sql.join(columns.map((column) => row[column]))})`);
  const names = sql.join(columns.map((column) => sql.ref(column)));
  await sql`insert into ${sql.table(table)} (${names}) values ${sql.join(values)}`.execute(trx);
}

/** How many rows each table has, those without any left out. */
export async function filledTables(
  db: Kysely<Schema>,
  tables: readonly TableName[],
): Promise<ReadonlyMap<TableName, number>> {
  const filled = new Map<TableName, number>();
  for (const table of tables) {
    const { rows } = await sql<{ rows: number }>`select count(*) as rows from ${sql.table(table)}`.execute(db);
    const count = Number(rows[0]?.rows);
    if (count > 0) filled.set(table, count);
  }
  return filled;
}
