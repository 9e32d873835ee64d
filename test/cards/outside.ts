import type { Reply } from "../../src/questions/insight.ts";
import {
  aCount,
  aCoverage,
  aFooting,
  aFreshness,
  aList,
  aMachineAnswer,
  aNotUnderstood,
  aQuery,
  aRow,
  aSummary,
  aWhichMachine,
  is,
} from "../builders/answers.ts";
import { anAssessment, anExtension, anIssue, aReport, NOW } from "../builders/evidence.ts";
import {
  aChange,
  aChanges,
  aGroup,
  aGroupAnswer,
  aHistory,
  anExport,
  aTrend,
  aTwoWayGroup,
} from "../builders/insights.ts";
import type { JudgedParts } from "../builders/snapshot.ts";
import { aSubscription, notApplicable, unhealthy, unknown } from "../builders/snapshot.ts";

/** Ends every text from outside in these tests, so that it can be found again. */
export const MARK = "zzmark";

/** A card with `text` in one place where text from outside may stand. */
export type Place = (text: string) => Reply;

const inRow =
  (parts: (text: string) => Partial<JudgedParts>): Place =>
  (text) =>
    aList({ rows: [aRow(parts(text))] });
const inMachine =
  (parts: (text: string) => Partial<JudgedParts>): Place =>
  (text) =>
    aMachineAnswer(aRow(parts(text)));
const inFailure = (message: string) => aFooting({ failures: [{ source: "Inventory", truncated: false, message }] });
const understoodAs = (field: Parameters<typeof is>[0], text: string) => aList({ query: aQuery([is(field, text)]) });

