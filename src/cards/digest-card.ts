import type { Counts, Digest } from "../digests/digest.ts";
import type { ScopeFilter } from "../digests/scope.ts";
import { tellsOfMatches } from "../digests/subscriber.ts";
import type { HealthState } from "../health/verdict.ts";
import type { Understood } from "../questions/answer.ts";
import type { Filter } from "../questions/query.ts";
import type { Rendered } from "./actions.ts";
import { STATES } from "./breakdown.ts";
import {
  type Button,
  carries,
  digestButton,
  draftRedeployButton,
  muteFormButton,
  openButton,
  plain,
} from "./buttons.ts";
import { digestHeadline } from "./digest-headline.ts";
import { lineOf } from "./digest-line.ts";
import { mentionsOf } from "./digest-mentions.ts";
import { lookedLines, missedLines } from "./digest-notice-words.ts";
import { remarksOf } from "./digest-remarks.ts";
import { brokenInstallationsOf, type DigestSection, sectionsOf, toldFilters } from "./digest-sections.ts";
import { filterLine } from "./filters.ts";
import { fitted, type Rooms } from "./fit.ts";
import { type Frame, frameOf } from "./frame.ts";
import { type AzureCloud, explorerUrl, type Link } from "./links.ts";
import { drawnPart, LOOKS, type Look } from "./look.ts";
import type { Mention } from "./mention.ts";
import { Pen, type RedeployOffers } from "./pen.ts";
import { openTemplate } from "./template.ts";
import { englishVoiceFor } from "./voice.ts";

/** Everything that cards/digest.json binds. `heading`, `mention`, `chartTitle` and `lineTitle` are words of ours alone. */
interface DigestData extends Frame {
  readonly heading: string;
  readonly summary: string;
  readonly filters: string;
  /** That it is the subscriber's first; else "". */
  readonly first: string;
  readonly mention: string;
  readonly entities: readonly Mention[];
  readonly notices: readonly { readonly text: string }[];
  readonly chartTitle: string;
  readonly segments: readonly Segment[];
  readonly states: readonly StateRow[];
  readonly lineTitle: string;
  /** Its numbers in text. */
  readonly lineWords: string;
  readonly lineLegend: string;
  readonly xTitle: string;
  readonly points: readonly { readonly x: number; readonly y: number }[];
  readonly sections: readonly DigestSection[];
  readonly remarks: readonly { readonly text: string }[];
  readonly footing: string;
  readonly buttons: readonly Button[];
  readonly links: readonly Link[];
}

interface StateRow extends Look {
  readonly state: string;
  readonly count: string;
  readonly change: string;
}

interface Segment extends Look {
  readonly legend: string;
  readonly value: number;
  /** Its part of the bar that stands in where charts cannot be drawn. */
  readonly drawn: string;
}

const expand = openTemplate<DigestData>("digest");
/** A digest has many lists, and their rows are what weighs: fewer of them before words become unreadable. */
const ROOMS: Rooms = [
  { name: 64, line: 120, block: 400, buttonBytes: 2_000, id: 512, rows: 8 },
  { name: 64, line: 120, block: 200, buttonBytes: 1_000, id: 512, rows: 5 },
  { name: 64, line: 120, block: 120, buttonBytes: 700, id: 512, rows: 3 },
  { name: 32, line: 60, block: 100, buttonBytes: 700, id: 400, rows: 2 },
  { name: 32, line: 40, block: 50, buttonBytes: 400, id: 400, rows: 2 },
  { name: 32, line: 60, block: 50, buttonBytes: 400, id: 0, rows: 2 },
  { name: 16, line: 0, block: 50, buttonBytes: 400, id: 0, rows: 2 },
];
/** Where the digest is drawn: the filters of its subscriber in display values, and whose portals its links lead to. */
export interface DigestSetting {
  readonly understood: Understood;
  /** Other filters in display values: those of mutes. */
  readonly shown: (where: readonly ScopeFilter[]) => Understood;
  readonly cloud: AzureCloud;
  /** Whether a redeploy is offered at all; default: of installations. */
  readonly redeploys?: RedeployOffers | undefined;
}

/** A digest as a card and as one sentence, in English, with its subscriber's numbers and time zone; 24 KB at most. */
export function renderDigest(digest: Digest, setting: DigestSetting): Rendered {
  const { locale, timeZone } = digest.subscriber;
  const voice = englishVoiceFor({ locale, timeZone });
  return fitted((room) => digestCard(digest, setting, new Pen(voice, room, setting.cloud, setting.redeploys)), ROOMS);
}

