import { z } from "zod";
import type { Host, Machine } from "../../health/machine.ts";
import type { Pool } from "../pool.ts";
import { instant, maybeText, tags, text } from "./columns.ts";
import { isClientImage, osOf } from "./operating-system.ts";
import { vmPower } from "./power.ts";

/** What VMs and scale-set instances are asked for alike; `properties` has the same shape in both tables. */
export const VM_COLUMNS = `
| extend image = properties.storageProfile.imageReference
| project id, name, subscriptionId, resourceGroup, location, tags,
    osType = tostring(properties.storageProfile.osDisk.osType),
    publisher = tostring(image.publisher), offer = tostring(image.offer), imageSku = tostring(image.sku),
    power = tostring(properties.extended.instanceView.powerState.code),
    created = tostring(properties.timeCreated),
    scaleSet = tostring(properties.virtualMachineScaleSet.id)
| order by id asc`;

export const VM_ROW = z.object({
  id: text,
  name: text,
  subscriptionId: text,
  resourceGroup: maybeText,
  location: maybeText,
  tags,
  osType: text,
  publisher: text,
  offer: text,
  imageSku: text,
  power: text,
  created: text,
  scaleSet: text,
});

export type VmRow = z.infer<typeof VM_ROW>;

/** The machine in a row; `scaleSet` is the name of the set it belongs to. */
export function vmMachine(row: VmRow, host: Host, scaleSet: string | undefined, pool: Pool): Machine {
  const { id, before } = pool.machine(row.id);
  const machine: Machine = {
    id,
    name: row.name,
    host,
    cloud: "Azure",
    subscriptionId: pool.text(row.subscriptionId.toLowerCase()),
    resourceGroup: pool.text(row.resourceGroup ?? ""),
    region: pool.text((row.location ?? "").toLowerCase()),
    os: osOf(row.osType),
    osName: pool.text(imageName(row)),
    clientOs: isClientImage(row.publisher, row.imageSku),
    power: vmPower(row.power),
    createdAt: instant(row.created),
    tags: pool.tags(row.tags, before?.machine.tags),
    scaleSet: scaleSet === undefined ? undefined : pool.text(scaleSet),
  };
  return pool.keep(machine, before?.machine);
}

/** "Canonical ubuntu-24_04-lts server"; "" for a VM made from a disk or a gallery image, which name no publisher. */
function imageName({ publisher, offer, imageSku }: VmRow): string {
  if (publisher === "") return "";
  return `${publisher} ${offer} ${imageSku}`.trim();
}