/** Every place on every card where text from outside may stand. */
export const PLACES: Readonly<Record<string, Place>> = {
  "a row's machine": inRow((name) => ({ machine: { name }, verdict: unhealthy() })),
  "a row's resource group": inRow((resourceGroup) => ({ machine: { resourceGroup } })),
  "a row's subscription": (subscriptionName) => aList({ rows: [aRow({}, { subscriptionName })] }),
  "a row's message": inRow((message) => ({ verdict: unhealthy({ message }) })),
  "a row's detail": inRow((detail) => ({ verdict: notApplicable({ detail }) })),
  "a row's power": inRow((power) => ({ verdict: unknown({ reason: "NotRunning", power }) })),
  "a row's other EDR": inRow((edr) => ({ verdict: unknown({ reason: "OtherEdr", edr }) })),
  "a filter's subscription": (text) => understoodAs("subscription", text),
  "a filter's resource group": (text) => understoodAs("resourceGroup", text),
  "a filter's tag": (text) => understoodAs("tag", text),
  "a filter's name": (text) => understoodAs("name", text),
  "a filter's words": (text) => understoodAs("text", text),
  "a count's filter": (text) => aCount({ query: aQuery([is("subscription", text)], { ask: "Count" }) }),
  "a summary's filter": (text) => aSummary({ query: aQuery([is("subscription", text)], { ask: "Summary" }) }),
  "the worst subscription": (name) => aSummary({ worst: { name, unhealthy: 3 } }),
  "an unreadable subscription": (name) => aList({ footing: aFooting({ notReadable: [name] }) }),
  "why a source failed": (message) => aList({ footing: inFailure(message) }),
  "the machine": inMachine((name) => ({ machine: { name }, verdict: unhealthy() })),
  "the machine's resource group": inMachine((resourceGroup) => ({ machine: { resourceGroup } })),
  "the machine's region": inMachine((region) => ({ machine: { region } })),
  "the machine's system": inMachine((osName) => ({ machine: { osName } })),
  "the machine's scale set": inMachine((scaleSet) => ({ machine: { scaleSet } })),
  "the machine's tag": inMachine((text) => ({ machine: { tags: { [text]: "value" } } })),
  "the machine's tag's value": inMachine((text) => ({ machine: { tags: { key: text } } })),
  "the machine's power": inMachine((code) => ({ machine: { power: { is: "NotRunning", code } } })),
  "the machine's subscription": (subscriptionName) => aMachineAnswer(aRow({}, { subscriptionName })),
  "the message": inMachine((message) => ({ verdict: unhealthy({ message }) })),
  "Defender's instructions": inMachine((remediation) => ({ verdict: unhealthy({ remediation }) })),
  "a further issue": inMachine((message) => ({ verdict: unhealthy({ others: [anIssue({ message })] }) })),
  "a further issue's name": inMachine((name) => ({ verdict: unhealthy({ others: [anIssue({ name, message: "" })] }) })),
  "why it does not apply": inMachine((detail) => ({ verdict: notApplicable({ detail }) })),
  "the other EDR": inMachine((edr) => ({ verdict: unknown({ reason: "OtherEdr", edr }) })),
  "the report's reason": inMachine((reason) => ({ evidence: { reports: [aReport({ reason })] } })),
  "the extension's code": inMachine((code) => ({ evidence: { extension: anExtension({ code }) } })),
  "the assessment's cause": inMachine((cause) => ({ evidence: { edr: anAssessment({ cause }) } })),
  "the assessment's description": inMachine((description) => ({ evidence: { edr: anAssessment({ description }) } })),
  "a subscription with gaps": (name) =>
    aCoverage({ gaps: [{ subscription: aSubscription({ name }), missing: [], machines: 1 }] }),
  "a source's failure": (message) =>
    aFreshness({
      sources: [{ source: "Plans", readAt: undefined, failure: { source: "Plans", truncated: false, message } }],
    }),
  "the name asked for": (asked) => aWhichMachine({ asked }),
  "a candidate": (name) =>
    aWhichMachine({ candidates: [{ id: "/x", name, subscriptionName: "s", resourceGroup: "g" }] }),
  "a candidate's subscription": (text) =>
    aWhichMachine({ candidates: [{ id: "/x", name: "web-01", subscriptionName: text, resourceGroup: "" }] }),
  "what was typed": (asked) => aNotUnderstood({ asked }),
  "a word not understood": (word) => aNotUnderstood({ unknownWords: [word] }),
  "a reading's filter": (text) => aNotUnderstood({ readings: [aQuery([is("subscription", text)])] }),
  "a group": (text) => aGroupAnswer({ groups: [aGroup(text, 12)] }),
  "a group that nothing opens": (text) => aGroupAnswer({ groups: [aGroup(text, 12, { query: undefined })] }),
  "a group's part": (text) =>
    aTwoWayGroup({
      groups: [aGroup("West Europe", 12, { cells: [12] })],
      columns: [{ value: "x", label: text }],
    }),
  "a tag that divides": (text) => aGroupAnswer({ query: aQuery([], { ask: "Group", by: [`tag:${text}`] }) }),
  "a group's filter": (text) =>
    aGroupAnswer({ query: aQuery([is("resourceGroup", text)], { ask: "Group", by: ["region"] }) }),
  "a machine that changed": (machineName) => aChanges({ rows: [aChange({ machineName })] }),
  "a machine that is gone": (machineName) =>
    aChanges({ rows: [aChange({ machineName, to: "Gone", change: "Gone", row: undefined })] }),
  "a changed machine's subscription": (subscriptionName) =>
    aChanges({ rows: [aChange({ row: aRow({}, { subscriptionName }) })] }),
  "a filter of changes": (text) => aChanges({ query: aQuery([is("tag", text)], { ask: "Changes" }) }),
  "a filter that a trend leaves out": (text) => aTrend({ query: aQuery([is("tag", text)], { ask: "Trend" }) }),
  "a filter of a trend": (text) => aTrend({ query: aQuery([is("subscription", text)], { ask: "Trend" }) }),
  "a machine with a history": (name) => aHistory({ row: aRow({ machine: { name } }) }),
  "who had a machine redeployed": (askedBy) =>
    aHistory({ events: [{ what: "Redeploy", at: NOW, outcome: "Worked", askedBy, approvedBy: [askedBy] }] }),
  "who muted a machine, and why": (text) =>
    aHistory({ events: [{ what: "Mute", at: NOW, until: NOW, by: text, reason: text }] }),
  "who unmuted a machine": (by) => aHistory({ events: [{ what: "Unmute", at: NOW, by }] }),
  "a filter of a file": (text) => anExport({ query: aQuery([is("name", text)], { ask: "Export" }) }),
  "why there is nothing yet": (message) => ({
    kind: "NothingYet",
    syncing: false,
    failures: [{ source: "Inventory", truncated: false, message }],
  }),
};

/** What somebody might call a machine. */
export const ATTACKS: Readonly<Record<string, string>> = {
  "a link": "[x](http://evil.example)",
  "an image": "![x](http://evil.example/x.png)",
  "an address": "http://evil.example www.evil.example",
  "a mention of all": "<at>all</at>",
  "bold text": "**a** __b__",
  code: "`a` ```b```",
  emphasis: "_a_ *b* ~~c~~",
  "a heading": "# a",
  "a list": "- a",
  "line breaks": "a\n\nb\r\nc\u2028d",
  "right-to-left marks": "a\u202egnp.exe\u202c\u2067b\u2069\u200f",
  "zero-width characters": "a\u200b\u200d\u2060\ufeffb",
  "control characters": "a\u0000\u0007\u001b[31m\u009b",
  "template syntax": `\${$root} \${name}`,
  "a function of cards": "{{DATE(2017-02-14T06:08:00Z)}}",
  HTML: "<script>alert(1)</script><img src=x onerror=alert(1)>",
  "quotes and backslashes": '"}],\\"\'\\u0000',
  "a message of ICU": "{count, plural, one {#} other {#}} '{'",
  "half a character": "a\ud83d",
};
