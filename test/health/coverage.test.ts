import { describe, expect, it, test } from "vitest";
import { coverage, isCovered, missingPrerequisites } from "../../src/health/coverage.ts";

describe("a machine is covered", () => {
  test.each([
    ["P2", "Subscription", false, []],
    ["P2", "Subscription", true, []],
    ["P1", "Subscription", true, []],
    ["P1", "Subscription", false, ["Cspm"]],
    ["Off", "Subscription", true, ["ServersPlan"]],
    ["Off", "Subscription", false, ["ServersPlan"]],
    ["P2", "Machine", false, []],
    ["P1", "Machine", true, []],
    ["P1", "Machine", false, ["Cspm"]],
    ["Off", "Machine", true, ["ServersPlanOfMachine"]],
  ] as const)("by Servers %s of its %s (CSPM: %s), but for %s", (plan, planOf, cspm, missing) => {
    const on = coverage(plan, planOf, cspm, true);
    const off = coverage(plan, planOf, cspm, false);
    expect(missingPrerequisites(on)).toEqual(missing);
    expect(missingPrerequisites(off)).toEqual([...missing, "EndpointProtection"]);
    expect([isCovered(on), isCovered(off)]).toEqual([missing.length === 0, false]);
  });
});

describe("coverage", () => {
  it("is one object for all machines that have it", () => {
    expect(coverage("P1", "Machine", true, false)).toBe(coverage("P1", "Machine", true, false));
  });

  it("is another for every other", () => {
    const plans = ["P2", "P1", "Off"] as const;
    const origins = ["Subscription", "Machine"] as const;
    const flags = [true, false];
    const all = plans.flatMap((plan) =>
      origins.flatMap((of) => flags.flatMap((cspm) => flags.map((protection) => coverage(plan, of, cspm, protection)))),
    );
    expect(new Set(all).size).toBe(24);
    expect(coverage("P1", "Machine", true, false)).toEqual({
      serversPlan: "P1",
      planOf: "Machine",
      cspm: true,
      endpointProtection: false,
    });
  });
});
