import type { Answer } from "../../src/questions/answer.ts";
import {
  aCount,
  aCoverage,
  aFooting,
  aFreshness,
  aList,
  aMachineAnswer,
  aNotUnderstood,
  anEmptyList,
  aQuery,
  aRow,
  aSummary,
  aWhichMachine,
  counts,
  is,
  isNot,
  understood,
} from "./answers.ts";
import { aDevice, anAssessment, anExtension, anIssue, aRedeploy, aReport, NOW } from "./evidence.ts";
import { aConnectorMachine, anArcMachine } from "./machine.ts";
import { healthy, notApplicable, unhealthy, unknown } from "./snapshot.ts";
import { HOUR, MINUTE } from "./time.ts";

const PYTHON =
  "Enable failed with exit code 52: No Python interpreter found on this machine.\nInstall Python and retry.";
const FILTERED = aQuery(
  [is("state", "Unhealthy"), is("os", "Linux"), is("subscription", "Contoso Prod"), isNot("tag", "env=test")],
  { order: "Oldest" },
);
const FAILURES = [{ source: "Assessments", truncated: true, message: "Resource Graph answered half a page." }] as const;
const STALE = aFooting({
  ageMs: 5 * HOUR,
  freshness: "Stale",
  notReadable: ["Contoso Finance", "Fabrikam Legacy", "Fabrikam Old", "Fabrikam Older"],
  notCovered: 3,
  failures: FAILURES,
  basis: "Mixed",
  syncing: true,
});
const EXPIRED = aFooting({ ageMs: 9 * HOUR, freshness: "Expired", basis: "Derived" });

/** One row of each state, with all that a row can hold. */
const ROWS = [
  aRow({ machine: { name: "web-01" }, verdict: unhealthy({ message: PYTHON, known: "python-missing" }) }),
  aRow({ verdict: unhealthy({ message: "", cause: "ExtensionAbsent", known: "extension-absent" }) }),
  aRow({ verdict: unknown({ reason: "NotRunning", power: "deallocated" }) }),
  aRow({ verdict: unknown({ reason: "NotCovered", missing: ["ServersPlan", "EndpointProtection"] }) }),
  aRow({ verdict: unknown({ reason: "NotVisible", because: "SourceFailed", source: "Inventory" }) }),
  aRow({ verdict: unknown({ reason: "OtherEdr", edr: "CrowdStrike Falcon" }) }),
  aRow({ verdict: unknown() }),
  aRow({ verdict: notApplicable({ reason: "UnsupportedOs", detail: "Debian 8 is not supported." }) }),
  aRow({ verdict: healthy() }),
  aRow({ verdict: healthy({ heartbeatVerified: false }) }),
];

/** A machine of which everything is known that can be known. */
const KNOWN_IN_FULL = aMachineAnswer(
  aRow({
    machine: { name: "sql-01", tags: { env: "prod", owner: "shop", keep: "" }, scaleSet: "sql" },
    verdict: unhealthy({
      basis: "Report",
      message: PYTHON,
      known: "python-missing",
      remediation: "<p>Install <b>Python</b>.</p><ol><li>Run apt-get&nbsp;install python3</li></ol>",
      others: [anIssue({ kind: "Heartbeat", message: "No heartbeat for 26 hours." }), anIssue({ message: "" })],
      overruled: "Healthy",
    }),
    evidence: {
      reports: [aReport({ status: "NotHealthy", reason: "Installation failed", issues: [anIssue()] })],
      extension: anExtension({
        provisioning: "Failed",
        code: "ProvisioningState/failed/52",
        changedAt: NOW - 30 * HOUR,
      }),
      edr: anAssessment({ status: "Unhealthy", cause: "NoSensor", description: "No EDR was found." }),
      antivirus: ["ScansOutOfDate", "SignaturesOutOfDate", "OffOrPartlyConfigured"],
      mde: aDevice({ health: "NoSensorData" }),
      redeploy: aRedeploy({ backAt: NOW - 10 * MINUTE }),
      coverage: { serversPlan: "P1", planOf: "Machine", cspm: true, endpointProtection: true },
    },
  }),
);

/** At least one answer of each kind, and of each thing that a kind can show. */
export const SAMPLES: Readonly<Record<string, Answer>> = {
  list: aList(),
  "list of all states": aList({ query: aQuery(), understood: understood(aQuery()), rows: ROWS, total: 10, pages: 1 }),
  "list with filters, in the middle": aList({ query: FILTERED, understood: understood(FILTERED), page: 2 }),
  "list without machines": anEmptyList({ notJudged: 37 }),
  "list of stale data": aList({ footing: STALE }),
  "list of expired data": aList({ footing: EXPIRED }),
  count: aCount(),
  "count of nothing": aCount({ total: 0, counts: counts() }),
  "count of all states": aCount({ query: aQuery([], { ask: "Count" }), counts: aSummary().counts, total: 1204 }),
  summary: aSummary(),
  "summary of nothing": aSummary({ counts: counts(), worst: undefined }),
  "summary of one state": aSummary({ counts: counts({ Healthy: 12 }), worst: undefined }),
  "summary of stale data": aSummary({ footing: STALE }),
  "machine of which all is known": KNOWN_IN_FULL,
  "machine without a report": aMachineAnswer(),
  ...Object.fromEntries(ROWS.map((row, index) => [`machine ${index + 1} of all states`, aMachineAnswer(row)])),
  "machine of Arc": aMachineAnswer(aRow({ machine: anArcMachine() })),
  "machine of a connector": aMachineAnswer(
    aRow({
      machine: aConnectorMachine(),
      verdict: unhealthy({ cause: "NotOnboarded", message: "", known: undefined }),
      evidence: { machine: aConnectorMachine(), extension: undefined, edr: undefined },
    }),
    { tenantId: undefined },
  ),
  coverage: aCoverage(),
  "coverage without gaps": aCoverage({ covered: 14, gaps: [] }),
  freshness: aFreshness(),
  "freshness without a next sync": aFreshness({ nextSyncAt: undefined, footing: STALE }),
  "refresh begun": { kind: "Refresh", outcome: { done: "Started" }, footing: undefined },
  "refresh under way": { kind: "Refresh", outcome: { done: "AlreadyRunning", startedAt: NOW }, footing: aFooting() },
  "refresh too soon": { kind: "Refresh", outcome: { done: "TooSoon", nextAt: NOW + MINUTE }, footing: aFooting() },
  "which machine": aWhichMachine(),
  "which machine of several": aWhichMachine({ asked: "web-01", exact: true }),
  "which machine of none": aWhichMachine({ candidates: [], footing: STALE }),
  help: { kind: "Help", because: "Asked" },
  greeting: { kind: "Help", because: "Greeting" },
  thanks: { kind: "Help", because: "Thanks" },
  welcome: { kind: "Help", because: "Welcome" },
  "not understood": aNotUnderstood(),
  "not understood at all": aNotUnderstood({ asked: "", unknownWords: [], readings: [] }),
  "nothing yet": { kind: "NothingYet", syncing: true, failures: [] },
  "nothing yet, and nothing begun": { kind: "NothingYet", syncing: false, failures: [] },
  "nothing yet, and why": { kind: "NothingYet", syncing: false, failures: FAILURES },
};
