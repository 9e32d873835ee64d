import type { Snapshot, SourceFailure } from "../health/snapshot.ts";

/** The estate as questions see it: always from memory. */
export interface Estate {
  snapshot(): Snapshot | undefined;
  syncing(): Syncing;
  /** Asks for a sync now. At most one runs at a time, and at most one a minute is begun by people. */
  refresh(): RefreshOutcome;
}

export interface Syncing {
  /** When the running sync began; undefined if none runs. Epoch milliseconds, UTC. */
  readonly startedAt: number | undefined;
  readonly nextAt: number | undefined;
  /** Of the newest finished sync. */
  readonly failures: readonly SourceFailure[];
}

export type RefreshOutcome =
  | { readonly done: "Started"; readonly finished: Promise<void> }
  | { readonly done: "AlreadyRunning"; readonly startedAt: number; readonly finished: Promise<void> }
  | { readonly done: "TooSoon"; readonly nextAt: number };

/** Which turns were answered already, over restarts: Teams sends a slow turn again. */
export interface AnsweredTurns {
  /** True for the first claim of a key, false ever after (kept for a day). `now` is epoch milliseconds, UTC. */
  claim(key: string, now: number): Promise<boolean>;
}
