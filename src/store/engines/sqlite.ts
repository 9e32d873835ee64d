import { join } from "node:path";
import Database, { type Database as Connection, type Statement } from "better-sqlite3";
import { Kysely, SqliteAdapter, SqliteDialect, type SqliteDriver } from "kysely";
import { StoreAway } from "../../health/store-away.ts";
import type { Engine } from "../engine.ts";
import { migrate } from "../migrate.ts";
import { StoreRefusal } from "../refusal.ts";
import { BULK, type BulkTable, type Schema } from "../schema.ts";
import { type FolderLock, lockFolder, makePrivateFile, prepareFolder } from "./data-folder.ts";
import { DiskDriver, onDisk } from "./disk-driver.ts";
import { codeOf } from "./error-code.ts";
import { APPLICATION_ID, damaged, isEmptyOrOurs } from "./sqlite-file.ts";

/** How long a statement waits for a lock; only a backup tool or a curious `sqlite3` can hold one. */
const BUSY_MS = 5_000;
/** What a long save leaves of its write-ahead log on disk. */
const LOG_BYTES_KEPT = 4 * 1024 * 1024;
/** Page cache of a connection in KiB. Ours are read once or written in order: a large cache only takes memory. */
const CACHE_KIB = 1_024;

/** SQLite rolls schema changes back like any other; Kysely is only careful about it. */
class Dialect extends SqliteDialect {
  readonly #database: Connection;

  constructor(database: Connection) {
    super({ database });
    this.#database = database;
  }

  override createDriver(): SqliteDriver {
    return new DiskDriver(this.#database);
  }

  override createAdapter(): SqliteAdapter {
    return new (class extends SqliteAdapter {
      override get supportsTransactionalDdl(): boolean {
        return true;
      }
    })();
  }
}

/**
 * Opens `vitals.db` in the data folder, makes it where it is missing, and brings its schema up to date, or does to it what
 * `prepare` does.
 * Throws a StoreRefusal, and changes nothing, where folder or file are not fit or not ours alone.
 */
export async function openSqlite(dataDir: string, prepare: typeof migrate = migrate): Promise<Engine> {
  const folder = prepareFolder(dataDir);
  const path = join(folder, "vitals.db");
  const opened: { close(): void }[] = [];
  try {
    const lock = lockFolder(folder);
    opened.push({ close: () => lock.release() });
    const writer = openWriter(path);
    opened.push(writer);
    const writes = new Kysely<Schema>({ dialect: new Dialect(writer) });
    await prepare(writes, path);
    const reader = new Database(path, { readonly: true, timeout: BUSY_MS });
    opened.push(reader);
    reader.pragma(`cache_size = -${CACHE_KIB}`);
    const reads = new Kysely<Schema>({ dialect: new Dialect(reader) });
    // Kysely closes only what it was asked to use.
    await reads.connection().execute(async () => {});
    return new SqliteEngine(path, lock, writer, writes, reads);
  } catch (error) {
    for (const one of opened.reverse()) one.close();
    throw refusalOf(error, path) ?? error;
  }
}

function openWriter(path: string): Connection {
  makePrivateFile(path);
  const state = isEmptyOrOurs(path);
  const writer = new Database(path, { timeout: BUSY_MS });
  // Before the first write in WAL mode, so that it stands in the file itself from the first byte on.
  if (state === "Empty") writer.pragma(`application_id = ${APPLICATION_ID}`);
  writer.pragma("journal_mode = WAL");
  // FULL: what was answered as saved is on disk. NORMAL may lose the last commits when the power fails.
  writer.pragma("synchronous = FULL");
  writer.pragma(`journal_size_limit = ${LOG_BYTES_KEPT}`);
  writer.pragma(`cache_size = -${CACHE_KIB}`);
  return writer;
}

function refusalOf(thrown: unknown, path: string): StoreRefusal | undefined {
  const cause = thrown instanceof StoreAway ? thrown.cause : thrown;
  if (cause instanceof StoreRefusal) return cause;
  const code = codeOf(cause);
  if (code.startsWith("SQLITE_CORRUPT") || code === "SQLITE_NOTADB") return damaged(path, cause);
  if (/^(SQLITE_(READONLY|CANTOPEN|PERM|AUTH)|EACCES|EPERM|EROFS|ENOENT|EISDIR|ENOTDIR)/.test(code)) {
    return new StoreRefusal(
      `${path} cannot be opened for writing (${code}): give Vitals the rights, or choose another data folder.`,
      { cause },
    );
  }
  if (/^(SQLITE_FULL|ENOSPC)/.test(code)) {
    return new StoreRefusal(`${path} cannot be written because the disk is full: free some space.`, { cause });
  }
  return undefined;
}

class SqliteEngine implements Engine {
  readonly answers = true;
  readonly reads: Kysely<Schema>;
  readonly writes: Kysely<Schema>;
  readonly #path: string;
  readonly #lock: FolderLock;
  readonly #writer: Connection;
  readonly #puts = new Map<BulkTable, Statement>();

  constructor(path: string, lock: FolderLock, writer: Connection, writes: Kysely<Schema>, reads: Kysely<Schema>) {
    this.#path = path;
    this.#lock = lock;
    this.#writer = writer;
    this.writes = writes;
    this.reads = reads;
  }

  /** Past Kysely, on the connection that `trx` holds: one prepared statement serves all rows. */
  async put<Table extends BulkTable>(_trx: unknown, table: Table, rows: readonly Schema[Table][]): Promise<void> {
    const statement = this.#puts.get(table) ?? this.#writer.prepare(putSql(table));
    this.#puts.set(table, statement);
    try {
      for (const row of rows) statement.run(row);
    } catch (error) {
      throw onDisk(error);
    }
  }

  refusal(error: unknown): StoreRefusal | undefined {
    return refusalOf(error, this.#path);
  }

  async close(): Promise<void> {
    // Waits for the transaction that holds the connection; Kysely would close it under the transaction's feet.
    await this.writes.connection().execute(async () => {});
    await this.reads.destroy();
    // Last, because the last connection folds the write-ahead log into the file.
    await this.writes.destroy();
    this.#lock.release();
  }
}

function putSql(table: BulkTable): string {
  const { key, columns } = BULK[table];
  const names = Object.keys(columns);
  const insert = `insert into "${table}" (${names.join(", ")}) values (${names.map((name) => `@${name}`).join(", ")})`;
  if (key.length === 0) return insert;
  return `${insert} on conflict (${key.join(", ")}) do update set ${names.map((name) => `${name} = excluded.${name}`).join(", ")}`;
}
