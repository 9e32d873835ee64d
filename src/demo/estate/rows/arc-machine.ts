import type { Row, Value } from "../../kql/value.ts";
import type { SimMachine } from "../machine.ts";
import { azureTime, resourceRow } from "./resource.ts";

/** `resources`, type `microsoft.hybridcompute/machines`. */
export function arcMachineRow(machine: SimMachine, tenantId: string): Row {
  const { image, provider } = machine;
  return resourceRow({
    id: machine.id,
    name: machine.name,
    type: "microsoft.hybridcompute/machines",
    tenantId,
    subscriptionId: machine.subscriptionId,
    resourceGroup: machine.resourceGroup,
    location: machine.region,
    tags: machine.tags,
    identity: { type: "SystemAssigned", tenantId },
    properties: {
      vmId: machine.vmId,
      displayName: machine.name,
      machineFqdn: `${machine.name}.corp.contoso.com`,
      // Arc writes "windows" and "linux" where a VM's disk says "Windows" and "Linux".
      osType: image.os.toLowerCase(),
      osName: image.osName,
      osVersion: image.osVersion,
      osSku: image.osSku,
      status: machine.power,
      lastStatusChange: azureTime(machine.powerSince),
      agentVersion: "1.46.02789.1913",
      provisioningState: "Succeeded",
      ...providerProperties(provider),
    },
  });
}

/** Where the agent runs. On premises it knows of no cloud. */
function providerProperties(provider: SimMachine["provider"]): Record<string, Value> {
  if (provider === "AWS" || provider === "GCP") {
    return { cloudMetadata: { provider }, detectedProperties: DETECTED[provider] };
  }
  return { cloudMetadata: { provider: "N/A" }, detectedProperties: DETECTED.OnPremises };
}

const DETECTED = {
  AWS: { cloudprovider: "AWS", manufacturer: "Amazon EC2", model: "m6i.large" },
  GCP: { cloudprovider: "GCP", manufacturer: "Google", model: "Google Compute Engine" },
  OnPremises: { cloudprovider: "N/A", manufacturer: "VMware, Inc.", model: "VMware7,1" },
} as const satisfies Record<string, Value>;
