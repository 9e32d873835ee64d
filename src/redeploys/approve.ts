import type { AuditEntry } from "./audit-record.ts";
import { type Change, entry, followedBy, inState } from "./change.ts";
import { endRound } from "./end-round.ts";
import { subjectsOf } from "./may.ts";
import { type Actor, VITALS } from "./person.ts";
import { tally } from "./quorum.ts";
import { type Approval, type Redeploy, type Round, runsOf, type Vote } from "./redeploy.ts";
import type { Refusal } from "./refusal.ts";
import type { Run } from "./run.ts";
import type { RedeploySettings } from "./settings.ts";

/** One approver's vote, and the approval if it was the last one that was lacking. The caller has checked that they may vote. */
export function approve(
  redeploy: Redeploy,
  round: Round,
  machines: readonly string[] | "All",
  actor: Actor,
  settings: RedeploySettings,
  now: number,
): Change | Refusal {
  const about = subjectsOf(redeploy, round, actor);
  const refusal = refusesTicks(round, about, machines, actor);
  if (refusal) return refusal;
  const ticked = machines === "All" ? about : about.filter((id) => machines.includes(id));
  const vote: Vote = { by: actor.person, at: now, about, ticked };
  return followedBy(withVote(redeploy, round, vote), (voted) => counted(voted, settings, now));
}

function refusesTicks(
  round: Round,
  about: readonly string[],
  machines: readonly string[] | "All",
  { person }: Actor,
): Refusal | undefined {
  const earlier = round.votes.find(({ by }) => by.id === person.id);
  if (earlier) return { why: "AlreadyVoted", at: earlier.at };
  if (machines === "All") return undefined;
  if (machines.length === 0) return { why: "NothingTicked" };
  const outside = machines.filter((id) => !round.machines.includes(id));
  if (outside.length > 0) return { why: "OutsidePlan", machineIds: outside };
  return machines.some((id) => about.includes(id)) ? undefined : { why: "NotYours", machineIds: machines };
}

function withVote(redeploy: Redeploy, round: Round, vote: Vote): Change {
  const { state } = redeploy;
  if (!("round" in state)) throw new Error("A vote without a round");
  const facts = { round: round.number, about: vote.about, ticked: vote.ticked, plan: redeploy.planHash };
  return {
    next: inState(redeploy, { ...state, round: { ...round, votes: [...round.votes, vote] } }),
    audit: [entry(redeploy, vote.by, vote.at, "Approved", { screen: redeploy.screen, facts })],
    notices: [],
  };
}

function counted(redeploy: Redeploy, settings: RedeploySettings, now: number): Change {
  const { state } = redeploy;
  if (!("round" in state)) throw new Error("Votes without a round");
  const { round } = state;
  const result = tally(round, settings);
  if (result.is === "Waiting") return { next: redeploy, audit: [], notices: [] };
  if (result.approved.length === 0) return nobodyAgreed(redeploy, round, now);
  const approval: Approval = {
    round: round.number,
    machines: result.approved,
    votes: round.votes,
    at: now,
    goodUntil: now + settings.expiryMs,
  };
  return approved(redeploy, round, approval);
}

function approved(redeploy: Redeploy, round: Round, approval: Approval): Change {
  const unticked = round.machines.filter((id) => !approval.machines.includes(id));
  const leftOut: Run = { is: "LeftOut", at: approval.at, because: { why: "NotApproved" } };
  const runs = { ...runsOf(redeploy), ...Object.fromEntries(unticked.map((id) => [id, leftOut])) };
  return {
    next: {
      ...inState(redeploy, { is: "Approved", approval, runs, heldBy: null }),
      approvals: [...redeploy.approvals, approval],
    },
    audit: [quorumMet(redeploy, approval)],
    notices: [{ tells: "Decided" }],
  };
}

function quorumMet(redeploy: Redeploy, { round, machines, votes, at, goodUntil }: Approval): AuditEntry {
  const by = votes.map(({ by: { id } }) => id);
  return entry(redeploy, VITALS, at, "QuorumMet", { facts: { round, machines, by, goodUntil } });
}

function nobodyAgreed(redeploy: Redeploy, { votes }: Round, now: number): Change {
  const by = votes.map((vote) => vote.by);
  const ended = endRound(redeploy, { is: "Rejected", at: now, reason: "", by }, now);
  const facts = { because: "NoMachineWasTickedByAll" };
  return { ...ended, audit: [entry(redeploy, VITALS, now, "Rejected", { facts }), ...ended.audit] };
}
