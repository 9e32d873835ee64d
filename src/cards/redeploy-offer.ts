import type { JudgedMachine } from "../health/snapshot.ts";
import type { ListAnswer } from "../questions/answer.ts";
import type { Filter, Query } from "../questions/query.ts";
import { eligibility } from "../redeploys/eligibility.ts";
import { type Button, draftRedeployButton, machineQuery } from "./buttons.ts";
import { nowOf } from "./footing.ts";
import type { Pen } from "./pen.ts";

/** What a card knows: locks are asked for with the plan, and heartbeat issues are left to whoever says so in words. */
const FACTS = { heartbeat: "refuse", lockedBy: undefined } as const;

/** The button to the plan for one machine; none where a redeploy cannot be done or would not help. `now`: epoch milliseconds, UTC. */
export function machineOffer(judged: JudgedMachine, now: number, pen: Pen): readonly Button[] {
  const query = machineQuery(judged.evidence.machine.id);
  return offered(judged, now) ? [draftRedeployButton(pen.say("button.redeploy"), query)] : [];
}

/**
 * The button to the plan for everything that a list is about; none unless it is about issues, and a machine that is seen could
 * be redeployed. The plan says of each of the others why it is left out.
 */
export function listOffer({ query, rows, footing }: ListAnswer, pen: Pen): readonly Button[] {
  const now = nowOf(footing);
  const any = query.where.some(isAboutIssues) && rows.some(({ judged }) => offered(judged, now));
  return any ? [draftRedeployButton(pen.say("button.redeployEligible"), withoutForm(query))] : [];
}

function offered(judged: JudgedMachine, now: number): boolean {
  return eligibility(judged, FACTS, now).eligible;
}

function isAboutIssues({ field, values, not }: Filter): boolean {
  if (not || values.length !== 1) return false;
  return (field === "state" && values[0] === "Unhealthy") || (field === "issue" && values[0] === "Installation");
}

/** The machines alone, however the answer showed them. */
function withoutForm({ where, order, limit }: Query): Query {
  return { ask: "List", where, order, limit };
}
