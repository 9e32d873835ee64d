import { beforeEach, describe, expect, inject, it } from "vitest";
import type { TurnWish } from "../../../src/health/ports.ts";
import { openStore, type Store } from "../../../src/store/open.ts";
import { NOW } from "../../builders/evidence.ts";
import { aSnapshot } from "../../builders/snapshot.ts";
import { MINUTE } from "../../builders/time.ts";
import { aLog } from "../opened.ts";
import { aDatabase } from "../places.ts";

const FAILURE = { source: "Plans", truncated: false, message: "Could not read the Defender plans." } as const;

const due = (now: number, unlessAfter = now): TurnWish => ({ now, until: now + MINUTE, asked: false, unlessAfter });
const asked = (now: number): TurnWish => ({ ...due(now, now - MINUTE), asked: true });

describe.skipIf(inject("postgresUrl") === undefined)("two processes on PostgreSQL", () => {
  let one: Store;
  let other: Store;

  beforeEach(async () => {
    const place = await aDatabase();
    [one, other] = [await openStore(place.config, aLog().log), await openStore(place.config, aLog().log)];
    return async () => {
      await Promise.all([one.close(), other.close()]);
      await place.remove();
    };
  });

  const turnsOf = ({ syncTurns }: Store) => {
    if (!syncTurns) throw new Error("nobody takes turns here");
    return syncTurns;
  };

  it("never both have the turn, though both ask at once", async () => {
    const taken = await Promise.all([turnsOf(one).take(due(NOW)), turnsOf(other).take(due(NOW))]);
    expect(taken.sort()).toEqual([false, true]);
  });

  it("know of each other's turn while it runs, and what it could not read once it has ended", async () => {
    expect(await turnsOf(other).look(NOW)).toEqual({
      stored: undefined,
      begunAt: undefined,
      is: "BrokenOff",
      failures: [],
    });
    await turnsOf(one).take(due(NOW));
    expect(await turnsOf(other).look(NOW + 1)).toMatchObject({ begunAt: NOW, is: "Running", failures: [] });
    await turnsOf(one).end([FAILURE]);
    expect(await turnsOf(other).look(NOW + 2)).toMatchObject({ begunAt: NOW, is: "Ended", failures: [FAILURE] });
  });

  it("know which snapshot is stored", async () => {
    await one.snapshots.save(aSnapshot([], { version: 7, takenAt: NOW }), []);
    expect((await turnsOf(other).look(NOW)).stored).toEqual({ version: 7, takenAt: NOW });
  });

  it("leave a turn to who has it until it lapses, and it lasts as long as it is held", async () => {
    await turnsOf(one).take(due(NOW));
    await turnsOf(one).hold(NOW + 5 * MINUTE);
    expect(await turnsOf(other).take(due(NOW + 4 * MINUTE))).toBe(false);
    expect(await turnsOf(other).take(due(NOW + 5 * MINUTE))).toBe(true);
    expect(await turnsOf(one).take(due(NOW + 5 * MINUTE))).toBe(false);
  });

  it("who lost the turn can neither hold nor end it", async () => {
    await turnsOf(one).take(due(NOW));
    await turnsOf(other).take(due(NOW + 2 * MINUTE));
    await turnsOf(one).hold(NOW + 60 * MINUTE);
    await turnsOf(one).end([FAILURE]);
    expect(await turnsOf(one).look(NOW + 2 * MINUTE)).toMatchObject({ is: "Running", failures: [] });
    expect(await turnsOf(one).look(NOW + 3 * MINUTE)).toMatchObject({ is: "BrokenOff" });
  });

  it("need none where one was begun later than the wish allows", async () => {
    await turnsOf(one).take(due(NOW));
    await turnsOf(one).end([]);
    expect(await turnsOf(other).take(due(NOW + MINUTE, NOW - 1))).toBe(false);
    expect(await turnsOf(other).take(due(NOW + MINUTE, NOW))).toBe(true);
  });

  it("count those that are asked for apart from those that are due", async () => {
    const begins = async (store: Store, wish: TurnWish) => {
      const begun = await turnsOf(store).take(wish);
      await turnsOf(store).end([]);
      return begun;
    };
    expect(await begins(one, due(NOW))).toBe(true);
    expect(await begins(other, asked(NOW + 1))).toBe(true);
    expect(await begins(one, asked(NOW + 2))).toBe(false);
    expect(await begins(one, due(NOW + 2))).toBe(true);
    expect(await begins(one, asked(NOW + 1 + MINUTE))).toBe(true);
  });

  it("take over at once what was given back", async () => {
    await turnsOf(one).take(due(NOW));
    await turnsOf(one).giveBack();
    expect(await turnsOf(other).look(NOW)).toMatchObject({ begunAt: undefined, is: "BrokenOff" });
    expect(await turnsOf(other).take(due(NOW, NOW - MINUTE))).toBe(true);
  });
});
