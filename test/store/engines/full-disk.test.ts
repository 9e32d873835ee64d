import { join } from "node:path";
import { sql } from "kysely";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { subscribed, usualSettings } from "../../../src/digests/subscriber.ts";
import { StoreAway } from "../../../src/health/store-away.ts";
import type { Engine } from "../../../src/store/engine.ts";
import { openSqlite } from "../../../src/store/engines/sqlite.ts";
import { openStore } from "../../../src/store/open.ts";
import { StoreRefusal } from "../../../src/store/refusal.ts";
import { StoredSnapshots } from "../../../src/store/snapshots.ts";
import { NOW } from "../../builders/evidence.ts";
import { aSnapshot, judged } from "../../builders/snapshot.ts";
import { ALEX } from "../../builders/subscriber.ts";
import { aTinyDisk, MOUNTS } from "../../fakes/tiny-disk.ts";
import { aLog, following } from "../opened.ts";
import { aFolder, type Folder } from "../places.ts";

const few = aSnapshot([judged()]);
const many = following(
  few,
  aSnapshot(Array.from({ length: 5_000 }, (_, n) => judged({ machine: { name: `vm-${n}` } }))).machines,
);
const SUBSCRIBED = subscribed("s1", "19:ops@thread.tacv2", usualSettings("UTC", "en-US"), ALEX, NOW);

describe("a database file that may not grow", () => {
  let folder: Folder;
  let engine: Engine;
  beforeEach(async () => {
    folder = aFolder();
    engine = await openSqlite(folder.config.dataDir);
  });
  afterEach(async () => {
    await engine.close();
    await folder.remove();
  });

  const allow = async (pages: number) =>
    void (await sql.raw(`pragma max_page_count = ${pages}`).execute(engine.writes));

  it("keeps what it has, says that nothing was kept, and takes all of it once there is room", async () => {
    const snapshots = new StoredSnapshots(engine, aLog().log);
    await snapshots.save(few, []);
    await allow(1);
    await expect(snapshots.save(many, [])).rejects.toMatchObject({ name: "StoreAway", changed: "Nothing" });
    expect(await new StoredSnapshots(engine, aLog().log).load()).toStrictEqual(few);
    await allow(1_000_000);
    await snapshots.save(many, []);
    expect(await new StoredSnapshots(engine, aLog().log).load()).toStrictEqual(many);
  });

  it("is a full disk in words for whoever runs the program", async () => {
    await allow(1);
    const error = await new StoredSnapshots(engine, aLog().log).save(many, []).catch((thrown: unknown) => thrown);
    expect(engine.refusal(error)?.message).toMatch(/because the disk is full: free some space\.$/);
  });
});

if (MOUNTS)
  describe("a disk that is full", () => {
    it("takes nothing, loses nothing, and is read; with room again everything is taken", async () => {
      const disk = aTinyDisk(8);
      const config = { kind: "embedded", dataDir: join(disk.folder, "data") } as const;
      const store = await openStore(config, aLog().log);
      await store.snapshots.save(few, []);
      disk.fill();
      await expect(store.snapshots.save(many, [])).rejects.toBeInstanceOf(StoreAway);
      await expect(store.digests.save(SUBSCRIBED)).rejects.toBeInstanceOf(StoreAway);
      expect(await store.snapshots.load()).toStrictEqual(few);
      expect(await store.digests.subscribers()).toEqual([]);
      disk.empty();
      await store.snapshots.save(many, []);
      expect(await store.digests.save(SUBSCRIBED)).toBe(true);
      await store.close();

      const again = await openStore(config, aLog().log);
      expect(await again.snapshots.load()).toStrictEqual(many);
      await again.close();
    });

    it("is refused at the start in one sentence, and the file stays as it is", async () => {
      const disk = aTinyDisk(8);
      const config = { kind: "embedded", dataDir: join(disk.folder, "data") } as const;
      const store = await openStore(config, aLog().log);
      await store.snapshots.save(few, []);
      await store.close();
      disk.fill();
      const error = await openStore(config, aLog().log).catch((thrown: unknown) => thrown);
      expect(error).toBeInstanceOf(StoreRefusal);
      expect((error as StoreRefusal).message).toMatch(/^[^\n]+\.$/);
      disk.empty();
      const again = await openStore(config, aLog().log);
      expect(await again.snapshots.load()).toStrictEqual(few);
      await again.close();
    });
  });
