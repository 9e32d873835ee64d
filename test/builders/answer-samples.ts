import { TOUR_STOPS } from "../../src/questions/answer/tour.ts";
import type { Reply } from "../../src/questions/insight.ts";
import { TOPICS } from "../../src/questions/query.ts";
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
import {
  aChange,
  aChanges,
  aGroup,
  aGroupAnswer,
  aHistory,
  anAbout,
  anExport,
  aTrend,
  aTwoWayGroup,
  pointsOf,
} from "./insights.ts";
import { aConnectorMachine, anArcMachine } from "./machine.ts";
import { healthy, notApplicable, unhealthy, unknown } from "./snapshot.ts";
import { HOUR, MINUTE } from "./time.ts";

const PYTHON =
  "Enable failed with exit code 52: No Python interpreter found on this machine.\nInstall Python and retry.";
const FILTERED = aQuery(
  [is("state", "Unhealthy"), is("os", "Linux"), is("subscription", "Contoso Prod"), isNot("tag", "env=test")],
  { order: "Oldest" },
);
const CHANGED = aQuery([is("change", "New", "Recovered", "Gone")], { ask: "Changes" });
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

const NO_CHANGES = { New: 0, Recovered: 0, OtherIssue: 0, Appeared: 0, Gone: 0, Other: 0 } as const;

/** At least one answer of each kind, and of each thing that a kind can show. */
export const SAMPLES: Readonly<Record<string, Reply>> = {
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
  "welcome to an estate where something is missing": {
    kind: "Help",
    because: "Welcome",
    seen: { total: 1_204, unhealthy: 41, notReadable: 2, noApprovers: true },
  },
  ...Object.fromEntries(TOUR_STOPS.map((stop) => [`tour: ${stop}`, { kind: "Tour", stop } as const])),
  "not understood": aNotUnderstood(),
  "not understood at all": aNotUnderstood({ asked: "", unknownWords: [], readings: [] }),
  "not understood, but near changes": aNotUnderstood({ readings: [CHANGED] }),
  groups: aGroupAnswer(),
  "groups of a tag": aGroupAnswer({ query: aQuery([], { ask: "Group", by: ["tag:owner"] }), footing: STALE }),
  "groups of states": aGroupAnswer({
    query: aQuery([], { ask: "Group", by: ["state"] }),
    groups: [aGroup("Healthy", 30, { value: "Healthy" }), aGroup("Unknown", 4, { value: "Unknown" })],
  }),
  "groups in two ways": aTwoWayGroup(),
  "many groups": aGroupAnswer({
    groups: Array.from({ length: 20 }, (_, index) => aGroup(`Region ${index}`, 30 - index)),
    more: { groups: 9, machines: 9 },
  }),
  "no groups": aGroupAnswer({ groups: [], total: 0 }),
  changes: aChanges(),
  "changes of every kind": aChanges({
    query: aQuery([is("sinceWithin", String(24 * HOUR)), is("change", "New", "Gone")], { ask: "Changes" }),
    byChange: { New: 1, Recovered: 1, OtherIssue: 1, Appeared: 1, Gone: 1, Other: 1 },
    rows: [
      aChange({ change: "OtherIssue", from: "Unhealthy/Heartbeat", to: "Unhealthy/Installation" }),
      aChange({ change: "Gone", to: "Gone", row: undefined }),
      aChange({ change: "Appeared", from: undefined, to: "Unknown/NotRunning" }),
      aChange({ change: "Other", from: "Unknown/NoReport", to: "NotApplicable" }),
    ],
    page: 1,
    footing: STALE,
  }),
  "no changes": aChanges({ total: 0, rows: [], pages: 1, byChange: NO_CHANGES }),
  trend: aTrend(),
  "trend of hours": aTrend({ since: NOW - 24 * HOUR, stepMs: HOUR, points: pointsOf([1, 2, 3], HOUR) }),
  "trend that leaves a filter out": aTrend({ query: FILTERED, footing: STALE }),
  "trend of nothing": aTrend({ points: pointsOf([undefined, undefined]), first: undefined, last: undefined }),
  history: aHistory(),
  "history of nothing": aHistory({ events: [], footing: STALE }),
  ...Object.fromEntries(TOPICS.map((topic) => [`about ${topic}`, anAbout(topic)])),
  export: anExport(),
  "export of changes": anExport({ query: { ...CHANGED, ask: "Export", of: "Changes" } }),
  "export of nothing": anExport({ total: 0, footing: EXPIRED }),
  "nothing yet": { kind: "NothingYet", syncing: true, failures: [] },
  "nothing yet, and nothing begun": { kind: "NothingYet", syncing: false, failures: [] },
  "nothing yet, and why": { kind: "NothingYet", syncing: false, failures: FAILURES },
};
