import { expect, it } from "vitest";
import { aSnapshot, judged } from "../../builders/snapshot.ts";
import { onEachEngine } from "../opened.ts";

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
    expect(steps.map(({ name }) => name)).toEqual([
      "0001-snapshots",
      "0002-answered-turns",
      "0003-conversations",
      "0004-outgoing",
    ]);
    await opened.reopen();
    await opened.reopen();
    expect(await opened.place.sql("select name, timestamp from vitals_migration order by name")).toEqual(steps);
  });

  it("is brought up to date from an older schema, with what it holds", async () => {
    const snapshot = aSnapshot([judged()]);
    await opened.store.snapshots.save(snapshot, []);
    for (const table of ["answered_turn", "conversation", "outgoing", "sender", "address"])
      await opened.place.sql(`drop table ${table}`);
    await opened.place.sql("delete from vitals_migration where name > '0001-snapshots'");
    const store = await opened.reopen();
    expect(await store.turns.claim("a", 1)).toBe(true);
    expect(await store.snapshots.load()).toStrictEqual(snapshot);
  });
});
