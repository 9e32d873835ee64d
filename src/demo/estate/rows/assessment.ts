import type { Row, Value } from "../../kql/value.ts";
import { type AntivirusKey, connectorEntity, type EdrState, type SimMachine } from "../machine.ts";
import { azureTime, resourceRow } from "./resource.ts";

/** Keys of the assessments that Vitals reads (azure.md §2.A). */
const EDR_KEYS = {
  Azure: "06e3a6db-6c0c-4ad9-943f-31d9d73ecf6c",
  OnPremises: "06e3a6db-6c0c-4ad9-943f-31d9d73ecf6c",
  AWS: "77d09952-2bc2-4495-8795-cc8391452f85",
  GCP: "68e595c1-a031-4354-b37c-4bdf679732f1",
} as const satisfies Record<SimMachine["provider"], string>;

const ANTIVIRUS_KEYS = {
  ScansOutOfDate: "d44de051-1862-48f8-8476-192aee854699",
  SignaturesOutOfDate: "aafa7d27-01ae-40c6-a56c-1d0ef04b1d71",
  OffOrPartlyConfigured: "506d18a1-d571-4341-aad5-a7d363c5bbd4",
} as const satisfies Record<AntivirusKey, string>;

/** Any other recommendation, so that a query has something to leave out. */
const DISK_ENCRYPTION = "a40cc620-e72c-fdf4-c554-c6ca2cd705c0";

/** `securityresources`, type `microsoft.security/assessments`: everything that Defender assessed on one machine. */
export function assessmentRows(machine: SimMachine, tenantId: string): Row[] {
  const rows: Row[] = [];
  const { edr } = machine;
  if (edr) rows.push(row(machine, tenantId, EDR_KEYS[machine.provider], EDR_METADATA, edrFindings(edr), edr));
  for (const finding of machine.antivirus) {
    const status = { code: "Unhealthy", cause: "", description: "", changedAt: machine.powerSince } as const;
    rows.push(row(machine, tenantId, ANTIVIRUS_KEYS[finding], ANTIVIRUS_METADATA, {}, status));
  }
  if (machine.vmId.endsWith("0")) {
    const status = { code: "Healthy", cause: "", description: "", changedAt: machine.createdAt } as const;
    rows.push(row(machine, tenantId, DISK_ENCRYPTION, OTHER_METADATA, {}, status));
  }
  return rows;
}

function edrFindings({ otherEdr }: EdrState): Record<string, Value> {
  return otherEdr ? { discoveredEdrs: [{ name: otherEdr, status: "Enabled" }] } : {};
}

type Status = Pick<EdrState, "code" | "cause" | "description" | "changedAt">;

function row(
  machine: SimMachine,
  tenantId: string,
  key: string,
  metadata: Value,
  findings: Record<string, Value>,
  status: Status,
): Row {
  return resourceRow({
    id: `${assessedId(machine)}/providers/Microsoft.Security/assessments/${key}`,
    name: key,
    type: "microsoft.security/assessments",
    tenantId,
    subscriptionId: machine.subscriptionId,
    resourceGroup: machine.resourceGroup,
    properties: {
      displayName: (metadata as { displayName: string }).displayName,
      resourceDetails: resourceDetails(machine),
      additionalData: findings,
      status: statusOf(status, machine.createdAt),
      metadata,
      // Azure leaves out the "https://" here.
      links: {
        azurePortal: `portal.azure.com/#blade/Microsoft_Azure_Security/RecommendationsBlade/assessmentKey/${key}`,
      },
    },
  });
}

function statusOf({ code, cause, description, changedAt }: Status, firstSeen: number): Value {
  return {
    code,
    ...(cause ? { cause } : {}),
    ...(description ? { description } : {}),
    statusChangeDate: azureTime(changedAt),
    firstEvaluationDate: azureTime(Math.min(firstSeen, changedAt)),
  };
}

/**
 * What the assessment stands on. Machines in other clouds are assessed through their connector, under a name of its own,
 * even where Arc knows them too.
 */
function assessedId(machine: SimMachine): string {
  if (machine.host !== "ArcMachine" || machine.provider === "OnPremises") return machine.id.toLowerCase();
  return `/subscriptions/${machine.subscriptionId}${connectorEntity(machine)}`;
}

/** Resource Graph writes these names with capitals, the REST API without. */
function resourceDetails(machine: SimMachine): Value {
  const id = assessedId(machine);
  if (machine.provider === "AWS" || machine.provider === "GCP") {
    const aws = machine.provider === "AWS";
    return {
      Source: aws ? "Aws" : "Gcp",
      Id: id,
      ConnectorId: id.split("/securityentitydata/")[0] ?? id,
      ResourceName: machine.name,
      ResourceType: aws ? "ec2.instance" : "compute.instance",
      ResourceProvider: aws ? "aws" : "gcp",
      NativeCloudUniqueIdentifier: id.split("/").at(-1) ?? id,
      // Only some connectors tell which Arc machine it is; elsewhere the name has to do.
      ...(machine.host === "ArcMachine" && !aws ? { AzureResourceId: machine.id } : {}),
    };
  }
  const [provider, type] = PROVIDERS[machine.host];
  return { Source: "Azure", Id: id, ResourceName: machine.name, ResourceType: type, ResourceProvider: provider };
}

const PROVIDERS = {
  AzureVm: ["Microsoft.Compute", "virtualMachines"],
  ScaleSetInstance: ["Microsoft.Compute", "virtualMachineScaleSets/virtualMachines"],
  ConnectorMachine: ["Microsoft.Security", "securityConnectors"],
  ArcMachine: ["Microsoft.HybridCompute", "machines"],
  DirectServer: ["Microsoft.Security", "mdeServers"],
} as const satisfies Record<SimMachine["host"], readonly [string, string]>;

const EDR_METADATA = {
  displayName: "EDR solution should be installed on Virtual Machines",
  assessmentType: "BuiltIn",
  severity: "High",
  description:
    "Installing an Endpoint Detection and Response (EDR) solution on virtual machines is important for protection against advanced threats.",
  remediationDescription:
    '<p>To enable an EDR solution on the machine:</p><ol><li>Select <b>Quick fix</b>.</li><li>Wait up to 24 hours, see <a href="https://aka.ms/mdc-edr">the documentation</a>.</li></ol>',
  categories: ["Compute"],
  implementationEffort: "Low",
  userImpact: "Low",
} as const satisfies Value;

const ANTIVIRUS_METADATA = {
  displayName: "Endpoint protection configuration issues should be resolved on virtual machines",
  assessmentType: "BuiltIn",
  severity: "Medium",
  categories: ["Compute"],
} as const satisfies Value;

const OTHER_METADATA = {
  displayName: "Virtual machines and virtual machine scale sets should have encryption at host enabled",
  assessmentType: "BuiltIn",
  severity: "Medium",
  categories: ["Compute"],
} as const satisfies Value;
