import { existsSync, realpathSync } from "node:fs";
import { join } from "node:path";
import Database from "better-sqlite3";
import { Kysely, SqliteDialect } from "kysely";
import type { Engine } from "../engine.ts";
import { expectMigrated } from "../migrate.ts";
import { StoreRefusal } from "../refusal.ts";
import type { Schema } from "../schema.ts";
import { lockFolder } from "./data-folder.ts";
import { isEmptyOrOurs } from "./sqlite-file.ts";

const BUSY_MS = 5_000;

/** The same for this process alone: throws a StoreRefusal where the one that it belongs to runs, and keeps that from starting. */
export async function openSqliteAlone(dataDir: string): Promise<Engine> {
  const engine = await openSqliteToRead(dataDir);
  try {
    const lock = lockFolder(realpathSync(dataDir));
    return { ...engine, close: () => engine.close().finally(() => lock.release()) };
  } catch (error) {
    await engine.close();
    throw error;
  }
}

/**
 * Opens the data folder's database for reading alone, beside the process that it belongs to, if one runs: WAL lets readers in.
 * `expect` looks whether its schema will do. Throws a StoreRefusal where there is none, or none of ours.
 */
export async function openSqliteToRead(
  dataDir: string,
  expect: typeof expectMigrated = expectMigrated,
): Promise<Engine> {
  const path = join(dataDir, "vitals.db");
  if (!existsSync(path) || isEmptyOrOurs(path) === "Empty") {
    throw new StoreRefusal(`There is no store in ${dataDir}: set VITALS_DATA_DIR or DATABASE_URL as for the bot.`);
  }
  const reader = new Database(path, { readonly: true, timeout: BUSY_MS });
  const reads = new Kysely<Schema>({ dialect: new SqliteDialect({ database: reader }) });
  try {
    await expect(reads, path);
  } catch (error) {
    await reads.destroy();
    throw error;
  }
  return {
    reads,
    answers: true,
    writes: reads,
    put: () => Promise.reject(new Error("This store was opened to be read")),
    refusal: () => undefined,
    close: () => reads.destroy(),
  };
}
