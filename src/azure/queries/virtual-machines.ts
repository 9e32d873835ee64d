import type { Machine } from "../../health/machine.ts";
import type { Pool } from "../pool.ts";
import { lastSegment } from "../resource-id.ts";
import type { ArgQuery } from "./arg-query.ts";
import { VM_COLUMNS, VM_ROW, type VmRow, vmMachine } from "./vm-row.ts";

/** Azure VMs, instances of Flexible scale sets among them. */
export const VIRTUAL_MACHINES: ArgQuery<VmRow> = {
  source: "Inventory",
  what: "virtual machines",
  text: `resources
| where type =~ 'microsoft.compute/virtualmachines'${VM_COLUMNS}`,
  row: VM_ROW,
};

/** Spellings of names stay Azure's; ids are lower-cased. Throws nothing. */
export function virtualMachine(row: VmRow, pool: Pool): Machine {
  return vmMachine(row, "AzureVm", row.scaleSet === "" ? undefined : lastSegment(row.scaleSet), pool);
}
