import { expect, test } from "vitest";
import type { AnsweredTurns } from "../../src/questions/ports.ts";
import { Once } from "../../src/teams/once.ts";
import { VirtualClock } from "../builders/clock.ts";
import { aTurnMemory } from "../fakes/turn-memory.ts";
import { keptLog } from "./serve.ts";

function once(answered: AnsweredTurns = aTurnMemory()) {
  const clock = new VirtualClock();
  const { log, lines } = keptLog();
  return { once: new Once(answered, clock, log), clock, lines };
}

test("the first time is once", async () => {
  const { once: seen } = once();
  expect(await seen.first("turn", "a")).toBe(true);
  expect(await seen.first("turn", "a")).toBe(false);
  expect(await seen.first("turn", "b")).toBe(true);
});

test("parts of a key do not run together", async () => {
  const { once: seen } = once();
  expect(await seen.first("ab", "c")).toBe(true);
  expect(await seen.first("a", "bc")).toBe(true);
});

test("what was answered before a restart is not answered again", async () => {
  const answered = aTurnMemory();
  expect(await once(answered).once.first("turn", "a")).toBe(true);
  expect(await once(answered).once.first("turn", "a")).toBe(false);
});

test("two at the same time get one first", async () => {
  const { once: seen } = once();
  expect(await Promise.all([seen.first("a"), seen.first("a")])).toEqual([true, false]);
});

test("where the store fails it is the first time as far as this process knows, and the log says so", async () => {
  const { once: seen, lines } = once({ claim: () => Promise.reject(new Error("disk full")) });
  expect(await seen.first("a")).toBe(true);
  expect(await seen.first("a")).toBe(false);
  expect(lines).toMatchObject([{ cause: { message: "disk full" } }]);
});

test("nobody waits long for a store that is busy", async () => {
  const { once: seen, clock } = once({ claim: () => new Promise(() => {}) });
  const first = seen.first("a");
  await clock.pass(500);
  expect(await first).toBe(true);
});

test("it forgets the oldest before it grows without end", async () => {
  const claimed: string[] = [];
  const { once: seen } = once({
    claim: async (key) => {
      claimed.push(key);
      return true;
    },
  });
  for (let turn = 0; turn <= 10_000; turn += 1) await seen.first(String(turn));
  await seen.first("10000");
  expect(claimed).toHaveLength(10_001);
  await seen.first("0");
  expect(claimed).toHaveLength(10_002);
});
