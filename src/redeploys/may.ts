import type { Actor, Approves } from "./person.ts";
import type { Redeploy, Round } from "./redeploy.ts";
import type { Unauthorised } from "./refusal.ts";
import type { RedeploySettings } from "./settings.ts";

/** Guests and people of other tenants may nothing. */
export function refusesStanding({ standing }: Pick<Actor, "standing">): Unauthorised | undefined {
  return standing === "Member" ? undefined : { why: standing };
}

/** Why this person may not decide in this round, by approving or rejecting; undefined: may, about `subjectsOf`. */
export function refusesReviewer(
  redeploy: Redeploy,
  round: Round,
  actor: Actor,
  settings: Pick<RedeploySettings, "ownSingleMachine">,
): Unauthorised | undefined {
  const standing = refusesStanding(actor);
  if (standing) return standing;
  if (isOwn(redeploy, actor) && !mayApproveOwn(redeploy, settings)) return { why: "OwnRequest" };
  return subjectsOf(redeploy, round, actor).length > 0 ? undefined : refusalFor(redeploy, actor);
}

/** The round's machines in subscriptions that this person approves. */
export function subjectsOf({ plan }: Redeploy, { machines }: Round, { approves }: Actor): readonly string[] {
  const asked = new Set(machines);
  return plan.machines
    .filter(({ machineId, subscriptionId }) => asked.has(machineId) && approves.get(subscriptionId) === "Yes")
    .map(({ machineId }) => machineId);
}

export function isOwn({ askedBy }: Redeploy, { person }: Pick<Actor, "person">): boolean {
  return askedBy.id === person.id;
}

function mayApproveOwn({ plan }: Redeploy, settings: Pick<RedeploySettings, "ownSingleMachine">): boolean {
  return settings.ownSingleMachine && plan.machines.length === 1;
}

/** What kept this person from approving anything: that it could not be checked, rather than that it was denied. */
function refusalFor({ plan }: Redeploy, { approves }: Actor): Unauthorised {
  const said = plan.machines.map(({ subscriptionId }) => approves.get(subscriptionId) ?? "CouldNotCheck");
  return refusalIn(said);
}

/** For what is asked of an approver of anything. */
export function refusesApproves(approves: Approves): Unauthorised | undefined {
  return approves === "Yes" ? undefined : refusalIn([approves]);
}

function refusalIn(said: readonly Approves[]): Unauthorised {
  if (said.includes("CouldNotCheck")) return { why: "CouldNotCheck" };
  return said.includes("No") ? { why: "NotApprover" } : { why: "NoneConfigured" };
}
