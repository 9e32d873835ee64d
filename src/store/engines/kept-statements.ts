import type { Database as Connection, Statement } from "better-sqlite3";
import type { SqliteDatabase, SqliteStatement } from "kysely";

/** Those of a turn and of a sync, many times over; texts with lists of their own lengths come and go. */
const MOST = 64;

/**
 * A connection that keeps its statements: to prepare one costs more than to run it, and leaves V8 a native object to
 * clean up. Each is run to its end before the next, so one serves all who ask the same; nothing may be streamed.
 */
export class KeptStatements implements SqliteDatabase {
  readonly #database: Connection;
  /** By their text, the one that was used last at the end. */
  readonly #kept = new Map<string, Statement>();

  constructor(database: Connection) {
    this.#database = database;
  }

  prepare(sql: string): SqliteStatement {
    const statement = this.#kept.get(sql) ?? this.#database.prepare(sql);
    this.#kept.delete(sql);
    this.#kept.set(sql, statement);
    if (this.#kept.size > MOST) this.#kept.delete(this.#kept.keys().next().value as string);
    return statement as unknown as SqliteStatement;
  }

  close(): void {
    this.#kept.clear();
    this.#database.close();
  }
}
