import { choice, list, object, type Shape, shape, text } from "./value.ts";

const AUTHORIZATION = "2022-04-01/Microsoft.Authorization.json";

const assignment = object({
  roleDefinitionId: text,
  principalId: text,
  principalType: choice("User", "Group", "ServicePrincipal", "ForeignGroup", "Device").optional(),
  description: text.optional(),
});

const definition = object({
  roleName: text.optional(),
  description: text.optional(),
  type: text.optional(),
  assignableScopes: list(text).optional(),
  permissions: list(object({ actions: list(text).optional(), notActions: list(text).optional() })).optional(),
});

export const RIGHTS: Readonly<Record<string, Shape>> = {
  "Microsoft.ManagedIdentity/userAssignedIdentities@2023-01-31": shape("2023-01-31/Microsoft.ManagedIdentity.json", {
    location: text.optional(),
  }),
  "Microsoft.Authorization/roleAssignments@2022-04-01": shape(
    AUTHORIZATION,
    { properties: assignment },
    { extension: true },
  ),
  "Microsoft.Authorization/roleDefinitions@2022-04-01": shape(
    AUTHORIZATION,
    { properties: definition },
    { extension: true },
  ),
  // Only ever looked up: the registry is the operator's.
  "Microsoft.ContainerRegistry/registries@2023-07-01": shape("2023-07-01/Microsoft.ContainerRegistry.json", {}),
};
