import { closeSync, existsSync, mkdirSync, openSync, readFileSync, realpathSync } from "node:fs";
import { join } from "node:path";
import Database from "better-sqlite3";
import { StoreRefusal } from "../refusal.ts";
import { codeOf } from "./error-code.ts";

/** SQLite's write-ahead log needs memory shared by all readers, which these file systems do not give (sqlite.org/wal.html). */
const NETWORK_FILE_SYSTEMS = new Set(["cifs", "smb3", "smbfs", "nfs", "nfs4", "fuse.blobfuse", "fuse.blobfuse2"]);

const MOUNTS = "/proc/self/mounts";

/** Holds a data folder for one process. */
export interface FolderLock {
  release(): void;
}

/**
 * Makes the data folder (0700) where it is missing and returns its real path. `mounts` is the text of /proc/self/mounts,
 * "" where the system has none. Throws a StoreRefusal for a folder that cannot be made or lies on a network share.
 */
export function prepareFolder(dataDir: string, mounts: string = readMounts()): string {
  const folder = made(dataDir);
  const kind = fileSystemOf(folder, mounts);
  if (NETWORK_FILE_SYSTEMS.has(kind)) {
    throw new StoreRefusal(
      `The data folder ${dataDir} lies on a network share (${kind}), where SQLite loses data: use a local disk, or PostgreSQL by DATABASE_URL.`,
    );
  }
  return folder;
}

/**
 * Takes the folder for this process. The lock is SQLite's own on an empty file beside the database: the operating system
 * lets go of it when the process ends, however it ends.
 */
export function lockFolder(folder: string): FolderLock {
  const lock = new Database(join(folder, "vitals.lock"), { timeout: 0 });
  try {
    lock.exec("BEGIN EXCLUSIVE");
  } catch (error) {
    lock.close();
    if (!(error instanceof Database.SqliteError) || error.code !== "SQLITE_BUSY") throw error;
    throw new StoreRefusal(
      `The data folder ${folder} is in use by another Vitals process: stop that one, or give this one a folder of its own.`,
    );
  }
  return { release: () => lock.close() };
}

/** Whether another process holds the folder. Takes nothing from it: only its lock is looked at, and let go of at once. */
export function isInUse(folder: string): boolean {
  const path = join(folder, "vitals.lock");
  if (!existsSync(path)) return false;
  const lock = new Database(path, { timeout: 0, readonly: true });
  try {
    lock.pragma("schema_version");
    return false;
  } catch (error) {
    if (!(error instanceof Database.SqliteError) || error.code !== "SQLITE_BUSY") throw error;
    return true;
  } finally {
    lock.close();
  }
}

/** Makes an empty file that only its owner may read, where there is none. SQLite gives its side files the same mode. */
export function makePrivateFile(path: string): void {
  closeSync(openSync(path, "a", 0o600));
}

/** The type of the file system that holds `folder` (an absolute, real path), as /proc/mounts spells it; "" where unknown. */
export function fileSystemOf(folder: string, mounts: string): string {
  let [best, kind] = ["", ""];
  for (const line of mounts.split("\n")) {
    const [, point, type] = line.split(" ");
    if (point === undefined || type === undefined) continue;
    const path = point.replace(/\\(\d{3})/g, (_, octal: string) => String.fromCharCode(Number.parseInt(octal, 8)));
    // The last of several mounts on one point is the one that is seen.
    if (holds(path, folder) && path.length >= best.length) [best, kind] = [path, type];
  }
  return kind;
}

function holds(mountPoint: string, folder: string): boolean {
  return folder === mountPoint || folder.startsWith(mountPoint.endsWith("/") ? mountPoint : `${mountPoint}/`);
}

function made(dataDir: string): string {
  try {
    mkdirSync(dataDir, { recursive: true, mode: 0o700 });
    return realpathSync(dataDir);
  } catch (cause) {
    throw new StoreRefusal(
      `The data folder ${dataDir} cannot be made (${codeOf(cause)}): choose another one, or change the rights around it.`,
      { cause },
    );
  }
}

function readMounts(): string {
  return existsSync(MOUNTS) ? readFileSync(MOUNTS, "utf8") : "";
}
