import type { Evidence, IssueKind, Source } from "../health/evidence.ts";
import type { JudgedMachine, SourceFailure, Subscription } from "../health/snapshot.ts";
import type { HealthState, Prerequisite, UnknownReason } from "../health/verdict.ts";
import type { Query } from "./query.ts";

/**
 * An answer in facts: numbers, names, times and codes, no sentence and no layout. Cards put it into words in the reader's
 * language. Times are epoch milliseconds, UTC; spans are milliseconds.
 */
export type Answer =
  | ListAnswer
  | CountAnswer
  | SummaryAnswer
  | MachineAnswer
  | CoverageAnswer
  | FreshnessAnswer
  | RefreshAnswer
  | WhichMachineAnswer
  | HelpAnswer
  | TourAnswer
  | NotUnderstoodAnswer
  | NothingYetAnswer;

/** What every answer about the estate ends with: the age of its data, what it could not see, where the verdicts come from. */
export interface Footing {
  readonly takenAt: number;
  readonly ageMs: number;
  /** Fresh up to 4 h, Stale up to 8 h, then Expired: verdicts are withdrawn (rule 1). */
  readonly freshness: "Fresh" | "Stale" | "Expired";
  readonly subscriptions: number;
  readonly notReadable: readonly string[];
  readonly notCovered: number;
  /** Sources whose newest reading failed; older readings stand in for them. */
  readonly failures: readonly SourceFailure[];
  /** Which basis the verdicts of the answer's subscriptions have. */
  readonly basis: "Reports" | "Derived" | "Mixed";
  readonly syncing: boolean;
  /** The store does not answer: what is known is what this process remembers. */
  readonly fromMemory?: boolean;
}

export interface StateCounts {
  readonly total: number;
  readonly byState: Readonly<Record<HealthState, number>>;
  readonly byIssue: Readonly<Record<IssueKind, number>>;
  readonly byReason: Readonly<Record<UnknownReason["reason"], number>>;
  /** Healthy, but only the deployment is known (rule 12). */
  readonly heartbeatNotVerified: number;
}

export interface MachineRow {
  readonly judged: JudgedMachine;
  readonly subscriptionName: string;
  /** How long in its state. */
  readonly forMs: number;
}

export interface ListAnswer {
  readonly kind: "List";
  readonly query: Query;
  readonly understood: Understood;
  /** Machines that match, whatever the limit. */
  readonly total: number;
  /** Machines in the filters' scope whatever their state, issue, reason, text and time in the state: "41 of 1,204". */
  readonly outOf: number;
  /** Of those, the ones that nothing can be said of: "none is unhealthy, but 37 could not be judged". */
  readonly notJudged: number;
  /** Of the machines that match, whatever the limit. */
  readonly counts: StateCounts;
  /** Zero-based; already brought into range. Pages end where the query's limit does. */
  readonly page: number;
  readonly pages: number;
  readonly rows: readonly MachineRow[];
  readonly footing: Footing;
}

/** The numbers of a list without its rows; they mean the same there. */
export interface CountAnswer {
  readonly kind: "Count";
  readonly query: Query;
  readonly understood: Understood;
  readonly total: number;
  readonly outOf: number;
  readonly notJudged: number;
  readonly counts: StateCounts;
  readonly footing: Footing;
}

export interface SummaryAnswer {
  readonly kind: "Summary";
  readonly query: Query;
  readonly understood: Understood;
  readonly counts: StateCounts;
  /** Subscription with the most unhealthy machines, if any. */
  readonly worst: { readonly name: string; readonly unhealthy: number } | undefined;
  readonly footing: Footing;
}

export interface MachineAnswer {
  readonly kind: "Machine";
  readonly query: Query;
  readonly row: MachineRow;
  readonly evidence: Evidence;
  readonly tenantId: string | undefined;
  readonly footing: Footing;
}

export interface CoverageAnswer {
  readonly kind: "Coverage";
  readonly query: Query;
  readonly covered: number;
  readonly gaps: readonly {
    readonly subscription: Subscription;
    /** Empty for a subscription that is not readable. */
    readonly missing: readonly Prerequisite[];
    readonly machines: number;
  }[];
  readonly footing: Footing;
}

export interface FreshnessAnswer {
  readonly kind: "Freshness";
  readonly query: Query;
  readonly sources: readonly {
    readonly source: Source;
    readonly readAt: number | undefined;
    readonly failure: SourceFailure | undefined;
  }[];
  readonly nextSyncAt: number | undefined;
  readonly footing: Footing;
}

export interface RefreshAnswer {
  readonly kind: "Refresh";
  readonly outcome:
    | { readonly done: "Started" }
    | { readonly done: "AlreadyRunning"; readonly startedAt: number }
    | { readonly done: "TooSoon"; readonly nextAt: number };
  readonly footing: Footing | undefined;
}

/** The name fits several machines, or none exactly. */
export interface WhichMachineAnswer {
  readonly kind: "WhichMachine";
  readonly asked: string;
  readonly exact: boolean;
  readonly candidates: readonly {
    readonly id: string;
    readonly name: string;
    readonly subscriptionName: string;
    readonly resourceGroup: string;
  }[];
  readonly footing: Footing;
}

export interface HelpAnswer {
  readonly kind: "Help";
  readonly because: "Asked" | "Greeting" | "Thanks" | "Welcome";
  /** With a welcome, where there is a snapshot. */
  readonly seen?: FirstSight | undefined;
}

/** One stop of the tour that shows somebody around. */
export interface TourAnswer {
  readonly kind: "Tour";
  readonly stop: TourStop;
}

export type TourStop = "Ask" | "Answer" | "Machine" | "Digests" | "Redeploys";

/** What somebody to whom the bot is new hears of the estate, and of what is missing. */
export interface FirstSight {
  readonly total: number;
  readonly unhealthy: number;
  /** Subscriptions that cannot be read. */
  readonly notReadable: number;
  /** Redeploys can be asked for, and nobody may approve them. */
  readonly noApprovers: boolean;
}

export interface NotUnderstoodAnswer {
  readonly kind: "NotUnderstood";
  /** What was typed, cut to 200 characters; text from outside. */
  readonly asked: string;
  /** Words that were not understood, as typed, cut; text from outside. They may name something that the estate does not have. */
  readonly unknownWords: readonly string[];
  /** The nearest readings, best first, three at most, with their filters in display values. */
  readonly readings: readonly Query[];
  /** Of each reading, in the same order. */
  readonly understood: readonly Understood[];
}

/** No snapshot yet: the first sync still runs, or failed and says why. */
export interface NothingYetAnswer {
  readonly kind: "NothingYet";
  readonly syncing: boolean;
  readonly failures: readonly SourceFailure[];
}

/** The query in display values: one part for each filter, in order, so that a part can be dropped by its index. */
export interface Understood {
  readonly parts: readonly {
    readonly filter: number;
    readonly field: Query["where"][number]["field"];
    readonly values: readonly string[];
    readonly not: boolean;
  }[];
}
