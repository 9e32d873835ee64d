import type { Evidence, HealthReport } from "./evidence.ts";
import { EXPIRES_AFTER } from "./limits.ts";

/** Whether a verdict may rest on this report; any other is evidence to show. `now` is epoch milliseconds, UTC. */
export function counts(report: HealthReport, { redeploy }: Evidence, now: number): boolean {
  if (report.scannedAt === undefined) return false;
  // A scan from the future, beyond any clock's error, proves as little as an old one.
  if (Math.abs(now - report.scannedAt) > EXPIRES_AFTER) return false;
  return redeploy === undefined || (redeploy.backAt !== undefined && report.scannedAt > redeploy.backAt);
}

export function hasCountingReport(evidence: Evidence, now: number): boolean {
  return evidence.reports.some((report) => counts(report, evidence, now));
}

/** The first counting report with this status. */
export function countingReport(
  evidence: Evidence,
  status: HealthReport["status"],
  now: number,
): HealthReport | undefined {
  return evidence.reports.find((report) => report.status === status && counts(report, evidence, now));
}
