import { expect, test } from "vitest";
import { Pool } from "../../../src/azure/pool.ts";
import { scaleSetInstance } from "../../../src/azure/queries/scale-set-instances.ts";
import { aVmRow } from "../../builders/arg-row.ts";
import { CONTOSO_PROD } from "../../builders/machine.ts";

const ID = `/subscriptions/${CONTOSO_PROD}/resourceGroups/rg-web/providers/Microsoft.Compute/virtualMachineScaleSets/Workers/virtualMachines/3`;

test("an instance belongs to the Uniform set that holds it, as Azure spells its name", () => {
  expect(scaleSetInstance(aVmRow({ id: ID, name: "workers_3" }), new Pool())).toMatchObject({
    id: ID.toLowerCase(),
    name: "workers_3",
    host: "ScaleSetInstance",
    scaleSet: "Workers",
  });
});

test("an instance whose power is not told is not said to run", () => {
  expect(scaleSetInstance(aVmRow({ id: ID, power: "" }), new Pool()).power.is).toBe("Unknown");
});
