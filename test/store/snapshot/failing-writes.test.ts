import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Snapshot, Transition } from "../../../src/health/snapshot.ts";
import type { Engine } from "../../../src/store/engine.ts";
import { openSqlite } from "../../../src/store/engines/sqlite.ts";
import { StoredSnapshots } from "../../../src/store/snapshots.ts";
import { aSnapshot, judged, unhealthy } from "../../builders/snapshot.ts";
import { aLog, following } from "../opened.ts";
import { aFolder, type Folder } from "../places.ts";

/** An engine whose bulk writes fail from a given one on, as a full disk makes them, or that cannot be read. */
class FailingEngine implements Engine {
  readonly writes: Engine["writes"];
  readonly answers = true;
  readonly #inner: Engine;
  /** How many bulk writes still succeed. */
  writesLeft = Number.POSITIVE_INFINITY;
  writesDone = 0;
  isAway = false;

  constructor(inner: Engine) {
    this.#inner = inner;
    this.writes = inner.writes;
  }

  get reads(): Engine["reads"] {
    if (this.isAway) throw new Error("away");
    return this.#inner.reads;
  }

  put: Engine["put"] = async (trx, table, rows) => {
    if (this.writesLeft <= 0) throw new Error("no space left");
    this.writesLeft -= 1;
    this.writesDone += 1;
    await this.#inner.put(trx, table, rows);
  };

  refusal: Engine["refusal"] = (error) => this.#inner.refusal(error);
  close = () => this.#inner.close();
}

const NAMES = Array.from({ length: 450 }, (_, number) => `vm-${number}`);
const first = aSnapshot(NAMES.map((name) => judged({ machine: { name } })));
const second = brokenAs("second");

/** All machines but the first, with a verdict that no snapshot had before. */
function brokenAs(message: string): Snapshot {
  const machines = NAMES.slice(1).map((name) => judged({ machine: { name }, verdict: unhealthy({ message }) }));
  return following(first, aSnapshot(machines).machines);
}

const transitions: Transition[] = NAMES.map((name) => ({
  machineId: name,
  machineName: name,
  at: second.takenAt,
  from: "Healthy",
  to: "Unhealthy/Installation",
}));

describe("a save whose writes fail", () => {
  let folder: Folder;
  let engine: FailingEngine;
  let snapshots: StoredSnapshots;
  beforeEach(async () => {
    folder = aFolder();
    engine = new FailingEngine(await openSqlite(folder.config.dataDir));
    snapshots = new StoredSnapshots(engine, aLog().log);
  });
  afterEach(async () => {
    await engine.close();
    await folder.remove();
  });

  /** What a process that starts now would see. */
  const stored = (): Promise<Snapshot | undefined> => new StoredSnapshots(engine, aLog().log).load();

  it("is none where only a load failed before it: what was stored is still known", async () => {
    await snapshots.save(first, []);
    engine.isAway = true;
    await expect(snapshots.load()).rejects.toThrow("away");
    engine.isAway = false;
    await snapshots.save(second, transitions);
    expect(await stored()).toStrictEqual(second);
  });

  it("leaves the snapshot before, whichever of them it was, and the next save writes all of the difference", async () => {
    await snapshots.save(first, []);
    const before = engine.writesDone;
    await snapshots.save(second, transitions);
    const needed = engine.writesDone - before;
    expect(needed).toBeGreaterThan(6);

    let last: Snapshot = { ...first, version: 3 };
    await snapshots.save(last, []);
    for (let succeeding = 0; succeeding < needed; succeeding += 1) {
      engine.writesLeft = succeeding;
      const next = { ...brokenAs(`try ${succeeding}`), version: last.version + 1 };
      await expect(snapshots.save(next, transitions)).rejects.toThrow("no space left");
      expect(await stored()).toStrictEqual(last);

      engine.writesLeft = Number.POSITIVE_INFINITY;
      await snapshots.save(next, transitions);
      expect(await stored()).toStrictEqual(next);
      last = { ...first, version: next.version + 1 };
      await snapshots.save(last, []);
    }
  });

  it("leaves nothing of the first snapshot, and the next save writes all of it", async () => {
    engine.writesLeft = 3;
    await expect(snapshots.save(first, [])).rejects.toThrow("no space left");
    expect(await stored()).toBeUndefined();
    engine.writesLeft = Number.POSITIVE_INFINITY;
    await snapshots.save(first, []);
    expect(await stored()).toStrictEqual(first);
  });

  it("does not stop the saves behind it", async () => {
    await snapshots.save(first, []);
    engine.writesLeft = 1;
    const failing = snapshots.save(second, []);
    const unchanged = snapshots.save({ ...first, version: 2 }, []);
    await expect(failing).rejects.toThrow("no space left");
    await unchanged;
    expect((await stored())?.version).toBe(2);
  });

  it("writes transitions of a failed save only once it succeeds", async () => {
    await snapshots.save(first, []);
    engine.writesLeft = 6;
    await expect(snapshots.save(second, transitions)).rejects.toThrow("no space left");
    expect(await folder.sql("select count(*) as rows from transition")).toEqual([{ rows: 0 }]);
    engine.writesLeft = Number.POSITIVE_INFINITY;
    await snapshots.save(second, transitions);
    expect(await folder.sql("select count(*) as rows from transition")).toEqual([{ rows: NAMES.length }]);
  });
});

describe("saves and loads that are asked for at once", () => {
  it("are done in turn, and the last one holds", async () => {
    const folder = aFolder();
    const engine = await openSqlite(folder.config.dataDir);
    const snapshots = new StoredSnapshots(engine, aLog().log);
    const versions = [1, 2, 3, 4].map((version) => ({ ...(version % 2 ? first : second), version }));
    const saves = versions.map((snapshot) => snapshots.save(snapshot, []));
    const loaded = await snapshots.load();
    await Promise.all(saves);
    expect(loaded).toStrictEqual(versions.at(-1));
    await engine.close();
    await folder.remove();
  });
});
