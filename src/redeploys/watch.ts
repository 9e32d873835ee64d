import type { AuditEntry } from "./audit-record.ts";
import { entry } from "./change.ts";
import { plannedOf, type RunStep, takeSteps } from "./change-runs.ts";
import { afterLostPoller, afterPoll } from "./delete-steps.ts";
import type { Notice } from "./notice.ts";
import { VITALS } from "./person.ts";
import type { Parts } from "./ports.ts";
import { type Redeploy, runsOf } from "./redeploy.ts";
import { type Accepted, type Awaited, isAwaited, isSettled, type Run } from "./run.ts";
import { change } from "./save.ts";
import type { RedeploySettings } from "./settings.ts";
import { afterLook, alarmDue, withAlarm } from "./watch-steps.ts";

/** Asks how the deletions that ARM accepted go on, and looks for the sensors that are awaited, those that are due. */
export async function watchAwaited(redeploy: Redeploy, parts: Parts, settings: RedeploySettings): Promise<Redeploy> {
  const now = parts.now();
  const due = Object.entries(runsOf(redeploy)).filter(
    (one): one is [string, Awaited] => isAwaited(one[1]) && one[1].checkAt <= now,
  );
  if (due.length === 0) return redeploy;
  const watched = await Promise.all(due.map(([machineId, run]) => watchOne(redeploy, machineId, run, parts)));
  const notices = noticesOf(watched);
  const at = parts.now();
  return (await change(parts, redeploy.id, (newest) => takeSteps(newest, watched, notices, settings, at))) ?? redeploy;
}

interface Watched extends RunStep {
  readonly alarm: ReturnType<typeof alarmDue>;
}

interface Found {
  readonly becomes: Run;
  readonly azureRequestId: string | null;
}

async function watchOne(redeploy: Redeploy, machineId: string, was: Awaited, parts: Parts): Promise<Watched> {
  const found = await find(redeploy, machineId, was, parts);
  const at = parts.now();
  const alarm = isAwaited(found.becomes) ? alarmDue(found.becomes, at) : undefined;
  const becomes = alarm && isAwaited(found.becomes) ? withAlarm(found.becomes, alarm, at) : found.becomes;
  return { machineId, was, becomes, alarm, audit: written(redeploy, machineId, was, { ...found, becomes }, alarm, at) };
}

async function find(redeploy: Redeploy, machineId: string, was: Awaited, parts: Parts): Promise<Found> {
  const planned = plannedOf(redeploy, machineId);
  if (was.is === "Accepted" && was.poller !== null) return poll(was, was.poller, parts);
  const look = await parts.deployer.look(machineId);
  const now = parts.now();
  if (was.is === "Accepted") return { becomes: afterLostPoller(was, planned, look, now), azureRequestId: null };
  const judged = parts.estate.snapshot()?.machines.get(machineId);
  return { becomes: afterLook(was, planned, look, judged, now), azureRequestId: null };
}

async function poll(was: Accepted, poller: string, { deployer, now }: Parts): Promise<Found> {
  const { azureRequestId, ...progress } = await deployer.resume(poller);
  return { becomes: afterPoll(was, progress, now()), azureRequestId };
}

/** Looking again and finding the same is not worth a line. */
function written(
  redeploy: Redeploy,
  machineId: string,
  was: Awaited,
  { becomes, azureRequestId }: Found,
  alarm: Watched["alarm"],
  at: number,
): readonly AuditEntry[] {
  const about = (deed: AuditEntry["deed"]) =>
    entry(redeploy, VITALS, at, deed, { machineId, azureRequestId, facts: factsOf(becomes) });
  const ended = was.is === "Accepted" && becomes.is !== "Accepted" ? [about("DeleteEnded")] : [];
  const back = becomes.is === "Back" && was.is !== "Back" ? [about("CameBack")] : [];
  const settled = isSettled(becomes) ? [about("Settled")] : [];
  const alarmed = alarm ? [about(alarm === "Warn" ? "Warned" : "Escalated")] : [];
  return [...ended, ...back, ...settled, ...alarmed];
}

function factsOf(run: Run): AuditEntry["facts"] {
  if (run.is === "NotDeleted") return { is: run.is, failure: run.failure };
  if (run.is === "FailedAgain") return { is: run.is, message: run.message, sameMessage: run.sameMessage };
  return run.is === "GaveUp" ? { is: run.is, because: run.because } : { is: run.is };
}

function noticesOf(watched: readonly Watched[]): readonly Notice[] {
  const alarmed = (alarm: "Warn" | "Escalate") =>
    watched.filter((one) => one.alarm === alarm).map(({ machineId }) => machineId);
  const late = alarmed("Warn");
  const later = alarmed("Escalate");
  return [
    ...(late.length > 0 ? [{ tells: "TakesLong", machineIds: late } as const] : []),
    ...(later.length > 0 ? [{ tells: "Escalation", machineIds: later } as const] : []),
  ];
}
