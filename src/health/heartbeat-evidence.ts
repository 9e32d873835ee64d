import type { EdrAssessment, Evidence, MdeDevice } from "./evidence.ts";
import { REDEPLOY_DEADLINE } from "./limits.ts";

/** Causes of a NotApplicable assessment that say nothing about whether MDE applies (Microsoft.Security/assessments, 2021-06-01). */
const SILENT_CAUSES: ReadonlySet<string> = new Set(["offbypolicy", "exempt", "unsupportedpricingplan"]);

/** An assessment that says that MDE does not apply, and means it. */
export function notApplicableAssessment({ edr }: Evidence): EdrAssessment | undefined {
  return edr?.status === "NotApplicable" && !SILENT_CAUSES.has(edr.cause.toLowerCase()) ? edr : undefined;
}

export function isExempt({ edr }: Evidence): boolean {
  return edr?.status === "NotApplicable" && edr.cause.toLowerCase() === "exempt";
}

/** An Unhealthy assessment that speaks: within a redeploy's deadline, only one that changed after the deletion. */
export function unhealthyAssessment({ edr, redeploy }: Evidence, now: number): EdrAssessment | undefined {
  if (edr?.status !== "Unhealthy") return undefined;
  if (redeploy === undefined || now - redeploy.acceptedAt >= REDEPLOY_DEADLINE) return edr;
  return (edr.changedAt ?? 0) > redeploy.acceptedAt ? edr : undefined;
}

/** A Healthy assessment that may be about MDE: another vendor's EDR makes it Healthy, too [INF: its name stands in the assessment]. */
export function healthyAssessment({ edr }: Evidence): EdrAssessment | undefined {
  return edr?.status === "Healthy" && edr.otherEdr === "" ? edr : undefined;
}

/** MDE knows the device, and knows how it is. */
export function tellingDevice({ mde }: Evidence): MdeDevice | undefined {
  return mde?.health === "Unknown" ? undefined : mde;
}
