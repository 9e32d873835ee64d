import type { HealthState } from "../health/verdict.ts";
import type { SummaryAnswer } from "../questions/answer.ts";
import type { Rendered } from "./actions.ts";
import { byIssue, byReason, byState, STATES } from "./breakdown.ts";
import { type Button, carries, inState, openButton, plain } from "./buttons.ts";
import { filterLine } from "./filters.ts";
import { type FootingWords, footingWords } from "./footing.ts";
import { type Frame, frameOf } from "./frame.ts";
import { drawnPart, LOOKS, type Look } from "./look.ts";
import type { Pen } from "./pen.ts";
import { summaryHeading, summarySentence } from "./summary-words.ts";
import { openTemplate } from "./template.ts";

/** Everything that cards/summary.json binds. */
interface SummaryData extends Frame, FootingWords {
  readonly heading: string;
  readonly filters: string;
  readonly chartTitle: string;
  readonly segments: readonly Segment[];
  readonly states: readonly StateRow[];
  readonly details: readonly { readonly title: string; readonly text: string }[];
  readonly buttons: readonly Button[];
}

interface StateRow extends Look {
  readonly state: string;
  readonly count: string;
  readonly share: string;
}

/** A part of the donut, and of the bar that stands in where charts cannot be drawn. */
interface Segment extends Look {
  readonly legend: string;
  readonly value: number;
  readonly drawn: string;
}

const expand = openTemplate<SummaryData>("summary");

/** How many machines are in which state, why, and where it is worst; the numbers of the chart stand in text too. */
export function summaryCard(answer: SummaryAnswer, pen: Pen): Rendered {
  const sentence = summarySentence(answer, pen);
  const card = expand({
    ...frameOf(sentence, pen),
    ...footingWords(answer.footing, pen),
    heading: summaryHeading(answer, pen),
    filters: filterLine(answer.understood.parts, pen),
    chartTitle: pen.say("summary.chart", { numbers: byState(answer.counts, pen) }),
    segments: present(answer).map((state) => segmentOf(answer, state, pen)),
    states: answer.counts.total === 0 ? [] : STATES.map((state) => stateRow(answer, state, pen)),
    details: detailsOf(answer, pen),
    buttons: carries(buttonsOf(answer, pen), pen.room),
  });
  return { card, sentence };
}

function present({ counts }: SummaryAnswer): HealthState[] {
  return STATES.filter((state) => counts.byState[state] > 0);
}

function segmentOf({ counts }: SummaryAnswer, state: HealthState, pen: Pen): Segment {
  const value = counts.byState[state];
  const drawn = drawnPart(state, value, counts.total);
  return { ...LOOKS[state], legend: pen.say(`state.${state}`), value, drawn };
}

function stateRow({ counts }: SummaryAnswer, state: HealthState, pen: Pen): StateRow {
  const count = counts.byState[state];
  return {
    ...LOOKS[state],
    state: pen.say(`state.${state}`),
    count: pen.voice.number(count),
    share: pen.voice.share(count, counts.total),
  };
}

function detailsOf({ counts, worst }: SummaryAnswer, pen: Pen): SummaryData["details"] {
  const unverified = counts.heartbeatNotVerified;
  const details = [
    { title: pen.say("summary.byIssue"), text: byIssue(counts, pen) },
    { title: pen.say("summary.worst"), text: worst ? worstWords(worst, pen) : "" },
    { title: pen.say("summary.byReason"), text: byReason(counts, pen) },
    { title: pen.say("summary.notVerified"), text: unverified > 0 ? pen.voice.number(unverified) : "" },
  ];
  return details.filter(({ text }) => text !== "");
}

function worstWords({ name, unhealthy }: NonNullable<SummaryAnswer["worst"]>, pen: Pen): string {
  return pen.say("summary.worstIs", { name: pen.name(name), count: unhealthy });
}

/** The summary stays: one looks at its parts in turn. */
function buttonsOf(answer: SummaryAnswer, pen: Pen): Button[] {
  const shown = present(answer).filter((state) => state !== "Healthy");
  const lists = shown.map((state) => {
    const title = pen.say(`summary.show.${state}`, { count: answer.counts.byState[state] });
    return openButton(title, inState(state, answer.query.where));
  });
  return [...lists, openButton(pen.say("button.coverage"), plain("Coverage"))];
}
