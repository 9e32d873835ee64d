import { describe, expect, onTestFinished, test } from "vitest";
import { readConfig } from "../../src/config.ts";
import type { Environment } from "../../src/config-fault.ts";
import { type Fault, matching } from "../../src/demo/arm/faults.ts";
import { hostChecks } from "../../src/doctor/host-checks.ts";
import { systemClock } from "../../src/system-clock.ts";
import { aLastingTenant } from "../builders/azure-reader.ts";
import {
  APPROVERS,
  APPROVERS_DIRECTORY,
  type DoctorWish,
  examined,
  fixesIn,
  NOBODY_IN_IT,
  tenantSettings,
  those,
} from "../builders/doctor.ts";
import { localMode, managedIdentity, singleTenant } from "../builders/environment.ts";
import { MINUTE } from "../builders/time.ts";
import { aFolder } from "../store/places.ts";

/** Who may send by it is up to the component, so it is no more than an address. */
const KEY = "InstrumentationKey=11111111-2222-4333-8444-555555555555";
const tenant = await aLastingTenant({ directory: APPROVERS_DIRECTORY });
const host = new URL(tenant.url).host;

function settings(overrides: Environment = {}): Environment {
  const place = aFolder();
  onTestFinished(() => place.remove());
  return { ...tenantSettings(tenant, place.config.dataDir), ...overrides };
}

/** What one check found. */
async function finding(id: string, wish: Omit<DoctorWish, "env">, overrides: Environment = {}) {
  const checks = await examined(tenant, { env: settings(overrides), ...wish });
  return checks.find((one) => one.id === id)?.finding;
}

describe("the clock", () => {
  test.each([
    ["ahead of", 5 * MINUTE],
    ["behind", -5 * MINUTE],
  ])("is wrong where it is far %s Azure's", async (where, ahead) => {
    const told = await finding("clock", { ahead });
    expect(told).toMatchObject({ is: "Failed", fixes: ["timedatectl set-ntp true"] });
    expect(JSON.stringify(told)).toMatch(new RegExp(`this machine is (29\\d|30\\d) s ${where} ${host}`));
  });

  test.each([0.5 * MINUTE, -0.5 * MINUTE])("may differ by what no token minds: %d ms", async (ahead) => {
    expect(await finding("clock", { ahead })).toMatchObject({ is: "Passed" });
  });
});

describe("a host", () => {
  test("that nobody listens at cannot be reached, and the clock cannot be compared with it", async () => {
    const checks = await examined(tenant, { env: settings({ VITALS_ARM_ENDPOINT: "http://127.0.0.1:1" }) });
    const told = checks.find(({ id }) => id === "host.127.0.0.1:1")?.finding;
    expect(told).toMatchObject({ is: "Failed", missing: "it cannot be reached (ECONNREFUSED)" });
    expect(those(checks, "NotChecked")).toContain("clock");
    expect(fixesIn(checks).join("\n")).toContain("connect to 127.0.0.1:1 on port 1");
  });

  const hostsOf = (env: Environment) => {
    const read = readConfig(env);
    if (!read.ok) throw new Error("the settings are wrong");
    return hostChecks(read.config, systemClock).flatMap(({ id }) => (id === "clock" ? [] : [id.slice("host.".length)]));
  };
  const ours = ["management.azure.com", "login.botframework.com", "smba.trafficmanager.net"];
  test.each<[string, Environment, readonly string[]]>([
    ["a managed identity", managedIdentity(), ours],
    [
      "approvers in a group",
      managedIdentity({ VITALS_APPROVERS: `group:${APPROVERS}` }),
      [...ours, "graph.microsoft.com"],
    ],
    ["local mode", localMode(), ["management.azure.com"]],
    [
      "a component of Application Insights",
      localMode({ APPLICATIONINSIGHTS_CONNECTION_STRING: `${KEY};IngestionEndpoint=https://westeurope-5.in.example/` }),
      ["management.azure.com", "westeurope-5.in.example"],
    ],
    [
      "one that says not where it is",
      localMode({ APPLICATIONINSIGHTS_CONNECTION_STRING: KEY }),
      ["management.azure.com", "dc.services.visualstudio.com"],
    ],
    ["another cloud", localMode({ VITALS_CLOUD: "china" }), ["management.chinacloudapi.cn"]],
    [
      "a bot in Azure Government",
      singleTenant({ ChannelService: "https://botframework.azure.us" }),
      ["management.azure.com", "login.botframework.azure.us", "login.microsoftonline.us"],
    ],
  ])("is looked at if %s needs it", (_, env, hosts) => {
    expect(hostsOf(env).toSorted()).toEqual([...hosts].toSorted());
  });
});

