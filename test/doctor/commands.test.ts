import { describe, expect, test } from "vitest";
import { REDEPLOY_ACTIONS } from "../../src/azure/deploying/role.ts";
import { parseScope, type Scope } from "../../src/azure/scope.ts";
import { giveGraph, giveReader, giveRedeployRole, named, scopesOf } from "../../src/doctor/commands.ts";

const id = (digit: string) => `${digit.repeat(8)}-0000-4000-8000-000000000000`;
const [PROD, DEV] = [id("1"), id("2")];

function scopeOf(text: string): Scope {
  const parsed = parseScope(text);
  if (!parsed.ok) throw new Error(parsed.fault);
  return parsed.scope;
}

describe("a role is given", () => {
  test.each([
    ["at each subscription that lacks it", "", [PROD, DEV], [`/subscriptions/${PROD}`, `/subscriptions/${DEV}`]],
    ["there alone, of those that are named", `${PROD},${DEV}`, [DEV], [`/subscriptions/${DEV}`]],
    [
      "at all that are named where nothing is known",
      `${PROD},${DEV}`,
      [],
      [`/subscriptions/${PROD}`, `/subscriptions/${DEV}`],
    ],
    [
      "once, at the management group",
      "mg:contoso",
      [PROD, DEV],
      ["/providers/Microsoft.Management/managementGroups/contoso"],
    ],
    ["at one to be filled in where nothing is known at all", "", [], ["/subscriptions/<subscription id>"]],
  ])("%s", (_, scope, lacking, scopes) => {
    expect(scopesOf(scopeOf(scope), lacking)).toEqual(scopes);
  });

  test("by a line for each scope, to the identity that lacks it", () => {
    expect(giveReader("me", ["/a", "/b"])).toEqual([
      "az role assignment create --assignee me --role Reader --scope /a",
      "az role assignment create --assignee me --role Reader --scope /b",
    ]);
  });

  test("after it was made, where it is our own: with the actions of the deployment, and nothing else", () => {
    const [definition = "", ...rest] = giveRedeployRole("me", ["/a"]);
    const json = /^az role definition create --role-definition '(.+)'$/.exec(definition)?.[1] ?? "";
    expect(JSON.parse(json)).toEqual({
      Name: "Vitals redeployer",
      Actions: [...REDEPLOY_ACTIONS],
      AssignableScopes: ["/a"],
    });
    expect(rest).toEqual(['az role assignment create --assignee me --role "Vitals redeployer" --scope /a']);
  });

  test("of Microsoft Graph by its name, to the bot's own", () => {
    const lines = giveGraph("my-app", ["User.Read.All"]);
    expect(lines).toHaveLength(2);
    expect(lines[0]).toContain("az ad sp show --id my-app ");
    expect(lines[0]).toContain("appRoles[?value=='User.Read.All']");
    expect(lines[1]).toMatch(/^az rest --method post .*appRoleAssignments/);
  });

  test("by ten lines at most: whoever lacks it everywhere gives it above", () => {
    const many = Array.from({ length: 40 }, (_, at) => `/subscriptions/${at}`);
    expect(giveReader("me", many)).toHaveLength(10);
  });
});

test("what can write, run or lock anything is not among what the second identity is given", () => {
  const changing = REDEPLOY_ACTIONS.filter((action) => !action.endsWith("/read"));
  expect(changing.toSorted()).toEqual([
    "Microsoft.Compute/virtualMachines/extensions/delete",
    "Microsoft.HybridCompute/machines/extensions/delete",
  ]);
});

describe("a list of names", () => {
  const many = (count: number) => Array.from({ length: count }, (_, at) => `n${at}`);
  test.each([
    [many(1), "n0"],
    [many(10), many(10).join(", ")],
    [many(12), `${many(10).join(", ")} and 2 more`],
  ])("is as long as one reads it", (names, text) => {
    expect(named(names)).toBe(text);
  });
});
