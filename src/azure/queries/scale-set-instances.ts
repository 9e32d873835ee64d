import type { Machine } from "../../health/machine.ts";
import type { Pool } from "../pool.ts";
import { lastSegment, ownerOf } from "../resource-id.ts";
import type { ArgQuery } from "./arg-query.ts";
import { VM_COLUMNS, VM_ROW, type VmRow, vmMachine } from "./vm-row.ts";

/** Instances of Uniform scale sets, which Resource Graph keeps in a table of their own. */
export const SCALE_SET_INSTANCES: ArgQuery<VmRow> = {
  source: "Inventory",
  what: "scale-set instances",
  text: `computeresources
| where type =~ 'microsoft.compute/virtualmachinescalesets/virtualmachines'${VM_COLUMNS}`,
  row: VM_ROW,
};

/** An instance; its set is the resource that holds it, spelled as the row's id spells it. */
export function scaleSetInstance(row: VmRow, pool: Pool): Machine {
  const set = ownerOf(row.id.toLowerCase(), "/virtualmachines/");
  return vmMachine(row, "ScaleSetInstance", lastSegment(row.id.slice(0, set.length)), pool);
}
