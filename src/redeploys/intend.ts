import { type Findings, leaveOut } from "./begin.ts";
import { type Change, entry, inState } from "./change.ts";
import { plannedOf } from "./change-runs.ts";
import { VITALS } from "./person.ts";
import type { Redeploy, Running } from "./redeploy.ts";
import type { Deleting } from "./run.ts";
import { INTENT_LAPSES_AFTER, type RedeploySettings, SEND_WITHIN } from "./settings.ts";
import { stopReasonOf } from "./waves.ts";

/** A DELETE that may be sent once its intent is committed. */
export interface Intended {
  readonly machineId: string;
  /** The one in the plan. */
  readonly extensionId: string;
  readonly run: Deleting;
  /** Neither after its own time nor after the approval's. */
  readonly notAfter: number;
}

/**
 * The intents for what was found as planned, with the rest left out. None at all once the request is sent back, stopped or has
 * a reason to stop. `now` is epoch milliseconds, UTC.
 */
export function intend(
  redeploy: Redeploy,
  findings: Findings,
  settings: RedeploySettings,
  now: number,
): { readonly change: Change; readonly intents: readonly Intended[] } {
  const left = leaveOut(redeploy, findings, settings, now);
  const { state } = left.next;
  if (state.is !== "Running" || stopReasonOf(state, settings, now)) return { change: left, intents: [] };
  const intents = [...findings].flatMap(([id, found]) =>
    found.is === "AsPlanned" ? intentFor(left.next, state, id, found.mark, now) : [],
  );
  return { change: withIntents(left, state, intents, now), intents };
}

function intentFor(
  redeploy: Redeploy,
  { runs, approval }: Running,
  machineId: string,
  mark: string,
  now: number,
): readonly Intended[] {
  const before = runs[machineId];
  if (before?.is !== "Waiting") return [];
  const until = now + INTENT_LAPSES_AFTER;
  const run: Deleting = { is: "Deleting", attempt: before.attempts + 1, since: now, until, mark };
  const notAfter = Math.min(now + SEND_WITHIN, approval.goodUntil);
  return [{ machineId, extensionId: plannedOf(redeploy, machineId).extensionId, run, notAfter }];
}

function withIntents(
  { next, audit, notices }: Change,
  state: Running,
  intents: readonly Intended[],
  now: number,
): Change {
  const runs = { ...state.runs, ...Object.fromEntries(intents.map(({ machineId, run }) => [machineId, run])) };
  const written = intents.map(({ machineId, extensionId, run: { attempt, mark } }) =>
    entry(next, VITALS, now, "DeleteIntended", { machineId, facts: { extensionId, attempt, mark } }),
  );
  return { next: inState(next, { ...state, runs }), audit: [...audit, ...written], notices };
}
