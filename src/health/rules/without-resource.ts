import type { Evidence } from "../evidence.ts";
import { unhealthyAssessment } from "../heartbeat-evidence.ts";
import { ASSESSMENT_LAG } from "../limits.ts";
import type { Verdict } from "../verdict.ts";
import { healthy, unhealthy, unknown } from "./say.ts";

/**
 * Machines without an Azure resource have no extension to look at: their EDR assessment alone says whether MDE is deployed.
 * Without an extension to prove MDE, one that another vendor's EDR made Healthy proves only that vendor's.
 */
export function assessmentAloneFindsASensor({ edr }: Evidence): Verdict | undefined {
  if (edr?.status !== "Healthy") return undefined;
  if (edr.otherEdr === "") return DEPLOYED;
  return unknown(assessmentAloneFindsASensor, { reason: "OtherEdr", edr: edr.otherEdr });
}

const DEPLOYED = healthy(assessmentAloneFindsASensor, false);

/** Connecting the machine through Arc is the way to repair it from here. */
export function assessmentAloneFindsNoSensor(evidence: Evidence, now: number): Verdict | undefined {
  const edr = unhealthyAssessment(evidence, now);
  if (!edr) return undefined;
  if (now - (edr.changedAt ?? evidence.track.firstSeenAt) <= ASSESSMENT_LAG) return NOT_YET;
  return unhealthy(assessmentAloneFindsNoSensor, {
    issue: "Installation",
    cause: "NotOnboarded",
    message: edr.description,
    known: undefined,
  });
}

const NOT_YET = unknown(assessmentAloneFindsNoSensor, { reason: "Provisioning" });
