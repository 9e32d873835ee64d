import { same } from "../health/same.ts";
import type { AuditEntry } from "./audit-record.ts";
import { type Change, followedBy, inState } from "./change.ts";
import type { Notice } from "./notice.ts";
import { progress } from "./progress.ts";
import { type Redeploy, type Runs, runsOf } from "./redeploy.ts";
import type { Run } from "./run.ts";
import type { RedeploySettings } from "./settings.ts";

/** One machine's step: what its run was when ARM was asked, and what it shall be. */
export interface RunStep {
  readonly machineId: string;
  readonly was: Run;
  readonly becomes: Run;
  readonly audit: readonly AuditEntry[];
}

/**
 * Takes steps whose runs are still what they were, and moves on. Of a step that came too late only what was done is kept: the
 * entries marked as calls. undefined: all came too late, and there is nothing to write.
 */
export function takeSteps(
  redeploy: Redeploy,
  steps: readonly RunStep[],
  notices: readonly Notice[],
  settings: RedeploySettings,
  now: number,
): Change | undefined {
  const runs = runsOf(redeploy);
  const valid = steps.filter(({ machineId, was }) => same(runs[machineId], was));
  const audit = steps.filter((step) => valid.includes(step) || isCall(step)).flatMap((step) => step.audit);
  if (valid.length === 0 && audit.length === 0) return undefined;
  const changed = Object.fromEntries(valid.map(({ machineId, becomes }) => [machineId, becomes]));
  const next = withRuns(redeploy, { ...runs, ...changed }, now);
  return followedBy({ next, audit, notices: valid.length > 0 ? notices : [] }, (moved) =>
    progress(moved, settings, now),
  );
}

/** A DELETE that was sent is written down, whatever became of its run. */
function isCall({ audit }: RunStep): boolean {
  return audit.some(({ deed }) => deed === "DeleteAnswered");
}

/** Only a running request has machines that wait for their turn; elsewhere one that was given back is left out. */
function withRuns(redeploy: Redeploy, runs: Runs, now: number): Redeploy {
  const { state } = redeploy;
  if (!("runs" in state)) return redeploy;
  if (state.is !== "Watching" && state.is !== "Finished") return inState(redeploy, { ...state, runs });
  const leftOut: Run = { is: "LeftOut", at: now, because: { why: "NotApproved" } };
  const none = Object.entries(runs).map(([id, run]) => [id, run.is === "Waiting" ? leftOut : run]);
  return inState(redeploy, { ...state, runs: Object.fromEntries(none) });
}

/** The plan's part for a machine that has a run. */
export function plannedOf({ plan }: Redeploy, machineId: string) {
  const planned = plan.machines.find((one) => one.machineId === machineId);
  if (!planned) throw new Error(`${machineId} runs outside the plan`);
  return planned;
}