describe("a token for Teams", () => {
  test.each<[string, Environment, string]>([
    ["a managed identity", {}, "Assign the managed identity with client id 0a11ce00-0000-4000-8000-000000000003"],
    [
      "a secret",
      { MicrosoftAppType: "SingleTenant", MicrosoftAppPassword: "planted-secret" },
      "az ad app credential reset --id 0a11ce00-0000-4000-8000-000000000003 --append",
    ],
    [
      "a certificate",
      { MicrosoftAppType: "SingleTenant", CertificateThumbprint: "ab12", CertificatePrivateKey: "planted-secret" },
      "az ad app credential list --id 0a11ce00-0000-4000-8000-000000000003 --cert",
    ],
  ])("that %s does not get is told with Entra's number and nothing else of it", async (_, env, fix) => {
    const error = new Error("AADSTS7000215: Invalid client secret planted-secret. Trace ID: 4711");
    const told = await finding("bot.token", { botToken: () => Promise.reject(error) }, env);
    expect(told).toMatchObject({ is: "Failed", missing: "no token was given (AADSTS7000215)" });
    expect(JSON.stringify(told)).toContain(fix);
    expect(JSON.stringify(told)).not.toContain("planted-secret");
  });

  test("is not asked for in local mode, where groups cannot be asked either", async () => {
    const place = aFolder();
    onTestFinished(() => place.remove());
    const local = localMode({
      VITALS_ARM_ENDPOINT: tenant.url,
      VITALS_APPROVERS: `group:${APPROVERS}`,
      VITALS_DATA_DIR: place.config.dataDir,
    });
    const checks = await examined(tenant, { env: local });
    expect(those(checks, "Failed")).toEqual([]);
    expect(those(checks, "NotChecked")).toEqual(["bot.token", "redeploy.sign-in", `approvers.${APPROVERS}`]);
  });
});

describe("a group of approvers", () => {
  const unknown = "a0000000-0000-4000-8000-0000000000ff";
  test.each([
    ["is not there", unknown, "the tenant has no such group", `az ad group show --group ${unknown}`],
    ["is empty", NOBODY_IN_IT, "nobody is in it", `az ad group member add --group ${NOBODY_IN_IT}`],
  ])("that %s approves nothing", async (_, group, missing, fix) => {
    const checks = await examined(tenant, { env: settings({ VITALS_APPROVERS: `group:${group},group:${APPROVERS}` }) });
    expect(those(checks, "Failed")).toEqual([`approvers.${group}`]);
    const told = JSON.stringify(checks.find(({ id }) => id === `approvers.${group}`)?.finding);
    expect(told).toContain(missing);
    expect(told).toContain(fix);
  });

  const denied: Fault = { kind: "Reply", status: 403, body: { error: { code: "Authorization_RequestDenied" } } };
  const down: Fault = { kind: "Reply", status: 503, body: { error: { code: "serviceNotAvailable" } } };
  test.each<[string, RegExp, Fault, string]>([
    ["people may not be asked about", /checkMemberGroups$/, denied, "lacks Microsoft Graph's User.Read.All"],
    ["members may not be read", /transitiveMembers/, denied, "lacks Microsoft Graph's GroupMember.Read.All"],
    ["Graph is down", /transitiveMembers/, down, "answered 503 serviceNotAvailable"],
    ["Graph says something else", /transitiveMembers/, { kind: "Html" }, "an answer of another shape"],
  ])("is told as it is where %s", async (_, path, fault, missing) => {
    tenant.fail({ on: matching({ path }), fault });
    const told = await finding(`approvers.${APPROVERS}`, {});
    expect(told).toMatchObject({ is: "Failed", missing: expect.stringContaining(missing) });
  });
});

describe("Azure", () => {
  const forbidden: Fault = {
    kind: "Reply",
    status: 403,
    body: { error: { code: "AuthorizationFailed", message: "no" } },
  };
  const PERMISSIONS = matching({ path: /Microsoft\.Authorization\/permissions$/ });

  test("that keeps permissions to itself leaves a table unchecked, and is no proof that one may redeploy", async () => {
    tenant.fail({ on: PERMISSIONS, fault: forbidden });
    const checks = await examined(tenant, { env: settings() });
    expect(those(checks, "Failed")).toEqual(["redeploy.rights"]);
    expect(those(checks, "NotChecked")).toContain("azure.table.virtual-machines");
    expect(those(checks, "Passed")).toContain("azure.endpoint-protection");
  });
});
