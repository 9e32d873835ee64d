import { afterAll, describe, expect, test } from "vitest";
import { REDEPLOY_ACTIONS } from "../../src/azure/deploying/role.ts";
import { type Fault, resourceGraphQuery } from "../../src/demo/arm/faults.ts";
import { BOT, READER, REDEPLOYER } from "../../src/demo/arm/identities.ts";
import { TABLES } from "../../src/doctor/table-checks.ts";
import { aLastingTenant } from "../builders/azure-reader.ts";
import {
  APPROVERS,
  APPROVERS_DIRECTORY,
  examined,
  fixesIn,
  tenantSettings,
  those,
  without,
} from "../builders/doctor.ts";
import { aFolder } from "../store/places.ts";

const tenant = await aLastingTenant({ directory: APPROVERS_DIRECTORY });
const place = aFolder();
afterAll(() => place.remove());
const env = tenantSettings(tenant, place.config.dataDir);
const { id: someSubscription, name: itsName } = tenant.estate.subscriptions.find(({ readable }) => readable) ?? {
  id: "",
  name: "",
};
const readerRole = `az role assignment create --assignee ${READER.clientId} --role Reader --scope /subscriptions/${someSubscription}`;
const redeployRole = `az role assignment create --assignee ${REDEPLOYER.clientId} --role "Vitals redeployer" --scope /subscriptions/${someSubscription}`;

test("nothing is missing where every right is there", async () => {
  const checks = await examined(tenant, { env });
  expect(checks.filter(({ finding }) => finding.is === "Failed")).toEqual([]);
  expect(those(checks, "NotChecked")).toEqual([]);
  expect(those(checks, "Passed")).toEqual([
    "settings",
    `host.${new URL(tenant.url).host}`,
    "clock",
    "bot.token",
    "azure.sign-in",
    "azure.resource-graph",
    ...TABLES.map(({ id }) => `azure.table.${id}`),
    "azure.endpoint-protection",
    "azure.instance-view",
    "redeploy.sign-in",
    "redeploy.rights",
    "approvers",
    `approvers.${APPROVERS}`,
    "store",
  ]);
});

test("trying it deletes nothing and writes nothing", async () => {
  await examined(tenant, { env });
  const methods = tenant.requests.filter(({ path }) => !path.includes("ResourceGraph")).map(({ method }) => method);
  expect(methods).not.toContain("DELETE");
  expect(methods).not.toContain("PUT");
  expect(methods).not.toContain("PATCH");
});

describe("a right of the reading identity that is taken away", () => {
  test.each([
    ...TABLES.map(({ id, action }) => [action, `azure.table.${id}`]),
    ["Microsoft.Security/settings/read", "azure.endpoint-protection"],
  ])("%s is told by %s alone, with the role that grants it", async (action, check) => {
    const checks = await examined(tenant, { env, reader: without(READER, action) });
    const alsoFails = action === "Microsoft.Compute/virtualMachines/extensions/read" ? ["azure.instance-view"] : [];
    expect(those(checks, "Failed")).toEqual([check, ...alsoFails]);
    expect(fixesIn(checks)).toContain(readerRole);
  });

  test("a table's names the action, and where it is missing", async () => {
    const action = "Microsoft.Compute/virtualMachines/read";
    const checks = await examined(tenant, { env, reader: without(READER, action) });
    const told = checks.find(({ id }) => id === "azure.table.virtual-machines")?.finding;
    expect(told).toMatchObject({
      missing: expect.stringContaining(`may not ${action} in ${itsName} (${someSubscription})`),
    });
  });

  test("that of Security Reader's is not enough, though every table answers", async () => {
    const actions = ["Microsoft.Security/*/read", "Microsoft.Resources/subscriptions/read"];
    const checks = await examined(tenant, { env, reader: { ...READER, actions } });
    expect(those(checks, "Failed")).toEqual([
      "azure.table.virtual-machines",
      "azure.table.vm-extensions",
      "azure.table.scale-set-instances",
      "azure.table.arc-machines",
      "azure.table.arc-extensions",
      "azure.instance-view",
    ]);
  });

  test("is the last one: what depends on it is not checked, and never said to be well", async () => {
    const checks = await examined(tenant, { env, reader: { ...READER, actions: [] } });
    expect(those(checks, "Failed")).toEqual(["azure.resource-graph"]);
    expect(those(checks, "NotChecked")).toEqual([
      ...TABLES.map(({ id }) => `azure.table.${id}`),
      "azure.endpoint-protection",
      "azure.instance-view",
      "redeploy.rights",
    ]);
    expect(fixesIn(checks)).toEqual([
      `az role assignment create --assignee ${READER.clientId} --role Reader --scope /subscriptions/<subscription id>`,
    ]);
  });
});

