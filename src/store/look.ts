import { accessSync, constants, existsSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import type { Log } from "../log.ts";
import { codeOf } from "./engines/error-code.ts";
import { lookAtSchema, type SchemaLook } from "./migrate.ts";
import type { StoreConfig } from "./open.ts";
import { StoreRefusal } from "./refusal.ts";

/** What stands where the store is to be. `inUse`: by a running Vitals, which is as it should be; undefined: nobody can tell. */
export type StoreLook = SchemaLook & { readonly inUse?: boolean };

/**
 * Looks whether the store could be opened, and changes nothing: it makes no folder and no table, and a running process goes on.
 * Throws a StoreRefusal where it could not, see `openStore`.
 */
export async function lookAtStore(config: StoreConfig, log: Log): Promise<StoreLook> {
  if (config.kind === "embedded") return lookAtFolder(config.dataDir);
  const { openPostgres } = await import("./engines/postgres.ts");
  let look: SchemaLook = { is: "Empty" };
  const engine = await openPostgres(config.url, config.token, log, async (db, where) => {
    look = await lookAtSchema(db, where);
  });
  await engine.close();
  return look;
}

async function lookAtFolder(dataDir: string): Promise<StoreLook> {
  expectWritable(dataDir);
  if (!existsSync(dataDir)) return { is: "Empty", inUse: false };
  const { isInUse, prepareFolder } = await import("./engines/data-folder.ts");
  const { isEmptyOrOurs } = await import("./engines/sqlite-file.ts");
  const folder = prepareFolder(dataDir);
  const path = join(folder, "vitals.db");
  const inUse = isInUse(folder);
  if (!existsSync(path) || isEmptyOrOurs(path) === "Empty") return { is: "Empty", inUse };
  const { openSqliteToRead } = await import("./engines/sqlite-to-read.ts");
  let look: SchemaLook = { is: "Empty" };
  const engine = await openSqliteToRead(folder, async (db, where) => {
    look = await lookAtSchema(db, where);
  });
  await engine.close();
  return { ...look, inUse };
}

/** The folder, or where it is missing the nearest one above it, in which it will be made. */
function expectWritable(dataDir: string): void {
  let nearest = resolve(dataDir);
  while (!existsSync(nearest)) nearest = dirname(nearest);
  try {
    // The dot is in a folder alone: a file in the way is no place either.
    accessSync(`${nearest}/.`, constants.W_OK | constants.X_OK);
  } catch (cause) {
    throw new StoreRefusal(
      `The data folder ${dataDir} cannot be written (${codeOf(cause)}): choose another one, or change the rights of ${nearest}.`,
      { cause },
    );
  }
}
