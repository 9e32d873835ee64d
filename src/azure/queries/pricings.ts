import { z } from "zod";
import type { Coverage } from "../../health/evidence.ts";
import type { Pool } from "../pool.ts";
import { ownerOf } from "../resource-id.ts";
import type { ArgQuery } from "./arg-query.ts";
import { text } from "./columns.ts";

const ROW = z.object({
  id: text,
  name: text,
  subscriptionId: text,
  tier: z.enum(["Free", "Standard"]),
  subPlan: text,
});

export type PricingRow = z.infer<typeof ROW>;

/** Defender plans: of subscriptions, and of single machines that have their own. */
export const PRICINGS: ArgQuery<PricingRow> = {
  source: "Plans",
  what: "Defender plans",
  text: `securityresources
| where type =~ 'microsoft.security/pricings'
| where name in~ ('VirtualMachines', 'CloudPosture')
| project id, name, subscriptionId, tier = tostring(properties.pricingTier), subPlan = tostring(properties.subPlan)
| order by id asc`,
  row: ROW,
};

/** Plans while they are gathered. Keys are lower-cased ids of subscriptions (`servers`, `cspm`) and of machines. */
export interface GatheredPlans {
  readonly servers: Map<string, Coverage["serversPlan"]>;
  readonly cspm: Map<string, boolean>;
  readonly machines: Map<string, Coverage["serversPlan"]>;
}

export function noPlans(): GatheredPlans {
  return { servers: new Map(), cspm: new Map(), machines: new Map() };
}

/** Only the row right below the subscription is the subscription's own; every other is an override of one resource. */
export function addPlan(plans: GatheredPlans, row: PricingRow, pool: Pool): void {
  const owner = ownerOf(row.id.toLowerCase(), "/providers/microsoft.security/pricings/");
  const subscription = row.subscriptionId.toLowerCase();
  const ofSubscription = owner === `/subscriptions/${subscription}`;
  if (row.name.toLowerCase() === "virtualmachines") {
    if (ofSubscription) plans.servers.set(pool.text(subscription), planOf(row));
    else plans.machines.set(pool.machine(owner).id, planOf(row));
  } else if (ofSubscription) plans.cspm.set(pool.text(subscription), row.tier === "Standard");
}

/** Standard without a sub-plan is the full plan: it is older than the sub-plans. */
function planOf({ tier, subPlan }: PricingRow): Coverage["serversPlan"] {
  if (tier === "Free") return "Off";
  return subPlan.toUpperCase() === "P1" ? "P1" : "P2";
}
