/** All times of the simulated estate are epoch milliseconds, UTC, as the readers' own clocks tell them. */

export type Host = "AzureVm" | "ArcMachine" | "ScaleSetInstance" | "ConnectorMachine" | "DirectServer";
export type Provider = "Azure" | "AWS" | "GCP" | "OnPremises";
export type OsType = "Windows" | "Linux";

/** A release of an operating system, as the image reference of a VM and the agent of an Arc machine name it. */
export interface Image {
  readonly os: OsType;
  readonly publisher: string;
  readonly offer: string;
  readonly sku: string;
  readonly osName: string;
  readonly osVersion: string;
  readonly osSku: string;
}

/** The state of an MDE extension, as ARM tells it. */
export interface ExtensionState {
  /** The resource's own name; usually, but not always, its type. */
  readonly name: string;
  readonly provisioningState: string;
  /** Exit code behind a failure; "" where the state says all. */
  readonly code: string;
  readonly level: "Info" | "Warning" | "Error";
  readonly message: string;
  /** When the extension came into this state. */
  readonly changedAt: number;
  /** Whether the instance view tells `changedAt`: it often does not. */
  readonly timed: boolean;
  /** When this very resource was made, as its `systemData` says; undefined where Azure does not say. */
  readonly installedAt?: number;
}

/** The assessment "EDR solution should be installed". */
export interface EdrState {
  readonly code: "Healthy" | "Unhealthy" | "NotApplicable";
  readonly cause: string;
  readonly description: string;
  readonly changedAt: number;
  readonly otherEdr: string;
}

export type AntivirusKey = "ScansOutOfDate" | "SignaturesOutOfDate" | "OffOrPartlyConfigured";

export interface ReportIssueText {
  readonly key: string;
  readonly name: string;
  readonly description: string;
  /** HTML, as Defender for Cloud writes it. */
  readonly remediation: string;
  readonly script: string;
}

/** Defender's health report on the sensor. */
export interface ReportState {
  readonly code: "Healthy" | "NotHealthy" | "NotApplicable";
  readonly reason: string;
  readonly changedAt: number;
  /** Fixed where the scanner no longer comes by; undefined: it scans every four hours. */
  readonly scannedAt: number | undefined;
  readonly issues: readonly ReportIssueText[];
}

/** What the health model should say of a machine: the key to an exam, never part of any row. */
export interface Truth {
  readonly state: "Healthy" | "Unhealthy" | "NotApplicable" | "Unknown";
  /** Number of the rule of the health model that speaks first. */
  readonly rule: number;
  /** Issue kind of an Unhealthy, reason of a NotApplicable or an Unknown; "" for a Healthy. */
  readonly because: string;
  /** Key of the known message behind it; undefined where there is none. */
  readonly known: string | undefined;
}

/** What comes of deleting the extension. */
type Comeback = "Succeeds" | "FailsAgain" | "Never" | "RefusesToGo";

/** One simulated machine. What may change as the estate lives is not readonly. */
export interface SimMachine {
  /** Full resource id in Azure's own casing. For a machine without an Azure resource: the id under which Defender names it. */
  readonly id: string;
  readonly name: string;
  readonly host: Host;
  readonly provider: Provider;
  /** Lower-cased GUID. */
  readonly subscriptionId: string;
  readonly resourceGroup: string;
  readonly region: string;
  readonly image: Image;
  readonly vmId: string;
  readonly createdAt: number;
  readonly tags: Readonly<Record<string, string>>;
  readonly scaleSet: string | undefined;
  /** Servers plan of the machine's own pricing row; undefined: its subscription's holds. */
  readonly ownPlan: "P1" | "P2" | "Off" | undefined;
  /** Name of a CanNotDelete lock on the machine itself. */
  readonly lock: string | undefined;
  readonly antivirus: readonly AntivirusKey[];
  readonly comeback: Comeback;
  /** VM: "running", "deallocated", …; Arc: "Connected", "Disconnected", … */
  power: string;
  powerSince: number;
  extension: ExtensionState | undefined;
  /** What Resource Graph shows of the extension: it lags behind ARM. */
  shownExtension: ExtensionState | undefined;
  edr: EdrState | undefined;
  report: ReportState | undefined;
  truth: Truth;
  /** Name of the story that the machine tells ("python-missing"); for reading, not for judging. */
  scenario: string;
}

/** The id under which a connector knows a machine of its cloud, below the subscription; lower-cased, as Defender writes it. */
export function connectorEntity({ provider, vmId }: Pick<SimMachine, "provider" | "vmId">): string {
  const cloud = provider.toLowerCase();
  const entity = provider === "AWS" ? `aws-ec2-instance-i-0${vmId.slice(-12)}-eu-west-1` : `gcp-instances-${vmId}`;
  return `/resourcegroups/rg-multicloud/providers/microsoft.security/securityconnectors/${cloud}-contoso/securityentitydata/${entity}`;
}

/** "MDE.Windows" or "MDE.Linux". */
export function extensionType(machine: SimMachine): "MDE.Windows" | "MDE.Linux" {
  return machine.image.os === "Windows" ? "MDE.Windows" : "MDE.Linux";
}
