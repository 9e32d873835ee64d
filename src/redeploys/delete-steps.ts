import { REDEPLOY_DEADLINE } from "../health/limits.ts";
import { isSameId } from "./drift.ts";
import type { PlannedMachine } from "./plan.ts";
import type { DeleteAnswer, DeleteProgress, FoundExtension, Look } from "./ports.ts";
import {
  type Accepted,
  type Deleted,
  type Deleting,
  type GaveUp,
  NO_ALARMS,
  type NotDeleted,
  type Run,
} from "./run.ts";
import { LOOK_AGAIN, LOOK_EVERY, MAX_ATTEMPTS, POLL_EVERY } from "./settings.ts";

/** What a run becomes by what ARM says while its extension is deleted. Times are epoch milliseconds, UTC. */

/** ARM's answer to the DELETE. Where there was none, the intent stands until it lapses, and then the extension is looked at. */
export function afterAnswer(run: Deleting, answer: DeleteAnswer, now: number): Run {
  switch (answer.answer) {
    case "Accepted":
      return accepted(run, now, answer.poller, now + POLL_EVERY);
    case "AlreadyGone":
      return { is: "Deleted", acceptedAt: now, deletedAt: now, checkAt: now + LOOK_AGAIN.soonest, alarms: NO_ALARMS };
    case "MachineGone":
      return { is: "LeftOut", at: now, because: { why: "MachineGone" } };
    case "Throttled":
      return { is: "Waiting", attempts: run.attempt - 1, notBefore: now + Math.max(answer.retryAfterMs, 1_000) };
    case "NotSent":
      return { is: "Waiting", attempts: run.attempt - 1, notBefore: now + POLL_EVERY };
    case "Unclear":
      return run;
    case "NotRunning":
      return { is: "NotDeleted", at: now, failure: { why: "NotRunning" } };
    case "Locked":
      return { is: "NotDeleted", at: now, failure: { why: "Locked", scope: answer.scope } };
    case "Denied":
      return { is: "NotDeleted", at: now, failure: { why: "Denied", action: answer.action, scope: answer.scope } };
    case "Failed":
      return failed(answer.code, answer.message, now);
  }
}

function accepted(run: Deleting, at: number, poller: string | null, checkAt: number): Accepted {
  return { is: "Accepted", acceptedAt: at, poller, mark: run.mark, checkAt, alarms: NO_ALARMS };
}

function failed(code: string, message: string, at: number): NotDeleted {
  return { is: "NotDeleted", at, failure: { why: "Failed", code, message } };
}

/**
 * An intent whose answer never came: what a look says of it. Only the very same extension in the very same state proves that
 * the DELETE never arrived, and allows another; whatever cannot be told apart is never deleted again.
 */
export function afterLapse(run: Deleting, planned: PlannedMachine, look: Look, now: number): Run {
  if (look.saw === "Nothing" || look.saw === "Denied") return lapseLater(run, now);
  if (look.saw === "Gone") return { is: "LeftOut", at: now, because: { why: "MachineGone" } };
  const is = compare(planned.extensionId, run.mark, look.extension);
  if (is === "BeingDeleted") return accepted(run, run.since, null, now + POLL_EVERY);
  if (is === "Gone" || is === "Another") {
    return { is: "Deleted", acceptedAt: run.since, deletedAt: now, checkAt: now, alarms: NO_ALARMS };
  }
  if (is === "CannotTell" || run.attempt >= MAX_ATTEMPTS) return unclear(now);
  return { is: "Waiting", attempts: run.attempt, notBefore: now };
}

function lapseLater(run: Deleting, now: number): Run {
  return now - run.since >= REDEPLOY_DEADLINE ? unclear(now) : { ...run, until: now + LOOK_EVERY };
}

function unclear(at: number): NotDeleted {
  return { is: "NotDeleted", at, failure: { why: "Unclear" } };
}

type Compared = "Gone" | "BeingDeleted" | "Same" | "Another" | "CannotTell";

/** The extension that was to be deleted, against what is there now. */
function compare(extensionId: string, mark: string, found: FoundExtension | undefined): Compared {
  if (found === undefined) return "Gone";
  if (!isSameId(found.id, extensionId)) return "Another";
  if (found.provisioning === "Deleting") return "BeingDeleted";
  if (mark === "" || found.mark === "") return "CannotTell";
  return found.mark === mark ? "Same" : "Another";
}

/** What ARM says of a deletion that it accepted. */
export function afterPoll(run: Accepted, progress: DeleteProgress, now: number): Run {
  switch (progress.progress) {
    case "Done":
      return gone(run, now, now + LOOK_AGAIN.soonest);
    case "Failed":
      return failed(progress.code, progress.message, now);
    case "Lost":
      return { ...run, poller: null, checkAt: now };
    case "Running":
      return later(run, now, Math.max(progress.retryAfterMs ?? POLL_EVERY, POLL_EVERY));
  }
}

/** The same, where the poller was lost with a process. That ARM accepted is known: so an extension that cannot be told apart is a new one. */
export function afterLostPoller(run: Accepted, planned: PlannedMachine, look: Look, now: number): Run {
  if (look.saw === "Nothing" || look.saw === "Denied") return later(run, now, LOOK_EVERY);
  if (look.saw === "Gone") return machineGone(run, now);
  const is = compare(planned.extensionId, run.mark, look.extension);
  if (is === "BeingDeleted") return later(run, now, POLL_EVERY);
  if (is === "Same") return failed("StillThere", "", now);
  return gone(run, now, now);
}

function gone({ acceptedAt, alarms }: Accepted, at: number, checkAt: number): Deleted {
  return { is: "Deleted", acceptedAt, deletedAt: at, checkAt, alarms };
}

function later(run: Accepted, now: number, ms: number): Run {
  const { acceptedAt } = run;
  if (now - acceptedAt < REDEPLOY_DEADLINE) return { ...run, checkAt: now + ms };
  return { is: "GaveUp", acceptedAt, deletedAt: null, backAt: null, at: now, because: "Deadline" };
}

function machineGone({ acceptedAt }: Accepted, at: number): GaveUp {
  return { is: "GaveUp", acceptedAt, deletedAt: null, backAt: null, at, because: "MachineGone" };
}
