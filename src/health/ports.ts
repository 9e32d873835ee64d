import type { AntivirusFinding, Coverage, EdrAssessment, Extension, HealthReport, RedeployMark } from "./evidence.ts";
import type { Machine } from "./machine.ts";
import type { Snapshot, SourceFailure, Transition } from "./snapshot.ts";

/** A complete reading of one source, or why there is none: never a smaller truth. */
export type Reading<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly failure: SourceFailure };

/** Assessments about one machine. */
export interface Assessments {
  readonly edr: EdrAssessment | undefined;
  readonly antivirus: readonly AntivirusFinding[];
}

/** Servers plan rows: by subscription id, and by machine id where a machine has its own. */
export interface Plans {
  readonly servers: ReadonlyMap<string, Coverage["serversPlan"]>;
  readonly cspm: ReadonlyMap<string, boolean>;
  readonly machines: ReadonlyMap<string, Coverage["serversPlan"]>;
}

/** What one pass over Azure brought. Keys are lower-cased ids; every map but `plans` and `endpointProtection` is keyed by machine. */
export interface EstateReading {
  /** Readable subscriptions, id → display name. */
  readonly subscriptions: Reading<ReadonlyMap<string, string>>;
  /** Ids that the operator asked for by name (VITALS_SCOPE); those missing above are not readable. */
  readonly expectedSubscriptions: readonly string[];
  readonly inventory: Reading<ReadonlyMap<string, Machine>>;
  readonly extensions: Reading<ReadonlyMap<string, Extension>>;
  readonly assessments: Reading<ReadonlyMap<string, Assessments>>;
  readonly reports: Reading<ReadonlyMap<string, readonly HealthReport[]>>;
  readonly plans: Reading<Plans>;
  /** The switch per subscription; each one fails for itself. */
  readonly endpointProtection: ReadonlyMap<string, Reading<boolean>>;
  /**
   * Machines that have no Azure resource and are known only through an assessment or a report
   * (connector machines, directly onboarded servers), by the id under which those name them.
   */
  readonly unlisted: ReadonlyMap<string, Machine>;
}

/** Reads the estate. Failures of a source are values; it throws only for bugs. */
export interface EstateReader {
  /** Records equal to those of `previous` are returned as the very same objects; `signal` ends the reading early. */
  read(previous: Snapshot | undefined, signal: AbortSignal): Promise<EstateReading>;
}

/** Keeps the latest snapshot, and transitions and counts for 90 days, unless set otherwise. */
export interface SnapshotStore {
  load(): Promise<Snapshot | undefined>;
  /**
   * Writes what changed since the snapshot that was saved or loaded last, with its transitions and counts, in one transaction.
   * Throws, and writes nothing, where another process has saved one since then.
   */
  save(snapshot: Snapshot, transitions: readonly Transition[]): Promise<void>;
  /** False as long as the store is known not to answer. */
  readonly answers?: boolean;
}

/** Of the processes on one store, one syncs at a time; the others take its snapshots over. Times are epoch milliseconds, UTC. */
export interface SyncTurns {
  /** Begins a turn, which lapses at `until`. False, and nothing changed, where another process's runs, or one was early enough. */
  take(wish: TurnWish): Promise<boolean>;
  /** The turn of this process, if it still has it, lapses at `until` only. */
  hold(until: number): Promise<void>;
  /** The turn is over; `failures`: what its sync could not read. */
  end(failures: readonly SourceFailure[]): Promise<void>;
  /** The turn is over without a sync: another process may have it at once. */
  giveBack(): Promise<void>;
  /** What is known of the newest turn, whoever's it is. */
  look(now: number): Promise<TurnLook>;
}

export interface TurnWish {
  readonly now: number;
  readonly until: number;
  /** A person, or a redeploy, asks for it; otherwise it is due by time. Each has an interval of its own. */
  readonly asked: boolean;
  /** Not if one for the same reason was begun later than this. */
  readonly unlessAfter: number;
}

export interface TurnLook {
  /** Which snapshot is stored. */
  readonly stored: Pick<Snapshot, "version" | "takenAt"> | undefined;
  /** Undefined: there was none, or it was given back. */
  readonly begunAt: number | undefined;
  /** "BrokenOff": given back, or lapsed with its process: nobody carries it on. */
  readonly is: "Running" | "Ended" | "BrokenOff";
  /** What the newest turn that has ended could not read. */
  readonly failures: readonly SourceFailure[];
}

/** Redeploys of ours that may still matter to a verdict, by machine id. */
export interface RedeployMarks {
  current(now: number): Promise<ReadonlyMap<string, RedeployMark>>;
}

export interface Clock {
  /** Epoch milliseconds, UTC. */
  now(): number;
  /** Lets waiting events run before long work goes on. */
  breathe(): Promise<void>;
  /** Runs `task` once after `ms`; the returned function takes it back. */
  after(ms: number, task: () => void): () => void;
}
