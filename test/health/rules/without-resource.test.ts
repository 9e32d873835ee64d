import { describe, expect, it, test } from "vitest";
import type { Evidence } from "../../../src/health/evidence.ts";
import { judge } from "../../../src/health/judge.ts";
import { aDevice, anAssessment, aReport, COVERED, evidence, NOW } from "../../builders/evidence.ts";
import { aConnectorMachine } from "../../builders/machine.ts";
import { DAY } from "../../builders/time.ts";

const HOSTS = ["ConnectorMachine", "DirectServer"] as const;

describe.each(HOSTS)("a machine without an Azure resource (%s)", (host) => {
  const machine = aConnectorMachine({ host });
  const verdict = (overrides: Partial<Evidence>) =>
    judge(evidence({ machine, extension: undefined, edr: undefined, ...overrides }), NOW);
  const young = { firstSeenAt: NOW - DAY, extensionLastSeenAt: undefined, extensionStateSince: undefined };

  it("has no extension that could be missing", () => {
    expect(verdict({})).toMatchObject({ why: { reason: "NoReport" } });
  });

  it("is healthy by its assessment, as far as the deployment goes", () => {
    expect(verdict({ edr: anAssessment() })).toMatchObject({ state: "Healthy", heartbeatVerified: false });
  });

  it("is not healthy by an assessment that another vendor's EDR satisfies", () => {
    const edr = anAssessment({ otherEdr: "CrowdStrike Falcon" });
    expect(verdict({ edr })).toMatchObject({ why: { reason: "OtherEdr", edr: "CrowdStrike Falcon" } });
  });

  test.each([
    ["exactly a day", NOW - DAY, { why: { reason: "Provisioning" } }],
    ["over a day", NOW - DAY - 1, { issue: "Installation", cause: "NotOnboarded", message: "EDR is missing." }],
    ["a day, as far as we know", undefined, { why: { reason: "Provisioning" } }],
  ])("whose assessment has been Unhealthy for %s", (_, changedAt, expected) => {
    const edr = anAssessment({ status: "Unhealthy", description: "EDR is missing.", changedAt });
    expect(verdict({ edr, track: young })).toMatchObject(expected);
  });

  test.each(["OffByPolicy", "Exempt", "UnsupportedPricingPlan"])("is told nothing by the cause %s", (cause) => {
    const edr = anAssessment({ status: "NotApplicable", cause });
    expect(verdict({ edr })).toMatchObject({ why: { reason: "NoReport" } });
  });

  test.each([
    ["not visible", { visibility: { seen: false, because: "SourceFailed", source: "Assessments" } }, "NotVisible"],
    ["not covered", { coverage: { ...COVERED, serversPlan: "Off" } }, "NotCovered"],
  ] as const)("can be %s", (_, hidden, reason) => {
    expect(verdict({ edr: anAssessment(), ...hidden })).toMatchObject({ why: { reason } });
  });

  test.each([
    [
      "NotApplicable by its assessment",
      { edr: anAssessment({ status: "NotApplicable", cause: "Other" }) },
      "NotApplicable",
    ],
    ["NotApplicable by a report", { reports: [aReport({ status: "NotApplicable" })] }, "NotApplicable"],
    ["Unhealthy by a report", { reports: [aReport({ status: "NotHealthy" })] }, "Unhealthy"],
    ["Healthy by a report", { reports: [aReport()] }, "Healthy"],
  ] as const)("can be %s", (_, known, state) => {
    expect(verdict(known).state).toBe(state);
  });

  it("is silent by MDE's word, before its assessment is asked", () => {
    const known = { mde: aDevice({ health: "NoSensorData" }), edr: anAssessment() };
    expect(verdict(known)).toMatchObject({ state: "Unhealthy", issue: "Heartbeat" });
  });

  it("is active by MDE's word, before its assessment is asked", () => {
    const known = { mde: aDevice(), edr: anAssessment({ status: "Unhealthy" }) };
    expect(verdict(known)).toMatchObject({ state: "Healthy", heartbeatVerified: true });
  });
});
