import { describe, expect, test } from "vitest";
import { Pool } from "../../../src/azure/pool.ts";
import {
  addReport,
  HEALTH_REPORTS,
  type HealthReportRow,
  noReports,
  sensorReport,
} from "../../../src/azure/queries/health-reports.ts";
import { sensorReports } from "../../../src/azure/queries/sensor-reports.ts";
import { aReportRow, CONNECTOR_ID, DIRECT_ID, VM_ID } from "../../builders/arg-row.ts";
import { anIssue, aReport, evidence } from "../../builders/evidence.ts";
import { aSnapshot, judged } from "../../builders/snapshot.ts";

const VM = VM_ID.toLowerCase();

const HEARTBEAT = {
  issueKey: "sensor-inactive",
  issueName: "Sensor is inactive",
  issueDescription: "No heartbeat for more than 7 days.",
  remediationSteps: "<p>Restart the <b>Sense</b> service.</p>",
};

function gathered(rows: readonly HealthReportRow[], pool = new Pool()) {
  const reports = noReports();
  for (const row of rows) {
    const { id, says } = sensorReport(row, sensorReports(undefined), pool);
    addReport(reports, id, says, pool);
  }
  return reports;
}

function onVm(rows: readonly HealthReportRow[], pool?: Pool) {
  return gathered(rows, pool).byMachine.get(VM);
}

test("a row becomes the report, with the times of its change and of its scan", () => {
  expect(onVm([aReportRow()])).toEqual([aReport()]);
});

test("a report that is not healthy keeps its reason, its messages literally and its remediation as plain text", () => {
  const row = aReportRow({ code: "NotHealthy", reason: "Inactive", issues: [HEARTBEAT] });
  expect(onVm([row])).toEqual([
    aReport({
      status: "NotHealthy",
      reason: "Inactive",
      issues: [
        anIssue({
          kind: "Heartbeat",
          name: "Sensor is inactive",
          message: "No heartbeat for more than 7 days.",
          remediation: "Restart the Sense service.",
        }),
      ],
    }),
  ]);
});

test("a message that looks like HTML is a literal message all the same", () => {
  const issues = [{ issueDescription: "exit code 1: <stderr> a && b </stderr>" }];
  expect(onVm([aReportRow({ issues })])?.[0]?.issues[0]?.message).toBe("exit code 1: <stderr> a && b </stderr>");
});

test("a secret in a message or a remediation never gets further", () => {
  const secret = "curl --token q83vEjRWeJCrze8S";
  const issues = [{ issueName: secret, issueDescription: secret, remediationSteps: secret }];
  const row = aReportRow({ issues, reason: secret });
  expect(JSON.stringify(onVm([row]))).not.toContain("q83vEjRWeJCrze8S");
});

test("an issue without a name is called by its key; one without anything is still an issue", () => {
  const issues = onVm([aReportRow({ issues: [{ issueKey: "edr-17" }, {}] })])?.[0]?.issues;
  expect(issues?.map(({ name, kind }) => [name, kind])).toEqual([
    ["edr-17", "Other"],
    ["", "Other"],
  ]);
});

test("several reports about one machine are all kept, in the order of their ids", () => {
  const rows = [aReportRow({ reason: "first" }), aReportRow({ reason: "second", machine: VM_ID.toUpperCase() })];
  expect(onVm(rows)?.map(({ reason }) => reason)).toEqual(["first", "second"]);
});

test("a report about another component is not the sensor's", () => {
  const row = aReportRow({ component: "AgentlessScanner", scenario: "DiskScanning", code: "NotHealthy" });
  expect(gathered([row]).byMachine.size).toBe(0);
});

test("a report whose details name no machine stands on the resource of its id", () => {
  expect(onVm([aReportRow({ machine: "" })])).toHaveLength(1);
});

test.each([
  ["a connector's", CONNECTOR_ID, "Aws", "arn:aws:ec2:eu-west-1:1234:instance/i-0abc", "i-0abc"],
  ["a directly onboarded", DIRECT_ID.toLowerCase(), "", "", "web_fab_01"],
])("%s machine is listed because a report names it", (_, id, source, native, name) => {
  expect(gathered([aReportRow({ machine: id, source, native })]).unlisted.get(id)?.name).toBe(name);
});

test("a status that is new to us is refused, and so is an issue list of another shape", () => {
  const refused = [
    { ...aReportRow(), code: "Degraded" },
    { ...aReportRow(), issues: "none" },
    { ...aReportRow(), issues: [{ issueName: 7 }] },
  ];
  const fields = refused.map((row) => HEALTH_REPORTS.row.safeParse(row).error?.issues[0]?.path.join("."));
  expect(fields).toEqual(["code", "issues", "issues.0.issueName"]);
});

describe("from one reading to the next", () => {
  const row = aReportRow({ code: "NotHealthy", issues: [HEARTBEAT] });
  const before = judged({ evidence: evidence({ reports: onVm([row]) ?? [] }) });

  test("reports that did not change are the previous snapshot's very list", () => {
    expect(onVm([row], new Pool(aSnapshot([before])))).toBe(before.evidence.reports);
  });

  test("of several reports, none of which changed, the list stays the same object too", () => {
    const rows = [row, aReportRow({ reason: "second" })];
    const two = judged({ evidence: evidence({ reports: onVm(rows) ?? [] }) });
    expect(onVm(rows, new Pool(aSnapshot([two])))).toBe(two.evidence.reports);
  });

  test("a newer scan is a change, but its issues are the same objects", () => {
    const after = onVm([{ ...row, scanned: "2026-09-15T12:00:00Z" }], new Pool(aSnapshot([before])));
    expect(after).not.toBe(before.evidence.reports);
    expect(after?.[0]?.issues).toBe(before.evidence.reports[0]?.issues);
  });

  test("machines with the same issue share it", () => {
    const { byMachine } = gathered([row, { ...row, machine: `${VM_ID}2` }]);
    expect(byMachine.get(`${VM}2`)?.[0]?.issues[0]).toBe(byMachine.get(VM)?.[0]?.issues[0]);
  });
});
