import { z } from "zod";
import { ownerOf } from "../resource-id.ts";
import { covers, type MachineRef } from "./arm-ids.ts";

/** CanNotDelete and ReadOnly are the only levels that there are; both forbid a deletion. */
const LOCKS = z.object({ value: z.array(z.object({ id: z.string() })), nextLink: z.string().nullish() });

const OWN = "/providers/Microsoft.Authorization/locks";
const VERSION = "api-version=2016-09-01";

/** Reads a path of ARM's with its query, parsed. */
export type Get = (path: string) => Promise<unknown>;

/**
 * Scopes of all locks that could concern an extension of this machine. Locks are inherited, so machine, resource group and
 * subscription are asked; those of the machine include the ones on its extensions.
 * Rejects if one of them cannot be read: a lock that is not seen is there all the same.
 */
export async function locksAround(machine: MachineRef, get: Get): Promise<readonly string[]> {
  const { id, subscriptionId, resourceGroup } = machine;
  const subscription = `/subscriptions/${subscriptionId}`;
  const scopes = [id, `${subscription}/resourceGroups/${resourceGroup}`, subscription];
  const locks = await Promise.all(scopes.map((scope) => locksAt(scope, scope === id, get)));
  return locks.flat();
}

/** The nearest of these scopes that covers the resource; undefined: none does. */
export function nearestLock(scopes: readonly string[], id: string): string | undefined {
  return scopes.filter((scope) => covers(scope, id)).toSorted((one, other) => other.length - one.length)[0];
}

/** Scopes of the locks listed there. Above the machine `atScope()` leaves out those below, of which there may be thousands. */
async function locksAt(scope: string, isMachine: boolean, get: Get): Promise<readonly string[]> {
  const filter = isMachine ? "" : "&$filter=atScope()";
  const { value, nextLink } = LOCKS.parse(await get(`${scope}${OWN}?${VERSION}${filter}`));
  if (nextLink) throw new Error("more locks than one page holds");
  return value.map(({ id }) => scopeOf(id));
}

function scopeOf(lockId: string): string {
  return lockId.slice(0, ownerOf(lockId.toLowerCase(), "/providers/microsoft.authorization/locks/").length);
}
