import type { Columns, Schema } from "./kusto.ts";

/** The columns that Azure Resource Graph gives every resource table (its "supported tables" reference). */
const RESOURCE_COLUMNS: Columns = {
  id: "string",
  name: "string",
  type: "string",
  tenantId: "string",
  kind: "string",
  location: "string",
  resourceGroup: "string",
  subscriptionId: "string",
  managedBy: "string",
  sku: "dynamic",
  plan: "dynamic",
  properties: "dynamic",
  tags: "dynamic",
  identity: "dynamic",
  zones: "dynamic",
  extendedLocation: "dynamic",
};

/** The tables of Resource Graph that hold what Vitals reads. */
export const ARG_TABLES = {
  resources: RESOURCE_COLUMNS,
  resourcecontainers: RESOURCE_COLUMNS,
  securityresources: RESOURCE_COLUMNS,
  computeresources: RESOURCE_COLUMNS,
} as const satisfies Schema;

export type ArgTable = keyof typeof ARG_TABLES;
