import { REDEPLOY_ACTIONS } from "../azure/deploying/role.ts";
import type { Scope } from "../azure/scope.ts";

/** Longer lists nobody reads; the rest is told by its number. */
const MOST_LISTED = 10;
const ROLE = "Vitals redeployer";
/** Microsoft Graph's application, the same in every tenant. */
const GRAPH_APP = "00000003-0000-0000-c000-000000000000";

/** Where a right is given so that it holds in these subscriptions: above all of them where the settings name a group. */
export function scopesOf(scope: Scope, subscriptionIds: readonly string[]): readonly string[] {
  if (scope.kind === "managementGroup") return [`/providers/Microsoft.Management/managementGroups/${scope.id}`];
  const ids = scope.kind === "subscriptions" && subscriptionIds.length === 0 ? scope.ids : subscriptionIds;
  return ids.length > 0 ? ids.map((id) => `/subscriptions/${id}`) : ["/subscriptions/<subscription id>"];
}

/** Gives the role that reads. `assignee`: object id or client id. */
export function giveReader(assignee: string, scopes: readonly string[]): readonly string[] {
  return listed(scopes).map((scope) => assign(assignee, "Reader", scope));
}

/** Makes the custom role, and gives it. An existing one with these actions will do as well. */
export function giveRedeployRole(assignee: string, scopes: readonly string[]): readonly string[] {
  const role = { Name: ROLE, Actions: REDEPLOY_ACTIONS, AssignableScopes: scopes };
  return [
    `az role definition create --role-definition '${JSON.stringify(role)}'`,
    ...listed(scopes).map((scope) => assign(assignee, `"${ROLE}"`, scope)),
  ];
}

/** Gives an application permission of Microsoft Graph to the bot's identity. */
export function giveGraph(appId: string, permissions: readonly string[]): readonly string[] {
  return permissions.flatMap((permission) => [
    `bot=$(az ad sp show --id ${appId} --query id -o tsv) graph=$(az ad sp show --id ${GRAPH_APP} --query id -o tsv) role=$(az ad sp show --id ${GRAPH_APP} --query "appRoles[?value=='${permission}'].id" -o tsv)`,
    `az rest --method post --url "https://graph.microsoft.com/v1.0/servicePrincipals/$bot/appRoleAssignments" --body "{\\"principalId\\":\\"$bot\\",\\"resourceId\\":\\"$graph\\",\\"appRoleId\\":\\"$role\\"}"`,
  ]);
}

/** "A, B and 3 more". */
export function named(names: readonly string[]): string {
  const rest = names.length - MOST_LISTED;
  return rest > 0 ? `${names.slice(0, MOST_LISTED).join(", ")} and ${rest} more` : names.join(", ");
}

function listed(scopes: readonly string[]): readonly string[] {
  return scopes.slice(0, MOST_LISTED);
}

function assign(assignee: string, role: string, scope: string): string {
  return `az role assignment create --assignee ${assignee} --role ${role} --scope ${scope}`;
}
