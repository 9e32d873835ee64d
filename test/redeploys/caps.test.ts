import { describe, expect, it, test } from "vitest";
import { overMachineCap, overRequestCap } from "../../src/redeploys/caps.ts";
import { NOW } from "../builders/evidence.ts";
import { CONTOSO_DEV, CONTOSO_PROD } from "../builders/machine.ts";
import { anOutcome, names, settings } from "../builders/redeploy.ts";
import { aSnapshot, judged } from "../builders/snapshot.ts";
import { DAY } from "../builders/time.ts";

const machinesOf = (count: number, subscriptionId = CONTOSO_PROD) =>
  names(count).map((name) => judged({ machine: { name: `${subscriptionId.slice(0, 2)}-${name}`, subscriptionId } }));

describe("a request's caps", () => {
  const prod = machinesOf(200);
  const dev = machinesOf(30, CONTOSO_DEV);
  const snapshot = aSnapshot([...prod, ...dev]);
  const over = (asked: typeof prod, overrides = {}) => overRequestCap(asked, snapshot, settings(overrides));

  test.each([
    ["twenty machines of two hundred", prod.slice(0, 20), {}, undefined],
    ["twenty-one machines", prod.slice(0, 21), {}, { why: "TooMany", asked: 21, max: 20 }],
    ["three machines of thirty", dev.slice(0, 3), {}, undefined],
    [
      "four machines of thirty",
      dev.slice(0, 4),
      {},
      { why: "TooManyOfSubscription", subscriptionId: CONTOSO_DEV, asked: 4, max: 3, percent: 10, of: 30 },
    ],
    [
      "few of one subscription and too many of the other",
      [...prod.slice(0, 5), ...dev.slice(0, 4)],
      {},
      { why: "TooManyOfSubscription", subscriptionId: CONTOSO_DEV, asked: 4, max: 3, percent: 10, of: 30 },
    ],
    ["as many as the operator allows", prod.slice(0, 60), { maxMachines: 60, maxPercent: 30 }, undefined],
    ["more than a smaller percentage", dev.slice(0, 2), { maxPercent: 5 }, { why: "TooManyOfSubscription", max: 1 }],
  ])("%s", (_, asked, overrides, expected) => {
    if (expected === undefined) expect(over(asked, overrides)).toBeUndefined();
    else expect(over(asked, overrides)).toMatchObject(expected);
  });

  it("let one machine of the smallest subscription through", () => {
    const [only] = machinesOf(1);
    const small = aSnapshot(only ? [only] : []);
    expect(overRequestCap(only ? [only] : [], small, settings({ maxPercent: 1 }))).toBeUndefined();
  });
});

describe("a machine's caps", () => {
  const daysAgo = (...days: readonly number[]) => days.map((day) => anOutcome({ at: NOW - day * DAY }));
  const over = (earlier: ReturnType<typeof daysAgo>, open?: string) => overMachineCap(earlier, open, settings(), NOW);

  it("refuse a machine that another request holds, and name the request", () => {
    expect(over([], "r-7")).toEqual({ why: "OpenRequest", requestId: "r-7" });
  });

  test.each([
    ["two redeploys in a week", daysAgo(1, 2), undefined],
    ["three", daysAgo(1, 2, 6), { why: "TooManyRedeploys", redeploys: 3, max: 3, since: NOW - 7 * DAY }],
    ["four", daysAgo(0, 1, 2, 3), { why: "TooManyRedeploys", redeploys: 4 }],
    ["three, of which one was seven days ago to the millisecond", daysAgo(1, 2, 7), undefined],
  ])("%s", (_, earlier, expected) => {
    if (expected === undefined) expect(over(earlier)).toBeUndefined();
    else expect(over(earlier)).toMatchObject(expected);
  });

  it("do not count what ARM never accepted", () => {
    const refused = [1, 2, 3].map((day) => anOutcome({ at: NOW - day * DAY, accepted: false, outcome: "NotDeleted" }));
    expect(over(refused)).toBeUndefined();
  });
});
