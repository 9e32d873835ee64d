import type { IssueKind } from "../health/evidence.ts";
import type { HealthState, UnknownReason } from "../health/verdict.ts";
import type { StateCounts } from "../questions/answer.ts";
import { SYMBOLS } from "./look.ts";
import type { Pen } from "./pen.ts";

/** The worst first: in this order states are told wherever they stand together. */
export const STATES: readonly HealthState[] = ["Unhealthy", "Unknown", "NotApplicable", "Healthy"];

/** "Installation 25 · Heartbeat 14"; "" where nothing is unhealthy. */
export function byIssue({ byIssue }: StateCounts, pen: Pen): string {
  const kinds = Object.entries(byIssue) as [IssueKind, number][];
  return numbered(
    kinds.map(([kind, count]) => [pen.say(`issue.${kind}`), count]),
    pen,
  );
}

/** "Not running 20 · Not covered 10"; "" where nothing is unknown. */
export function byReason({ byReason }: StateCounts, pen: Pen): string {
  const reasons = Object.entries(byReason) as [UnknownReason["reason"], number][];
  return numbered(
    reasons.map(([reason, count]) => [pen.say(`reason.${reason}`), count]),
    pen,
  );
}

/** "▲ Unhealthy 41 · ? Unknown 37". */
export function byState({ byState }: StateCounts, pen: Pen): string {
  return numbered(
    STATES.map((state) => [`${SYMBOLS[state]} ${pen.say(`state.${state}`)}`, byState[state]]),
    pen,
  );
}

/** The largest first, without the empty ones. */
function numbered(parts: readonly (readonly [string, number])[], pen: Pen): string {
  return parts
    .filter(([, count]) => count > 0)
    .sort(([, a], [, b]) => b - a)
    .map(([words, count]) => `${words} ${pen.voice.number(count)}`)
    .join(" · ");
}
