import { afterAll, describe, expect, test } from "vitest";
import { type Fault, matching, resourceGraphQuery } from "../../src/demo/arm/faults.ts";
import { READER } from "../../src/demo/arm/identities.ts";
import { TABLES } from "../../src/doctor/table-checks.ts";
import { aLastingTenant } from "../builders/azure-reader.ts";
import { APPROVERS_DIRECTORY, examined, fixesIn, tenantSettings, those } from "../builders/doctor.ts";
import { aFolder } from "../store/places.ts";

const tenant = await aLastingTenant({ directory: APPROVERS_DIRECTORY });
const place = aFolder();
afterAll(() => place.remove());
const env = tenantSettings(tenant, place.config.dataDir);

const PLANTED = "planted-secret";
const forbidden: Fault = {
  kind: "Reply",
  status: 403,
  body: { error: { code: "AuthorizationFailed", message: `no right for ${PLANTED.length} things` } },
};
const WDATP = matching({ path: /Microsoft\.Security\/settings\/WDATP$/i });
const INSTANCE_VIEW = matching({ path: /virtualMachines\/[^/]+\/instanceView|extensions\/[^/]+$/i });

async function findingOf(id: string, overrides: Readonly<Record<string, string>> = {}) {
  const checks = await examined(tenant, { env: { ...env, ...overrides } });
  return checks.find((one) => one.id === id)?.finding;
}

/** A piece of each table's query that no other one has. */
const MARKS: Readonly<Record<string, string | RegExp>> = {
  "vm-extensions": /type =~ ["']microsoft\.compute\/virtualmachines\/extensions["']/i,
  "arc-extensions": /type =~ ["']microsoft\.hybridcompute\/machines\/extensions["']/i,
  assessments: /type =~ ["']microsoft\.security\/assessments["']/i,
  plans: /type =~ ["']microsoft\.security\/pricings["']/i,
};

describe("a table that Resource Graph refuses", () => {
  test.each(TABLES.filter(({ id }) => id in MARKS))(
    "($id) fails alone, with the role that reads it",
    async ({ id }) => {
      const fault = tenant.fail({ on: resourceGraphQuery(MARKS[id] ?? ""), fault: forbidden });
      const checks = await examined(tenant, { env });
      expect(fault.hits).toBeGreaterThan(0);
      expect(those(checks, "Failed").filter((check) => check.startsWith("azure.table"))).toEqual([`azure.table.${id}`]);
      expect(fixesIn(checks)[0]).toContain(`--assignee ${READER.clientId} --role Reader`);
    },
  );
});

describe("Resource Graph as a whole", () => {
  test.each<[string, Fault]>([
    ["breaks the connection", { kind: "Reset" }],
    ["gives half an answer", { kind: "CutJson" }],
    ["is a proxy's page", { kind: "Html" }],
    ["is out of order", { kind: "Reply", status: 500, body: { error: { code: "InternalServerError", message: "x" } } }],
  ])("that %s fails once, and no table is said to be read", async (_, fault) => {
    tenant.fail({ on: resourceGraphQuery(), fault });
    const checks = await examined(tenant, { env });
    expect(those(checks, "Failed")).toEqual(["azure.resource-graph"]);
    expect(those(checks, "Passed").filter((id) => id.startsWith("azure.table"))).toEqual([]);
    expect(those(checks, "NotChecked")).toContain("redeploy.rights");
  });
});

describe("the Endpoint-protection switch", () => {
  test("that is off somewhere is no missing right: it is told, with where", async () => {
    const finding = await findingOf("azure.endpoint-protection");
    const off = tenant.estate.subscriptions.filter(
      ({ readable, endpointProtection }) => readable && !endpointProtection,
    );
    expect(off.length).toBeGreaterThan(0);
    expect(finding).toMatchObject({ is: "Passed" });
    for (const { name, id } of off) {
      expect(JSON.stringify(finding)).toContain(`it is off, so that nothing comes back, in ${name} (${id})`);
    }
  });

  test("that may not be read in one subscription is told with that one alone", async () => {
    const [first, second] = tenant.estate.subscriptions.filter(({ readable }) => readable);
    const on = matching({ path: new RegExp(`${first?.id}.*settings/WDATP$`, "i") });
    tenant.fail({ on, fault: forbidden });
    const finding = await findingOf("azure.endpoint-protection");
    expect(finding).toMatchObject({
      is: "Failed",
      missing: expect.stringContaining(`In: ${first?.name} (${first?.id})`),
      fixes: [
        `az role assignment create --assignee ${READER.clientId} --role Reader --scope /subscriptions/${first?.id}`,
      ],
    });
    expect(JSON.stringify(finding)).not.toContain(second?.id);
  });

  test("that may be read nowhere names every subscription that can be seen, and a command for each", async () => {
    tenant.fail({ on: WDATP, fault: forbidden });
    const finding = await findingOf("azure.endpoint-protection");
    const seen = tenant.estate.subscriptions.filter(({ readable }) => readable);
    for (const { id } of seen) expect(finding).toMatchObject({ missing: expect.stringContaining(id) });
    expect(finding?.is === "Failed" && finding.fixes).toHaveLength(seen.length);
  });
});

describe("the instance view", () => {
  test("that is refused names Reader at the extension's own subscription", async () => {
    tenant.fail({ on: INSTANCE_VIEW, fault: forbidden });
    const finding = await findingOf("azure.instance-view");
    expect(finding).toMatchObject({ is: "Failed", missing: expect.stringMatching(/403|right|role/i) });
    expect(finding?.is === "Failed" && finding.fixes).toEqual([
      expect.stringMatching(/--role Reader --scope \/subscriptions\/[\da-f-]{36}$/),
    ]);
  });
});

describe("an identity that the settings do not name", () => {
  const systemAssigned = { AZURE_CLIENT_ID: "" };

  test("is the system-assigned one, in what is found", async () => {
    expect(await findingOf("azure.sign-in", systemAssigned)).toMatchObject({
      is: "Passed",
      found: expect.stringMatching(/^as /),
    });
  });

  test("and that is not switched on is told how to switch it on", async () => {
    const nobody = { getToken: () => Promise.reject(new Error(PLANTED)) };
    const checks = await examined(tenant, { env: { ...env, ...systemAssigned }, credentials: { reader: nobody } });
    const told = checks.find(({ id }) => id === "azure.sign-in")?.finding;
    expect(told).toMatchObject({
      is: "Failed",
      fixes: [expect.stringContaining("Switch on the system-assigned identity")],
    });
    expect(JSON.stringify(checks)).not.toContain(PLANTED);
  });
});
