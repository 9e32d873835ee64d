import { refusesApproves, refusesStanding } from "./may.ts";
import type { Actor, Person } from "./person.ts";
import type { Approvers } from "./ports.ts";
import type { Place } from "./redeploy.ts";
import type { Unauthorised } from "./refusal.ts";

/** Where requests are posted for approvers: set by the operator, or said once by an approver. */
export interface ApprovalPlaces {
  /** Undefined: none is set. */
  place(): Promise<Place | undefined>;
  /** In place of the one before; durable before it resolves. `at` is epoch milliseconds, UTC. */
  keep(place: Place, by: Person, at: number): Promise<void>;
  /** Nothing but written down: somebody wanted it who may not. */
  refuse(place: Place, by: Person, because: Unauthorised, at: number): Promise<void>;
}

/** Makes a conversation the approvers' place. Whoever approves anywhere may say so; undefined: it was done. */
export async function approveHere(
  place: Place,
  actor: Pick<Actor, "person" | "standing">,
  { approvers, places, now }: { approvers: Approvers; places: ApprovalPlaces; now: () => number },
): Promise<Unauthorised | undefined> {
  const because = refusesStanding(actor) ?? refusesApproves(await approvers.approvesAnywhere(actor.person.id));
  if (because) await places.refuse(place, actor.person, because, now());
  else await places.keep(place, actor.person, now());
  return because;
}

/**
 * Where the cards of a request stand: with the approvers and, if it was asked elsewhere, there too. Without an approvers' place
 * it stands where it was asked, for all who read there; undefined: nobody else reads there.
 */
export function placesFor(here: Omit<Place, "audience">, personal: boolean, approvers: Place | undefined) {
  if (!approvers) return personal ? undefined : [{ ...here, audience: "Approvers" } as const];
  const elsewhere = approvers.conversationId !== here.conversationId;
  return elsewhere ? [approvers, { ...here, audience: "Asker" } as const] : [approvers];
}
