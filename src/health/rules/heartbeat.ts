import { knownExtensionChange } from "../deployment-times.ts";
import type { Evidence } from "../evidence.ts";
import {
  healthyAssessment,
  notApplicableAssessment,
  tellingDevice,
  unhealthyAssessment,
} from "../heartbeat-evidence.ts";
import { ASSESSMENT_LAG } from "../limits.ts";
import type { Verdict } from "../verdict.ts";
import { healthy, unhealthy, unknown } from "./say.ts";

/** Rule 10, by MDE's own word. */
export function deviceDoesNotReport(evidence: Evidence, now: number): Verdict | undefined {
  const device = tellingDevice(evidence);
  if (!device || device.health === "Active") return undefined;
  return unhealthy(deviceDoesNotReport, {
    issue: "Heartbeat",
    cause: "HeartbeatBad",
    message: unhealthyAssessment(evidence, now)?.description ?? "",
    known: "not-reporting",
  });
}

/** Rule 10, by the assessment, which may take a day to notice a sensor that works. */
export function assessmentFindsNoSensor(evidence: Evidence, now: number): Verdict | undefined {
  const edr = unhealthyAssessment(evidence, now);
  if (!edr || (evidence.extension?.provisioning !== "Succeeded" && !evidence.mde)) return undefined;
  // An unknown change of the extension counts as long ago; an assessment without a date, as of our first sight of the machine.
  const since = Math.max(edr.changedAt ?? evidence.track.firstSeenAt, knownExtensionChange(evidence) ?? 0);
  if (now - since <= ASSESSMENT_LAG) return NOT_NOTICED_YET;
  return unhealthy(assessmentFindsNoSensor, {
    issue: "Heartbeat",
    cause: "HeartbeatBad",
    message: edr.description,
    known: "not-reporting",
  });
}

const NOT_NOTICED_YET = unknown(assessmentFindsNoSensor, { reason: "Provisioning" });

/** Rule 11, by MDE's own word. */
export function deviceIsActive({ mde }: Evidence): Verdict | undefined {
  return mde?.health === "Active" ? ACTIVE : undefined;
}

const ACTIVE = healthy(deviceIsActive, true);

/** Rule 11, by extension and assessment together. */
export function assessmentFindsTheSensor(evidence: Evidence): Verdict | undefined {
  return evidence.extension?.provisioning === "Succeeded" && healthyAssessment(evidence) ? ASSESSED : undefined;
}

const ASSESSED = healthy(assessmentFindsTheSensor, true);

/** Rule 12: the extension succeeded, and nothing speaks about the heartbeat. */
export function onlyDeploymentIsKnown(evidence: Evidence): Verdict | undefined {
  if (evidence.extension?.provisioning !== "Succeeded" || tellingDevice(evidence)) return undefined;
  return evidence.edr?.status === "Unhealthy" || notApplicableAssessment(evidence) ? undefined : DEPLOYED;
}

const DEPLOYED = healthy(onlyDeploymentIsKnown, false);
