import type { Row, Value } from "../../kql/value.ts";
import type { SimSubscription } from "../subscription.ts";
import { resourceRow } from "./resource.ts";

/** `resourcecontainers`: the subscription itself. */
export function subscriptionRow(subscription: SimSubscription, tenantId: string): Row {
  return resourceRow({
    id: `/subscriptions/${subscription.id}`,
    name: subscription.name,
    type: "microsoft.resources/subscriptions",
    tenantId,
    subscriptionId: subscription.id,
    tags: {},
    properties: {
      state: "Enabled",
      managedByTenants: [],
      subscriptionPolicies: { quotaId: "EnterpriseAgreement_2014-09-01", spendingLimit: "Off" },
      managementGroupAncestorsChain: [{ name: tenantId, displayName: "Tenant Root Group" }],
    },
  });
}

/** `resourcecontainers`: a resource group, which a query for subscriptions must leave out. */
export function resourceGroupRow(subscription: SimSubscription, name: string, region: string, tenantId: string): Row {
  return resourceRow({
    id: `/subscriptions/${subscription.id}/resourceGroups/${name}`,
    name,
    type: "microsoft.resources/subscriptions/resourcegroups",
    tenantId,
    subscriptionId: subscription.id,
    resourceGroup: name,
    location: region,
    properties: { provisioningState: "Succeeded" },
  });
}

/** `securityresources`, type `microsoft.security/pricings`: the subscription's plans. */
export function pricingRows(subscription: SimSubscription, tenantId: string): Row[] {
  const base = `/subscriptions/${subscription.id}/providers/Microsoft.Security`;
  const plans: [string, Value][] = [
    ["VirtualMachines", planProperties(subscription.serversPlan)],
    // A full plan has no sub-plan at all.
    ["CloudPosture", subscription.cspm ? STANDARD : FREE],
    ["StorageAccounts", { ...STANDARD, subPlan: "DefenderForStorageV2" }],
    ["KeyVaults", FREE],
  ];
  return plans.map(([name, properties]) => pricingRow(base, name, subscription.id, tenantId, properties));
}

/** A machine's own plan, which overrides its subscription's. */
export function machinePricingRow(
  machineId: string,
  subscriptionId: string,
  plan: SimSubscription["serversPlan"],
  tenantId: string,
): Row {
  const base = `${machineId}/providers/Microsoft.Security`;
  return pricingRow(base, "virtualMachines", subscriptionId, tenantId, { ...planProperties(plan), inherited: "False" });
}

const STANDARD = { pricingTier: "Standard", freeTrialRemainingTime: "PT0S", deprecated: false } as const;
const FREE = { pricingTier: "Free", freeTrialRemainingTime: "P30D", deprecated: false } as const;

function planProperties(plan: SimSubscription["serversPlan"]): Record<string, Value> {
  return plan === "Off" ? FREE : { ...STANDARD, subPlan: plan };
}

function pricingRow(base: string, name: string, subscriptionId: string, tenantId: string, properties: Value): Row {
  return resourceRow({
    id: `${base}/pricings/${name}`,
    name,
    type: "microsoft.security/pricings",
    tenantId,
    subscriptionId,
    properties,
  });
}
