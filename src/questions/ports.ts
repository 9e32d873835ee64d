import type { Os } from "../health/machine.ts";
import type { Snapshot, SourceFailure, Transition, TransitionState } from "../health/snapshot.ts";
import type { Filter, Query } from "./query.ts";

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
  /** The store does not answer: what is known is what this process remembers. */
  readonly fromMemory?: boolean;
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

/** What was, as far as the store keeps it (90 days, unless set otherwise). Times are epoch milliseconds, UTC; ids are lower-cased. */
export interface History {
  /** Transitions at or after `since`, the newest first. */
  transitions(since: number): Promise<readonly Transition[]>;
  /** Everything that is kept of one machine, the newest first. */
  ofMachine(machineId: string): Promise<readonly Transition[]>;
  /** The mutes that hold or ended after `since`. */
  mutes(since: number): Promise<readonly KeptMute[]>;
  /** Every redeploy of one machine, the newest first. */
  redeploysOf(machineId: string): Promise<readonly KeptRedeploy[]>;
  /** The counts of each snapshot saved at or after `since`, the oldest first; a time without a snapshot is a gap. */
  counts(since: number, scope: CountScope): Promise<readonly CountsAt[]>;
}

/** Machines that count apart for a time. Names of people and the reason are text from outside. */
export interface KeptMute {
  /** Muted is a machine for which all of these hold. */
  readonly where: readonly Filter[];
  readonly by: string;
  /** "" where none was given. */
  readonly reason: string;
  readonly at: number;
  /** It ends by itself then. */
  readonly until: number;
  /** Taken back earlier, and by whom. */
  readonly ended: { readonly at: number; readonly by: string } | undefined;
}

/** What one redeploy did to one machine. Names of people are text from outside. */
export interface KeptRedeploy {
  /** When the deletion of the extension was accepted, or tried in vain. */
  readonly at: number;
  readonly outcome: "Worked" | "FailedAgain" | "GaveUp" | "NotDeleted" | "UnderWay";
  readonly askedBy: string;
  readonly approvedBy: readonly string[];
}

/** Which machines are counted; undefined: all. Ids of several subscriptions are added up. */
export interface CountScope {
  readonly subscriptions: readonly string[] | undefined;
  readonly os: readonly Os[] | undefined;
}

export interface CountsAt {
  readonly at: number;
  /** States without machines may be left out. */
  readonly counts: Readonly<Record<TransitionState, number>>;
}

/** What a follow-up takes up, over restarts. Kept for a day; which of it is still recent is the reader's to judge. */
export interface Conversations {
  /** Of this conversation, by Teams' own id, in its casing; undefined where nothing is kept. */
  last(conversationId: string): Promise<Previous | undefined>;
  /** In place of what was kept, unless that was answered later. */
  keep(conversationId: string, previous: Previous): Promise<void>;
}

/** The last question of a conversation and the page that was shown of its answer, as the caller keeps them. */
export interface Previous {
  readonly query: Query;
  readonly page: number;
  /** When it was answered; epoch milliseconds, UTC. */
  readonly at: number;
}

/** What a link leads to: the file of this question, until `expiresAt`, epoch milliseconds, UTC. */
export interface ExportLink {
  readonly query: Query;
  readonly expiresAt: number;
}

/** Links to files, over restarts and for every process of one store. */
export interface ExportLinks {
  /** What links are signed with; the same for all processes. */
  key(): Promise<Uint8Array>;
  /** `id` is made of enough randomness that nobody guesses it. `now` is epoch milliseconds, UTC. */
  keep(id: string, link: ExportLink, now: number): Promise<void>;
  /** Whether `redeem` would bring a link now; asking uses nothing up. */
  holds(id: string, now: number): Promise<boolean>;
  /** The link, for the first who asks before it expires; undefined ever after, and for what was never kept. */
  redeem(id: string, now: number): Promise<ExportLink | undefined>;
}
