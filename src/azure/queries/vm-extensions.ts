import { z } from "zod";
import type { Extension } from "../../health/evidence.ts";
import type { Pool } from "../pool.ts";
import { ownerOf } from "../resource-id.ts";
import type { Said } from "../said.ts";
import type { ArgQuery } from "./arg-query.ts";
import { text } from "./columns.ts";
import { handlerOf, IS_MDE_EXTENSION, provisioningOf, sharedExtension } from "./extension-row.ts";

const ROW = z.object({ id: text, name: text, handler: text, provisioning: text });

export type VmExtensionRow = z.infer<typeof ROW>;

/** MDE extensions of Azure VMs. Resource Graph has no message for them: see extension-messages.ts. */
export const VM_EXTENSIONS: ArgQuery<VmExtensionRow> = {
  source: "Extensions",
  what: "extensions of virtual machines",
  text: `resources
| where type =~ 'microsoft.compute/virtualmachines/extensions'${IS_MDE_EXTENSION}
| project id, name, handler = tostring(properties.type), provisioning = tostring(properties.provisioningState)
| order by id asc`,
  row: ROW,
};

/** The machine's lower-cased id and its extension, without code, message and time. */
export function vmExtension(row: VmExtensionRow, pool: Pool): Said<Extension> {
  const { id, before } = pool.machine(ownerOf(row.id.toLowerCase(), "/extensions/"));
  const extension: Extension = {
    name: pool.text(row.name),
    type: handlerOf(row.handler),
    provisioning: provisioningOf(row.provisioning),
    statusIsError: false,
    code: "",
    message: "",
    changedAt: undefined,
  };
  return { id, says: sharedExtension(extension, before, pool) };
}
