import { type Change, entry, inState, unchanged } from "./change.ts";
import { VITALS } from "./person.ts";
import type { Redeploy, Runs } from "./redeploy.ts";
import { isSettled } from "./run.ts";

/** A watched request whose last machine has settled is finished. */
export function finishIfSettled(redeploy: Redeploy, now: number): Change {
  const { state } = redeploy;
  if (state.is !== "Watching" || !Object.values(state.runs).every(isSettled)) return unchanged(redeploy);
  return {
    next: inState(redeploy, { is: "Finished", at: now, ended: state.ended, runs: state.runs }),
    audit: [entry(redeploy, VITALS, now, "Finished", { facts: { ...countsOf(state.runs) } })],
    notices: [{ tells: "Verdict" }],
  };
}

function countsOf(runs: Runs): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const { is } of Object.values(runs)) counts[is] = (counts[is] ?? 0) + 1;
  return counts;
}
