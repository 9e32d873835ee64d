import { describe, expect, it, test } from "vitest";
import type { Evidence } from "../../src/health/evidence.ts";
import { judge } from "../../src/health/judge.ts";
import { redeployHelps } from "../../src/health/redeploy-help.ts";
import { anAssessment, anExtension, anIssue, aReport, evidence, NOW } from "../builders/evidence.ts";
import { at } from "../builders/time.ts";

const helps = (overrides: Partial<Evidence>) => {
  const one = evidence(overrides);
  return redeployHelps(judge(one, NOW), one);
};
const failed = (code: number) => anExtension({ provisioning: "Failed", code: `ProvisioningState/failed/${code}` });
const reported = (kind: "Installation" | "Heartbeat", message: string) => [
  aReport({ status: "NotHealthy", issues: [anIssue({ kind, message })] }),
];

describe("whether a redeploy helps", () => {
  test.each([
    ["Python is missing", { extension: failed(52) }, "No"],
    ["the installation failed", { extension: failed(21) }, "Yes"],
    ["the repository could not be set up", { extension: failed(24) }, "Maybe"],
    ["an earlier installation is corrupt", { extension: failed(15) }, "AfterCleanup"],
    ["the extension is stuck", { extension: anExtension({ provisioning: "Creating", changedAt: at("01:00") }) }, "Yes"],
    ["there is no extension to delete", { extension: undefined }, "No"],
    ["the sensor does not report", { edr: anAssessment({ status: "Unhealthy" }) }, "No"],
    ["nobody knows the message", { extension: failed(99) }, undefined],
    ["the machine is healthy", {}, undefined],
  ])("where %s", (_, overrides, expected) => {
    expect(helps(overrides)).toBe(expected);
  });

  it("follows the report's message before the extension's", () => {
    const reports = reported("Installation", "exit code 21");
    expect(helps({ reports, extension: failed(52) })).toBe("Yes");
  });

  it("follows the failed extension where the report's message is not known", () => {
    const reports = reported("Installation", "The agent could not be installed.");
    expect(helps({ reports, extension: failed(52) })).toBe("No");
  });

  it("does not follow an extension that works, nor one for a heartbeat issue", () => {
    const working = anExtension({ code: "ProvisioningState/failed/52" });
    expect(helps({ reports: reported("Installation", "Unclear."), extension: working })).toBeUndefined();
    expect(helps({ reports: reported("Heartbeat", "No data."), extension: failed(52) })).toBeUndefined();
  });
});
