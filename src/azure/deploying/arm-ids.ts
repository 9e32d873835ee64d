/** An Azure VM or Arc machine by the parts of its resource id, as they are spelled there. */
export interface MachineRef {
  readonly host: "Vm" | "Arc";
  readonly id: string;
  readonly subscriptionId: string;
  readonly resourceGroup: string;
  readonly name: string;
}

const MACHINE =
  /^\/subscriptions\/([^/?#]+)\/resourceGroups\/([^/?#]+)\/providers\/(Microsoft\.Compute\/virtualMachines|Microsoft\.HybridCompute\/machines)\/([^/?#]+)$/i;
const EXTENSION = /^(.+)\/extensions\/([^/?#]+)$/i;

/** Reads a machine's id in any casing. Throws for anything else: no plan holds a machine without an Azure resource. */
export function machineRef(id: string): MachineRef {
  const [, subscriptionId = "", resourceGroup = "", type = "", name = ""] = MACHINE.exec(id) ?? [];
  if (name === "") throw new Error("not the id of a VM or an Arc machine");
  return { host: /^Microsoft\.Compute/i.test(type) ? "Vm" : "Arc", id, subscriptionId, resourceGroup, name };
}

/** Reads an extension's id in any casing. Throws for anything else. */
export function extensionRef(id: string): { readonly machine: MachineRef; readonly name: string } {
  const [, machine = "", name = ""] = EXTENSION.exec(id) ?? [];
  return { machine: machineRef(machine), name };
}

/** "Microsoft.Compute/virtualMachines/extensions/delete", say. */
export function extensionAction({ host }: MachineRef, verb: "read" | "delete"): string {
  const type = host === "Vm" ? "Microsoft.Compute/virtualMachines" : "Microsoft.HybridCompute/machines";
  return `${type}/extensions/${verb}`;
}

/** Whether `scope` is the resource itself or lies above it. Casing does not matter. */
export function covers(scope: string, id: string): boolean {
  return `${id.toLowerCase()}/`.startsWith(`${scope.toLowerCase().replace(/(?<!\/)\/+$/, "")}/`);
}
