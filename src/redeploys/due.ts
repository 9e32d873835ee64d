import { type Redeploy, type Round, runsOf } from "./redeploy.ts";
import type { Run } from "./run.ts";

/**
 * When something is to be done about this request without anybody's doing; undefined: never again. Epoch milliseconds, UTC.
 * A freeze is not looked at: a frozen request stays due and is asked about again by the next sweep.
 */
export function dueAt(redeploy: Redeploy): number | undefined {
  const runs = Object.entries(runsOf(redeploy));
  const times = [...stateTimes(redeploy), ...runs.flatMap(([id, run]) => runTimes(redeploy, id, run))];
  return times.length === 0 ? undefined : Math.min(...times);
}

/** When the approvers are reminded: half of the time that they have; undefined once they were. */
export function remindAt({ openedAt, expiresAt, remindedAt }: Round): number | undefined {
  return remindedAt === null ? openedAt + (expiresAt - openedAt) / 2 : undefined;
}

function stateTimes({ state }: Redeploy): readonly number[] {
  if (state.is === "Approved") return [state.approval.at];
  if (state.is === "Running") return [state.approval.goodUntil];
  if (!("round" in state)) return [];
  return [state.round.expiresAt, remindAt(state.round) ?? state.round.expiresAt];
}

/** A machine waits for its wave, and only while its request runs. */
function runTimes({ state }: Redeploy, id: string, run: Run): readonly number[] {
  if (run.is === "Waiting") return state.is === "Running" && state.wave.machines.includes(id) ? [run.notBefore] : [];
  if (run.is === "Deleting") return [run.until];
  return "checkAt" in run ? [run.checkAt] : [];
}
