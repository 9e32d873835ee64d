import type { Ineligible } from "./eligibility.ts";

/**
 * One machine's way through a redeploy. Times are epoch milliseconds, UTC. `mark` is the fingerprint of the extension as it
 * was before the deletion (ports.ts), "" where ARM gives none.
 */
export type Run =
  | Waiting
  | LeftOutRun
  | Deleting
  | Accepted
  | Deleted
  | Back
  | NotDeleted
  | Worked
  | FailedAgain
  | GaveUp;

/** Not begun, or begun and proved not to have reached ARM. */
export interface Waiting {
  readonly is: "Waiting";
  /** Intents that came to nothing. */
  readonly attempts: number;
  readonly notBefore: number;
}

export interface LeftOutRun {
  readonly is: "LeftOut";
  readonly at: number;
  readonly because: Drift | { readonly why: "NotApproved" };
}

/** What is no longer as the plan says. */
export type Drift =
  | Ineligible
  | { readonly why: "MachineGone" }
  | { readonly why: "OtherExtension"; readonly found: string }
  | { readonly why: "Recovered" }
  | { readonly why: "OtherFinding"; readonly message: string }
  | { readonly why: "Denied"; readonly action: string; readonly scope: string };

/** The intent: committed before the DELETE is sent. Until `until` it belongs to whoever wrote it. */
export interface Deleting {
  readonly is: "Deleting";
  readonly attempt: number;
  readonly since: number;
  readonly until: number;
  readonly mark: string;
}

/** ARM accepted the DELETE; or a look after a crash shows that it must have. */
export interface Accepted {
  readonly is: "Accepted";
  readonly acceptedAt: number;
  /** State of the poller; null where it was lost with a process: then ARM is looked at instead. */
  readonly poller: string | null;
  readonly mark: string;
  readonly checkAt: number;
  readonly alarms: Alarms;
}

/** The extension is gone; Defender for Cloud is to bring it back. */
export interface Deleted {
  readonly is: "Deleted";
  readonly acceptedAt: number;
  readonly deletedAt: number;
  readonly checkAt: number;
  readonly alarms: Alarms;
}

/** The extension is there again; health is awaited. */
export interface Back {
  readonly is: "Back";
  readonly acceptedAt: number;
  readonly deletedAt: number;
  readonly backAt: number;
  /** When it was first seen as Succeeded; null until then. */
  readonly provisionedAt: number | null;
  readonly checkAt: number;
  readonly alarms: Alarms;
}

/** When people were told that it takes long; null: not yet. */
export interface Alarms {
  readonly warnedAt: number | null;
  readonly escalatedAt: number | null;
}

export const NO_ALARMS: Alarms = { warnedAt: null, escalatedAt: null };

export interface NotDeleted {
  readonly is: "NotDeleted";
  readonly at: number;
  readonly failure: DeleteFailure;
}

/** Why ARM did not delete. */
export type DeleteFailure =
  | { readonly why: "NotRunning" }
  | { readonly why: "Locked"; readonly scope: string }
  | { readonly why: "Denied"; readonly action: string; readonly scope: string }
  /** ARM's code and message, redacted. */
  | { readonly why: "Failed"; readonly code: string; readonly message: string }
  /** A DELETE may have been sent, and nothing can tell any more: it is never sent again. */
  | { readonly why: "Unclear" };

interface Worked {
  readonly is: "Worked";
  readonly acceptedAt: number;
  readonly deletedAt: number;
  readonly backAt: number;
  readonly provisionedAt: number | null;
  readonly at: number;
  /** False: the extension is deployed, and nothing speaks about the heartbeat. */
  readonly heartbeatVerified: boolean;
}

export interface FailedAgain {
  readonly is: "FailedAgain";
  readonly acceptedAt: number;
  readonly deletedAt: number;
  readonly backAt: number;
  readonly at: number;
  /** The new message, literal and redacted. */
  readonly message: string;
  readonly sameMessage: boolean;
}

export interface GaveUp {
  readonly is: "GaveUp";
  readonly acceptedAt: number;
  readonly deletedAt: number | null;
  readonly backAt: number | null;
  readonly at: number;
  readonly because: "Deadline" | "MachineGone";
}

/** ARM took the DELETE, and the sensor is awaited. */
export type Awaited = Accepted | Deleted | Back;

export function isAwaited(run: Run): run is Awaited {
  return run.is === "Accepted" || run.is === "Deleted" || run.is === "Back";
}

/** Nothing more happens to this machine in this request. */
export function isSettled(run: Run): boolean {
  return run.is !== "Waiting" && run.is !== "Deleting" && !isAwaited(run);
}

/** When ARM accepted the DELETE; undefined where it never did, as far as is known. */
export function acceptedAt(run: Run): number | undefined {
  return "acceptedAt" in run ? run.acceptedAt : undefined;
}
