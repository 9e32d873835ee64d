import type { TrendAnswer } from "../questions/insight.ts";
import type { Query } from "../questions/query.ts";
import type { Rendered } from "./actions.ts";
import { type Button, carries, inState, openButton } from "./buttons.ts";
import { dropButtons, filterLine } from "./filters.ts";
import { type FootingWords, footingWords, nowOf } from "./footing.ts";
import { type Frame, frameOf } from "./frame.ts";
import { LOOKS } from "./look.ts";
import type { Pen } from "./pen.ts";
import { openTemplate } from "./template.ts";
import { chartTitle, type Known, knownPoints, leftOutWords, trendHeading, trendSentence } from "./trend-words.ts";

/** Everything that cards/trend.json binds. */
interface TrendData extends Frame, FootingWords {
  readonly heading: string;
  readonly filters: string;
  readonly leftOut: string;
  readonly chartTitle: string;
  readonly xTitle: string;
  readonly series: readonly Series[];
  /** The line in blocks, where charts cannot be drawn; a gap is blank. */
  readonly drawn: string;
  readonly numbers: readonly { readonly what: string; readonly count: string; readonly when: string }[];
  readonly gaps: string;
  readonly buttons: readonly Button[];
}

/** A piece of the line without a gap in it: the client would draw a line through one. */
interface Series {
  readonly legend: string;
  readonly colour: string;
  readonly points: readonly { readonly x: number; readonly y: number }[];
}

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const BLOCKS = "▁▂▃▄▅▆▇█";

const expand = openTemplate<TrendData>("trend");

/** How a number changed over time: drawn, in one sentence, and its marks in numbers. What nobody knew is a gap. */
export function trendCard(answer: TrendAnswer, pen: Pen): Rendered {
  const { understood, footing, query, stepMs } = answer;
  const sentence = trendSentence(answer, pen);
  const known = knownPoints(answer);
  // One number makes no line: the heading says it.
  const drawn = known.length > 1 ? known : [];
  const card = expand({
    ...frameOf(sentence, pen),
    ...footingWords(footing, pen),
    heading: trendHeading(answer, pen),
    filters: filterLine(understood.parts, pen),
    leftOut: leftOutWords(answer, pen),
    chartTitle: chartTitle(answer, pen),
    xTitle: pen.say(unitOf(stepMs) === HOUR ? "trend.hours" : "trend.days"),
    series: drawn.length > 0 ? seriesOf(answer, pen) : [],
    drawn: drawnOf(answer, known),
    numbers: numbersOf(drawn, nowOf(footing), pen),
    gaps: gapsOf(answer, known, pen),
    buttons: carries(
      [
        openButton(pen.say("button.show"), inState(answer.state, scopeOf(answer))),
        ...dropButtons(query, understood, pen),
      ],
      pen.room,
    ),
  });
  return { card, sentence };
}

/** Without the state, which the list is given, and the time, which is not how long machines are in it. */
function scopeOf({ query }: TrendAnswer): Query["where"] {
  return query.where.filter(({ field }) => field !== "state" && field !== "sinceWithin" && field !== "sinceOver");
}

function unitOf(stepMs: number): number {
  return stepMs <= HOUR ? HOUR : DAY;
}

function seriesOf(answer: TrendAnswer, pen: Pen): Series[] {
  const { points, state, stepMs, footing } = answer;
  const now = nowOf(footing);
  const pieces: { x: number; y: number }[][] = [];
  let open = false;
  for (const { at, counts } of points) {
    if (counts && !open) pieces.push([]);
    open = counts !== undefined;
    if (counts) pieces.at(-1)?.push({ x: rounded((at - now) / unitOf(stepMs)), y: counts[state] });
  }
  return pieces.map((piece) => ({
    legend: pen.say(`state.${state}`),
    colour: LOOKS[state].chart,
    points: piece,
  }));
}

/** To hundredths, and no minus before a zero. */
function rounded(value: number): number {
  return Math.round(value * 100) / 100 || 0;
}

/** In eighths of the highest, from zero up. */
function drawnOf({ points, state }: TrendAnswer, known: readonly Known[]): string {
  const highest = Math.max(1, ...known.map(({ count }) => count));
  return points
    .map(({ counts }) => (counts ? BLOCKS[Math.round(((BLOCKS.length - 1) * counts[state]) / highest)] : "\u00a0"))
    .join("");
}

function numbersOf(known: readonly Known[], now: number, pen: Pen): TrendData["numbers"] {
  const [first, last] = [known[0], known.at(-1)];
  if (!first || !last) return [];
  const lowest = known.reduce((low, one) => (one.count < low.count ? one : low));
  const highest = known.reduce((high, one) => (one.count > high.count ? one : high));
  const marks = [
    { what: pen.say("trend.first"), mark: first },
    { what: pen.say("trend.last"), mark: last },
    { what: pen.say("trend.lowest"), mark: lowest },
    { what: pen.say("trend.highest"), mark: highest },
  ];
  return marks.map(({ what, mark }) => ({
    what,
    count: pen.voice.number(mark.count),
    when: pen.voice.time(mark.at, now),
  }));
}

function gapsOf({ points }: TrendAnswer, known: readonly Known[], pen: Pen): string {
  const gaps = points.length - known.length;
  return gaps > 0 && known.length > 0 ? pen.say("trend.gaps", { gaps, all: points.length }) : "";
}
