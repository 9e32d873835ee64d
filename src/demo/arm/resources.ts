import { type ExtensionState, extensionType, type SimMachine } from "../estate/machine.ts";
import { arcStatus, MDE_PUBLISHER } from "../estate/rows/extension.ts";
import { azureTime } from "../estate/rows/resource.ts";

/** Resources as ARM's own GETs give them, unlike the rows of Resource Graph. */

/** A VM or Arc machine; `expanded`: with its instance view. */
export function machineResource(machine: SimMachine, expanded: boolean): Record<string, unknown> {
  const arc = machine.host === "ArcMachine";
  return {
    id: machine.id,
    name: machine.name,
    type: arc ? "Microsoft.HybridCompute/machines" : "Microsoft.Compute/virtualMachines",
    location: machine.region,
    tags: machine.tags,
    properties: {
      vmId: machine.vmId,
      provisioningState: "Succeeded",
      ...(arc ? { status: machine.power, osType: machine.image.os.toLowerCase() } : {}),
      ...(expanded && !arc ? { instanceView: instanceView(machine) } : {}),
    },
  };
}

export function instanceView(machine: SimMachine): Record<string, unknown> {
  const { extension, power, powerSince } = machine;
  return {
    vmAgent: { vmAgentVersion: "2.11.1.12", statuses: [] },
    extensions: extension ? [extensionInstanceView(machine, extension)] : [],
    statuses: [
      { code: "ProvisioningState/succeeded", level: "Info", displayStatus: "Provisioning succeeded" },
      { code: `PowerState/${power}`, level: "Info", displayStatus: `VM ${power}`, time: azureTime(powerSince) },
    ],
  };
}

/** The MDE extension; `expanded`: with what it said last. */
export function extensionResource(
  machine: SimMachine,
  state: ExtensionState,
  expanded: boolean,
): Record<string, unknown> {
  const arc = machine.host === "ArcMachine";
  const type = extensionType(machine);
  const arcView = { name: state.name, type, typeHandlerVersion: "1.0.9.4", status: arcStatus(state) };
  return {
    id: `${machine.id}/extensions/${state.name}`,
    name: state.name,
    type: arc ? "Microsoft.HybridCompute/machines/extensions" : "Microsoft.Compute/virtualMachines/extensions",
    location: machine.region,
    ...(state.installedAt === undefined ? {} : { systemData: { createdAt: azureTime(state.installedAt) } }),
    properties: {
      publisher: MDE_PUBLISHER,
      type,
      typeHandlerVersion: "1.0",
      autoUpgradeMinorVersion: true,
      provisioningState: state.provisioningState,
      settings: { azureResourceId: machine.id, forceReOnboarding: "False", vNextEnabled: "true" },
      ...(arc ? { instanceView: arcView } : {}),
      ...(expanded && !arc ? { instanceView: extensionInstanceView(machine, state) } : {}),
    },
  };
}

function extensionInstanceView(machine: SimMachine, state: ExtensionState): Record<string, unknown> {
  const { provisioningState, code, level, message } = state;
  const status = `ProvisioningState/${provisioningState.toLowerCase()}${code ? `/${code}` : ""}`;
  return {
    name: state.name,
    type: `${MDE_PUBLISHER}.${extensionType(machine)}`,
    typeHandlerVersion: "1.0.9.4",
    statuses: [
      {
        code: status,
        level,
        displayStatus: level === "Error" ? "Provisioning failed" : `Provisioning ${provisioningState.toLowerCase()}`,
        message: message || "MDE extension status",
        ...(state.timed ? { time: azureTime(state.changedAt) } : {}),
      },
    ],
    substatuses: [],
  };
}