function digestCard(digest: Digest, setting: DigestSetting, pen: Pen): Rendered {
  const { counts } = digest;
  const { heading, summary, sentence } = digestHeadline(digest, pen);
  const mentions = mentionsOf(digest, pen);
  const card = expand({
    ...frameOf(sentence, pen),
    ...lineOf(digest, pen),
    heading,
    summary,
    filters: filterLine(setting.understood.parts, pen),
    first: digest.since === undefined ? pen.say(digest.otherFilters ? "digest.anew" : "digest.first") : "",
    mention: mentions.map(({ text }) => text).join(" "),
    entities: mentions,
    notices: noticesOf(digest, pen).map((text) => ({ text })),
    chartTitle: pen.say("digest.title"),
    segments: counts.total === 0 ? [] : segmentsOf(counts, pen),
    states: counts.total === 0 ? [] : STATES.map((state) => stateRow(digest, state, pen)),
    sections: sectionsOf(digest, pen),
    remarks: remarksOf(digest, setting.shown, pen).map((text) => ({ text })),
    footing: footingOf(digest, pen),
    buttons: carries(buttonsOf(digest, pen), pen.room),
    links: [{ title: pen.say("button.explorer"), url: explorerUrl(pen.cloud) }],
  });
  return { card, sentence };
}

function noticesOf({ sight, missed, lookedLast, now }: Digest, pen: Pen): string[] {
  return [
    ...(sight.freshness === "Fresh" ? [] : [pen.say("digest.notice.stale", { span: pen.voice.span(sight.ageMs) })]),
    ...sight.failures
      .slice(0, 3)
      .map(({ source, message }) =>
        pen.say("digest.notice.failed", { source: pen.say(`source.${source}`), message: pen.fault(message) }),
      ),
    ...lookedLines(lookedLast, pen, now),
    ...missedLines(missed, pen, now),
  ];
}

function segmentsOf({ byState, total }: Counts, pen: Pen): Segment[] {
  return STATES.filter((state) => byState[state] > 0).map((state) => ({
    ...LOOKS[state],
    legend: pen.say(`state.${state}`),
    value: byState[state],
    drawn: drawnPart(state, byState[state], total),
  }));
}

function stateRow({ counts, before }: Digest, state: HealthState, pen: Pen): StateRow {
  const count = counts.byState[state];
  return {
    ...LOOKS[state],
    state: pen.say(`state.${state}`),
    count: pen.voice.number(count),
    change: before ? changeWords(count - before.byState[state], pen) : "",
  };
}

function changeWords(change: number, pen: Pen): string {
  if (change === 0) return pen.say("digest.change.same");
  return pen.say(change > 0 ? "digest.change.more" : "digest.change.less", { count: Math.abs(change) });
}

function footingOf({ sight, nextSlot, now }: Digest, pen: Pen): string {
  const ago = pen.voice.ago(now - sight.ageMs, now);
  const parts = [pen.say("digest.footing.data", { time: pen.voice.time(sight.takenAt, now), ago })];
  if (sight.notReadable.length > 0) {
    const names = pen.voice.list(sight.notReadable, 3, (name) => pen.name(name));
    parts.push(pen.say("digest.footing.notReadable", { names }));
  }
  if (nextSlot !== undefined) parts.push(pen.say("digest.footing.next", { time: pen.voice.time(nextSlot, now) }));
  return parts.join(" · ");
}

function buttonsOf({ subscriber, redeployMayHelp }: Digest, pen: Pen): Button[] {
  const { id, where } = subscriber;
  const broken = plain("List", brokenInstallationsOf(subscriber));
  return [
    openButton(
      pen.say(tellsOfMatches(subscriber) ? "digest.button.matches" : "digest.button.all"),
      plain("List", toldFilters(subscriber)),
    ),
    ...(redeployMayHelp && pen.redeploys !== "None"
      ? [draftRedeployButton(pen.say("button.redeployEligible"), broken)]
      : []),
    openButton(pen.say("button.export"), plain("Export", where as readonly Filter[])),
    muteFormButton(pen.say("digest.button.mute")),
    // A taste is nobody's: there are no settings.
    ...(id === "" ? [] : [digestButton(pen.say("digest.button.settings"), "Settings", id)]),
  ];
}
