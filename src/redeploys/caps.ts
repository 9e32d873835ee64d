import type { JudgedMachine, Snapshot } from "../health/snapshot.ts";
import type { EarlierOfMachine } from "./earlier.ts";
import type { OverMachineCap } from "./plan.ts";
import type { RedeploySettings } from "./settings.ts";

/** A cap that concerns the request as a whole, with its numbers. */
export type OverRequestCap =
  | { readonly why: "TooMany"; readonly asked: number; readonly max: number }
  | {
      readonly why: "TooManyOfSubscription";
      readonly subscriptionId: string;
      readonly asked: number;
      readonly max: number;
      readonly percent: number;
      /** Machines of the subscription in the snapshot. */
      readonly of: number;
    };

/** The cap that these machines together are over; undefined: none. Subscriptions are looked at in the order of the machines. */
export function overRequestCap(
  machines: readonly JudgedMachine[],
  snapshot: Snapshot,
  { maxMachines, maxPercent }: Pick<RedeploySettings, "maxMachines" | "maxPercent">,
): OverRequestCap | undefined {
  if (machines.length > maxMachines) return { why: "TooMany", asked: machines.length, max: maxMachines };
  const asked = countedBySubscription(machines);
  const all = countedBySubscription(snapshot.machines.values());
  for (const [subscriptionId, count] of asked) {
    const of = all.get(subscriptionId) ?? 0;
    const max = allowedOf(of, maxPercent);
    if (count > max)
      return { why: "TooManyOfSubscription", subscriptionId, asked: count, max, percent: maxPercent, of };
  }
  return undefined;
}

/** Ten percent of five machines is half a machine: one is always allowed, else small subscriptions could never be repaired. */
function allowedOf(machines: number, percent: number): number {
  return Math.max(1, Math.floor((machines * percent) / 100));
}

function countedBySubscription(machines: Iterable<JudgedMachine>): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { evidence } of machines) {
    const { subscriptionId } = evidence.machine;
    counts.set(subscriptionId, (counts.get(subscriptionId) ?? 0) + 1);
  }
  return counts;
}

/** The cap that one machine is over; undefined: none. `earlier` are its redeploys, `openRequest` another request that holds it. */
export function overMachineCap(
  earlier: readonly EarlierOfMachine[],
  openRequest: string | undefined,
  { maxRecent, recentMs }: Pick<RedeploySettings, "maxRecent" | "recentMs">,
  now: number,
): OverMachineCap | undefined {
  if (openRequest !== undefined) return { why: "OpenRequest", requestId: openRequest };
  const since = now - recentMs;
  const redeploys = earlier.filter(({ accepted, at }) => accepted && at > since).length;
  return redeploys >= maxRecent ? { why: "TooManyRedeploys", redeploys, max: maxRecent, since } : undefined;
}
