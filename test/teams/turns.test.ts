import { describe, expect, test } from "vitest";
import { TurnsInFlight } from "../../src/teams/turns.ts";
import { settled, VirtualClock } from "../builders/clock.ts";

test("it is full with as many turns as it takes, and no longer once one ends", async () => {
  const turns = new TurnsInFlight(2);
  const rest = Promise.withResolvers<void>();
  const first = turns.run(() => rest.promise);
  expect(turns.full).toBe(false);
  const second = turns.run(() => rest.promise);
  expect(turns.full).toBe(true);
  rest.resolve();
  await Promise.all([first, second]);
  expect(turns.full).toBe(false);
});

test("a turn that fails is counted out and fails as it would alone", async () => {
  const turns = new TurnsInFlight(1);
  await expect(turns.run(() => Promise.reject(new Error("broken")))).rejects.toThrow("broken");
  expect(turns.full).toBe(false);
});

test("whoever waits for the last turn waits for every one", async () => {
  const turns = new TurnsInFlight(9);
  const first = Promise.withResolvers<void>();
  const second = Promise.withResolvers<void>();
  const running = [turns.run(() => first.promise), turns.run(() => second.promise)];
  let none = false;
  const waiting = turns.none().then(() => {
    none = true;
  });
  first.resolve();
  await settled();
  expect(none).toBe(false);
  second.resolve();
  await waiting;
  await Promise.all(running);
});

test("where nothing runs nobody waits", async () => {
  await expect(new TurnsInFlight(1).none()).resolves.toBeUndefined();
});

describe("in line", () => {
  /** One turn runs until `end` is called; others may wait, two of them, for four seconds. */
  function occupied() {
    const clock = new VirtualClock();
    const turns = new TurnsInFlight(1, { most: 2, withinMs: 4_000, clock });
    const { promise, resolve: end } = Promise.withResolvers<void>();
    const running = turns.run(() => promise);
    const ran: string[] = [];
    const wait = (name: string) => turns.runInLine(async () => void ran.push(name));
    return { clock, turns, running, end, ran, wait };
  }

  test("who comes first goes first, and each of them runs", async () => {
    const { running, end, ran, wait, clock } = occupied();
    const waiting = [wait("first"), wait("second")];
    await settled();
    expect(ran).toEqual([]);
    end();
    expect(await Promise.all(waiting)).toEqual([true, true]);
    expect(ran).toEqual(["first", "second"]);
    await running;
    expect(clock.waiting).toBe(0);
  });

  test("one more than may wait is sent away at once, and the others keep their places", async () => {
    const { end, ran, wait } = occupied();
    const waiting = [wait("first"), wait("second")];
    expect(await wait("third")).toBe(false);
    end();
    await Promise.all(waiting);
    expect(ran).toEqual(["first", "second"]);
  });

  test("nobody waits longer than is good, and makes room for another", async () => {
    const { clock, end, ran, wait } = occupied();
    const waiting = [wait("first"), wait("second")];
    await clock.pass(3_999);
    await settled();
    const outcomes: boolean[] = [];
    for (const one of waiting) void one.then((ranIt) => outcomes.push(ranIt));
    await settled();
    expect(outcomes).toEqual([]);
    await clock.pass(1);
    expect(await Promise.all(waiting)).toEqual([false, false]);
    const late = wait("late");
    end();
    expect(await late).toBe(true);
    expect(ran).toEqual(["late"]);
  });

  test("a turn that fails hands its place on as any other", async () => {
    const turns = new TurnsInFlight(1, { most: 1, withinMs: 4_000, clock: new VirtualClock() });
    const first = turns.runInLine(() => Promise.reject(new Error("broken")));
    const second = turns.runInLine(async () => {});
    await expect(first).rejects.toThrow("broken");
    expect(await second).toBe(true);
    expect(turns.full).toBe(false);
  });

  test("whoever waits for the last turn waits for those in line, too", async () => {
    const { turns, end, ran, wait } = occupied();
    void wait("first");
    const none = turns.none().then(() => [...ran]);
    end();
    expect(await none).toEqual(["first"]);
  });

  test("where there is none, nobody waits", async () => {
    const turns = new TurnsInFlight(0);
    expect(await turns.runInLine(async () => {})).toBe(false);
  });
});
