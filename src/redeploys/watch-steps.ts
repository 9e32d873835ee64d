import { REDEPLOY_DEADLINE } from "../health/limits.ts";
import { recognise } from "../health/recognise.ts";
import type { JudgedMachine } from "../health/snapshot.ts";
import type { PlannedMachine } from "./plan.ts";
import type { FoundExtension, Look } from "./ports.ts";
import type { Awaited, Back, Deleted, FailedAgain, GaveUp, Run } from "./run.ts";
import { messageKeyOf } from "./same-message.ts";
import { ESCALATE_AFTER, LOOK_AGAIN, WARN_AFTER } from "./settings.ts";

/** What a run becomes while its sensor is awaited. Times are epoch milliseconds, UTC. */

/** `judged` is the newest snapshot's word on the machine, undefined where it has none. */
export function afterLook(
  run: Deleted | Back,
  planned: PlannedMachine,
  look: Look,
  judged: JudgedMachine | undefined,
  now: number,
): Run {
  if (look.saw === "Gone") return gaveUp(run, "MachineGone", now);
  const seen = look.saw === "Machine" ? withExtension(run, planned, look.extension, now) : run;
  if (seen.is === "FailedAgain") return seen;
  const settled = seen.is === "Back" ? healthOf(seen, planned, judged, now) : undefined;
  if (settled) return settled;
  if (now - run.acceptedAt >= REDEPLOY_DEADLINE) return gaveUp(seen, "Deadline", now);
  return { ...seen, checkAt: lookAgainAt(seen, now) };
}

/** After a quarter of the time that was waited already. */
export function lookAgainAt({ acceptedAt }: Pick<Deleted, "acceptedAt">, now: number): number {
  const { soonest, latest } = LOOK_AGAIN;
  return now + Math.min(latest, Math.max(soonest, (now - acceptedAt) / 4));
}

function withExtension(
  run: Deleted | Back,
  planned: PlannedMachine,
  found: FoundExtension | undefined,
  now: number,
): Deleted | Back | FailedAgain {
  if (found === undefined || found.provisioning === "Deleting") return run;
  const { acceptedAt, deletedAt, checkAt, alarms } = run;
  const backAt = run.is === "Back" ? run.backAt : now;
  if (found.provisioning === "Failed" || found.statusIsError) {
    const known = recognise(found.message, "", found.type)?.key;
    return failedAgain({ acceptedAt, deletedAt, backAt }, planned, found.message, known, now);
  }
  const before = run.is === "Back" ? run.provisionedAt : null;
  const provisionedAt = before ?? (found.provisioning === "Succeeded" ? now : null);
  return { is: "Back", acceptedAt, deletedAt, backAt, provisionedAt, checkAt, alarms };
}

/** A verdict counts only if it was reached in the knowledge of this redeploy and of the extension's return. */
function healthOf(run: Back, planned: PlannedMachine, judged: JudgedMachine | undefined, now: number): Run | undefined {
  const mark = judged?.evidence.redeploy;
  if (judged === undefined || mark?.acceptedAt !== run.acceptedAt || mark.backAt === undefined) return undefined;
  const { verdict } = judged;
  if (verdict.state === "Unhealthy") return failedAgain(run, planned, verdict.message, verdict.known, now);
  if (verdict.state !== "Healthy") return undefined;
  const { acceptedAt, deletedAt, backAt, provisionedAt } = run;
  const { heartbeatVerified } = verdict;
  return { is: "Worked", acceptedAt, deletedAt, backAt, provisionedAt, at: now, heartbeatVerified };
}

function failedAgain(
  { acceptedAt, deletedAt, backAt }: Pick<Back, "acceptedAt" | "deletedAt" | "backAt">,
  { messageKey, name }: PlannedMachine,
  message: string,
  known: string | undefined,
  at: number,
): FailedAgain {
  const sameMessage = messageKeyOf(message, known, name) === messageKey;
  return { is: "FailedAgain", acceptedAt, deletedAt, backAt, at, message, sameMessage };
}

function gaveUp(run: Deleted | Back, because: GaveUp["because"], at: number): GaveUp {
  const { acceptedAt, deletedAt } = run;
  return { is: "GaveUp", acceptedAt, deletedAt, backAt: run.is === "Back" ? run.backAt : null, at, because };
}

/** Which alarm this run has come to be due for; undefined: none. The later one stands for the earlier. */
export function alarmDue(run: Awaited, now: number): "Warn" | "Escalate" | undefined {
  const waited = now - run.acceptedAt;
  const { warnedAt, escalatedAt } = run.alarms;
  if (waited >= ESCALATE_AFTER) return escalatedAt === null ? "Escalate" : undefined;
  const isProvisioned = run.is === "Back" && run.provisionedAt !== null;
  return waited >= WARN_AFTER && warnedAt === null && !isProvisioned ? "Warn" : undefined;
}

/** The run with its alarm noted. */
export function withAlarm<R extends Awaited>(run: R, alarm: "Warn" | "Escalate", now: number): R {
  const { warnedAt } = run.alarms;
  const alarms = { warnedAt: warnedAt ?? now, escalatedAt: alarm === "Escalate" ? now : run.alarms.escalatedAt };
  return { ...run, alarms };
}
