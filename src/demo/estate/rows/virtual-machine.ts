import type { Row, Value } from "../../kql/value.ts";
import type { Image, SimMachine } from "../machine.ts";
import { azureTime, resourceRow } from "./resource.ts";

/** Parts that thousands of machines have in common are one object: 100,000 machines must fit into memory. */
const storageProfiles = new Map<Image, Value>();
const instanceViews = new Map<string, Value>();

/** `resources`, type `microsoft.compute/virtualmachines`; Flexible scale-set instances are such rows too. */
export function virtualMachineRow(machine: SimMachine, tenantId: string): Row {
  return resourceRow({
    id: machine.id,
    name: machine.name,
    type: "microsoft.compute/virtualmachines",
    tenantId,
    subscriptionId: machine.subscriptionId,
    resourceGroup: machine.resourceGroup,
    location: machine.region,
    tags: machine.tags,
    properties: {
      vmId: machine.vmId,
      provisioningState: "Succeeded",
      timeCreated: azureTime(machine.createdAt),
      hardwareProfile: HARDWARE,
      storageProfile: storageProfile(machine.image),
      osProfile: { computerName: machine.name, adminUsername: "azureadmin", allowExtensionOperations: true },
      extended: { instanceView: instanceView(machine) },
      ...(machine.scaleSet ? { virtualMachineScaleSet: { id: scaleSetId(machine) } } : {}),
    },
  });
}

/** `computeresources`: an instance of a Uniform scale set. */
export function scaleSetInstanceRow(machine: SimMachine, tenantId: string): Row {
  return resourceRow({
    id: machine.id,
    name: machine.name,
    type: "microsoft.compute/virtualmachinescalesets/virtualmachines",
    tenantId,
    subscriptionId: machine.subscriptionId,
    resourceGroup: machine.resourceGroup,
    location: machine.region,
    tags: machine.tags,
    sku: { name: "Standard_D4s_v5", tier: "Standard" },
    properties: {
      vmId: machine.vmId,
      instanceId: machine.id.split("/").at(-1) ?? "0",
      provisioningState: "Succeeded",
      timeCreated: azureTime(machine.createdAt),
      hardwareProfile: HARDWARE,
      storageProfile: storageProfile(machine.image),
      osProfile: { computerName: machine.name, adminUsername: "azureadmin" },
      extended: { instanceView: instanceView(machine) },
    },
  });
}

function scaleSetId(machine: SimMachine): string {
  return `${machine.id.split("/providers/")[0]}/providers/Microsoft.Compute/virtualMachineScaleSets/${machine.scaleSet}`;
}

const HARDWARE: Value = { vmSize: "Standard_D2s_v5" };

function storageProfile(image: Image): Value {
  const known = storageProfiles.get(image);
  if (known) return known;
  const { publisher, offer, sku, os } = image;
  const profile = {
    imageReference: { publisher, offer, sku, version: "latest", exactVersion: `${image.osVersion}.240906` },
    osDisk: { osType: os, createOption: "FromImage", caching: "ReadWrite", diskSizeGB: 128, deleteOption: "Delete" },
    dataDisks: [],
  };
  storageProfiles.set(image, profile);
  return profile;
}

function instanceView({ image, power }: SimMachine): Value {
  const key = `${power} ${image.osName} ${image.osVersion}`;
  const known = instanceViews.get(key);
  if (known) return known;
  const view = {
    powerState: { code: `PowerState/${power}`, level: "Info", displayStatus: `VM ${power}` },
    // The guest agent tells its release only while it runs.
    ...(power === "running" ? { osName: image.osName, osVersion: image.osVersion, hyperVGeneration: "V2" } : {}),
  };
  instanceViews.set(key, view);
  return view;
}
