import type { Database as Connection } from "better-sqlite3";
import { type DatabaseConnection, SqliteDriver } from "kysely";
import { StoreAway } from "../../health/store-away.ts";
import { codeOf } from "./error-code.ts";
import { KeptStatements } from "./kept-statements.ts";

/** What SQLite says of a disk that is full, gone or read-only, or of a file that another program holds. It writes nothing then. */
const DISK = /^SQLITE_(FULL|IOERR|READONLY|BUSY|CANTOPEN)/;

/** A statement that the disk refuses is a StoreAway. */
export class DiskDriver extends SqliteDriver {
  readonly #database: Connection;

  constructor(database: Connection) {
    super({ database: new KeptStatements(database) });
    this.#database = database;
  }

  /** SQLite rolls back by itself where the disk is full; to be told so once more is a fault that would hide the first. */
  override async rollbackTransaction(connection: DatabaseConnection): Promise<void> {
    if (this.#database.inTransaction) await super.rollbackTransaction(connection);
  }

  override async acquireConnection(): Promise<DatabaseConnection> {
    const connection = await super.acquireConnection();
    return {
      executeQuery: async (query) => {
        try {
          return await connection.executeQuery(query);
        } catch (error) {
          throw onDisk(error);
        }
      },
      streamQuery: (query, chunkSize) => connection.streamQuery(query, chunkSize),
    };
  }
}

/** A failure of the disk as a StoreAway; any other as it is. */
export function onDisk(error: unknown): unknown {
  return DISK.test(codeOf(error)) ? new StoreAway("Nothing", error) : error;
}
