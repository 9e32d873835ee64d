import type { Kysely, Transaction } from "kysely";
import type { StoreRefusal } from "./refusal.ts";
import type { BulkTable, Schema } from "./schema.ts";

/**
 * A database with our schema in it. Everything of the store is written once, against this; to keep something new takes
 * one migration and one file that implements its port.
 */
export interface Engine {
  /** Reads. On SQLite a connection of its own: it never waits for a writer. */
  readonly reads: Kysely<Schema>;
  /** Writes. On SQLite one connection: a transaction holds it, and every other write queues until it ends. */
  readonly writes: Kysely<Schema>;
  /** Writes many rows inside `trx`, a transaction of `writes`; a row with the same key is replaced. Keys must differ among `rows`. */
  put<Table extends BulkTable>(trx: Transaction<Schema>, table: Table, rows: readonly Schema[Table][]): Promise<void>;
  /** False as long as the database is known not to answer; whoever asks it then gets a StoreAway. */
  readonly answers: boolean;
  /** What a failure of the engine means to people, where it means that the store cannot be trusted. */
  refusal(error: unknown): StoreRefusal | undefined;
  /** Lets running transactions end first. */
  close(): Promise<void>;
}
