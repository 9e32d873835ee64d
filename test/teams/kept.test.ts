import { expect, test } from "vitest";
import { Kept } from "../../src/teams/kept.ts";

/** Counts what is made. */
function aMaker() {
  let made = 0;
  return {
    make: async () => {
      made += 1;
      return made;
    },
    made: () => made,
  };
}

test("each key is made once, also for two at the same time", async () => {
  const { make } = aMaker();
  const kept = new Kept<number>(9);
  expect(await Promise.all([kept.get("a", make), kept.get("a", make), kept.get("b", make)])).toEqual([1, 1, 2]);
});

test("what could not be made is tried again", async () => {
  const kept = new Kept<number>(9);
  await expect(kept.get("a", () => Promise.reject(new Error("down")))).rejects.toThrow("down");
  expect(await kept.get("a", aMaker().make)).toBe(1);
});

test("there are never more than it may keep", async () => {
  const { make, made } = aMaker();
  const kept = new Kept<number>(2);
  for (const key of ["a", "b", "c", "b"]) await kept.get(key, make);
  expect(made()).toBe(4);
  await kept.get("c", make);
  expect(made()).toBe(4);
});
