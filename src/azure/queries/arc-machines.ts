import { z } from "zod";
import type { Cloud, Machine } from "../../health/machine.ts";
import type { Pool } from "../pool.ts";
import type { ArgQuery } from "./arg-query.ts";
import { maybeText, tags, text } from "./columns.ts";
import { isClientName, osOf } from "./operating-system.ts";
import { arcPower } from "./power.ts";

const ROW = z.object({
  id: text,
  name: text,
  subscriptionId: text,
  resourceGroup: maybeText,
  location: maybeText,
  tags,
  osType: text,
  osName: text,
  status: text,
  provider: text,
});

export type ArcMachineRow = z.infer<typeof ROW>;

/** Machines outside Azure that are connected through Arc. */
export const ARC_MACHINES: ArgQuery<ArcMachineRow> = {
  source: "Inventory",
  what: "Arc machines",
  text: `resources
| where type =~ 'microsoft.hybridcompute/machines'
| extend cloud = tostring(properties.cloudMetadata.provider), detected = tostring(properties.detectedProperties.cloudprovider)
| project id, name, subscriptionId, resourceGroup, location, tags,
    osType = tostring(properties.osType),
    osName = tostring(coalesce(tostring(properties.osSku), tostring(properties.osName))),
    status = tostring(properties.status),
    provider = iff(cloud in~ ('', 'N/A'), detected, cloud)
| order by id asc`,
  row: ROW,
};

/** Arc gives no time of creation, and its region is where the record lies, not the machine. */
export function arcMachine(row: ArcMachineRow, pool: Pool): Machine {
  const { id, before } = pool.machine(row.id);
  const machine: Machine = {
    id,
    name: row.name,
    host: "ArcMachine",
    cloud: cloudOf(row.provider),
    subscriptionId: pool.text(row.subscriptionId.toLowerCase()),
    resourceGroup: pool.text(row.resourceGroup ?? ""),
    region: pool.text((row.location ?? "").toLowerCase()),
    os: osOf(row.osType),
    osName: pool.text(row.osName),
    clientOs: isClientName(row.osName),
    power: arcPower(row.status),
    createdAt: undefined,
    tags: pool.tags(row.tags, before?.machine.tags),
    scaleSet: undefined,
  };
  return pool.keep(machine, before?.machine);
}

const CLOUDS: ReadonlyMap<string, Cloud> = new Map([
  ["aws", "AWS"],
  ["gcp", "GCP"],
  ["azure", "Azure"],
]);

/** By the name of a provider in any spelling; what names no cloud stands in somebody's own rooms. */
export function cloudOf(provider: string): Cloud {
  return CLOUDS.get(provider.toLowerCase()) ?? "OnPremises";
}
