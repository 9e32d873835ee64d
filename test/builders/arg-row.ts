import type { ArcExtensionRow } from "../../src/azure/queries/arc-extensions.ts";
import type { ArcMachineRow } from "../../src/azure/queries/arc-machines.ts";
import { type AssessmentRow, EDR_KEYS } from "../../src/azure/queries/assessments.ts";
import type { HealthReportRow } from "../../src/azure/queries/health-reports.ts";
import type { PricingRow } from "../../src/azure/queries/pricings.ts";
import type { VmExtensionRow } from "../../src/azure/queries/vm-extensions.ts";
import type { VmRow } from "../../src/azure/queries/vm-row.ts";
import { aMachine, anArcMachine, CONTOSO_PROD } from "./machine.ts";

/** Ids as Azure spells them; lower-cased they are those of `aMachine()` and `anArcMachine()`. */
export const VM_ID = `/subscriptions/${CONTOSO_PROD}/resourceGroups/RG-Web/providers/Microsoft.Compute/virtualMachines/web-01`;
export const ARC_ID = `/subscriptions/${CONTOSO_PROD}/resourceGroups/rg-web/providers/Microsoft.HybridCompute/machines/dc-01`;
export const CONNECTOR_ID = `/subscriptions/${CONTOSO_PROD}/resourcegroups/rg-aws/providers/microsoft.security/securityconnectors/aws-contoso/securityentitydata/aws-ec2-instance-i-0abc-eu-west-1`;
export const DIRECT_ID = `/subscriptions/${CONTOSO_PROD}/providers/microsoft.security/mdeServers/web_fab_01_0f3c9a`;

/** The row of `aMachine()`: a running Ubuntu in Contoso Prod. */
export function aVmRow(overrides: Partial<VmRow> = {}): VmRow {
  return {
    id: VM_ID,
    name: "web-01",
    subscriptionId: CONTOSO_PROD,
    resourceGroup: "rg-web",
    location: "westeurope",
    tags: null,
    osType: "Linux",
    publisher: "Canonical",
    offer: "ubuntu-24_04-lts",
    imageSku: "server",
    power: "PowerState/running",
    created: new Date(aMachine().createdAt ?? 0).toISOString(),
    scaleSet: "",
    ...overrides,
  };
}

/** The row of `anArcMachine()`: a connected Windows Server on premises. */
export function anArcRow(overrides: Partial<ArcMachineRow> = {}): ArcMachineRow {
  return {
    id: ARC_ID,
    name: "dc-01",
    subscriptionId: CONTOSO_PROD,
    resourceGroup: "rg-web",
    location: "westeurope",
    tags: null,
    osType: "windows",
    osName: anArcMachine().osName,
    status: "Connected",
    provider: "N/A",
    ...overrides,
  };
}

/** The extension of `aVmRow()`'s machine, which succeeded. */
export function aVmExtensionRow(overrides: Partial<VmExtensionRow> = {}): VmExtensionRow {
  return {
    id: `${VM_ID}/extensions/MDE.Linux`,
    name: "MDE.Linux",
    handler: "MDE.Linux",
    provisioning: "Succeeded",
    ...overrides,
  };
}

/** The extension of `anArcRow()`'s machine, which succeeded. */
export function anArcExtensionRow(overrides: Partial<ArcExtensionRow> = {}): ArcExtensionRow {
  return {
    id: `${ARC_ID}/extensions/MDE.Windows`,
    name: "MDE.Windows",
    handler: "MDE.Windows",
    provisioning: "Succeeded",
    code: "success",
    level: "Information",
    message: "",
    changed: "",
    ...overrides,
  };
}

/** "EDR solution should be installed" on `aVmRow()`'s machine: Healthy. */
export function anAssessmentRow(overrides: Partial<AssessmentRow> = {}): AssessmentRow {
  const key = overrides.key ?? EDR_KEYS[0];
  return {
    id: `${VM_ID}/providers/Microsoft.Security/assessments/${key}`,
    key,
    machine: VM_ID,
    source: "Azure",
    machineName: "web-01",
    code: "Healthy",
    cause: "",
    description: "",
    changed: "2026-09-05T09:00:00.0000000Z",
    edrs: null,
    ...overrides,
  };
}

/** The sensor's report on `aVmRow()`'s machine: Healthy, scanned at 08:00. */
export function aReportRow(overrides: Partial<HealthReportRow> = {}): HealthReportRow {
  return {
    id: `${VM_ID}/providers/Microsoft.Security/healthReports/mde`,
    machine: VM_ID,
    source: "Azure",
    native: "",
    component: "MDE",
    scenario: "SensorHealth",
    code: "Healthy",
    reason: "",
    changed: "2026-09-05T09:00:00Z",
    scanned: "2026-09-15T08:00:00Z",
    issues: [],
    ...overrides,
  };
}

/** Contoso Prod's own plan: Servers P2. */
export function aPricingRow(overrides: Partial<PricingRow> = {}): PricingRow {
  const name = overrides.name ?? "VirtualMachines";
  return {
    id: `/subscriptions/${CONTOSO_PROD}/providers/Microsoft.Security/pricings/${name}`,
    name,
    subscriptionId: CONTOSO_PROD,
    tier: "Standard",
    subPlan: "P2",
    ...overrides,
  };
}
