import { countingReport } from "./counting-reports.ts";
import { absentSince, provisioningSince } from "./deployment-times.ts";
import type { Evidence, HealthReport } from "./evidence.ts";
import { hasResource } from "./machine.ts";
import type { NotApplicable, Since, Unhealthy, Unknown, Verdict } from "./verdict.ts";

/**
 * Since when the ground of the verdict holds, where Azure or our readings of the extension tell; undefined where only the
 * machine's transitions can. `now` is epoch milliseconds, UTC; no time later than it is given out.
 */
export function groundSince(evidence: Evidence, verdict: Verdict, now: number): Since | undefined {
  const since = verdict.basis === "Report" ? reportedSince(evidence, verdict, now) : derivedSince(evidence, verdict);
  return since && since.at > now ? { at: now, how: since.how } : since;
}

function reportedSince(evidence: Evidence, { state }: Verdict, now: number): Since | undefined {
  const status = STATUS[state];
  return status && azure(countingReport(evidence, status, now)?.changedAt);
}

const STATUS: Record<Verdict["state"], HealthReport["status"] | undefined> = {
  Healthy: "Healthy",
  Unhealthy: "NotHealthy",
  NotApplicable: "NotApplicable",
  Unknown: undefined,
};

function derivedSince(evidence: Evidence, verdict: Verdict): Since | undefined {
  switch (verdict.state) {
    case "Healthy":
      return azure(verdict.heartbeatVerified ? healthySince(evidence) : deployedSince(evidence));
    case "Unhealthy":
      return unhealthySince(evidence, verdict);
    case "NotApplicable":
      return azure(notApplicableSince(evidence, verdict));
    case "Unknown":
      return unknownSince(evidence, verdict);
  }
}

function azure(at: number | undefined): Since | undefined {
  return at === undefined ? undefined : { at, how: "Azure" };
}

/** MDE's own word has no date; the assessment's has. */
function healthySince({ edr }: Evidence): number | undefined {
  return edr?.status === "Healthy" ? edr.changedAt : undefined;
}

function deployedSince({ extension, edr }: Evidence): number | undefined {
  return extension ? extension.changedAt : edr?.changedAt;
}

function unhealthySince(evidence: Evidence, { cause }: Unhealthy): Since | undefined {
  switch (cause) {
    case "ExtensionFailed":
    case "ExtensionStuck":
      return provisioningSince(evidence);
    case "ExtensionAbsent":
      return absentSince(evidence);
    case "HeartbeatBad":
      return azure(silentSince(evidence));
    case "NotOnboarded":
      return azure(evidence.edr?.changedAt);
    case "Reported":
      return undefined;
  }
}

/** An inactive device has been silent since it was last seen; any other may be seen and yet be in trouble. */
function silentSince({ edr, mde }: Evidence): number | undefined {
  if (edr?.status === "Unhealthy") return edr.changedAt;
  return mde?.health === "Inactive" ? mde.lastSeenAt : undefined;
}

function notApplicableSince({ machine, extension, edr }: Evidence, { reason }: NotApplicable): number | undefined {
  switch (reason) {
    case "UniformScaleSet":
    case "ClientOs":
      return machine.createdAt;
    case "UnsupportedOs":
      return extension?.changedAt;
    case "AssessmentSaysSo":
      return edr?.changedAt;
    case "ReportSaysSo":
      return undefined;
  }
}

function unknownSince(evidence: Evidence, { why }: Unknown): Since | undefined {
  switch (why.reason) {
    case "Redeploying":
      return azure(evidence.redeploy?.acceptedAt);
    case "Provisioning":
      return provisioningBegan(evidence);
    case "Exempted":
    case "OtherEdr":
      return azure(evidence.edr?.changedAt);
    default:
      return undefined;
  }
}

function provisioningBegan(evidence: Evidence): Since | undefined {
  const { machine, extension, edr } = evidence;
  if (extension && extension.provisioning !== "Succeeded") return provisioningSince(evidence);
  return extension || !hasResource(machine.host) ? azure(edr?.changedAt) : absentSince(evidence);
}
