import { describe, expect, it, test } from "vitest";
import { judge } from "../../../src/health/judge.ts";
import {
  aDevice,
  anAssessment,
  anExtension,
  anIssue,
  aRedeploy,
  aReport,
  evidence,
  NOW,
} from "../../builders/evidence.ts";
import { aConnectorMachine, aMachine } from "../../builders/machine.ts";
import { at, HOUR, MINUTE } from "../../builders/time.ts";

const NOT_HEALTHY = { status: "NotHealthy", reason: "The agent reports no data." } as const;
const HEARTBEAT = anIssue({
  kind: "Heartbeat",
  name: "No heartbeat",
  message: "No data for 3 h.",
  remediation: "Restart.",
});
const OTHER = anIssue({ kind: "Other", name: "Something", message: "Something is odd.", remediation: "" });

describe("rule 6: a counting report that says NotHealthy", () => {
  it("gives kind, literal message and remediation of its issue", () => {
    const reports = [aReport({ ...NOT_HEALTHY, issues: [HEARTBEAT] })];
    expect(
      judge(evidence({ reports, edr: undefined, extension: anExtension({ provisioning: "Other" }) }), NOW),
    ).toEqual({
      state: "Unhealthy",
      basis: "Report",
      rule: "reportSaysNotHealthy",
      issue: "Heartbeat",
      message: "No data for 3 h.",
      remediation: "Restart.",
      cause: "Reported",
      known: undefined,
      others: [],
      overruled: undefined,
    });
  });

  it("is led by the first issue that names a kind; the others are listed", () => {
    const installation = anIssue();
    const reports = [aReport({ ...NOT_HEALTHY, issues: [OTHER, HEARTBEAT, installation] })];
    expect(judge(evidence({ reports }), NOW)).toMatchObject({ issue: "Heartbeat", others: [OTHER, installation] });
  });

  it("is led by its first issue if none names a kind", () => {
    const second = anIssue({ kind: "Other", name: "Another" });
    const reports = [aReport({ ...NOT_HEALTHY, issues: [OTHER, second] })];
    expect(judge(evidence({ reports }), NOW)).toMatchObject({
      issue: "Other",
      message: "Something is odd.",
      others: [second],
    });
  });

  it("gives the report's reason where there is no issue", () => {
    const reports = [aReport({ ...NOT_HEALTHY, issues: [] })];
    expect(judge(evidence({ reports }), NOW)).toMatchObject({ issue: "Other", message: NOT_HEALTHY.reason });
  });

  it("gives the issue's name where it has no message", () => {
    const reports = [aReport({ ...NOT_HEALTHY, issues: [anIssue({ name: "Install failed", message: "" })] })];
    expect(judge(evidence({ reports }), NOW)).toMatchObject({ message: "Install failed" });
  });

  it("takes the issues of all reports that say so, and of no other", () => {
    const reports = [
      aReport({ status: "Healthy", issues: [anIssue({ name: "Of a healthy report" })] }),
      aReport({ ...NOT_HEALTHY, issues: [OTHER] }),
      aReport({ ...NOT_HEALTHY, scannedAt: NOW - 9 * HOUR, issues: [anIssue({ name: "Of an old report" })] }),
      aReport({ ...NOT_HEALTHY, issues: [HEARTBEAT] }),
    ];
    expect(judge(evidence({ reports }), NOW)).toMatchObject({ message: HEARTBEAT.message, others: [OTHER] });
  });

  test.each([
    ["Linux", undefined, "python-missing"],
    ["Windows", undefined, undefined],
    ["Windows", anExtension(), "python-missing"],
    [undefined, undefined, undefined],
  ] as const)("names the known message, by the extension or else the OS (%s)", (os, extension, known) => {
    const reports = [aReport({ ...NOT_HEALTHY, issues: [anIssue({ message: "The installer ended: exit code 52." })] })];
    expect(judge(evidence({ machine: aMachine({ os }), reports, extension }), NOW)).toMatchObject({ known });
  });

  it("names the known message in the report's reason, where there is no issue", () => {
    const reports = [aReport({ status: "NotHealthy", reason: "No Python interpreter found on the system" })];
    expect(judge(evidence({ reports }), NOW)).toMatchObject({ known: "python-missing" });
  });
});

describe("rule 7: a counting report that says Healthy", () => {
  it("makes the machine healthy, by Defender's own word", () => {
    expect(judge(evidence({ reports: [aReport()] }), NOW)).toEqual({
      state: "Healthy",
      basis: "Report",
      rule: "reportSaysHealthy",
      heartbeatVerified: true,
      overruled: undefined,
    });
  });

  it("does so for a machine without an Azure resource, too", () => {
    const machine = aConnectorMachine();
    const verdict = judge(evidence({ machine, extension: undefined, edr: undefined, reports: [aReport()] }), NOW);
    expect(verdict).toMatchObject({ state: "Healthy", basis: "Report" });
  });

  it("does not outweigh another report that says NotHealthy", () => {
    expect(judge(evidence({ reports: [aReport(), aReport(NOT_HEALTHY)] }), NOW).state).toBe("Unhealthy");
  });
});

