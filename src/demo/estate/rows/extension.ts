import type { Row, Value } from "../../kql/value.ts";
import { type ExtensionState, extensionType, type SimMachine } from "../machine.ts";
import { azureTime, resourceRow } from "./resource.ts";

export const MDE_PUBLISHER = "Microsoft.Azure.AzureDefenderForServers";

/** `resources`: one row for each extension that Resource Graph shows on the machine. */
export function extensionRows(machine: SimMachine, tenantId: string): Row[] {
  const rows = neighbours(machine).map(({ name, publisher }) =>
    row(machine, tenantId, name, {
      publisher,
      type: name,
      typeHandlerVersion: "1.30",
      provisioningState: "Succeeded",
      settings: null,
    }),
  );
  const { shownExtension } = machine;
  if (shownExtension) rows.push(row(machine, tenantId, shownExtension.name, mdeProperties(machine, shownExtension)));
  return rows;
}

function row(machine: SimMachine, tenantId: string, name: string, properties: Value): Row {
  const host = machine.host === "ArcMachine" ? "microsoft.hybridcompute/machines" : "microsoft.compute/virtualmachines";
  return resourceRow({
    // Resource Graph gives the group of an extension's id as the deployment wrote it, not as the machine's own id does.
    id: `${machine.id.replace("/resourceGroups/", "/resourcegroups/").replace(machine.resourceGroup, machine.resourceGroup.toUpperCase())}/extensions/${name}`,
    name,
    type: `${host}/extensions`,
    tenantId,
    subscriptionId: machine.subscriptionId,
    resourceGroup: machine.resourceGroup,
    location: machine.region,
    properties,
  });
}

/** The MDE extension's `properties`, as Resource Graph has them: the message only for Arc. */
function mdeProperties(machine: SimMachine, state: ExtensionState): Value {
  const type = extensionType(machine);
  const common = {
    publisher: MDE_PUBLISHER,
    type,
    typeHandlerVersion: "1.0",
    autoUpgradeMinorVersion: true,
    enableAutomaticUpgrade: true,
    provisioningState: state.provisioningState,
    settings: { azureResourceId: machine.id, forceReOnboarding: "False", vNextEnabled: "true" },
  };
  if (machine.host !== "ArcMachine") return common;
  return {
    ...common,
    instanceView: { name: state.name, type, typeHandlerVersion: "1.0.9.4", status: arcStatus(state) },
  };
}

/** `instanceView.status` of an Arc extension: the code is the bare exit code. */
export function arcStatus(state: ExtensionState): Value {
  const failed = state.level === "Error";
  return {
    code: failed ? state.code : "success",
    level: failed ? "Error" : "Information",
    displayStatus: state.provisioningState,
    message: state.message || `Extension Message: ExtensionOperation:enable. Status:${state.provisioningState}`,
    ...(state.timed ? { time: azureTime(state.changedAt) } : {}),
  };
}

/** Other companies' and teams' extensions, so that a query has something to leave out. */
function neighbours(machine: SimMachine): readonly { readonly name: string; readonly publisher: string }[] {
  if (machine.scenario === "decoy-extension") return [{ name: extensionType(machine), publisher: "Contoso.Tools" }];
  if (Number.parseInt(machine.vmId.slice(0, 1), 16) % 4 !== 0) return [];
  const os = machine.image.os;
  return [{ name: `AzureMonitor${os}Agent`, publisher: "Microsoft.Azure.Monitor" }];
}
