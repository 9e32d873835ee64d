import { type Change, inState } from "./change.ts";
import { finishIfSettled } from "./finish.ts";
import { type Ending, type Redeploy, type Runs, runsOf } from "./redeploy.ts";
import type { Run } from "./run.ts";

/** A round ends without an approval. What earlier rounds have begun is watched to its end all the same. */
export function endRound(redeploy: Redeploy, ending: Ending, now: number): Change {
  const runs = runsOf(redeploy);
  const untouched = Object.values(runs).every((run) => run.is === "LeftOut" || run.is === "Waiting");
  if (untouched) return { next: inState(redeploy, ending), audit: [], notices: [{ tells: "Decided" }] };
  const watching = inState(redeploy, { is: "Watching", ended: ending, runs: withoutWaiting(runs, now) });
  const finished = finishIfSettled(watching, now);
  return { ...finished, notices: [{ tells: "Decided" }, ...finished.notices] };
}

function withoutWaiting(runs: Runs, at: number): Runs {
  const leftOut: Run = { is: "LeftOut", at, because: { why: "NotApproved" } };
  return Object.fromEntries(Object.entries(runs).map(([id, run]) => [id, run.is === "Waiting" ? leftOut : run]));
}
