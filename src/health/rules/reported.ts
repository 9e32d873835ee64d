import { countingReport, counts } from "../counting-reports.ts";
import type { Evidence, Extension, ReportIssue } from "../evidence.ts";
import { recognise, recogniseIssue } from "../recognise.ts";
import type { HealthState, Unhealthy, Verdict } from "../verdict.ts";
import { derivedRules } from "./derived.ts";
import { firstToSpeak } from "./rule.ts";

/** Rule 6: Defender's own finding. The issue that names a kind leads, the others are listed with it. */
export function reportSaysNotHealthy(evidence: Evidence, now: number): Verdict | undefined {
  const report = countingReport(evidence, "NotHealthy", now);
  if (!report) return undefined;
  const issues = issuesFound(evidence, now);
  const first = issues.find(({ kind }) => kind !== "Other") ?? issues[0];
  return {
    ...leading(first, report.reason, evidence),
    others: issues.filter((issue) => issue !== first),
    overruled: contradiction("Healthy", evidence, now),
  };
}

/** Rule 7. */
export function reportSaysHealthy(evidence: Evidence, now: number): Verdict | undefined {
  if (!countingReport(evidence, "Healthy", now)) return undefined;
  return contradiction("Unhealthy", evidence, now) ? HEALTHY_ALL_THE_SAME : HEALTHY;
}

const HEALTHY = {
  state: "Healthy",
  basis: "Report",
  rule: reportSaysHealthy.name,
  heartbeatVerified: true,
  overruled: undefined,
} as const;
const HEALTHY_ALL_THE_SAME = { ...HEALTHY, overruled: "Unhealthy" } as const;

function issuesFound(evidence: Evidence, now: number): readonly ReportIssue[] {
  return evidence.reports
    .filter((report) => report.status === "NotHealthy" && counts(report, evidence, now))
    .flatMap(({ issues }) => issues);
}

function leading(issue: ReportIssue | undefined, reason: string, { machine, extension }: Evidence): Unhealthy {
  const type = extension?.type ?? TYPE_FOR[machine.os ?? "Unknown"];
  return {
    state: "Unhealthy",
    basis: "Report",
    rule: reportSaysNotHealthy.name,
    issue: issue?.kind ?? "Other",
    message: issue ? issue.message || issue.name : reason,
    remediation: issue?.remediation ?? "",
    cause: "Reported",
    known: (issue ? recogniseIssue(issue, type) : recognise(reason, "", type))?.key,
    others: [],
    overruled: undefined,
  };
}

const TYPE_FOR: Record<"Windows" | "Linux" | "Unknown", Extension["type"] | undefined> = {
  Windows: "MDE.Windows",
  Linux: "MDE.Linux",
  Unknown: undefined,
};

/** The opposite state, if our own reading would have said it; Unknown contradicts nothing. */
function contradiction(opposite: HealthState, evidence: Evidence, now: number): HealthState | undefined {
  const derived = firstToSpeak(derivedRules(evidence.machine.host), evidence, now);
  return derived?.state === opposite ? opposite : undefined;
}
