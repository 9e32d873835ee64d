import { z } from "zod";
import type { Extension } from "../../health/evidence.ts";
import type { Pool } from "../pool.ts";
import { ownerOf } from "../resource-id.ts";
import type { Said } from "../said.ts";
import type { ArgQuery } from "./arg-query.ts";
import { instant, text } from "./columns.ts";
import { handlerOf, IS_MDE_EXTENSION, provisioningOf, sharedExtension } from "./extension-row.ts";

const ROW = z.object({
  id: text,
  name: text,
  handler: text,
  provisioning: text,
  code: text,
  level: text,
  message: text,
  changed: text,
});

export type ArcExtensionRow = z.infer<typeof ROW>;

/** MDE extensions of Arc machines, with the status that their agent reports. */
export const ARC_EXTENSIONS: ArgQuery<ArcExtensionRow> = {
  source: "Extensions",
  what: "extensions of Arc machines",
  text: `resources
| where type =~ 'microsoft.hybridcompute/machines/extensions'${IS_MDE_EXTENSION}
| extend state = properties.instanceView.status
| project id, name, handler = tostring(properties.type), provisioning = tostring(properties.provisioningState),
    code = tostring(state.code), level = tostring(state.level), message = tostring(state.message), changed = tostring(state['time'])
| order by id asc`,
  row: ROW,
};

/** The machine's lower-cased id and its extension; the message is redacted, otherwise literal. */
export function arcExtension(row: ArcExtensionRow, pool: Pool): Said<Extension> {
  const { id, before } = pool.machine(ownerOf(row.id.toLowerCase(), "/extensions/"));
  const extension: Extension = {
    name: pool.text(row.name),
    type: handlerOf(row.handler),
    provisioning: provisioningOf(row.provisioning),
    statusIsError: row.level.toLowerCase() === "error",
    code: pool.text(row.code),
    message: pool.message(row.message),
    changedAt: instant(row.changed),
  };
  return { id, says: sharedExtension(extension, before, pool) };
}
