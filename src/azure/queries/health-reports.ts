import { z } from "zod";
import type { HealthReport, ReportIssue } from "../../health/evidence.ts";
import type { Machine } from "../../health/machine.ts";
import type { Pool } from "../pool.ts";
import { lastSegment, ownerOf } from "../resource-id.ts";
import type { Said } from "../said.ts";
import { same } from "../same.ts";
import type { ArgQuery } from "./arg-query.ts";
import { instant, maybeText, text } from "./columns.ts";
import { issueKind } from "./issue-kind.ts";
import { plainText } from "./plain-text.ts";
import type { ReportTexts } from "./sensor-reports.ts";
import { type OfUnlisted, unlistedMachine } from "./unlisted-machine.ts";

const ISSUE = z.object({
  issueKey: maybeText,
  issueName: maybeText,
  issueDescription: maybeText,
  remediationSteps: maybeText,
});

const ROW = z.object({
  id: text,
  machine: text,
  source: text,
  native: text,
  component: text,
  scenario: text,
  code: z.enum(["Healthy", "NotHealthy", "NotApplicable"]),
  reason: text,
  changed: text,
  scanned: text,
  issues: z.array(ISSUE).nullish(),
});

export type HealthReportRow = z.infer<typeof ROW>;
type Issue = z.infer<typeof ISSUE>;

const NO_TEXTS: readonly string[] = [];

/** Defender's own verdicts (2023-05-01-preview). Other components report on machines too: see sensor-reports.ts. */
export const HEALTH_REPORTS: ArgQuery<HealthReportRow> = {
  source: "HealthReports",
  what: "health reports",
  text: `securityresources
| where type =~ 'microsoft.security/healthreports'
| extend class = properties.healthDataClassification, details = properties.resourceDetails, state = properties.status
| where tostring(class.scope) =~ 'VirtualMachines'
| extend source = tostring(coalesce(tostring(details.source), tostring(details.Source)))
| project id, source,
    machine = tolower(tostring(coalesce(tostring(details.id), tostring(details.Id)))),
    native = iff(source =~ 'Azure', '', tostring(properties.environmentDetails.nativeResourceId)),
    component = tostring(class.component), scenario = tostring(class.scenario),
    code = tostring(state.code), reason = tostring(state.reason),
    changed = tostring(state.statusChangeDate), scanned = tostring(state.lastScannedDate),
    issues = properties.issues
| order by id asc`,
  row: ROW,
};

type Reports = readonly HealthReport[];

/** What one row says about its machine: the list of this report alone, since nearly every machine has no more. Undefined: it is no sensor's. */
export type ReportSays = Reports | OfUnlisted<Reports> | undefined;

/** Of a row that is passed over. */
const NOTHING: Said<undefined> = { id: "", says: undefined };

/** Reports while they are gathered; keys are machines' lower-cased ids. */
export interface GatheredReports {
  readonly byMachine: Map<string, Reports>;
  readonly unlisted: Map<string, Machine>;
}

export function noReports(): GatheredReports {
  return { byMachine: new Map(), unlisted: new Map() };
}

/** The row's report, if `isSensors` says that it is about the sensor. */
export function sensorReport(
  row: HealthReportRow,
  isSensors: (texts: ReportTexts) => boolean,
  pool: Pool,
): Said<ReportSays> {
  if (!isSensors(textsOf(row))) return NOTHING;
  const named =
    row.machine === "" ? ownerOf(row.id.toLowerCase(), "/providers/microsoft.security/healthreports/") : row.machine;
  const known = pool.machine(named);
  const { id, before } = known;
  const says = pool.keep([healthReport(row, before?.reports ?? [], pool)], before?.reports);
  const unlisted = unlistedMachine({ ...known, source: row.source, name: lastSegment(row.native) }, pool);
  return { id, says: unlisted ? { unlisted, says } : says };
}

/** A machine may have several reports; they stand in the order of their rows. */
export function addReport({ byMachine, unlisted }: GatheredReports, id: string, said: ReportSays, pool: Pool): void {
  if (!said) return;
  if ("unlisted" in said) unlisted.set(id, said.unlisted);
  const alone = "unlisted" in said ? said.says : said;
  const earlier = byMachine.get(id);
  byMachine.set(id, earlier ? pool.keep([...earlier, ...alone], pool.machine(id).before?.reports) : alone);
}

function textsOf({ component, scenario, issues }: HealthReportRow): ReportTexts {
  if (!issues?.length) return { component, scenario, issues: NO_TEXTS };
  const texts = issues.flatMap((one) => [one.issueKey, one.issueName, one.issueDescription]);
  return { component, scenario, issues: texts.filter((one) => typeof one === "string") };
}

function healthReport(row: HealthReportRow, before: readonly HealthReport[], pool: Pool): HealthReport {
  const issues = row.issues?.map((issue) => reportIssue(issue, pool)) ?? [];
  const report: HealthReport = {
    status: row.code,
    reason: pool.message(row.reason),
    scannedAt: instant(row.scanned),
    changedAt: instant(row.changed),
    issues: before.find((one) => same(issues, one.issues))?.issues ?? issues,
  };
  return before.find((one) => same(report, one)) ?? report;
}

function reportIssue(issue: Issue, pool: Pool): ReportIssue {
  const name = pool.message(issue.issueName ?? issue.issueKey ?? "");
  const message = pool.message(issue.issueDescription ?? "");
  const made: ReportIssue = {
    kind: issueKind([`${issue.issueKey ?? ""} ${name}`, message]),
    name,
    message,
    remediation: pool.message(plainText(issue.remediationSteps ?? "")),
  };
  return pool.record(JSON.stringify(made), () => made);
}
