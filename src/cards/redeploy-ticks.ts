import type { Plan } from "../redeploys/plan.ts";
import type { Round } from "../redeploys/redeploy.ts";

/** Machines that a card shows one by one, with a tick each. A round about more is approved or rejected as a whole. */
export const MOST_MACHINES = 20;

/** A single machine is approved or not: there is nothing to untick. */
export function hasTicks({ machines }: Pick<Round, "machines">): boolean {
  return machines.length > 1 && machines.length <= MOST_MACHINES;
}

/** Id of the input that ticks the machine at this place of the plan, which is frozen. */
export function tickId(index: number): string {
  return `tick${index}`;
}

/**
 * The machines that were left ticked, from the values that came with a press on "approve"; the user can forge them, and they
 * name nothing but places in the plan. "All" where the card had nothing to tick. A tick that did not come is none.
 */
export function tickedIn(
  inputs: Readonly<Record<string, unknown>>,
  { machines }: Pick<Plan, "machines">,
  round: Pick<Round, "machines">,
): readonly string[] | "All" {
  if (!hasTicks(round)) return "All";
  return machines.flatMap(({ machineId }, index) => (inputs[tickId(index)] === "true" ? [machineId] : []));
}
