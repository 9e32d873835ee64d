import type { RefreshAnswer } from "../answer.ts";
import { viewOf } from "../estate-view.ts";
import type { Estate, RefreshOutcome } from "../ports.ts";
import { footingOf } from "./footing.ts";

/** Asks for a sync, and says what came of it. */
export function refresh(estate: Estate, now: number): RefreshAnswer {
  const outcome = outcomeOf(estate.refresh());
  const snapshot = estate.snapshot();
  return {
    kind: "Refresh",
    outcome,
    footing: snapshot && footingOf(viewOf(snapshot), [], estate.syncing(), now),
  };
}

/** Without the promise: an answer is facts. */
function outcomeOf(outcome: RefreshOutcome): RefreshAnswer["outcome"] {
  if (outcome.done === "TooSoon") return { done: "TooSoon", nextAt: outcome.nextAt };
  if (outcome.done === "AlreadyRunning") return { done: "AlreadyRunning", startedAt: outcome.startedAt };
  return { done: "Started" };
}
