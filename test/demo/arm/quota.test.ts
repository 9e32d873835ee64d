import { describe, expect, test } from "vitest";
import { ARG_QUOTA, Quota } from "../../../src/demo/arm/quota.ts";
import { at } from "../../builders/time.ts";

const START = at("09:00");

describe("the quota of Resource Graph", () => {
  test("is fifteen queries in five seconds, as Microsoft documents it", () => {
    expect(ARG_QUOTA).toEqual({ requests: 15, windowMs: 5000 });
  });

  test("counts down, refuses, and begins anew when its window has ended", () => {
    const quota = new Quota({ requests: 2, windowMs: 5000 });
    const taken = [0, 1000, 2000, 4999, 5000].map((ms) => quota.take("me", START + ms));
    expect(taken.map(({ granted }) => granted)).toEqual([true, true, false, false, true]);
    expect(taken.map(({ headers }) => headers["x-ms-user-quota-remaining"])).toEqual(["1", "0", "0", "0", "1"]);
  });

  test("a refused query does not lengthen the window", () => {
    const quota = new Quota({ requests: 1, windowMs: 5000 });
    for (let ms = 0; ms < 5000; ms += 500) quota.take("me", START + ms);
    expect(quota.take("me", START + 5000).granted).toBe(true);
  });

  test.each([
    [0, "00:00:05"],
    [1, "00:00:05"],
    [1000, "00:00:04"],
    [4001, "00:00:01"],
    [4999, "00:00:01"],
  ])("%i ms into the window it resets after %s, rounded up", (ms, expected) => {
    const quota = new Quota(ARG_QUOTA);
    quota.take("me", START);
    expect(quota.take("me", START + ms).headers["x-ms-user-quota-resets-after"]).toBe(expected);
  });

  test("is counted for each identity by itself", () => {
    const quota = new Quota({ requests: 1, windowMs: 5000 });
    expect(quota.take("me", START).granted).toBe(true);
    expect(quota.take("you", START).granted).toBe(true);
    expect(quota.take("me", START).granted).toBe(false);
  });
});
