import { hasCountingReport } from "./counting-reports.ts";
import type { Evidence, RedeployMark } from "./evidence.ts";
import { notApplicableAssessment, tellingDevice } from "./heartbeat-evidence.ts";
import { BACK_FOR_ASSESSMENT, BACK_WITHOUT_HEARTBEAT, REDEPLOY_DEADLINE } from "./limits.ts";

/**
 * Whether a redeploy of ours is still under way: from ARM's acceptance of the DELETE until the extension failed again,
 * something says how the sensor is now, or the deadline passed. `now` is epoch milliseconds, UTC.
 */
export function redeployIsUnderWay(evidence: Evidence, now: number): boolean {
  const { redeploy } = evidence;
  if (redeploy === undefined || now - redeploy.acceptedAt >= REDEPLOY_DEADLINE) return false;
  if (failedAgain(evidence, redeploy)) return false;
  if (redeploy.backAt === undefined || evidence.extension?.provisioning !== "Succeeded") return true;
  return !(somethingNewSpeaks(evidence, redeploy, now) || waitedLongEnough(evidence, now - redeploy.backAt));
}

/** Resource Graph lags behind ARM: a Failed row may still be the one that was deleted. */
function failedAgain({ extension }: Evidence, redeploy: RedeployMark): boolean {
  if (extension === undefined || !isFailed(extension)) return false;
  if (extension.changedAt !== undefined) return extension.changedAt > redeploy.acceptedAt;
  return redeploy.backAt !== undefined;
}

/** Failed, or with a status that is an error. */
export function isFailed(extension: NonNullable<Evidence["extension"]>): boolean {
  return extension.provisioning === "Failed" || extension.statusIsError;
}

function somethingNewSpeaks(evidence: Evidence, { acceptedAt }: RedeployMark, now: number): boolean {
  return (
    hasCountingReport(evidence, now) ||
    (evidence.edr?.changedAt ?? 0) > acceptedAt ||
    (tellingDevice(evidence)?.lastSeenAt ?? 0) > acceptedAt
  );
}

/** A Healthy assessment from before gets no new date, and a machine without any source for its heartbeat will never be told about. */
function waitedLongEnough(evidence: Evidence, backFor: number): boolean {
  if (evidence.edr?.status === "Healthy") return backFor >= BACK_FOR_ASSESSMENT;
  return backFor >= BACK_WITHOUT_HEARTBEAT && !hasHeartbeatSource(evidence);
}

function hasHeartbeatSource(evidence: Evidence): boolean {
  const { edr, mde, reports } = evidence;
  const assessed =
    edr !== undefined && (edr.status !== "NotApplicable" || notApplicableAssessment(evidence) !== undefined);
  return reports.length > 0 || mde !== undefined || assessed;
}
