import { describe, expect, test } from "vitest";
import { readConfig } from "../../src/config.ts";
import type { Environment } from "../../src/config-fault.ts";
import { approverChecks } from "../../src/doctor/approver-checks.ts";
import { runChecks } from "../../src/doctor/check.ts";
import { VirtualClock } from "../builders/clock.ts";
import { managedIdentity } from "../builders/environment.ts";

const ADA = "b0000000-0000-4000-8000-000000000001";
const BEN = "b0000000-0000-4000-8000-000000000002";
const CLEO = "b0000000-0000-4000-8000-000000000003";
const TEAM = "a0000000-0000-4000-8000-000000000001";
const SUBSCRIPTION = "11111111-0c01-4a11-9b01-c0a700000001";
const REDEPLOYER = { VITALS_REDEPLOY_CLIENT_ID: "0a11ce00-0000-4000-8000-0000000000ff" };

/** What is said about the approvers as a whole; no group is asked about. */
async function told(env: Environment) {
  const read = readConfig(managedIdentity(env));
  if (!read.ok) throw new Error(JSON.stringify(read.faults));
  const checks = approverChecks(read.config, undefined).filter(({ id }) => id === "approvers");
  const [done] = await runChecks(checks, { clock: new VirtualClock(), limitMs: 1000 });
  return done?.finding;
}

describe("who may approve", () => {
  test("is no matter where nothing is redeployed", async () => {
    expect(await told({})).toBeUndefined();
    expect(await told({ VITALS_APPROVERS: ADA })).toBeUndefined();
  });

  test("is missing where nobody is named, and the operator is told how to name somebody", async () => {
    expect(await told(REDEPLOYER)).toEqual({
      is: "Failed",
      missing: "VITALS_APPROVERS is empty, so that nobody may approve",
      fixes: [
        "az ad user show --id <name@your domain> --query id -o tsv",
        "Set VITALS_APPROVERS to such object ids, or to group:<object id of a group>, with commas between them.",
      ],
    });
  });

  test.each<[string, string, string, string]>([
    ["two of one", ADA, "2", "a request needs 2 different approvers, and only 1 may approve"],
    ["three of two", `${ADA},${BEN}`, "3", "a request needs 3 different approvers, and only 2 may approve"],
    ["two of one who is named twice", `${ADA},${ADA.toUpperCase()}`, "2", "only 1 may approve"],
    ["two of one in a subscription of its own", `${ADA},${BEN};${SUBSCRIPTION}=${CLEO}`, "2", "only 1 may approve"],
  ])("is too few where a request needs %s", async (_, approvers, quorum, missing) => {
    const finding = await told({ ...REDEPLOYER, VITALS_APPROVERS: approvers, VITALS_QUORUM: quorum });
    expect(finding).toMatchObject({ is: "Failed", missing: expect.stringContaining(missing) });
  });

  test("is enough for few machines and not for many: that is said, and is no failure", async () => {
    expect(await told({ ...REDEPLOYER, VITALS_APPROVERS: ADA })).toEqual({
      is: "Passed",
      found: "VITALS_APPROVERS names some, but above 5 machines 2 are needed, and only 1 may approve",
    });
  });

  test.each<[string, string, string]>([
    ["as many people as are needed", `${ADA},${BEN}`, "1,2"],
    ["one where one is enough for all", ADA, "1"],
    ["a group, whose members the directory knows", `group:${TEAM}`, "3"],
    ["a group beside one person", `${ADA},group:${TEAM}`, "2"],
    ["people of one subscription alone, enough of them", `;${SUBSCRIPTION}=${ADA},${BEN}`, "2"],
  ])("is enough: %s", async (_, approvers, quorum) => {
    const finding = await told({ ...REDEPLOYER, VITALS_APPROVERS: approvers, VITALS_QUORUM: quorum });
    expect(finding).toEqual({ is: "Passed", found: "VITALS_APPROVERS names enough" });
  });

  test("is told without any id", async () => {
    const finding = await told({ ...REDEPLOYER, VITALS_APPROVERS: ADA, VITALS_QUORUM: "2" });
    expect(JSON.stringify(finding)).not.toContain(ADA);
  });
});
