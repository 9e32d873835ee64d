import { countingReport, hasCountingReport } from "../counting-reports.ts";
import type { Evidence } from "../evidence.ts";
import { notApplicableAssessment } from "../heartbeat-evidence.ts";
import { recogniseExtension } from "../recognise.ts";
import type { Verdict } from "../verdict.ts";
import type { Rule } from "./rule.ts";
import { notApplicable } from "./say.ts";

function reportSaysNotApplicable(evidence: Evidence, now: number): Verdict | undefined {
  const report = countingReport(evidence, "NotApplicable", now);
  if (!report) return undefined;
  const verdict = notApplicable(reportSaysNotApplicable, "ReportSaysSo", report.reason);
  return { ...verdict, basis: "Report" };
}

/** Uniform instances are outside MDE integration (Microsoft's page on scale sets and Defender for Servers). */
function isUniformScaleSetInstance({ machine }: Evidence): Verdict | undefined {
  return machine.host === "ScaleSetInstance" ? UNIFORM : undefined;
}

const UNIFORM = notApplicable(isUniformScaleSetInstance, "UniformScaleSet", "");

function extensionSaysUnsupportedOs(evidence: Evidence, now: number): Verdict | undefined {
  const { extension } = evidence;
  // What a working extension says is not why it does not work.
  if (!extension || (extension.provisioning === "Succeeded" && !extension.statusIsError)) return undefined;
  if (recogniseExtension(extension)?.class !== "NotApplicable" || hasCountingReport(evidence, now)) return undefined;
  return notApplicable(extensionSaysUnsupportedOs, "UnsupportedOs", extension.message);
}

function assessmentSaysNotApplicable(evidence: Evidence, now: number): Verdict | undefined {
  const edr = notApplicableAssessment(evidence);
  if (!edr || hasCountingReport(evidence, now)) return undefined;
  return notApplicable(assessmentSaysNotApplicable, "AssessmentSaysSo", edr.description || edr.cause);
}

/** A client OS needs a user licence; if anything shows that MDE is there all the same, it is judged like any other. */
function clientOsHasNoSensor(evidence: Evidence, now: number): Verdict | undefined {
  const { machine, extension, mde, redeploy } = evidence;
  if (!machine.clientOs || extension || mde || redeploy || hasCountingReport(evidence, now)) return undefined;
  return notApplicable(clientOsHasNoSensor, "ClientOs", machine.osName);
}

/** Rule 3, clause by clause. */
export const DOES_NOT_APPLY: readonly Rule[] = [
  reportSaysNotApplicable,
  isUniformScaleSetInstance,
  extensionSaysUnsupportedOs,
  assessmentSaysNotApplicable,
  clientOsHasNoSensor,
];
