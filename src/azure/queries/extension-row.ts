import type { Evidence, Extension } from "../../health/evidence.ts";
import type { Pool } from "../pool.ts";

/** The rows that are the MDE extension: publisher and type never vary, the resource's own name may. */
export const IS_MDE_EXTENSION = `
| where tostring(properties.publisher) =~ 'Microsoft.Azure.AzureDefenderForServers'
| where tostring(properties.type) in~ ('MDE.Windows', 'MDE.Linux')`;

const PROVISIONING: ReadonlyMap<string, Extension["provisioning"]> = new Map(
  (["Succeeded", "Failed", "Creating", "Updating", "Deleting"] as const).map((state) => [state.toLowerCase(), state]),
);

/** Azure's provisioning state in any spelling; "Other" for "Canceled" and what is yet to come. */
export function provisioningOf(state: string): Extension["provisioning"] {
  return PROVISIONING.get(state.toLowerCase()) ?? "Other";
}

export function handlerOf(type: string): Extension["type"] {
  return type.toLowerCase() === "mde.windows" ? "MDE.Windows" : "MDE.Linux";
}

/** The one copy of an extension: thousands of machines have the same. */
export function sharedExtension(extension: Extension, before: Evidence | undefined, pool: Pool): Extension {
  const kept = pool.keep(extension, before?.extension);
  if (kept !== extension) return kept;
  return pool.record(JSON.stringify(extension), () => extension);
}
