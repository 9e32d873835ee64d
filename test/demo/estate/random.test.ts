import { describe, expect, test } from "vitest";
import { seeded } from "../../../src/demo/estate/random.ts";

const many = <T>(draw: () => T, count = 5000) => Array.from({ length: count }, draw);

describe("seeded chance", () => {
  test("is the same for the same seed, and different for another", () => {
    const draws = (seed: number) => many(seeded(seed).next, 50);
    expect(draws(1)).toEqual(draws(1));
    expect(draws(1)).not.toEqual(draws(2));
    expect(draws(0)).not.toEqual(draws(1));
  });

  test("lies between 0 and 1, and is spread evenly", () => {
    const draws = many(seeded(42).next);
    expect(Math.min(...draws)).toBeGreaterThanOrEqual(0);
    expect(Math.max(...draws)).toBeLessThan(1);
    const mean = draws.reduce((sum, one) => sum + one, 0) / draws.length;
    expect(mean).toBeGreaterThan(0.48);
    expect(mean).toBeLessThan(0.52);
  });

  test("draws whole numbers with both ends", () => {
    const { between } = seeded(3);
    expect(new Set(many(() => between(2, 4)))).toEqual(new Set([2, 3, 4]));
    expect(new Set(many(() => between(7, 7), 20))).toEqual(new Set([7]));
  });

  test("picks every choice now and then", () => {
    const { pick } = seeded(4);
    expect(new Set(many(() => pick(["a", "b", "c"])))).toEqual(new Set(["a", "b", "c"]));
  });

  test("comes true about as often as it should", () => {
    const { chance } = seeded(5);
    const hits = many(() => chance(0.2)).filter(Boolean).length;
    expect(hits / 5000).toBeGreaterThan(0.17);
    expect(hits / 5000).toBeLessThan(0.23);
    expect(many(() => chance(0), 100)).not.toContain(true);
    expect(many(() => chance(1), 100)).not.toContain(false);
  });

  test("makes GUIDs that look like GUIDs and do not repeat", () => {
    const { guid } = seeded(6);
    const guids = many(guid, 2000);
    expect(new Set(guids).size).toBe(2000);
    for (const one of guids) expect(one).toMatch(/^[\da-f]{8}-[\da-f]{4}-4[\da-f]{3}-a[\da-f]{3}-[\da-f]{12}$/);
  });
});
