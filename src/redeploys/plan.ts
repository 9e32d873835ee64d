import type { IssueKind } from "../health/evidence.ts";
import type { Caveat, Ineligible } from "./eligibility.ts";

/**
 * What a request asks for, frozen when it is made: the card shows it, the approvers decide on it, the execution keeps to it.
 * JSON throughout; a field that is undefined may be missing after it was stored, which its canonical form does not show.
 */
export interface Plan {
  /** `takenAt` of the snapshot that it rests on; epoch milliseconds, UTC. */
  readonly asOf: number;
  readonly machines: readonly PlannedMachine[];
  readonly leftOut: readonly LeftOut[];
}

/** One machine's part of the plan. Ids are lower-cased but `extensionId`, which is as ARM spells it; times epoch milliseconds, UTC. */
export interface PlannedMachine {
  readonly machineId: string;
  readonly name: string;
  readonly subscriptionId: string;
  /** The extension's real id: what will be deleted, and nothing else. */
  readonly extensionId: string;
  readonly extensionType: "MDE.Windows" | "MDE.Linux";
  readonly issue: IssueKind;
  /** Literal, redacted; "" where there is none. */
  readonly message: string;
  /** Key of a known message; null where nobody knows it. */
  readonly known: string | null;
  /** The same for machines that say the same (same-message.ts). */
  readonly messageKey: string;
  readonly caveat: Exclude<Caveat, undefined> | null;
  /** Earlier redeploys of this machine, the newest first, five at most. */
  readonly earlier: readonly EarlierRedeploy[];
  /** Of all machines' redeploys with the same message that came to an end; null where there was none. */
  readonly success: SuccessRate | null;
}

export interface EarlierRedeploy {
  readonly at: number;
  readonly outcome: RedeployOutcome;
  /** Whether it was for the same message as now. */
  readonly sameMessage: boolean;
}

/** How a redeploy of one machine ended. */
export type RedeployOutcome = "Worked" | "FailedAgain" | "GaveUp" | "NotDeleted" | "UnderWay";

/** `worked` of `n`; deletions that were never accepted count in neither. */
export interface SuccessRate {
  readonly worked: number;
  readonly n: number;
}

export interface LeftOut {
  readonly machineId: string;
  readonly name: string;
  readonly because: Ineligible | OverMachineCap | NotLookedAt;
}

/** A cap that concerns one machine. */
export type OverMachineCap =
  | { readonly why: "OpenRequest"; readonly requestId: string }
  /** `since` is the start of the span that is looked at. */
  | { readonly why: "TooManyRedeploys"; readonly redeploys: number; readonly max: number; readonly since: number };

/** ARM could not be asked, so that nothing is promised. */
export type NotLookedAt =
  | { readonly why: "Gone" }
  | { readonly why: "Denied"; readonly action: string; readonly scope: string }
  | { readonly why: "NotSeen" }
  /** The extension works by now: the snapshot lags behind. */
  | { readonly why: "Recovered" }
  /** The machine is in no snapshot. */
  | { readonly why: "NotKnown" };
