import { type Change, entry, followedBy, inState, unchanged } from "./change.ts";
import { finishIfSettled } from "./finish.ts";
import { VITALS } from "./person.ts";
import type { Redeploy, RedeployState, Round, Running, StopReason } from "./redeploy.ts";
import type { RedeploySettings } from "./settings.ts";
import { driftedOf, isThrough, nextWave, stopReasonOf, waitingOf } from "./waves.ts";

/**
 * Where a request stands now that its runs have changed or time has passed: the next wave, back to the approvers, watching,
 * finished. Asked after every step; asking it twice changes nothing more. `now` is epoch milliseconds, UTC.
 */
export function progress(redeploy: Redeploy, settings: RedeploySettings, now: number): Change {
  const { state } = redeploy;
  if (state.is === "Watching") return finishIfSettled(redeploy, now);
  if (state.is !== "Running" || hasIntents(state)) return unchanged(redeploy);
  const waiting = waitingOf(state.approval, state.runs);
  if (waiting.length === 0) return watched(redeploy, state, now);
  const again: Round = {
    number: state.approval.round + 1,
    machines: waiting,
    votes: [],
    openedAt: now,
    expiresAt: now + settings.expiryMs,
    remindedAt: null,
  };
  if (mostDrifted(state)) return sentBack(redeploy, state, again, now);
  const because = stopReasonOf(state, settings, now);
  if (because) return stop(redeploy, state, because, again, now);
  return isThrough(state, settings) ? wave(redeploy, state) : unchanged(redeploy);
}

/** While a DELETE may be on its way, nobody can say what is left to ask about. */
function hasIntents({ runs }: Running): boolean {
  return Object.values(runs).some(({ is }) => is === "Deleting");
}

function mostDrifted(state: Pick<Running, "approval" | "runs">): boolean {
  return driftedOf(state).length * 2 > state.approval.machines.length;
}

function watched(redeploy: Redeploy, { runs }: Running, now: number): Change {
  const watching = inState(redeploy, { is: "Watching", ended: null, runs });
  return followedBy(unchanged(watching), (next) => finishIfSettled(next, now));
}

function wave(redeploy: Redeploy, state: Running): Change {
  return unchanged(inState(redeploy, { ...state, wave: nextWave(state) }));
}

function sentBack(redeploy: Redeploy, state: Running, round: Round, now: number): Change {
  const drifted = driftedOf(state).length;
  const of = state.approval.machines.length;
  const next: RedeployState = { is: "SentBack", at: now, drifted, of, round, runs: state.runs };
  return {
    next: inState(redeploy, next),
    audit: [entry(redeploy, VITALS, now, "SentBack", { facts: { drifted, of, asks: round.machines } })],
    notices: [{ tells: "AskedAgain", because: { why: "Drifted" } }],
  };
}

function stop(redeploy: Redeploy, { runs }: Running, because: StopReason, round: Round, now: number): Change {
  return {
    next: inState(redeploy, { is: "Stopped", at: now, because, round, runs }),
    audit: [entry(redeploy, VITALS, now, "Stopped", { facts: { because, asks: round.machines } })],
    notices: [{ tells: "AskedAgain", because }],
  };
}