describe("which reports count", () => {
  // Judged without it, the machine would be healthy by our own reading.
  const countsWhenScanned = (scannedAt: number | undefined, redeploy?: ReturnType<typeof aRedeploy>) => {
    const reports = [aReport({ ...NOT_HEALTHY, scannedAt })];
    return (
      judge(evidence({ reports, redeploy, edr: anAssessment({ changedAt: at("08:59") }) }), NOW).basis === "Report"
    );
  };

  test.each([
    ["a moment ago", NOW, true],
    ["exactly eight hours ago", NOW - 8 * HOUR, true],
    ["a millisecond over eight hours ago", NOW - 8 * HOUR - 1, false],
    ["never, as far as it says", undefined, false],
    ["by a clock that is a minute ahead", NOW + MINUTE, true],
    ["in a far future", NOW + 9 * HOUR, false],
  ])("one that was scanned %s", (_, scannedAt, expected) => {
    expect(countsWhenScanned(scannedAt)).toBe(expected);
  });

  const back = aRedeploy({ acceptedAt: at("06:00"), backAt: at("07:00") });
  test.each([
    ["a millisecond after it came back", at("07:00") + 1, back, true],
    ["the moment it came back", at("07:00"), back, false],
    ["between deletion and return", at("06:30"), back, false],
    ["while it is away", at("08:59"), aRedeploy({ acceptedAt: at("06:00") }), false],
  ])("after a redeploy, one that was scanned %s", (_, scannedAt, redeploy, expected) => {
    expect(countsWhenScanned(scannedAt, redeploy)).toBe(expected);
  });
});

describe("where report and our own reading contradict each other, the report wins and says so", () => {
  const HEALTHY_REPORT = [aReport()];
  const SICK_REPORT = [aReport({ ...NOT_HEALTHY, issues: [HEARTBEAT] })];

  test.each([
    ["a failed extension", { extension: anExtension({ provisioning: "Failed" }) }],
    ["a stuck extension", { extension: anExtension({ provisioning: "Creating", changedAt: at("07:00") }) }],
    ["an absent extension", { extension: undefined }],
    ["a silent device", { mde: aDevice({ health: "Inactive" }) }],
    ["an assessment that finds no sensor", { edr: anAssessment({ status: "Unhealthy" }) }],
  ] as const)("Healthy over %s", (_, sick) => {
    expect(judge(evidence({ reports: HEALTHY_REPORT, ...sick }), NOW)).toMatchObject({
      state: "Healthy",
      basis: "Report",
      overruled: "Unhealthy",
    });
  });

  test.each([
    ["an active device", { mde: aDevice(), extension: anExtension({ provisioning: "Other" }) }],
    ["a healthy assessment", {}],
    ["a deployment that nothing speaks against", { edr: undefined }],
  ] as const)("NotHealthy over %s", (_, well) => {
    expect(judge(evidence({ reports: SICK_REPORT, ...well }), NOW)).toMatchObject({
      state: "Unhealthy",
      basis: "Report",
      overruled: "Healthy",
    });
  });

  test.each([
    ["Healthy and a healthy assessment", HEALTHY_REPORT, {}],
    [
      "Healthy and provisioning",
      HEALTHY_REPORT,
      { extension: anExtension({ provisioning: "Creating", changedAt: NOW }) },
    ],
    [
      "Healthy and an exemption",
      HEALTHY_REPORT,
      { extension: undefined, edr: anAssessment({ status: "NotApplicable", cause: "Exempt" }) },
    ],
    ["Healthy and nothing", HEALTHY_REPORT, { extension: anExtension({ provisioning: "Other" }), edr: undefined }],
    ["NotHealthy and a failed extension", SICK_REPORT, { extension: anExtension({ provisioning: "Failed" }) }],
    [
      "NotHealthy and provisioning",
      SICK_REPORT,
      { extension: anExtension({ provisioning: "Creating", changedAt: NOW }) },
    ],
    ["NotHealthy and nothing", SICK_REPORT, { extension: anExtension({ provisioning: "Other" }), edr: undefined }],
  ] as const)("%s do not contradict each other", (_, reports, derived) => {
    expect(judge(evidence({ reports, ...derived }), NOW)).toMatchObject({ basis: "Report", overruled: undefined });
  });

  it("holds for a machine without an Azure resource", () => {
    const evidenceOf = { machine: aConnectorMachine(), extension: undefined, reports: SICK_REPORT };
    expect(judge(evidence(evidenceOf), NOW)).toMatchObject({ state: "Unhealthy", overruled: "Healthy" });
  });
});
