import type { Coverage, DatedVisibility, Evidence, Source } from "./evidence.ts";
import type { Since, Verdict } from "./verdict.ts";

/** How one source was read. `readAt` is the last complete reading, which may be of an earlier sync; undefined: never. */
export interface SourceReading {
  readonly readAt: number | undefined;
  /** Why the newest attempt failed; undefined if it did not. */
  readonly failure: SourceFailure | undefined;
}

export interface SourceFailure {
  /** "Sync": no source failed, the sync itself did (a fault; the log has the cause). */
  readonly source: Source | "Sync";
  readonly truncated: boolean;
  /** One sentence for people: no query text, no token, no stack. */
  readonly message: string;
}

/** An Azure subscription that was asked for or seen. `id` is a lower-cased GUID. */
export interface Subscription {
  readonly id: string;
  /** Display name; the id where the name was never readable. */
  readonly name: string;
  readonly readable: boolean;
  /** Also of its machines, but for those whose evidence says that they were not seen. */
  readonly visibility: DatedVisibility;
  /** The subscription's own prerequisites; undefined while they could not be read. */
  readonly coverage: Coverage | undefined;
  /** Whether Defender publishes health reports of sensors here: decides the basis of the verdicts. */
  readonly hasReports: boolean;
}

/**
 * One machine with its verdict: what questions and digests read. From one snapshot to the next, a machine of which nothing
 * changed stays the same object, and so does each part of another (machine, reports, extension, edr, antivirus, mde, track,
 * coverage, verdict, since): memory holds it once, and a store finds what changed by comparing references.
 */
export interface JudgedMachine {
  readonly evidence: Evidence;
  readonly verdict: Verdict;
  readonly since: Since;
}

/** Everything known at one time, immutable. Keys of `machines` are lower-cased resource ids. Times are epoch milliseconds, UTC. */
export interface Snapshot {
  /** Grows by one with every saved snapshot. */
  readonly version: number;
  /** When the sync that made it began. */
  readonly takenAt: number;
  readonly sources: Readonly<Record<Source, SourceReading>>;
  readonly subscriptions: readonly Subscription[];
  readonly machines: ReadonlyMap<string, JudgedMachine>;
}

/** A machine changed state or issue kind; "Gone" when it left the inventory, undefined `from` when it is new. */
export interface Transition {
  readonly machineId: string;
  readonly machineName: string;
  readonly at: number;
  readonly from: TransitionState | undefined;
  readonly to: TransitionState | "Gone";
}

/** State, with the issue kind or the reason of an Unknown behind a slash: "Healthy", "Unhealthy/Heartbeat", "Unknown/NotRunning". */
export type TransitionState = string;
