import { describe, expect, test } from "vitest";
import { Pool } from "../../../src/azure/pool.ts";
import { addPlan, noPlans, PRICINGS, type PricingRow } from "../../../src/azure/queries/pricings.ts";
import { aPricingRow, VM_ID } from "../../builders/arg-row.ts";
import { CONTOSO_PROD } from "../../builders/machine.ts";

function plansOf(...rows: PricingRow[]) {
  const plans = noPlans();
  const pool = new Pool();
  for (const row of rows) addPlan(plans, row, pool);
  return plans;
}

describe("the subscription's Servers plan", () => {
  test.each([
    ["Standard", "P2", "P2"],
    ["Standard", "P1", "P1"],
    ["Standard", "p1", "P1"],
    ["Standard", "", "P2"],
    ["Free", "", "Off"],
    ["Free", "P2", "Off"],
  ] as const)("%s %s is %s", (tier, subPlan, plan) => {
    expect(plansOf(aPricingRow({ tier, subPlan })).servers).toEqual(new Map([[CONTOSO_PROD, plan]]));
  });

  test("is found by its place, in any spelling", () => {
    const id = `/SUBSCRIPTIONS/${CONTOSO_PROD}/providers/microsoft.security/pricings/virtualMachines`;
    const plans = plansOf(aPricingRow({ id, name: "virtualMachines", subscriptionId: CONTOSO_PROD.toUpperCase() }));
    expect(plans.servers).toEqual(new Map([[CONTOSO_PROD, "P2"]]));
  });
});

describe("a machine's own plan", () => {
  const id = `${VM_ID}/providers/Microsoft.Security/pricings/virtualMachines`;
  const own = aPricingRow({ id, tier: "Free", subPlan: "" });

  test("is the machine's alone", () => {
    const plans = plansOf(aPricingRow(), own);
    expect(plans.servers).toEqual(new Map([[CONTOSO_PROD, "P2"]]));
    expect(plans.machines).toEqual(new Map([[VM_ID.toLowerCase(), "Off"]]));
  });

  test("is never taken for its subscription's", () => {
    expect(plansOf(own).servers.size).toBe(0);
  });
});

describe("CSPM", () => {
  test.each([
    ["Standard", true],
    ["Free", false],
  ] as const)("is on at %s: %s", (tier, on) => {
    expect(plansOf(aPricingRow({ name: "CloudPosture", tier, subPlan: "" })).cspm).toEqual(
      new Map([[CONTOSO_PROD, on]]),
    );
  });

  test("of a single resource says nothing about the subscription", () => {
    const id = `${VM_ID}/providers/Microsoft.Security/pricings/CloudPosture`;
    expect(plansOf(aPricingRow({ id, name: "CloudPosture" }))).toEqual(noPlans());
  });
});

test("a tier that is neither Free nor Standard is refused: coverage is not guessed", () => {
  const parsed = PRICINGS.row.safeParse({ ...aPricingRow(), tier: "Premium" });
  expect(parsed.error?.issues.map(({ path }) => path.join("."))).toEqual(["tier"]);
});
