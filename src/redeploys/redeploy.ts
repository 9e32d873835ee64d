import type { Freeze } from "./freeze.ts";
import type { Person } from "./person.ts";
import type { Plan } from "./plan.ts";
import type { Run } from "./run.ts";

/**
 * A request to redeploy sensors and what became of it: one record in the store. It changes only by a swap of its version;
 * ids of machines are lower-cased; times are epoch milliseconds, UTC; plain JSON throughout.
 */
export interface Redeploy {
  /** Random; the only thing that a card's button carries and that is believed. */
  readonly id: string;
  /** 1 when it is made, one more with each change. */
  readonly version: number;
  readonly askedBy: Person;
  readonly askedAt: number;
  /** The asker's own words; text from outside. */
  readonly reason: string;
  readonly plan: Plan;
  /** Fingerprint of the plan's canonical form. */
  readonly planHash: string;
  /** Where cards stand that follow it. */
  readonly places: readonly Place[];
  /** Approvers to mention when they are needed. */
  readonly mentions: readonly Person[];
  /** Fingerprint of the card that is shown of this version: what is on the screen. */
  readonly screen: string;
  /** Every approval so far, the oldest first: whose word each deletion rests on. */
  readonly approvals: readonly Approval[];
  readonly state: RedeployState;
}

/** A conversation with a card of the request, and how to write there. */
export interface Place {
  /** Teams' own id, in its casing. */
  readonly conversationId: string;
  readonly audience: "Approvers" | "Asker";
  /** BCP 47. */
  readonly locale: string;
  /** IANA zone. */
  readonly timeZone: string;
}

export type RedeployState =
  | Open
  | Approved
  | Running
  | Stopped
  | SentBack
  | Watching
  | Finished
  | Rejected
  | Withdrawn
  | Expired
  | Void;

/** Each machine's run by its id; machines that nobody approved have none. */
export type Runs = Readonly<Record<string, Run>>;

/** One time of asking the approvers. A request that was stopped or sent back asks again, with a new number. */
export interface Round {
  readonly number: number;
  readonly machines: readonly string[];
  readonly votes: readonly Vote[];
  readonly openedAt: number;
  readonly expiresAt: number;
  readonly remindedAt: number | null;
}

/** One person's word in a round: given once. */
export interface Vote {
  readonly by: Person;
  readonly at: number;
  /** The round's machines in subscriptions that this person approves: only of these the vote speaks. */
  readonly about: readonly string[];
  /** Those of `about` that were left ticked. */
  readonly ticked: readonly string[];
}

/** The approvers' word with its signatures: who holds one may begin. */
export interface Approval {
  readonly round: number;
  readonly machines: readonly string[];
  readonly votes: readonly Vote[];
  readonly at: number;
  /** No deletion begins at or after this. */
  readonly goodUntil: number;
}

interface Open {
  readonly is: "Open";
  readonly round: Round;
}

/** Waits to be carried out: at once, unless a freeze forbids it. */
export interface Approved {
  readonly is: "Approved";
  readonly approval: Approval;
  /** Of earlier rounds. */
  readonly runs: Runs;
  /** The freeze that was found to hold it up; null: none. */
  readonly heldBy: Freeze | null;
}

export interface Running {
  readonly is: "Running";
  readonly approval: Approval;
  readonly wave: Wave;
  readonly runs: Runs;
  readonly heldBy: Freeze | null;
}

/** `number` is 1 for the machine that goes alone; it is asked for again if none of a wave was deleted. */
export interface Wave {
  readonly number: number;
  readonly machines: readonly string[];
}

/** Something went wrong: the approvers are asked again about what is left. */
interface Stopped {
  readonly is: "Stopped";
  readonly at: number;
  readonly because: StopReason;
  readonly round: Round;
  readonly runs: Runs;
}

export type StopReason =
  /** Two failures of one kind ("Denied", "Failed/VMExtensionHandlerNonTransientError"). */
  | { readonly why: "SameFailureTwice"; readonly kind: string }
  | { readonly why: "WaveFailed"; readonly wave: number; readonly kind: string }
  | { readonly why: "ApprovalRanOut" };

/** Over half of the approved machines were no longer as the plan says: the approvers are asked again about the others. */
interface SentBack {
  readonly is: "SentBack";
  readonly at: number;
  readonly drifted: number;
  readonly of: number;
  readonly round: Round;
  readonly runs: Runs;
}

/** Nothing more will be deleted; some sensors are still awaited. */
interface Watching {
  readonly is: "Watching";
  /** Why machines that were asked about were not run: the last round's end; null where it was approved. */
  readonly ended: Ending | null;
  readonly runs: Runs;
}

interface Finished {
  readonly is: "Finished";
  readonly at: number;
  readonly ended: Ending | null;
  readonly runs: Runs;
}

/** How a round ended without an approval, or its approval without force. */
export type Ending = Rejected | Withdrawn | Expired | Void;

interface Rejected {
  readonly is: "Rejected";
  readonly at: number;
  /** Text from outside; "" if the votes agreed on no machine. */
  readonly reason: string;
  /** Who said no, or all who voted. */
  readonly by: readonly Person[];
}

interface Withdrawn {
  readonly is: "Withdrawn";
  readonly at: number;
  readonly by: Person;
}

/** Nobody decided in time, or what was approved could not begin in time. */
interface Expired {
  readonly is: "Expired";
  readonly at: number;
  readonly was: "Undecided" | "Approved";
  readonly votes: readonly Vote[];
}

/** The stored plan is not the one whose fingerprint was approved: somebody changed the store. Nothing more is done with it. */
interface Void {
  readonly is: "Void";
  readonly at: number;
}

/** The round that waits for approvers; undefined while none does. */
export function roundOf({ state }: Redeploy): Round | undefined {
  return "round" in state ? state.round : undefined;
}

/** Whose ticks stand behind a machine's deletion, over all rounds. */
export function approversOf({ approvals }: Redeploy, machineId: string): readonly Person[] {
  return approvals
    .filter(({ machines }) => machines.includes(machineId))
    .flatMap(({ votes }) => votes.filter(({ ticked }) => ticked.includes(machineId)).map(({ by }) => by));
}

/** Every machine's run so far; empty before anything was approved. */
export function runsOf({ state }: Redeploy): Runs {
  return "runs" in state ? state.runs : {};
}
