import type { AskingSetting } from "../../src/cards/redeploy-ask-card.ts";
import type { RequestSetting } from "../../src/cards/redeploy-card.ts";
import type { PresenterSetting } from "../../src/cards/redeploy-presenter.ts";
import type { LeftOut, Plan, PlannedMachine } from "../../src/redeploys/plan.ts";
import type { Redeploy, RedeployState, Runs } from "../../src/redeploys/redeploy.ts";
import type { Run } from "../../src/redeploys/run.ts";
import { NOW } from "./evidence.ts";
import {
  ADELE,
  ALEX,
  anApproval,
  aPlanFor,
  aPlannedMachine,
  aRedeployRequest,
  aRound,
  aVote,
  MEGAN,
  machineIds,
  settings,
} from "./redeploy.ts";
import { accepted, back, deleted, deleting, drifted, failedToDelete, waiting, worked } from "./run.ts";
import { DAY, HOUR, MINUTE } from "./time.ts";

/** Where nothing is special: approvers are set, and subscriptions have the name "Contoso Prod". */
/** Of a draft for which no reason was given yet. */
export function anAskingSetting(overrides: Partial<AskingSetting> = {}): AskingSetting {
  return { ...aRequestSetting(), reason: "", ...overrides };
}

export function aRequestSetting(overrides: Partial<RequestSetting> = {}): RequestSetting {
  return {
    cloud: "public",
    subscriptionName: () => "Contoso Prod",
    hasApprovers: true,
    mentions: true,
    refreshFor: [],
    ...overrides,
  };
}

export function aPresenterSetting(overrides: Partial<PresenterSetting> = {}): PresenterSetting {
  return {
    cloud: "public",
    subscriptionName: () => "Contoso Prod",
    settings: settings(),
    hasApprovers: true,
    refreshFor: () => [],
    ...overrides,
  };
}

/** A machine of a plan with everything that a plan can say of one. */
export function aTellingMachine(name = "web-01", overrides: Partial<PlannedMachine> = {}): PlannedMachine {
  return aPlannedMachine(name, {
    caveat: "Maybe",
    earlier: [
      { at: NOW - 12 * DAY, outcome: "FailedAgain", sameMessage: true },
      { at: NOW - 40 * DAY, outcome: "Worked", sameMessage: false },
    ],
    success: { worked: 3, n: 4 },
    ...overrides,
  });
}

const LOCKED: LeftOut = {
  machineId: "/locked",
  name: "db-01",
  because: { why: "Locked", scope: "/subscriptions/1/resourceGroups/rg-db" },
};

/** A plan for so many machines, with one left out. */
export function aTellingPlan(count = 3): Plan {
  const { machines } = aPlanFor(count);
  return { asOf: NOW, machines: machines.map(({ name }) => aTellingMachine(name)), leftOut: [LOCKED] };
}

/** One run of each kind. */
export const EVERY_RUN: Readonly<Record<string, Run>> = {
  waiting: waiting(),
  "being deleted": deleting(),
  accepted: accepted(),
  deleted: deleted({ alarms: { warnedAt: NOW + HOUR, escalatedAt: NOW + 12 * HOUR } }),
  back: back(),
  "left out": drifted(),
  "not deleted": failedToDelete(),
  worked: worked(),
  "worked, as far as one knows": { ...back(), is: "Worked", at: NOW + HOUR, heartbeatVerified: false },
  "failed again": { ...back(), is: "FailedAgain", at: NOW + HOUR, message: "Exit code 31.", sameMessage: false },
  "given up": { ...deleted(), is: "GaveUp", backAt: null, at: NOW + DAY, because: "Deadline" },
};

export function runsFor(plan: Plan, runs: readonly Run[]): Runs {
  return Object.fromEntries(machineIds(plan).map((id, index) => [id, runs[index % runs.length] as Run]));
}

/** Every state of a request for these machines, by what is to be seen. */
export function everyState(plan: Plan = aTellingPlan()): Readonly<Record<string, Redeploy>> {
  const ids = machineIds(plan);
  const round = aRound(ids);
  const again = aRound(ids.slice(1), { number: 2 });
  const runs = runsFor(plan, Object.values(EVERY_RUN));
  const approval = anApproval(ids);
  const heldBy = { by: ADELE, at: NOW, until: NOW + DAY, because: "Release week" };
  const states: Record<string, RedeployState> = {
    open: { is: "Open", round },
    "open with a vote": { is: "Open", round: { ...round, votes: [aVote(MEGAN, ids)] } },
    approved: { is: "Approved", approval, runs: {}, heldBy: null },
    "held up": { is: "Approved", approval, runs: {}, heldBy },
    running: { is: "Running", approval, wave: { number: 2, machines: ids }, runs, heldBy: null },
    "stopped after two failures": {
      is: "Stopped",
      at: NOW + MINUTE,
      because: { why: "SameFailureTwice", kind: "Failed/Conflict" },
      round: again,
      runs,
    },
    "stopped after a wave": {
      is: "Stopped",
      at: NOW + MINUTE,
      because: { why: "WaveFailed", wave: 1, kind: "Denied" },
      round: again,
      runs,
    },
    "stopped by time": { is: "Stopped", at: NOW + HOUR, because: { why: "ApprovalRanOut" }, round: again, runs },
    "sent back": { is: "SentBack", at: NOW + MINUTE, drifted: 2, of: 3, round: again, runs },
    watching: { is: "Watching", ended: null, runs },
    "finished, then rejected": {
      is: "Finished",
      at: NOW + DAY,
      ended: { is: "Rejected", at: NOW + HOUR, reason: "Not now", by: [MEGAN] },
      runs,
    },
    rejected: { is: "Rejected", at: NOW, reason: "Not on a Friday", by: [MEGAN] },
    "without a machine that all agreed on": { is: "Rejected", at: NOW, reason: "", by: [MEGAN, ADELE] },
    withdrawn: { is: "Withdrawn", at: NOW, by: ALEX },
    expired: { is: "Expired", at: NOW + 4 * HOUR, was: "Undecided", votes: [] },
    void: { is: "Void", at: NOW },
  };
  return Object.fromEntries(Object.entries(states).map(([name, state]) => [name, aRedeployRequest(plan, state)]));
}
