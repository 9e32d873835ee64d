import type { IssueKind } from "../health/evidence.ts";
import type { HealthState, UnknownReason } from "../health/verdict.ts";
import type { StateCounts } from "../questions/answer.ts";
import { LOOKS } from "./look.ts";
import type { Pen } from "./pen.ts";

/** The worst first: in this order states are told wherever they stand together. */
export const STATES: readonly HealthState[] = ["Unhealthy", "Unknown", "NotApplicable", "Healthy"];

type Part = readonly [words: string, count: number];

/** "Installation 25 · Heartbeat 14", the most frequent first; "" where nothing is unhealthy. */
export function byIssue({ byIssue }: StateCounts, pen: Pen): string {
  const kinds = Object.entries(byIssue) as [IssueKind, number][];
  return numbered(largestFirst(kinds.map(([kind, count]) => [pen.say(`issue.${kind}`), count])), pen);
}

/** "Not running 20 · Not covered 10", the most frequent first; "" where nothing is unknown. */
export function byReason({ byReason }: StateCounts, pen: Pen): string {
  const reasons = Object.entries(byReason) as [UnknownReason["reason"], number][];
  return numbered(largestFirst(reasons.map(([reason, count]) => [pen.say(`reason.${reason}`), count])), pen);
}

/** "▲ Unhealthy 41 · ? Unknown 37", the worst first. */
export function byState({ byState }: StateCounts, pen: Pen): string {
  return numbered(
    STATES.map((state) => [`${LOOKS[state].symbol} ${pen.say(`state.${state}`)}`, byState[state]]),
    pen,
  );
}

function largestFirst(parts: readonly Part[]): Part[] {
  return parts.toSorted(([, a], [, b]) => b - a);
}

/** Without what there is none of. */
function numbered(parts: readonly Part[], pen: Pen): string {
  return parts
    .filter(([, count]) => count > 0)
    .map(([words, count]) => `${words} ${pen.voice.number(count)}`)
    .join(" · ");
}