describe("a right of the second identity that is taken away", () => {
  test.each(REDEPLOY_ACTIONS)("%s is told with the role that has it", async (action) => {
    const checks = await examined(tenant, { env, redeployer: without(REDEPLOYER, action) });
    expect(those(checks, "Failed")).toEqual(["redeploy.rights"]);
    expect(checks.find(({ id }) => id === "redeploy.rights")?.finding).toMatchObject({
      missing: expect.stringContaining(`may not ${action} in `),
    });
    const [definition, assignment] = fixesIn(checks);
    expect(definition).toContain("az role definition create");
    expect(definition).toContain(action);
    expect(assignment).toBe(redeployRole);
  });

  test("all of them are told at once", async () => {
    const checks = await examined(tenant, { env, redeployer: { ...REDEPLOYER, actions: [] } });
    const told = JSON.stringify(checks.find(({ id }) => id === "redeploy.rights")?.finding);
    for (const action of REDEPLOY_ACTIONS) expect(told).toContain(action);
  });
});

describe("the scope of the settings", () => {
  test("a subscription that is named and cannot be read is missing, and is where the role belongs", async () => {
    const hidden = tenant.estate.subscriptions.find(({ readable }) => !readable)?.id ?? "";
    const checks = await examined(tenant, { env: { ...env, VITALS_SCOPE: `${someSubscription},${hidden}` } });
    expect(those(checks, "Failed")).toEqual(["azure.resource-graph"]);
    expect(fixesIn(checks)).toEqual([
      `az role assignment create --assignee ${READER.clientId} --role Reader --scope /subscriptions/${hidden}`,
    ]);
  });

  test("where it is a management group, the roles are given there", async () => {
    const group = tenant.estate.tenantId;
    const scoped = { ...env, VITALS_SCOPE: `mg:${group}` };
    const reader = without(READER, "Microsoft.Security/pricings/read");
    const checks = await examined(tenant, { env: scoped, reader, redeployer: { ...REDEPLOYER, actions: [] } });
    const at = `/providers/Microsoft.Management/managementGroups/${group}`;
    expect(fixesIn(checks)).toEqual([
      `az role assignment create --assignee ${READER.clientId} --role Reader --scope ${at}`,
      expect.stringContaining(`"AssignableScopes":["${at}"]`),
      `az role assignment create --assignee ${REDEPLOYER.clientId} --role "Vitals redeployer" --scope ${at}`,
    ]);
  });
});

test("a permission of Microsoft Graph that is taken away is told with the one that is needed", async () => {
  const checks = await examined(tenant, { env, bot: { ...BOT, graphRoles: [] } });
  expect(those(checks, "Failed")).toEqual([`approvers.${APPROVERS}`]);
  expect(fixesIn(checks).join("\n")).toContain("GroupMember.Read.All");
  expect(fixesIn(checks).join("\n")).toContain(`az ad sp show --id ${BOT.clientId}`);
});

describe("an identity", () => {
  const OID = "c0000000-0000-4000-8000-00000000000a";

  test("is named by its object id in the commands, where its token says it", async () => {
    const token = `e30.${Buffer.from(JSON.stringify({ oid: OID })).toString("base64url")}.c2ln`;
    const reader = { getToken: async () => ({ token, expiresOnTimestamp: Date.now() + 3_600_000 }) };
    const checks = await examined(tenant, { env, credentials: { reader } });
    // The tenant does not know this token: Azure refuses it.
    expect(those(checks, "Failed")).toEqual(["azure.resource-graph"]);
    expect(fixesIn(checks).join()).toContain(`--assignee ${OID} --role Reader`);
    expect(JSON.stringify(checks)).not.toContain(token);
  });

  test.each([
    ["reader", "azure.sign-in", "AZURE_CLIENT_ID"],
    ["redeployer", "redeploy.sign-in", "VITALS_REDEPLOY_CLIENT_ID"],
  ] as const)("that nobody assigned (%s) cannot sign in, and the setting is named", async (who, check, setting) => {
    const nobody = { getToken: () => Promise.reject(new Error("planted-secret")) };
    const checks = await examined(tenant, { env, credentials: { [who]: nobody } });
    expect(those(checks, "Failed")).toEqual([check]);
    expect(those(checks, "NotChecked")).toContain("redeploy.rights");
    expect(fixesIn(checks).join()).toContain(setting);
    expect(JSON.stringify(checks)).not.toContain("planted-secret");
  });
});

test("an estate without an extension leaves the instance view untried, which is no failure", async () => {
  const nothing = { kind: "Rewrite", body: () => ({ totalRecords: 0, count: 0, data: [], resultTruncated: "false" }) };
  tenant.fail({ on: resourceGraphQuery("virtualmachines/extensions"), fault: nothing as Fault });
  const checks = await examined(tenant, { env });
  expect(those(checks, "Failed")).toEqual([]);
  expect(those(checks, "NotChecked")).toEqual(["azure.instance-view"]);
});
