import { execFileSync } from "node:child_process";
import { closeSync, mkdtempSync, openSync, rmSync, writeSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { onTestFinished } from "vitest";

const BLOCK = Buffer.alloc(64 * 1024, 1);

/** A file system of a few megabytes, which can be filled to the last byte and emptied again. */
export interface TinyDisk {
  readonly folder: string;
  fill(): void;
  empty(): void;
}

function mounted(megabytes: number): string | undefined {
  const folder = mkdtempSync(join(tmpdir(), "vitals-disk-"));
  try {
    execFileSync("mount", ["-t", "tmpfs", "-o", `size=${megabytes}m`, "tmpfs", folder], { stdio: "ignore" });
    return folder;
  } catch {
    rmSync(folder, { recursive: true });
    return undefined;
  }
}

function unmount(folder: string): void {
  execFileSync("umount", ["--lazy", folder]);
  rmSync(folder, { recursive: true, force: true });
}

/**
 * Whether a file system can be mounted here: root may, in most containers nobody may. Where it cannot, such tests are not
 * declared, and a full disk is tried by SQLite's own limit alone.
 */
export const MOUNTS: boolean = (() => {
  const folder = mounted(1);
  if (folder === undefined) console.warn("No file system can be mounted here: a disk is full by SQLite's limit alone.");
  else unmount(folder);
  return folder !== undefined;
})();

/** Gone after the test. */
export function aTinyDisk(megabytes: number): TinyDisk {
  const folder = mounted(megabytes);
  if (folder === undefined) throw new Error("no file system can be mounted here");
  onTestFinished(() => unmount(folder));
  const filler = join(folder, "filler");
  return { folder, fill: () => fillUp(filler), empty: () => rmSync(filler, { force: true }) };
}

function fillUp(filler: string): void {
  const file = openSync(filler, "a");
  try {
    for (let size = BLOCK.length; size > 0; size = Math.floor(size / 2)) writeWhilePossible(file, size);
  } finally {
    closeSync(file);
  }
}

function writeWhilePossible(file: number, size: number): void {
  try {
    for (;;) writeSync(file, BLOCK, 0, size);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ENOSPC") throw error;
  }
}
