import { expect, test } from "vitest";
import { TurnsInFlight } from "../../src/teams/turns.ts";
import { settled } from "../builders/clock.ts";

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
