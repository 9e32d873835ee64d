import type { Cause, Digest, DigestRow, Reason } from "../digests/digest.ts";
import { whateverTheHealth, withoutMutes } from "../digests/scope.ts";
import { issueAlone, type Subscriber, tellsOfMatches } from "../digests/subscriber.ts";
import type { Verdict } from "../health/verdict.ts";
import type { Filter, Query } from "../questions/query.ts";
import { type Button, carries, inState, machineQuery, openButton, plain } from "./buttons.ts";
import { errorLine } from "./error-words.ts";
import { shortWords } from "./look.ts";
import type { Pen } from "./pen.ts";
import { detailLine } from "./row-detail.ts";
import type { TextKey } from "./texts/en.ts";

/** One part of a digest. `title` is in words of ours alone; everything else is inert. */
export interface DigestSection {
  readonly title: string;
  readonly rows: readonly SectionRow[];
  readonly lines: readonly SectionLine[];
  /** Opens the rest of what was cut; none where all is shown. */
  readonly more: readonly Button[];
}

/** One after the other in a line: what counts, what it is, and what is good to know besides; "" where there is none. */
interface SectionLine {
  readonly lead: string;
  readonly text: string;
  readonly tail: string;
}

interface SectionRow {
  readonly name: string;
  readonly where: string;
  readonly right: string;
  readonly detail: string;
  readonly open: Button;
  /** False: the button would be too heavy, and the row cannot be pressed. */
  readonly opens: boolean;
}

function lineOf(text: string): SectionLine {
  return { lead: "", text, tail: "" };
}

/** What is not new has this part of the rows that new machines have. */
const LESS = 2;

/** What is new first, then what is good, then what goes on. Empty parts are left out. */
export function sectionsOf(digest: Digest, pen: Pen): DigestSection[] {
  const { subscriber, seenAgain, otherIssue, recovered } = digest;
  const newest: Query = { ...plain("List", toldFilters(subscriber)), order: "Newest" };
  const matches = tellsOfMatches(subscriber);
  const again = matches ? "digest.section.seenAgainMatching" : "digest.section.seenAgain";
  const sections = [
    ...comers(digest, newest, pen),
    listed(again, seenAgain, pen.room.rows / LESS, newest, pen),
    listed("digest.section.otherIssue", otherIssue, pen.room.rows / LESS, changesOf("OtherIssue", digest), pen),
    named("digest.section.recovered", recovered, changesOf("Recovered", digest), pen),
    leavers(digest, pen),
    causes(digest, pen),
    ...(subscriber.severity === "Everything" ? reasonsOf(digest, pen) : []),
  ];
  return sections.filter(({ rows, lines }) => rows.length + lines.length > 0);
}

/** Where all that matches is told of, it is one to the reader whether a machine or only its age, message or tag has changed. */
function comers({ subscriber, newly, joined }: Digest, query: Query, pen: Pen): DigestSection[] {
  const { rows } = pen.room;
  if (tellsOfMatches(subscriber)) return [listed("digest.section.came", [...newly, ...joined], rows, query, pen)];
  return [listed("digest.section.newly", newly, rows, query, pen), named("digest.section.joined", joined, query, pen)];
}

/** By what they are now, so that nobody takes them for recovered. */
function leavers({ left, subscriber }: Digest, pen: Pen): DigestSection {
  const byState = Map.groupBy(left, ({ judged }) => stateNow(judged.verdict, pen));
  const lines = [...byState].map(([words, rows]) => ({
    lead: pen.say("digest.reason", { reason: words, count: rows.length }),
    text: ` · ${namesOf(rows, pen)}`,
    tail: "",
  }));
  const title = tellsOfMatches(subscriber) ? "digest.section.leftMatches" : "digest.section.left";
  return { title: counted(title, left.length, pen), rows: [], lines, more: [] };
}

/** "Installation" alone would not say that it is unhealthy all the same. */
function stateNow(verdict: Verdict, pen: Pen): string {
  const words = shortWords(verdict, pen);
  return verdict.state === "Unhealthy" ? pen.say("digest.stillUnhealthy", { issue: words }) : words;
}

function reasonsOf(digest: Digest, pen: Pen): DigestSection[] {
  return [
    reasons("NotApplicable", "notApplicable", digest.notApplicable, digest, pen),
    reasons("Unknown", "reason", digest.unknown, digest, pen),
  ];
}

/** The filters of what the subscriber is told of. */
export function toldFilters(subscriber: Pick<Subscriber, "where" | "severity">): readonly Filter[] {
  const { where, severity } = subscriber;
  if (tellsOfMatches(subscriber)) return where as readonly Filter[];
  const filters = (where as readonly Filter[]).filter(({ field }) => field !== "state" && field !== "issue");
  const issue = issueAlone(severity);
  const what: Filter = issue
    ? { field: "issue", values: [issue], not: false }
    : { field: "state", values: ["Unhealthy"], not: false };
  return [what, ...filters];
}

/** The unhealthy ones of them. */
function unhealthyOf(subscriber: Subscriber): readonly Filter[] {
  const filters = toldFilters(subscriber);
  const saysSo = filters.some(({ field, not }) => !not && (field === "state" || field === "issue"));
  return saysSo ? filters : [{ field: "state", values: ["Unhealthy"], not: false }, ...filters];
}

