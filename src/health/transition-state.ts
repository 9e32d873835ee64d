import type { TransitionState } from "./snapshot.ts";
import type { Verdict } from "./verdict.ts";

/** What a transition names: the state, with the issue kind or the reason of an Unknown behind a slash. */
export function transitionState(verdict: Verdict): TransitionState {
  const detail = detailOf(verdict);
  return detail === "" ? verdict.state : `${verdict.state}/${detail}`;
}

/** Whether a machine that goes from one verdict to the other stays in its state. */
export function sameState(one: Verdict, other: Verdict): boolean {
  return one === other || (one.state === other.state && detailOf(one) === detailOf(other));
}

function detailOf(verdict: Verdict): string {
  if (verdict.state === "Unhealthy") return verdict.issue;
  return verdict.state === "Unknown" ? verdict.why.reason : "";
}
