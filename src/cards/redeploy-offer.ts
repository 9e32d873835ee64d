import type { JudgedMachine } from "../health/snapshot.ts";
import type { ListAnswer } from "../questions/answer.ts";
import type { Filter, Query } from "../questions/query.ts";
import { eligibility } from "../redeploys/eligibility.ts";
import { type Button, draftRedeployButton, machineQuery } from "./buttons.ts";
import { nowOf } from "./footing.ts";
import type { Pen } from "./pen.ts";

/** The button to the plan for one machine; none where a redeploy cannot be done or would not help. `now`: epoch milliseconds, UTC. */
export function machineOffer(judged: JudgedMachine, now: number, pen: Pen): readonly Button[] {
  const query = machineQuery(judged.evidence.machine.id);
  return offered(judged, now, pen) ? [draftRedeployButton(pen.say("button.redeploy"), query)] : [];
}

/**
 * The button to the plan for everything that a list is about; none unless it is about issues, and a machine that is seen could
 * be redeployed. The plan says of each of the others why it is left out.
 */
export function listOffer({ query, rows, footing }: ListAnswer, pen: Pen): readonly Button[] {
  const now = nowOf(footing);
  const any =
    query.where.some((filter) => isAboutIssues(filter, pen)) && rows.some(({ judged }) => offered(judged, now, pen));
  return any ? [draftRedeployButton(pen.say("button.redeployEligible"), withoutForm(query))] : [];
}

/** A card does not know of locks: they are asked for with the plan. */
function offered(judged: JudgedMachine, now: number, { redeploys }: Pen): boolean {
  if (redeploys === "None") return false;
  const heartbeat = redeploys === "HeartbeatsToo" ? "allow" : "refuse";
  return eligibility(judged, { heartbeat, lockedBy: undefined }, now).eligible;
}

function isAboutIssues({ field, values: [value, ...others], not }: Filter, { redeploys }: Pen): boolean {
  if (not || others.length > 0) return false;
  if (field === "state") return value === "Unhealthy";
  return field === "issue" && (value === "Installation" || (value === "Heartbeat" && redeploys === "HeartbeatsToo"));
}

/** The machines alone, however the answer showed them. */
function withoutForm({ where, order, limit }: Query): Query {
  return { ask: "List", where, order, limit };
}
