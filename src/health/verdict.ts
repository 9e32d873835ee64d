import type { IssueKind, ReportIssue, Source } from "./evidence.ts";

export type HealthState = "Healthy" | "Unhealthy" | "NotApplicable" | "Unknown";

/** What the verdict rests on: Defender's own health report, or our reading of extension, assessment and inventory. */
type Basis = "Report" | "Derived";

/** Since when the machine is in its state. `how` says where the time comes from; FirstSeen means "at least". Epoch milliseconds, UTC. */
export interface Since {
  readonly at: number;
  readonly how: "Azure" | "Transition" | "FirstSeen";
}

export type Prerequisite = "ServersPlan" | "ServersPlanOfMachine" | "Cspm" | "EndpointProtection";

export type NotApplicableReason =
  | "ReportSaysSo"
  | "UniformScaleSet"
  | "UnsupportedOs" // the extension said so
  | "AssessmentSaysSo"
  | "ClientOs";

export interface Healthy {
  readonly state: "Healthy";
  readonly basis: Basis;
  readonly rule: string;
  /** False: the extension is deployed and nothing speaks about the heartbeat (rule 12). */
  readonly heartbeatVerified: boolean;
  /** What the derived evidence would have said instead, where a report overruled it. */
  readonly overruled: HealthState | undefined;
}

export interface Unhealthy {
  readonly state: "Unhealthy";
  readonly basis: Basis;
  readonly rule: string;
  readonly issue: IssueKind;
  /** Literal and whole, redacted; "" where there is none, then `cause` says what was seen. */
  readonly message: string;
  /** Defender's own instructions, "" where it gives none. */
  readonly remediation: string;
  /** What was seen, for the words around the message. */
  readonly cause:
    | "Reported"
    | "ExtensionFailed"
    | "ExtensionStuck"
    | "ExtensionAbsent"
    | "HeartbeatBad"
    | "NotOnboarded";
  /** Key into the known messages, where the message is one. */
  readonly known: string | undefined;
  /** The report's further issues. */
  readonly others: readonly ReportIssue[];
  readonly overruled: HealthState | undefined;
}

export interface NotApplicable {
  readonly state: "NotApplicable";
  readonly basis: Basis;
  readonly rule: string;
  readonly reason: NotApplicableReason;
  /** Literal words of the source, "" where none. */
  readonly detail: string;
}

/** Why nothing can be said. Never shown or counted as Healthy. */
export type UnknownReason =
  | {
      readonly reason: "NotVisible";
      readonly because: "SubscriptionNotReadable" | "SourceFailed" | "SourceTruncated" | "TooOld";
      readonly source: Source | undefined;
    }
  | { readonly reason: "NotCovered"; readonly missing: readonly Prerequisite[] }
  | { readonly reason: "NotRunning"; readonly power: string }
  | { readonly reason: "Redeploying" }
  | { readonly reason: "Provisioning" }
  | { readonly reason: "Exempted" }
  | { readonly reason: "OtherEdr"; readonly edr: string }
  | { readonly reason: "NoReport" };

export interface Unknown {
  readonly state: "Unknown";
  readonly basis: Basis;
  readonly rule: string;
  readonly why: UnknownReason;
}

export type Verdict = Healthy | Unhealthy | NotApplicable | Unknown;
