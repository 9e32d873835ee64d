import type { Row, Value } from "../../kql/value.ts";
import type { ReportState, SimMachine } from "../machine.ts";
import type { SimSubscription } from "../subscription.ts";
import { azureTime, resourceRow } from "./resource.ts";

/** Key of the sensor's report, and of one that is about something else. */
const SENSOR_REPORT = "5f1b7cd6-5a2e-4c39-9d63-3d1f2f4a7c10";
const SCANNER_REPORT = "0d7a2bd9-5e38-4ff0-9c11-7f7f0c6a5b22";

/**
 * `securityresources`, type `microsoft.security/healthreports` (2023-05-01-preview), with the last scan at `scannedAt`.
 * Machines without a sensor report may still have reports of other components.
 */
export function healthReportRows(
  machine: SimMachine,
  subscription: SimSubscription,
  tenantId: string,
  scannedAt: number,
): Row[] {
  const rows: Row[] = [];
  const { report } = machine;
  const about = (component: string, scenario: string) => ({ component, scenario, scope: "VirtualMachines" });
  if (report) {
    const classification = about(subscription.component, "SensorHealth");
    rows.push(row(machine, tenantId, SENSOR_REPORT, classification, report, scannedAt));
  }
  if (subscription.hasReports && machine.vmId.endsWith("7")) {
    const classification = about("AgentlessScanner", "DiskScanning");
    rows.push(row(machine, tenantId, SCANNER_REPORT, classification, scannerFailed(machine), scannedAt));
  }
  return rows;
}

function row(
  machine: SimMachine,
  tenantId: string,
  key: string,
  healthDataClassification: Value,
  report: ReportState,
  scannedAt: number,
): Row {
  return resourceRow({
    id: `${machine.id}/providers/Microsoft.Security/healthReports/${key}`,
    name: key,
    type: "microsoft.security/healthreports",
    tenantId,
    subscriptionId: machine.subscriptionId,
    resourceGroup: machine.resourceGroup,
    properties: {
      resourceDetails: { source: "Azure", id: machine.id, connectorId: null },
      environmentDetails: environment(machine, tenantId),
      healthDataClassification,
      status: {
        code: report.code,
        reason: report.reason,
        statusChangeDate: azureTime(report.changedAt),
        firstEvaluationDate: azureTime(Math.min(machine.createdAt, report.changedAt)),
        lastScannedDate: azureTime(report.scannedAt ?? Math.max(scannedAt, report.changedAt)),
      },
      affectedDefendersPlans: ["VirtualMachines"],
      affectedDefendersSubPlans: ["P1", "P2"],
      issues: report.issues.map(issue),
      reportAdditionalData: {},
    },
  });
}

function environment(machine: SimMachine, tenantId: string): Value {
  return {
    nativeResourceId: machine.id,
    environmentHierarchyId: machine.subscriptionId,
    organizationalHierarchyId: tenantId,
    subscriptionId: machine.subscriptionId,
    tenantId,
  };
}

function issue({ key, name, description, remediation, script }: ReportState["issues"][number]): Value {
  return {
    issueKey: key,
    issueName: name,
    issueDescription: description,
    remediationSteps: remediation,
    remediationScript: script,
    securityValues: [],
    issueAdditionalData: {},
  };
}

function scannerFailed({ createdAt }: SimMachine): ReportState {
  return {
    code: "NotHealthy",
    reason: "DiskEncryptedWithCustomerKey",
    changedAt: createdAt,
    scannedAt: undefined,
    issues: [
      {
        key: "agentless-cmk",
        name: "Agentless scanning cannot read the disk",
        description: "The disk is encrypted with a customer managed key that the scanner may not use.",
        remediation: "<p>Grant the scanner access to the key vault.</p>",
        script: "",
      },
    ],
  };
}