/** Those of a subscriber's unhealthy that a redeploy could be for. */
export function brokenInstallationsOf({ where }: Subscriber): readonly Filter[] {
  const unmuted: Filter = { field: "muted", values: ["Muted"], not: true };
  return [...toldFilters({ where: withoutMutes(where), severity: "Installation" }), unmuted];
}

/** What changed since the digest before; the answer says since when that is. */
function changesOf(change: "OtherIssue" | "Recovered", { subscriber, since, now }: Digest): Query {
  const span = String(Math.max(0, now - (since ?? now)));
  return plain("Changes", [
    { field: "change", values: [change], not: false },
    { field: "sinceWithin", values: [span], not: false },
    ...(whateverTheHealth(subscriber.where) as readonly Filter[]),
  ]);
}

/** One button where something was cut, if the card can carry it. */
function moreOf(cut: boolean, total: number, query: Query, pen: Pen): readonly Button[] {
  return cut ? carries([openButton(pen.say("digest.section.open", { count: total }), query)], pen.room) : [];
}

function listed(title: TextKey, all: readonly DigestRow[], most: number, query: Query, pen: Pen): DigestSection {
  const rows = all.slice(0, most).map((row) => rowOf(row, pen));
  const rest = all.length - rows.length;
  const lines = rest > 0 ? [lineOf(pen.say("digest.section.more", { count: rest }))] : [];
  return { title: counted(title, all.length, pen), rows, lines, more: moreOf(rest > 0, all.length, query, pen) };
}

function rowOf({ judged, subscriptionName, forMs }: DigestRow, pen: Pen): SectionRow {
  const { id, name, resourceGroup } = judged.evidence.machine;
  const shown = pen.name(name);
  const places = [subscriptionName, resourceGroup].filter((place) => place !== "").map((place) => pen.name(place));
  return {
    name: shown,
    where: `  ${places.join(" · ")}`,
    right: `${shortWords(judged.verdict, pen)} · ${pen.voice.span(forMs)}`,
    detail: detailLine(judged, pen),
    open: openButton(pen.say("list.open", { name: shown }), machineQuery(id)),
    opens: id.length <= pen.room.id,
  };
}

function named(title: TextKey, all: readonly DigestRow[], query: Query, pen: Pen): DigestSection {
  const lines = all.length === 0 ? [] : [lineOf(namesOf(all, pen))];
  const more = moreOf(all.length > pen.room.rows, all.length, query, pen);
  return { title: counted(title, all.length, pen), rows: [], lines, more };
}

/** "web-01, web-02 and 3 more"; inert. */
function namesOf(rows: readonly DigestRow[], pen: Pen): string {
  return pen.voice.list(rows, pen.room.rows, ({ judged }) => pen.name(judged.evidence.machine.name));
}

function causes({ still, since, subscriber }: Digest, pen: Pen): DigestSection {
  const machines = still.reduce((sum, cause) => sum + cause.machines, 0);
  const shown = still.slice(0, pen.room.rows).map((cause) => causeLine(cause, pen));
  const rest = still.length - shown.length;
  const lines = rest > 0 ? [...shown, lineOf(pen.say("digest.section.moreCauses", { count: rest }))] : shown;
  const query: Query = { ...plain("Group", unhealthyOf(subscriber)), by: ["error"] };
  return {
    title: counted(since === undefined ? "digest.section.all" : "digest.section.still", machines, pen),
    rows: [],
    lines,
    more: moreOf(rest > 0, machines, query, pen),
  };
}

function causeLine({ error, issue, machines, oldest }: Cause, pen: Pen): SectionLine {
  const what = [pen.say(`issue.${issue}`), errorLine(error, pen)].filter((part) => part !== "");
  const { name } = oldest.judged.evidence.machine;
  const longest = pen.say("digest.oldest", { name: pen.name(name), span: pen.voice.span(oldest.forMs) });
  return {
    lead: pen.say("digest.cause", { count: machines }),
    text: ` · ${what.join(" · ")}`,
    tail: ` · ${longest}`,
  };
}

function reasons<Name extends string>(
  state: "NotApplicable" | "Unknown",
  words: "notApplicable" | "reason",
  all: readonly Reason<Name>[],
  { since, subscriber }: Digest,
  pen: Pen,
): DigestSection {
  const machines = all.reduce((sum, one) => sum + one.machines, 0);
  const isNew = ({ newly }: Reason<Name>) => since !== undefined && newly.length > 0;
  const wordsOf = (one: Reason<Name>) => {
    const values = { reason: pen.say(`${words}.${one.reason}` as TextKey), count: one.machines };
    if (!isNew(one)) return pen.say("digest.reason", values);
    return pen.say("digest.reasonNew", { ...values, names: namesOf(one.newly, pen) });
  };
  const others = all.filter((one) => !isNew(one)).map(wordsOf);
  const lines = [...all.filter(isNew).map(wordsOf), ...(others.length > 0 ? [others.join(" · ")] : [])].map(lineOf);
  const cut = since !== undefined && all.some(({ newly }) => newly.length > pen.room.rows);
  const query: Query = { ...inState(state, subscriber.where as readonly Filter[]), order: "Newest" };
  const more = moreOf(cut, machines, query, pen);
  return { title: counted(`digest.section.${state}`, machines, pen), rows: [], lines, more };
}

function counted(title: TextKey, count: number, pen: Pen): string {
  return `${pen.say(title)} (${pen.voice.number(count)})`;
}
