import { expect, it } from "vitest";
import { aSnapshot, judged } from "../../builders/snapshot.ts";
import { onEachEngine } from "../opened.ts";
import { backTo, STEP_NAMES } from "../steps.ts";

onEachEngine("an open store", (opened) => {
  it("answers a ping, and says when it no longer can", async () => {
    await opened.store.ping();
    await opened.store.close();
    await expect(opened.store.ping()).rejects.toThrow();
    await expect(opened.store.turns.claim("a", 1)).rejects.toThrow();
    await expect(opened.store.snapshots.save(aSnapshot(), [])).rejects.toThrow();
  });

  it("is closed once, however often it is told to", async () => {
    await Promise.all([opened.store.close(), opened.store.close()]);
    await opened.store.close();
  });

  it("has the same schema after any number of restarts, each step of it once", async () => {
    const steps = await opened.place.sql("select name, timestamp from vitals_migration order by name");
    expect(steps.map(({ name }) => name)).toEqual(STEP_NAMES);
    await opened.reopen();
    await opened.reopen();
    expect(await opened.place.sql("select name, timestamp from vitals_migration order by name")).toEqual(steps);
  });

  it.each(STEP_NAMES)("is brought up to date from the schema of %s, with what it holds", async (step) => {
    const snapshot = aSnapshot([judged()]);
    await opened.store.snapshots.save(snapshot, []);
    await backTo(opened.place, step);
    const store = await opened.reopen();
    expect(await store.turns.claim("a", 1)).toBe(true);
    expect(await store.digests.subscribers()).toEqual([]);
    expect(await store.snapshots.load()).toStrictEqual(snapshot);
  });
});
