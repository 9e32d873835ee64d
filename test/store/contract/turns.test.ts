import fc from "fast-check";
import { expect, it } from "vitest";
import { anyForeignText } from "../../builders/any-snapshot.ts";
import { NOW } from "../../builders/evidence.ts";
import { aSnapshot, judged } from "../../builders/snapshot.ts";
import { DAY, HOUR, MINUTE } from "../../builders/time.ts";
import { onEachEngine } from "../opened.ts";

onEachEngine("an answered turn", (opened) => {
  it("is claimed once, and never again", async () => {
    expect(await opened.store.turns.claim("a", NOW)).toBe(true);
    expect(await opened.store.turns.claim("a", NOW + 1)).toBe(false);
    expect(await opened.store.turns.claim("b", NOW + 1)).toBe(true);
    expect(await opened.store.turns.claim("a", NOW + 23 * HOUR)).toBe(false);
  });

  it("is remembered over a restart", async () => {
    await opened.store.turns.claim("a", NOW);
    const store = await opened.reopen();
    expect(await store.turns.claim("a", NOW + HOUR)).toBe(false);
  });

  it("is won by one of many that claim it at once", async () => {
    const claims = await Promise.all(Array.from({ length: 20 }, () => opened.store.turns.claim("a", NOW)));
    expect(claims.filter((won) => won)).toEqual([true]);
  });

  it("is forgotten after a day, with its room", async () => {
    for (const key of ["a", "b", "c"]) await opened.store.turns.claim(key, NOW);
    await opened.store.turns.flush();
    await opened.store.turns.claim("later", NOW + DAY + HOUR);
    await opened.store.turns.flush();
    expect(await opened.place.sql("select claimed_at from answered_turn")).toHaveLength(1);
    expect(await opened.store.turns.claim("a", NOW + DAY + HOUR)).toBe(true);
  });

  it("costs the turns of an hour one search for old ones", async () => {
    await opened.store.turns.claim("a", NOW);
    await opened.store.turns.flush();
    await opened.place.sql("insert into answered_turn (key, claimed_at) values ('ancient', 1)");
    await opened.store.turns.claim("b", NOW + 59 * MINUTE);
    await opened.store.turns.flush();
    expect(await opened.place.sql("select key from answered_turn where claimed_at = 1")).toHaveLength(1);
    await opened.store.turns.claim("c", NOW + HOUR);
    await opened.store.turns.flush();
    expect(await opened.place.sql("select key from answered_turn where claimed_at = 1")).toEqual([]);
  });

  it("is known by its whole key, whatever that is", async () => {
    const anyKey = fc.oneof(anyForeignText, fc.constant("long".repeat(30_000)));
    let round = 0;
    await fc.assert(
      fc.asyncProperty(fc.uniqueArray(anyKey, { minLength: 2, maxLength: 4 }), async (keys) => {
        round += 1;
        const own = keys.map((key) => `${round}${key}`);
        const first = await Promise.all(own.map((key) => opened.store.turns.claim(key, NOW)));
        const second = await Promise.all(own.map((key) => opened.store.turns.claim(key, NOW)));
        expect([...first, ...second]).toEqual([...keys.map(() => true), ...keys.map(() => false)]);
      }),
      { numRuns: 20 },
    );
  });

  it("can be claimed while a snapshot is being saved", async () => {
    const machines = Array.from({ length: 1_000 }, (_, number) => judged({ machine: { name: `vm-${number}` } }));
    const save = opened.store.snapshots.save(aSnapshot(machines), []);
    const claims = await Promise.all(["a", "a", "b"].map((key) => opened.store.turns.claim(key, NOW)));
    await save;
    expect(claims.filter((won) => won)).toHaveLength(2);
    expect(claims[2]).toBe(true);
    expect((await opened.store.snapshots.load())?.machines.size).toBe(1_000);
  });
});
