import {
  chmodSync,
  copyFileSync,
  mkdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import Database from "better-sqlite3";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { openStore, type Store } from "../../../src/store/open.ts";
import { StoreRefusal } from "../../../src/store/refusal.ts";
import { aSnapshot, judged } from "../../builders/snapshot.ts";
import { startChild } from "../children/process.ts";
import { aLog } from "../opened.ts";
import { aFolder, type Folder } from "../places.ts";

let folder: Folder;
beforeEach(() => {
  folder = aFolder();
});
afterEach(() => folder.remove());

const open = (dataDir = folder.config.dataDir): Promise<Store> => openStore({ kind: "embedded", dataDir }, aLog().log);

async function saved(machines = 3): Promise<void> {
  const store = await open();
  const all = Array.from({ length: machines }, (_, number) => judged({ machine: { name: `vm-${number}` } }));
  await store.snapshots.save(aSnapshot(all), []);
  await store.close();
}

/** The refusal of an attempt to open; one sentence that names what it is about. */
async function refusal(attempt: Promise<unknown>): Promise<string> {
  const error = await attempt.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(StoreRefusal);
  const { message } = error as StoreRefusal;
  expect(message).toMatch(/^[^\n]+\.$/);
  expect(message).toContain(folder.config.dataDir);
  return message;
}

describe("the embedded store's folder", () => {
  it("is made where it is missing, for its owner alone", async () => {
    const dataDir = join(folder.config.dataDir, "a", "b");
    await (await open(dataDir)).close();
    expect(statSync(dataDir).mode & 0o777).toBe(0o700);
    expect(statSync(join(dataDir, "vitals.db")).mode & 0o777).toBe(0o600);
  });

  it("keeps the log beside the file as private as the file", async () => {
    const store = await open();
    await store.snapshots.save(aSnapshot([judged()]), []);
    expect(statSync(`${folder.file}-wal`).mode & 0o777).toBe(0o600);
    await store.close();
  });

  it("holds a single file when the store is closed", async () => {
    await saved();
    expect(() => statSync(`${folder.file}-wal`)).toThrow("ENOENT");
  });

  it("is refused while another process uses it, and free at once when that one is killed", async () => {
    const other = startChild("opening.ts", folder.config);
    expect(await other.nextLine()).toBe("open");
    expect(await refusal(open())).toMatch(/in use by another Vitals process/);
    await other.kill();
    await (await open()).close();
  });

  it("is refused to another process while this one uses it", async () => {
    const store = await open();
    expect(await startChild("opening.ts", folder.config).nextLine()).toMatch(/in use by another Vitals process/);
    await store.close();
  });

  it("is refused a second time within one process, too", async () => {
    const store = await open();
    expect(await refusal(open())).toMatch(/in use/);
    await store.ping();
    await store.close();
  });

  it("is refused where it cannot be made", async () => {
    const file = join(folder.config.dataDir, "file");
    writeFileSync(file, "");
    expect(await refusal(open(join(file, "data")))).toMatch(/cannot be made \(ENOTDIR\)/);
  });

  it("is refused where nothing can be written", async () => {
    // Mode bits do not stop root, so that root's tests take a name that is no place for a file.
    if (process.getuid?.() === 0) mkdirSync(join(folder.config.dataDir, "vitals.lock"));
    else chmodSync(folder.config.dataDir, 0o500);
    expect(await refusal(open())).toMatch(/cannot be opened for writing \(\w+\)/);
    chmodSync(folder.config.dataDir, 0o700);
  });
});

describe("the embedded store's file", () => {
  it.each([
    ["text", Buffer.from("this is a note, not a database ".repeat(400))],
    ["a short file", Buffer.from("SQLite format 3\0")],
    ["zeros", Buffer.alloc(8_192)],
  ])("is refused and left as it is where it holds %s", async (_what, content) => {
    writeFileSync(folder.file, content);
    expect(await refusal(open())).toMatch(/is damaged or is no database/);
    expect(readFileSync(folder.file)).toEqual(content);
  });

  it("is refused and left as it is where it is another program's", async () => {
    const other = new Database(folder.file);
    other.exec("create table notes (text)");
    other.close();
    const before = readFileSync(folder.file);
    expect(await refusal(open())).toMatch(/SQLite file of another program/);
    expect(readFileSync(folder.file)).toEqual(before);
  });

  it("is refused at the start where its end is missing", async () => {
    await saved(2_000);
    truncateSync(folder.file, 3 * 4_096);
    expect(await refusal(openAndLoad())).toMatch(/is damaged or is no database/);
  });

  it("is refused, and not half believed, where a page in its middle was overwritten", async () => {
    await saved(2_000);
    const content = readFileSync(folder.file);
    content.fill(0x5a, 4_096 * 10, 4_096 * Math.floor(content.length / 4_096 - 10));
    writeFileSync(folder.file, content);
    expect(await refusal(openAndLoad())).toMatch(/is damaged or is no database/);
  });

  it("is refused where a directory has its name", async () => {
    mkdirSync(folder.file);
    expect(await refusal(open())).toMatch(/cannot be opened for writing \(EISDIR\)/);
  });

  it("is refused and left as it is where a newer Vitals wrote it", async () => {
    await saved();
    await folder.sql(
      "insert into vitals_migration (name, timestamp) values ('9999-telepathy', '2030-01-01T00:00:00Z')",
    );
    expect(await refusal(open())).toMatch(/newer Vitals \(its schema is at "9999-telepathy"\)/);
    expect(await folder.sql("select count(*) as machines from machine")).toEqual([{ machines: 3 }]);
  });

  it("lets go of the folder after a refusal", async () => {
    writeFileSync(folder.file, "no database at all");
    await refusal(open());
    rmSync(folder.file);
    await (await open()).close();
  });

  it("is whole in a copy that was made while the store was open, log included", async () => {
    const store = await open();
    const snapshot = aSnapshot([judged()]);
    await store.snapshots.save(snapshot, []);
    const copy = aFolder();
    for (const suffix of ["", "-wal"]) copyFileSync(folder.file + suffix, copy.file + suffix);
    await store.close();
    const restored = await open(copy.config.dataDir);
    expect(await restored.snapshots.load()).toStrictEqual(snapshot);
    await restored.close();
    await copy.remove();
  });

  async function openAndLoad(): Promise<void> {
    const store = await open();
    try {
      await store.snapshots.load();
    } finally {
      await store.close();
    }
  }
});

describe("the embedded store's settings", () => {
  it("reach the disk with every commit, and let readers and the writer work side by side", async () => {
    await saved();
    expect(await folder.sql("pragma journal_mode")).toEqual([{ journal_mode: "wal" }]);
    expect(await folder.sql("pragma application_id")).toEqual([{ application_id: 0x56697461 }]);
  });
});

describe("the embedded store's answered turns", () => {
  it("are claimed without waiting for a snapshot that is being saved", async () => {
    const store = await open();
    const machines = Array.from({ length: 5_000 }, (_, number) => judged({ machine: { name: `vm-${number}` } }));
    const order: string[] = [];
    const save = store.snapshots.save(aSnapshot(machines), []).then(() => order.push("saved"));
    order.push((await store.turns.claim("a", 1)) ? "claimed" : "lost");
    await save;
    expect(order).toEqual(["claimed", "saved"]);
    await store.close();
  });

  it("are on disk once the store is closed", async () => {
    const store = await open();
    await store.turns.claim("a", 1);
    await store.close();
    const again = await open();
    expect(await again.turns.claim("a", 2)).toBe(false);
    await again.close();
  });
});

describe("the embedded store's growth", () => {
  it("is at most 10 KB for a sync that changed nothing, however many there were", async () => {
    const store = await open();
    const machines = Array.from({ length: 2_000 }, (_, number) => judged({ machine: { name: `vm-${number}` } }));
    const first = aSnapshot(machines);
    await store.snapshots.save(first, []);
    const syncs = 40;
    const before = await bytesInUse();
    for (let sync = 1; sync <= syncs; sync += 1) {
      const takenAt = first.takenAt + sync * 900_000;
      await store.snapshots.save({ ...first, version: 1 + sync, takenAt }, []);
    }
    expect(((await bytesInUse()) - before) / syncs).toBeLessThanOrEqual(10_240);
    await store.close();
  });

  it("leaves a small log behind a large save", async () => {
    const store = await open();
    const machines = Array.from({ length: 20_000 }, (_, number) => judged({ machine: { name: `vm-${number}` } }));
    await store.snapshots.save(aSnapshot(machines), []);
    await store.turns.claim("the next write", 1);
    await store.turns.flush();
    await store.turns.claim("and one more", 2);
    await store.turns.flush();
    expect(statSync(`${folder.file}-wal`).size).toBeLessThan(5 * 1024 * 1024);
    await store.close();
  });

  /** The file after all that stands in the log was folded into it. */
  async function bytesInUse(): Promise<number> {
    await folder.sql("pragma wal_checkpoint(TRUNCATE)");
    return statSync(folder.file).size;
  }
});
