import { describe, expect, it, test } from "vitest";
import { judge } from "../../../src/health/judge.ts";
import { aDevice, anAssessment, anExtension, aRedeploy, aReport, evidence, NOW } from "../../builders/evidence.ts";
import { aMachine } from "../../builders/machine.ts";
import { HOUR } from "../../builders/time.ts";

const FAILED_51 = anExtension({
  provisioning: "Failed",
  statusIsError: true,
  code: "ProvisioningState/failed/51",
  message: "Onboarding to MDE via Microsoft Defender for Cloud for this operating system is not supported",
});

describe("rule 3: a counting report", () => {
  it("says that MDE does not apply, in its own words", () => {
    const reports = [aReport({ status: "NotApplicable", reason: "Client operating system" })];
    expect(judge(evidence({ reports }), NOW)).toEqual({
      state: "NotApplicable",
      basis: "Report",
      rule: "reportSaysNotApplicable",
      reason: "ReportSaysSo",
      detail: "Client operating system",
    });
  });

  it("says nothing once it is over eight hours old", () => {
    const reports = [aReport({ status: "NotApplicable", scannedAt: NOW - 8 * HOUR - 1 })];
    expect(judge(evidence({ reports }), NOW).state).toBe("Healthy");
  });
});

describe("rule 3: an instance of a Uniform scale set", () => {
  const machine = aMachine({ host: "ScaleSetInstance", scaleSet: "workers" });

  it("is outside MDE integration", () => {
    expect(judge(evidence({ machine }), NOW)).toMatchObject({ state: "NotApplicable", reason: "UniformScaleSet" });
  });

  it("is so even where a report says otherwise", () => {
    expect(judge(evidence({ machine, reports: [aReport()] }), NOW)).toMatchObject({ reason: "UniformScaleSet" });
  });

  it("is not what an instance of a Flexible one is", () => {
    expect(judge(evidence({ machine: aMachine({ scaleSet: "workers" }) }), NOW).state).toBe("Healthy");
  });
});

describe("rule 3: an extension that says that the OS is not supported", () => {
  it("makes the machine not applicable, in the extension's own words", () => {
    expect(judge(evidence({ extension: FAILED_51 }), NOW)).toEqual({
      state: "NotApplicable",
      basis: "Derived",
      rule: "extensionSaysUnsupportedOs",
      reason: "UnsupportedOs",
      detail: FAILED_51.message,
    });
  });

  test.each([
    ["distribution", "ProvisioningState/failed/10"],
    ["version", "ProvisioningState/failed/11"],
  ])("may mean the %s", (_, code) => {
    const extension = anExtension({ provisioning: "Failed", code });
    expect(judge(evidence({ extension }), NOW)).toMatchObject({ reason: "UnsupportedOs" });
  });

  test.each([
    ["Succeeded, with an error as its status", { provisioning: "Succeeded", statusIsError: true }, "NotApplicable"],
    ["tries again", { provisioning: "Updating", statusIsError: false }, "NotApplicable"],
    ["works all the same", { provisioning: "Succeeded", statusIsError: false }, "Healthy"],
  ] as const)("counts where the extension %s", (_, state, expected) => {
    expect(judge(evidence({ extension: { ...FAILED_51, ...state } }), NOW).state).toBe(expected);
  });

  it("is an issue like any other where a counting report says that MDE applies", () => {
    const reports = [aReport({ status: "NotHealthy" })];
    expect(judge(evidence({ extension: FAILED_51, reports }), NOW).state).toBe("Unhealthy");
  });

  it("speaks where the report is too old to count", () => {
    const reports = [aReport({ status: "NotHealthy", scannedAt: NOW - 9 * HOUR })];
    expect(judge(evidence({ extension: FAILED_51, reports }), NOW).state).toBe("NotApplicable");
  });
});

describe("rule 3: an EDR assessment that is NotApplicable", () => {
  const edr = anAssessment({
    status: "NotApplicable",
    cause: "VmNotSupported",
    description: "The VM is not supported.",
  });

  it("makes the machine not applicable, in the assessment's own words", () => {
    expect(judge(evidence({ edr }), NOW)).toEqual({
      state: "NotApplicable",
      basis: "Derived",
      rule: "assessmentSaysNotApplicable",
      reason: "AssessmentSaysSo",
      detail: "The VM is not supported.",
    });
  });

  it("gives its cause where it has no description", () => {
    expect(judge(evidence({ edr: { ...edr, description: "" } }), NOW)).toMatchObject({ detail: "VmNotSupported" });
  });

  it("is believed without any cause", () => {
    expect(judge(evidence({ edr: { ...edr, cause: "" } }), NOW).state).toBe("NotApplicable");
  });

  test.each(["OffByPolicy", "Exempt", "UnsupportedPricingPlan", "offbypolicy", "EXEMPT"])(
    "does not mean that where its cause is %s",
    (cause) => {
      const verdict = judge(evidence({ edr: { ...edr, cause } }), NOW);
      expect(verdict).toMatchObject({ state: "Healthy", heartbeatVerified: false });
    },
  );

  it("says nothing against a counting report", () => {
    expect(judge(evidence({ edr, reports: [aReport()] }), NOW)).toMatchObject({ state: "Healthy", basis: "Report" });
  });
});

describe("rule 3: a client OS", () => {
  const machine = aMachine({ os: "Windows", osName: "MicrosoftWindowsDesktop windows-11", clientOs: true });
  const bare = { machine, extension: undefined, edr: undefined };

  it("is not applicable without any MDE evidence", () => {
    expect(judge(evidence(bare), NOW)).toEqual({
      state: "NotApplicable",
      basis: "Derived",
      rule: "clientOsHasNoSensor",
      reason: "ClientOs",
      detail: "MicrosoftWindowsDesktop windows-11",
    });
  });

  test.each([
    ["an extension, in whatever state", { extension: anExtension({ provisioning: "Other" }) }, "NoReport"],
    ["a device that MDE knows", { mde: aDevice({ health: "Unknown" }) }, "Provisioning"],
    ["a redeploy of ours", { redeploy: aRedeploy() }, "Redeploying"],
  ])("is judged like any other with %s", (_, known, reason) => {
    const young = { track: { firstSeenAt: NOW, extensionLastSeenAt: NOW, extensionStateSince: undefined } };
    expect(judge(evidence({ ...bare, ...young, ...known }), NOW)).toMatchObject({ why: { reason } });
  });

  it("is judged by a counting report", () => {
    expect(judge(evidence({ ...bare, reports: [aReport()] }), NOW)).toMatchObject({
      state: "Healthy",
      basis: "Report",
    });
  });
});
