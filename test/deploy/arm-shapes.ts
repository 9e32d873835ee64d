import { APP } from "./arm/app.ts";
import { BOT } from "./arm/bot.ts";
import { DATABASE } from "./arm/database.ts";
import { NETWORK } from "./arm/network.ts";
import { RIGHTS } from "./arm/rights.ts";
import { TELEMETRY } from "./arm/telemetry.ts";
import { object, type Shape, text } from "./arm/value.ts";
import type { Declaration, Value } from "./bicep.ts";

/**
 * By type and API version: the properties that the template uses, what Azure allows there and what it asks for.
 * Read off the schemas that Microsoft publishes. Stricter than those, which let unknown properties pass.
 * To use one more property, or a newer version, look it up in the file that `source` names and write it down here.
 */
export const SHAPES: Readonly<Record<string, Shape>> = {
  ...APP,
  ...BOT,
  ...DATABASE,
  ...NETWORK,
  ...RIGHTS,
  ...TELEMETRY,
};

/** One that is there already: Bicep looks it up by its name. */
const lookedUp = object({ name: text, scope: text.optional(), parent: text.optional() });

/** Where the body of a resource does not fit its type, as "properties.sku.name: why"; empty: it fits. */
export function faultsOf({ of, existing }: Pick<Declaration, "of" | "existing">, body: Value): string[] {
  const shape = Object.hasOwn(SHAPES, of) ? SHAPES[of] : undefined;
  if (!shape) return [`${of}: no shape`];
  const { error } = (existing ? lookedUp : shape.body).safeParse(body);
  return (error?.issues ?? []).map(({ path, message }) => `${path.join(".")}: ${message}`);
}
