import { type Decision, decisionOf } from "./decision.ts";
import { isOwn, refusesReviewer, subjectsOf } from "./may.ts";
import type { Actor, Person } from "./person.ts";
import type { PlannedMachine } from "./plan.ts";
import { votesNeeded } from "./quorum.ts";
import { type Redeploy, type Round, roundOf, runsOf, type Vote } from "./redeploy.ts";
import type { Unauthorised } from "./refusal.ts";
import type { Run } from "./run.ts";
import type { RedeploySettings } from "./settings.ts";

/** A request as a card needs it, for one person or for all who see the card. Times are epoch milliseconds, UTC. */
export interface RequestView {
  readonly redeploy: Redeploy;
  readonly state: Redeploy["state"]["is"];
  readonly round: RoundView | undefined;
  readonly decision: Decision | undefined;
  readonly machines: readonly MachineView[];
  readonly buttons: Buttons;
}

interface RoundView {
  readonly number: number;
  readonly votesNeeded: number;
  readonly votes: readonly Vote[];
  readonly expiresAt: number;
}

export interface MachineView {
  readonly planned: PlannedMachine;
  /** undefined: not approved yet, or asked for in vain. */
  readonly run: Run | undefined;
  /** Whether the approvers are asked about it now. */
  readonly isAskedAbout: boolean;
  readonly timeline: readonly Happening[];
}

export interface Happening {
  readonly what: "Intended" | "Accepted" | "Deleted" | "CameBack" | "Provisioned" | "Warned" | "Escalated" | Settlement;
  readonly at: number;
}

type Settlement = "LeftOut" | "NotDeleted" | "Worked" | "FailedAgain" | "GaveUp";

/** Which buttons stand on the card. They are a courtesy: what a press may do is decided when it comes. */
export interface Buttons {
  /** Machines that can be ticked; empty: no button. */
  readonly approve: readonly string[];
  readonly reject: boolean;
  readonly withdraw: boolean;
  /** Why this person has no button to decide with, while others have; undefined where they have one or nobody has. */
  readonly notYours: Unauthorised | { readonly why: "AlreadyVoted"; readonly at: number } | undefined;
}

/** `viewer` undefined: a card for everybody there, with every button that somebody may press. */
export function viewOf(
  redeploy: Redeploy,
  viewer: Actor | undefined,
  settings: RedeploySettings,
  now: number,
): RequestView {
  const round = roundOf(redeploy);
  const asked = new Set(round?.machines);
  const runs = runsOf(redeploy);
  return {
    redeploy,
    state: redeploy.state.is,
    round: round && { ...roundFacts(round), votesNeeded: votesNeeded(round, settings) },
    decision: decisionOf(redeploy),
    machines: redeploy.plan.machines.map((planned) => {
      const run = runs[planned.machineId];
      return { planned, run, isAskedAbout: asked.has(planned.machineId), timeline: run ? timelineOf(run) : [] };
    }),
    buttons: buttonsOf(redeploy, round, viewer, settings, now),
  };
}

function roundFacts({ number, votes, expiresAt }: Round): Omit<RoundView, "votesNeeded"> {
  return { number, votes, expiresAt };
}

function buttonsOf(
  redeploy: Redeploy,
  round: Round | undefined,
  viewer: Actor | undefined,
  settings: RedeploySettings,
  now: number,
): Buttons {
  const withdraw =
    (round !== undefined || redeploy.state.is === "Approved") && (viewer === undefined || isOwn(redeploy, viewer));
  if (round === undefined || now >= round.expiresAt)
    return { approve: [], reject: false, withdraw, notYours: undefined };
  if (viewer === undefined) return { approve: round.machines, reject: true, withdraw, notYours: undefined };
  const because = refusesReviewer(redeploy, round, viewer, settings);
  if (because) return { approve: [], reject: false, withdraw, notYours: because };
  const voted = voteOf(round, viewer.person);
  const notYours = voted && ({ why: "AlreadyVoted", at: voted.at } as const);
  return { approve: voted ? [] : subjectsOf(redeploy, round, viewer), reject: true, withdraw, notYours };
}

function voteOf({ votes }: Round, { id }: Person): Vote | undefined {
  return votes.find(({ by }) => by.id === id);
}

/** What happened to a machine, in its order. */
export function timelineOf(run: Run): readonly Happening[] {
  if (run.is === "Waiting") return [];
  if (run.is === "Deleting") return [{ what: "Intended", at: run.since }];
  const alarms = "alarms" in run ? run.alarms : undefined;
  const happened: readonly (readonly [Happening["what"], number | null | undefined])[] = [
    ["Accepted", "acceptedAt" in run ? run.acceptedAt : null],
    ["Deleted", "deletedAt" in run ? run.deletedAt : null],
    ["CameBack", "backAt" in run ? run.backAt : null],
    ["Provisioned", "provisionedAt" in run ? run.provisionedAt : null],
    ["Warned", alarms?.warnedAt],
    ["Escalated", alarms?.escalatedAt],
    ...("at" in run ? [[run.is, run.at] as const] : []),
  ];
  return happened
    .flatMap(([what, at]) => (at === null || at === undefined ? [] : [{ what, at }]))
    .sort((one, other) => one.at - other.at);
}
