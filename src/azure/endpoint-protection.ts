import pLimit from "p-limit";
import { z } from "zod";
import type { Reading } from "../health/ports.ts";
import type { Log } from "../log.ts";
import type { ArmClients } from "./arm-clients.ts";
import { UnexpectedShape } from "./reading-faults.ts";
import { loggedCause, sourceFailure } from "./source-failure.ts";

const SETTING = z.object({ properties: z.object({ enabled: z.boolean() }) });

/**
 * The Endpoint-protection switch of each subscription (`settings/WDATP`, API version 2022-05-01); keys are the given ids.
 * Each fails for itself. While it is off, Defender for Cloud never deploys the extension again.
 */
export async function readEndpointProtection(
  subscriptions: Iterable<string>,
  clients: Pick<ArmClients, "get" | "pace">,
  log: Log,
  signal: AbortSignal,
): Promise<ReadonlyMap<string, Reading<boolean>>> {
  const limit = pLimit(clients.pace.concurrentGets);
  const read = async (id: string): Promise<readonly [string, Reading<boolean>]> => {
    try {
      return [id, { ok: true, value: await readSwitch(id, clients, signal) }];
    } catch (error) {
      log.warn({ subscription: id, cause: loggedCause(error) }, "The Endpoint-protection switch could not be read");
      return [id, { ok: false, failure: sourceFailure("EndpointProtection", "Endpoint-protection switch", error) }];
    }
  };
  return new Map(await Promise.all([...subscriptions].map((id) => limit(read, id))));
}

/** Throws if it cannot be read. */
export async function readSwitch(
  subscription: string,
  { get }: Pick<ArmClients, "get">,
  signal: AbortSignal,
): Promise<boolean> {
  const path = `/subscriptions/${subscription}/providers/Microsoft.Security/settings/WDATP?api-version=2022-05-01`;
  const setting = SETTING.safeParse(await get(path, signal));
  if (!setting.success) throw new UnexpectedShape("the answer has no `enabled`", { cause: setting.error });
  return setting.data.properties.enabled;
}
