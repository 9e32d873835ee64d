import { choice, object, type Shape, shape, text, textLike, whole } from "./value.ts";

const SOURCE = "2024-08-01/Microsoft.DBforPostgreSQL.json";

const onOrOff = choice("Enabled", "Disabled").optional();

const server = object({
  createMode: choice(
    "Default",
    "Create",
    "Update",
    "PointInTimeRestore",
    "GeoRestore",
    "Replica",
    "ReviveDropped",
  ).optional(),
  version: choice("11", "12", "13", "14", "15", "16").optional(),
  authConfig: object({
    activeDirectoryAuth: onOrOff,
    passwordAuth: onOrOff,
    tenantId: text.optional(),
  }).optional(),
  storage: object({ storageSizeGB: whole.optional(), autoGrow: onOrOff }).optional(),
  backup: object({ backupRetentionDays: whole.optional(), geoRedundantBackup: onOrOff }).optional(),
  highAvailability: object({ mode: choice("Disabled", "ZoneRedundant", "SameZone").optional() }).optional(),
  network: object({
    delegatedSubnetResourceId: text.optional(),
    privateDnsZoneArmResourceId: text.optional(),
    publicNetworkAccess: onOrOff,
  }).optional(),
});

const administrator = object({
  principalName: text.optional(),
  principalType: choice("Unknown", "User", "Group", "ServicePrincipal").optional(),
  tenantId: text.optional(),
});

export const DATABASE: Readonly<Record<string, Shape>> = {
  "Microsoft.DBforPostgreSQL/flexibleServers@2024-08-01": shape(SOURCE, {
    location: text.optional(),
    sku: object({ name: text, tier: choice("Burstable", "GeneralPurpose", "MemoryOptimized") }).optional(),
    properties: server,
  }),
  "Microsoft.DBforPostgreSQL/flexibleServers/databases@2024-08-01": shape(
    SOURCE,
    {
      name: textLike(/^[-\w.]+$/),
      properties: object({
        charset: textLike(/^[a-zA-Z]\w*$/).optional(),
        collation: textLike(/^[a-zA-Z-]+[. \w]*$/).optional(),
      }),
    },
    { child: true },
  ),
  "Microsoft.DBforPostgreSQL/flexibleServers/administrators@2024-08-01": shape(
    SOURCE,
    { properties: administrator },
    { child: true },
  ),
};
