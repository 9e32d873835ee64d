import { type Act, decide } from "./decide.ts";
import { decideFreeze, type FreezeAct, type FreezeRefusal } from "./decide-freeze.ts";
import type { Freeze } from "./freeze.ts";
import type { Actor, Approves } from "./person.ts";
import type { Parts } from "./ports.ts";
import { type Redeploy, roundOf } from "./redeploy.ts";
import type { Refusal } from "./refusal.ts";
import { save, TRIES } from "./save.ts";
import type { RedeploySettings } from "./settings.ts";

/** Somebody as the authenticated activity tells: whose word counts is looked up here. */
export type Presser = Pick<Actor, "person" | "standing">;

export type Reviewed =
  | { readonly done: true; readonly redeploy: Redeploy }
  /** `redeploy` is as it stands: for the card that replaces the one that was pressed. */
  | { readonly done: false; readonly because: Refusal; readonly redeploy: Redeploy }
  | { readonly done: false; readonly because: { readonly why: "NoSuchRequest" }; readonly redeploy: undefined };

/**
 * A press on a request's card: load, look up what the person may do, decide, save. Whoever comes second is decided about on what
 * the first made of it. Nothing is carried out here, so that it answers in time whatever Azure does: the request is due at once.
 */
export async function review(
  id: string,
  act: Act,
  presser: Presser,
  parts: Parts,
  settings: RedeploySettings,
): Promise<Reviewed> {
  for (let tries = 0; tries < TRIES; tries += 1) {
    const redeploy = await parts.store.load(id);
    if (!redeploy) return { done: false, because: { why: "NoSuchRequest" }, redeploy };
    const actor = await actorFor(redeploy, act, presser, parts);
    const decided = decide(redeploy, act, actor, settings, parts.now());
    if (!decided.ok) {
      if (decided.entries.length > 0) await parts.store.note(decided.entries);
      return { done: false, because: decided.because, redeploy };
    }
    const saved = await save(parts, decided.change);
    if (saved.saved) return { done: true, redeploy: saved.redeploy };
  }
  throw new Error(`Redeploy ${id} was changed by others ${TRIES} times in a row`);
}

/** The directory is asked only about what is still to be decided, and never about strangers. */
async function actorFor(redeploy: Redeploy, act: Act, presser: Presser, { approvers }: Parts): Promise<Actor> {
  if (presser.standing !== "Member" || act.do === "Withdraw" || !roundOf(redeploy)) {
    return { ...presser, approves: new Map() };
  }
  return actorOf(redeploy, presser, approvers);
}

/** The person with what they may approve in this request. */
export async function actorOf(redeploy: Redeploy, presser: Presser, approvers: Parts["approvers"]): Promise<Actor> {
  const subscriptions = new Set(redeploy.plan.machines.map(({ subscriptionId }) => subscriptionId));
  return { ...presser, approves: await approvers.approves(presser.person.id, [...subscriptions]) };
}

export type FreezeReviewed =
  | { readonly done: true; readonly freeze: Freeze | null }
  | { readonly done: false; readonly because: FreezeRefusal };

/** A freeze is set, replaced or ended. Frozen requests go on with the next sweep after its end. */
export async function reviewFreeze(act: FreezeAct, presser: Presser, parts: Parts): Promise<FreezeReviewed> {
  const approves: Approves =
    presser.standing === "Member" ? await parts.approvers.approvesAnywhere(presser.person.id) : "No";
  for (let tries = 0; tries < TRIES; tries += 1) {
    const decided = decideFreeze(await parts.store.freeze(), act, presser, approves, parts.now());
    if (!decided.ok) {
      if (decided.entries.length > 0) await parts.store.note(decided.entries);
      return { done: false, because: decided.because };
    }
    const swapped = await parts.store.setFreeze(decided.next, { audit: decided.audit, outgoing: [] });
    if (swapped.swapped) return { done: true, freeze: decided.next.freeze };
  }
  throw new Error(`The freeze was changed by others ${TRIES} times in a row`);
}
