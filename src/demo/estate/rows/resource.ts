import type { Row, Value } from "../../kql/value.ts";

/** What differs between the rows of one table; the other columns of Resource Graph are empty. */
export interface ResourceFields {
  readonly id: string;
  readonly name: string;
  /** Lower-cased, as Resource Graph gives every type. */
  readonly type: string;
  readonly tenantId: string;
  readonly subscriptionId: string;
  readonly resourceGroup?: string;
  readonly location?: string;
  readonly kind?: string;
  readonly sku?: Value;
  readonly tags?: Readonly<Record<string, string>>;
  readonly identity?: Value;
  readonly zones?: Value;
  readonly properties: Value;
}

/** A row with every column of Resource Graph's resource tables. Groups and locations are lower-cased there, ids are not. */
export function resourceRow(fields: ResourceFields): Row {
  return {
    id: fields.id,
    name: fields.name,
    type: fields.type,
    tenantId: fields.tenantId,
    kind: fields.kind ?? "",
    location: fields.location ?? "",
    resourceGroup: fields.resourceGroup?.toLowerCase() ?? "",
    subscriptionId: fields.subscriptionId,
    managedBy: "",
    sku: fields.sku ?? null,
    plan: null,
    properties: fields.properties,
    tags: fields.tags && Object.keys(fields.tags).length > 0 ? fields.tags : null,
    identity: fields.identity ?? null,
    zones: fields.zones ?? null,
    extendedLocation: null,
  };
}

/** A time as Azure writes it, with seven digits behind the second. */
export function azureTime(at: number): string {
  return new Date(at).toISOString().replace("Z", "0000Z");
}
