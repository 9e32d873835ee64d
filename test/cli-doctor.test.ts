import { spawn } from "node:child_process";
import { once } from "node:events";
import { text } from "node:stream/consumers";
import { afterAll, describe, expect, test } from "vitest";
import { BOT, READER, REDEPLOYER } from "../src/demo/arm/identities.ts";
import type { Tenant } from "../src/demo/tenant.ts";
import { aLastingTenant } from "./builders/azure-reader.ts";
import { APPROVERS, APPROVERS_DIRECTORY, tenantSettings, without } from "./builders/doctor.ts";
import { aFolder } from "./store/places.ts";

const place = aFolder();
afterAll(() => place.remove());
const whole = await aLastingTenant({ directory: APPROVERS_DIRECTORY });
const lacking = await aLastingTenant({
  directory: APPROVERS_DIRECTORY,
  identities: [READER, without(REDEPLOYER, "Microsoft.HybridCompute/machines/extensions/delete"), BOT],
});

/** Nothing here is about time, and a busy machine may take its own. */
const PATIENT = ["--wait", "600"];

/** `vitals doctor …` as an operator runs it, signed in as in App Service. */
async function doctor(tenant: Tenant, more: Readonly<Record<string, string>> = {}, ...args: readonly string[]) {
  const env = {
    PATH: process.env.PATH,
    AZURE_TOKEN_CREDENTIALS: "prod",
    ...tenant.identityEnvironment,
    ...tenantSettings(tenant, place.config.dataDir),
  };
  const child = spawn(process.execPath, ["src/cli.ts", "doctor", ...PATIENT, ...args], { env: { ...env, ...more } });
  const ended = once(child, "close");
  const [stdout, stderr] = await Promise.all([text(child.stdout), text(child.stderr)]);
  const [code] = await ended;
  return { code, stdout, stderr };
}

describe("vitals doctor", () => {
  test("ends with 0 where nothing is missing, signed in by the real credentials", async () => {
    const { code, stdout, stderr } = await doctor(whole);
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    expect(stdout).toContain(`✔ Gets the bot's token for Teams: as ${BOT.clientId}.\n`);
    expect(stdout).toContain("✔ Has the rights to redeploy: in ");
    expect(stdout).toMatch(/\n\d+ passed, 0 failed, 0 not checked\.\n$/);
  });

  test("ends with 1 where something is, and names the command that grants it", async () => {
    const { code, stdout } = await doctor(lacking);
    expect(code).toBe(1);
    expect(stdout).toContain("✘ Has the rights to redeploy: the identity may not Microsoft.HybridCompute/machines/");
    expect(stdout).toMatch(/\n {4}az role assignment create --assignee \S+ --role "Vitals redeployer" --scope \/subsc/);
    expect(stdout).toMatch(/, 1 failed, 0 not checked\.\n$/);
  });

  test("is JSON for programs", async () => {
    const { code, stdout } = await doctor(lacking, {}, "--json");
    const { ok, checks } = JSON.parse(stdout);
    expect({ code, ok }).toEqual({ code: 1, ok: false });
    const keys = new Set(checks.map((check: object) => Object.keys(check).join()));
    expect([...keys]).toEqual(["id,title,result,says,fixes"]);
    expect(checks.find(({ id }: { id: string }) => id === `approvers.${APPROVERS}`)).toMatchObject({
      result: "Passed",
      fixes: [],
    });
  });

  test("tells all faults of the settings at once, and checks nothing by them", async () => {
    const planted = "planted-secret";
    const wrong = { MicrosoftAppPassword: planted, VITALS_QUORUM: planted, VITALS_APPROVERS: planted };
    const { code, stdout, stderr } = await doctor(whole, wrong);
    expect({ code, stderr }).toEqual({ code: 1, stderr: "" });
    for (const name of Object.keys(wrong)) expect(stdout).toContain(`    ${name} `);
    expect(stdout).toContain("– Everything else: not checked, because the settings must be right first.\n");
    expect(stdout).not.toContain(planted);
  });

  test("shows no stack and no secret where nobody can be reached", async () => {
    const planted = "postgres://vitals:planted-secret@127.0.0.1:1/vitals";
    const nowhere = {
      DATABASE_URL: planted,
      VITALS_ARM_ENDPOINT: "http://127.0.0.1:1",
      AZURE_CLIENT_ID: "0a11ce00-0000-4000-8000-0000000000ff",
    };
    const { code, stdout, stderr } = await doctor(whole, nowhere);
    expect({ code, stderr }).toEqual({ code: 1, stderr: "" });
    expect(stdout).toContain("✘ Reaches 127.0.0.1:1: it cannot be reached (ECONNREFUSED).\n");
    expect(stdout).toContain("✘ Signs in to Azure to read: ");
    expect(stdout).toContain("✘ Can use the database: ");
    expect(stdout).toContain('– Sees the subscriptions of VITALS_SCOPE in Resource Graph: not checked, because "Signs');
    expect(stdout).not.toMatch(/planted-secret|node_modules|\bat .*:\d+:\d+/);
  });

  test("is explained to whoever writes something else behind it", async () => {
    const { code, stdout, stderr } = await doctor(whole, {}, "--csv");
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    expect(stderr).toContain("vitals doctor [--json]");
  });

  test.each([["--wait"], ["--wait", "0"], ["--wait", "soon"], ["now"], ["--all"]])(
    "is not begun by what it does not know: %s",
    async (...args) => {
      expect(await doctor(whole, {}, ...args)).toMatchObject({ code: 2, stdout: "" });
    },
  );

  test("is to be had as `npx vitals doctor`, which fetches nothing", async () => {
    const child = spawn("npm", ["exec", "--offline", "--no", "--", "vitals", "doctor", "--nonsense"]);
    const ended = once(child, "close");
    const [stderr] = await Promise.all([text(child.stderr), text(child.stdout)]);
    expect(await ended).toEqual([2, null]);
    expect(stderr).toContain("vitals doctor [--json]");
  });
});
