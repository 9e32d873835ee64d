import { approve } from "./approve.ts";
import { type Change, entry } from "./change.ts";
import { decisionOf } from "./decision.ts";
import { remindAt } from "./due.ts";
import { endRound } from "./end-round.ts";
import { isOwn, refusesReviewer, refusesStanding } from "./may.ts";
import { type Actor, VITALS } from "./person.ts";
import { type Redeploy, type Round, roundOf } from "./redeploy.ts";
import type { Refusal, Unauthorised } from "./refusal.ts";
import type { RedeploySettings } from "./settings.ts";

/**
 * What a person does to a request. `round` is the number on the card that was pressed: it grants nothing, it only keeps a press
 * on an old card, or one that is delivered late, from counting in a later round.
 */
export type Act =
  /** `machines` are those left ticked; "All": the card had nothing to tick. */
  | { readonly do: "Approve"; readonly round: number; readonly machines: readonly string[] | "All" }
  | { readonly do: "Reject"; readonly round: number; readonly reason: string }
  | { readonly do: "Withdraw" };

/** What Vitals does to it when its time has come. */
export type OwnAct = { readonly do: "Expire" } | { readonly do: "Remind" };

export type Decided =
  | { readonly ok: true; readonly change: Change }
  /** Nothing changes; a refusal of somebody who may not is written down by `entries`. */
  | { readonly ok: false; readonly because: Refusal; readonly entries: Change["audit"] };

/** What becomes of a request when this person does this at `now` (epoch milliseconds, UTC). The policy as a whole: no I/O. */
export function decide(redeploy: Redeploy, act: Act, actor: Actor, settings: RedeploySettings, now: number): Decided {
  const unauthorised = refusesStanding(actor);
  if (unauthorised) return refuseUnauthorised(redeploy, act, actor, unauthorised, now);
  if (act.do === "Withdraw") return withdraw(redeploy, actor, now);
  const open = openRound(redeploy, act.round, now);
  if ("why" in open) return refused(open);
  const because = refusesReviewer(redeploy, open, actor, settings);
  if (because) return refuseUnauthorised(redeploy, act, actor, because, now);
  if (act.do === "Approve") return fromChange(approve(redeploy, open, act.machines, actor, settings, now));
  return reject(redeploy, act.reason, actor, now);
}

/** What becomes of it by the clock alone. */
export function decideByItself(redeploy: Redeploy, { do: what }: OwnAct, now: number): Decided {
  const change = what === "Expire" ? expire(redeploy, now) : remind(redeploy, now);
  return change ? { ok: true, change } : refused({ why: "NotDue" });
}

function openRound(redeploy: Redeploy, number: number, now: number): Round | Refusal {
  const round = roundOf(redeploy);
  const decision = decisionOf(redeploy);
  if (decision && round?.number !== number) return { why: "AlreadyDecided", decision };
  if (round === undefined || round.number !== number) return { why: "NotDue" };
  return now >= round.expiresAt ? { why: "TooLate", expiredAt: round.expiresAt } : round;
}

function reject(redeploy: Redeploy, reason: string, actor: Actor, now: number): Decided {
  const words = reason.trim();
  if (words === "") return refused({ why: "ReasonMissing" });
  const { person } = actor;
  const ended = endRound(redeploy, { is: "Rejected", at: now, reason: words, by: [person] }, now);
  const written = entry(redeploy, person, now, "Rejected", { screen: redeploy.screen, facts: { reason: words } });
  return { ok: true, change: { ...ended, audit: [written, ...ended.audit] } };
}

/** Until something was begun; then it is the approvers' to stop it, by a freeze. */
function withdraw(redeploy: Redeploy, actor: Actor, now: number): Decided {
  const decision = decisionOf(redeploy);
  if (!isOwn(redeploy, actor)) {
    return refuseUnauthorised(redeploy, { do: "Withdraw" }, actor, { why: "NotAsker" }, now);
  }
  const waits = roundOf(redeploy) !== undefined || redeploy.state.is === "Approved";
  if (!waits) return refused(decision ? { why: "AlreadyDecided", decision } : { why: "NotDue" });
  const ended = endRound(redeploy, { is: "Withdrawn", at: now, by: actor.person }, now);
  const written = entry(redeploy, actor.person, now, "Withdrawn", { screen: redeploy.screen });
  return { ok: true, change: { ...ended, audit: [written, ...ended.audit] } };
}

function expire(redeploy: Redeploy, now: number): Change | undefined {
  const { state } = redeploy;
  const round = roundOf(redeploy);
  const until = round?.expiresAt ?? (state.is === "Approved" ? state.approval.goodUntil : undefined);
  if (until === undefined || now < until) return undefined;
  const was = round ? "Undecided" : "Approved";
  const ended = endRound(redeploy, { is: "Expired", at: now, was, votes: round?.votes ?? [] }, now);
  return { ...ended, audit: [entry(redeploy, VITALS, now, "Expired", { facts: { was } }), ...ended.audit] };
}

function remind(redeploy: Redeploy, now: number): Change | undefined {
  const { state } = redeploy;
  if (!("round" in state)) return undefined;
  const at = remindAt(state.round);
  if (at === undefined || now < at || now >= state.round.expiresAt) return undefined;
  return {
    next: { ...redeploy, state: { ...state, round: { ...state.round, remindedAt: now } } },
    audit: [entry(redeploy, VITALS, now, "Reminded")],
    notices: [{ tells: "Reminder" }],
  };
}

function fromChange(change: Change | Refusal): Decided {
  return "why" in change ? refused(change) : { ok: true, change };
}

function refused(because: Refusal): Decided {
  return { ok: false, because, entries: [] };
}

function refuseUnauthorised(
  redeploy: Redeploy,
  { do: act }: Act,
  { person }: Actor,
  because: Unauthorised,
  now: number,
): Decided {
  const facts = { act, because: because.why };
  return { ok: false, because, entries: [entry(redeploy, person, now, "Refused", { screen: redeploy.screen, facts })] };
}
