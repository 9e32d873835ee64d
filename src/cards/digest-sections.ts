import type { Cause, Digest, DigestRow, Reason } from "../digests/digest.ts";
import { type Button, machineQuery, openButton } from "./buttons.ts";
import { shortWords } from "./look.ts";
import type { Pen } from "./pen.ts";
import { detailLine } from "./row-detail.ts";
import type { TextKey } from "./texts/en.ts";

/** One part of a digest. `title` is in words of ours alone; everything else is inert. */
export interface DigestSection {
  readonly title: string;
  readonly rows: readonly SectionRow[];
  readonly lines: readonly { readonly text: string }[];
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

/** Rows of a list; the card tells the true total, and opens the rest. */
const MOST_ROWS = 8;
const MOST_CAUSES = 5;
const MOST_NAMES = 8;

/** What is new first, then what is good, then what goes on. Empty parts are left out. */
export function sectionsOf(digest: Digest, pen: Pen): DigestSection[] {
  const sections = [
    listed("digest.section.newly", digest.newly, pen),
    listed("digest.section.seenAgain", digest.seenAgain, pen),
    listed("digest.section.otherIssue", digest.otherIssue, pen),
    named("digest.section.recovered", digest.recovered, pen),
    causes(digest, pen),
    reasons("digest.section.notApplicable", "notApplicable", digest.notApplicable, digest, pen),
    reasons("digest.section.unknown", "reason", digest.unknown, digest, pen),
  ];
  return sections.filter(({ rows, lines }) => rows.length + lines.length > 0);
}

function listed(title: TextKey, all: readonly DigestRow[], pen: Pen): DigestSection {
  const rows = all.slice(0, MOST_ROWS).map((row) => rowOf(row, pen));
  const more = all.length - rows.length;
  const lines = more > 0 ? [{ text: pen.say("digest.section.more", { count: more }) }] : [];
  return { title: counted(title, all.length, pen), rows, lines };
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

function named(title: TextKey, all: readonly DigestRow[], pen: Pen): DigestSection {
  const lines = all.length === 0 ? [] : [{ text: namesOf(all, pen) }];
  return { title: counted(title, all.length, pen), rows: [], lines };
}

/** "web-01, web-02 and 3 more"; inert. */
export function namesOf(rows: readonly DigestRow[], pen: Pen): string {
  return pen.voice.list(rows, MOST_NAMES, ({ judged }) => pen.name(judged.evidence.machine.name));
}

function causes({ still, since }: Digest, pen: Pen): DigestSection {
  const machines = still.reduce((sum, cause) => sum + cause.machines, 0);
  const shown = still.slice(0, MOST_CAUSES).map((cause) => ({ text: causeLine(cause, pen) }));
  const more = still.length - shown.length;
  const lines = more > 0 ? [...shown, { text: pen.say("digest.section.more", { count: more }) }] : shown;
  return {
    title: counted(since === undefined ? "digest.section.all" : "digest.section.still", machines, pen),
    rows: [],
    lines,
  };
}

function causeLine({ error, issue, machines, oldest }: Cause, pen: Pen): string {
  const what = pen.say("digest.cause", { count: machines, issue: pen.say(`issue.${issue}`) });
  const { name } = oldest.judged.evidence.machine;
  const longest = pen.say("digest.oldest", { name: pen.name(name), span: pen.voice.span(oldest.forMs) });
  const said = pen.line(error);
  return [what, said, longest].filter((part) => part !== "").join(" · ");
}

function reasons<Name extends string>(
  title: TextKey,
  words: "notApplicable" | "reason",
  all: readonly Reason<Name>[],
  { since }: Digest,
  pen: Pen,
): DigestSection {
  const machines = all.reduce((sum, one) => sum + one.machines, 0);
  const lines = all.map((one) => {
    const values = { reason: pen.say(`${words}.${one.reason}` as TextKey), count: one.machines };
    if (since === undefined || one.newly.length === 0) return { text: pen.say("digest.reason", values) };
    return { text: pen.say("digest.reasonNew", { ...values, names: namesOf(one.newly, pen) }) };
  });
  return { title: counted(title, machines, pen), rows: [], lines };
}

function counted(title: TextKey, count: number, pen: Pen): string {
  return `${pen.say(title)} (${pen.voice.number(count)})`;
}
