import type { Machine } from "./machine.ts";

/** All times in this file are epoch milliseconds, UTC. */

export type IssueKind = "Installation" | "Heartbeat" | "Other";

/** The tables and calls that the evidence comes from, by the letters of the domain notes: I, X, A, H, P, V and the Endpoint-protection switch. */
export type Source =
  | "Inventory"
  | "Extensions"
  | "Assessments"
  | "HealthReports"
  | "Plans"
  | "Subscriptions"
  | "EndpointProtection";

/** Why something could not be looked at. */
export interface Unseen {
  readonly seen: false;
  readonly because: "SubscriptionNotReadable" | "SourceFailed" | "SourceTruncated";
  /** The source that failed; undefined for a subscription. */
  readonly source: Source | undefined;
}

/**
 * Whether the machine could be looked at. As of when is said by its subscription: the time moves on with every sync, and a
 * machine that did not change stays the same object.
 */
export type Visibility = { readonly seen: true } | Unseen;

/** A subscription's: `asOf` is the oldest reading among the sources that the verdicts need. */
export type DatedVisibility = { readonly seen: true; readonly asOf: number } | Unseen;

/**
 * The prerequisites of MDE integration for one machine. A machine's own pricing row replaces its subscription's Servers plan;
 * CSPM and the Endpoint-protection switch are always the subscription's.
 */
export interface Coverage {
  readonly serversPlan: "P2" | "P1" | "Off";
  /** Where `serversPlan` comes from. */
  readonly planOf: "Subscription" | "Machine";
  readonly cspm: boolean;
  readonly endpointProtection: boolean;
}

/** One issue of a health report, redacted, otherwise literal. */
export interface ReportIssue {
  readonly kind: IssueKind;
  readonly name: string;
  readonly message: string;
  readonly remediation: string;
}

/** Defender's own verdict on the sensor (`microsoft.security/healthreports`, 2023-05-01-preview). */
export interface HealthReport {
  readonly status: "Healthy" | "NotHealthy" | "NotApplicable";
  readonly reason: string;
  readonly scannedAt: number | undefined;
  readonly changedAt: number | undefined;
  readonly issues: readonly ReportIssue[];
}

/** The MDE extension, matched by publisher and type, never by its name. */
export interface Extension {
  /** The row's real name, the one to delete. */
  readonly name: string;
  readonly type: "MDE.Windows" | "MDE.Linux";
  readonly provisioning: "Succeeded" | "Failed" | "Creating" | "Updating" | "Deleting" | "Other";
  /** The status level Error, whatever the provisioning state says. */
  readonly statusIsError: boolean;
  /** "ProvisioningState/failed/51" or Arc's status code; "" where unknown. */
  readonly code: string;
  /** Literal, redacted; "" where none is known. */
  readonly message: string;
  /** The `time` of its instance-view status. */
  readonly changedAt: number | undefined;
}

/** The assessment "EDR solution should be installed". */
export interface EdrAssessment {
  readonly status: "Healthy" | "Unhealthy" | "NotApplicable";
  /** Azure's word: "OffByPolicy", "Exempt", "UnsupportedPricingPlan", …; "" where none. */
  readonly cause: string;
  readonly description: string;
  readonly changedAt: number | undefined;
  /** Name of another vendor's EDR that the assessment found; "" where none. */
  readonly otherEdr: string;
}

/** A finding about the antivirus: a warning beside the verdict, never the verdict. */
export type AntivirusFinding = "ScansOutOfDate" | "SignaturesOutOfDate" | "OffOrPartlyConfigured";

/** What MDE's own API says about the device (optional source M). */
export interface MdeDevice {
  readonly health:
    | "Active"
    | "Inactive"
    | "ImpairedCommunication"
    | "NoSensorData"
    | "NoSensorDataImpairedCommunication"
    | "Unknown";
  readonly lastSeenAt: number | undefined;
}

/** A redeploy of ours on this machine. */
export interface RedeployMark {
  /** When ARM accepted the DELETE. */
  readonly acceptedAt: number;
  /** When the extension was first seen again after that; undefined while it is away. */
  readonly backAt: number | undefined;
}

/** What only our own earlier readings can tell. */
export interface Track {
  readonly firstSeenAt: number;
  /** The last reading in which the extension was there, once it is away; undefined while it is there or if it never was. */
  readonly extensionLastSeenAt: number | undefined;
  /** First reading of the extension's present provisioning state; undefined while absent. */
  readonly extensionStateSince: number | undefined;
}

/** Everything that is known about one machine; the only thing a verdict may rest on. */
export interface Evidence {
  readonly machine: Machine;
  readonly visibility: Visibility;
  readonly coverage: Coverage;
  /** Every MDE report of this machine, whatever its age; usually none or one. */
  readonly reports: readonly HealthReport[];
  readonly extension: Extension | undefined;
  readonly edr: EdrAssessment | undefined;
  readonly antivirus: readonly AntivirusFinding[];
  readonly mde: MdeDevice | undefined;
  readonly redeploy: RedeployMark | undefined;
  readonly track: Track;
}
