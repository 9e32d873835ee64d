import { type Redeploy, roundOf, runsOf } from "./redeploy.ts";
import { isSettled } from "./run.ts";

/**
 * The machines that this request holds, so that no other request may ask for them: those that are asked about, approved or
 * under way. From one version to the next there are only ever fewer.
 */
export function openMachines(redeploy: Redeploy): readonly string[] {
  const asked = new Set(roundOf(redeploy)?.machines ?? approvedOf(redeploy));
  for (const [id, run] of Object.entries(runsOf(redeploy))) {
    if (isSettled(run)) asked.delete(id);
    else asked.add(id);
  }
  return [...asked];
}

function approvedOf({ state }: Redeploy): readonly string[] {
  return state.is === "Approved" || state.is === "Running" ? state.approval.machines : [];
}
