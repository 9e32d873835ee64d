import { endingOf } from "../redeploys/decision.ts";
import type { Freeze } from "../redeploys/freeze.ts";
import type { Redeploy, StopReason } from "../redeploys/redeploy.ts";
import type { RequestView } from "../redeploys/view.ts";
import { inert } from "./escape.ts";
import type { Pen } from "./pen.ts";
import { decisionWords } from "./redeploy-refusal.ts";
import { dated } from "./redeploy-setting.ts";

const MOST_REASON = 300;

/** "Redeploy of 3 sensors: waiting for approval"; words of ours alone. */
export function requestHeading({ plan, state }: Redeploy, pen: Pen): string {
  const title = pen.say("request.title", { count: plan.machines.length });
  return pen.say("request.heading", { title, state: pen.say(`request.state.${state.is}`) });
}

/** Who asks and why, who voted, who decided and when, and why it stands where it stands: a line each. Inert. */
export function stateLines(view: RequestView, pen: Pen): string[] {
  const { redeploy, decision } = view;
  const { askedBy, askedAt, reason } = redeploy;
  const lines = [
    pen.say("request.asked", {
      name: pen.name(askedBy.name),
      time: dated(askedAt, pen),
      reason: inert(reason, MOST_REASON),
    }),
    decision ? decisionWords(decision, pen) : "",
    endingLine(redeploy, pen),
    progressLine(redeploy, pen),
    ...voteLines(view, pen),
  ];
  return lines.filter((line) => line !== "");
}

function voteLines({ round }: RequestView, pen: Pen): string[] {
  if (!round) return [];
  const { votes, votesNeeded, expiresAt } = round;
  return [
    pen.say("request.votes", { votes: votes.length, needed: votesNeeded, time: dated(expiresAt, pen) }),
    ...votes.map(({ by, at, ticked, about }) =>
      pen.say("request.voted", {
        name: pen.name(by.name),
        time: dated(at, pen),
        ticked: ticked.length,
        about: about.length,
      }),
    ),
  ];
}

function endingLine(redeploy: Redeploy, pen: Pen): string {
  const ending = endingOf(redeploy);
  if (ending?.is !== "Rejected") return "";
  if (ending.reason === "") return pen.say("request.noMachineAgreed");
  return pen.say("request.rejectedBecause", { reason: inert(ending.reason, MOST_REASON) });
}

function progressLine({ state }: Redeploy, pen: Pen): string {
  switch (state.is) {
    case "Approved":
      return state.heldBy ? heldWords(state.heldBy, state.approval.goodUntil, pen) : "";
    case "Running":
      return state.heldBy
        ? heldWords(state.heldBy, state.approval.goodUntil, pen)
        : pen.say("request.wave", { wave: state.wave.number });
    case "Stopped":
      return pen.say("request.stopped", { time: dated(state.at, pen), reason: stopWords(state.because, pen) });
    case "SentBack":
      return pen.say("request.sentBack", { time: dated(state.at, pen), drifted: state.drifted, of: state.of });
    default:
      return "";
  }
}

function heldWords({ by, because }: Freeze, goodUntil: number, pen: Pen): string {
  const reason = inert(because, MOST_REASON);
  return pen.say("request.held", { name: pen.name(by.name), reason, time: dated(goodUntil, pen) });
}

/** Why the approvers are asked again; inert. */
export function stopWords(because: StopReason | { readonly why: "Drifted" }, pen: Pen): string {
  switch (because.why) {
    case "SameFailureTwice":
      return pen.say("request.stop.SameFailureTwice", { kind: pen.name(because.kind) });
    case "WaveFailed":
      return pen.say("request.stop.WaveFailed", { kind: pen.name(because.kind), wave: because.wave });
    default:
      return pen.say(`request.stop.${because.why}`);
  }
}
