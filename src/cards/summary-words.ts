import type { SummaryAnswer } from "../questions/answer.ts";
import type { Pen } from "./pen.ts";
import { wholeSentence } from "./whole-sentence.ts";

/** What matters most, in words of ours alone. */
export function summaryHeading({ counts, query }: SummaryAnswer, pen: Pen): string {
  if (counts.total === 0)
    return pen.say(query.where.length > 0 ? "headline.NothingInScope" : "headline.All", { total: 0 });
  const numbers = { total: counts.byState.Unhealthy, outOf: counts.total };
  return pen.say("headline.Unhealthy", { ...numbers, machines: pen.say("machines", numbers) });
}

/** All four numbers in one sentence, what could not be seen, and the age of data that is not fresh. Inert. */
export function summarySentence(answer: SummaryAnswer, pen: Pen): string {
  const { counts, footing, understood } = answer;
  const told = counts.total === 0 ? summaryHeading(answer, pen) : numbersOf(answer, pen);
  return wholeSentence(withUnseen(told, footing.notReadable.length, pen), understood.parts, footing, pen);
}

function numbersOf({ counts }: SummaryAnswer, pen: Pen): string {
  const { Unhealthy, Healthy, NotApplicable, Unknown } = counts.byState;
  return pen.say("summary.sentence", {
    total: counts.total,
    unhealthy: Unhealthy,
    healthy: Healthy,
    notApplicable: NotApplicable,
    unknown: Unknown,
  });
}

function withUnseen(told: string, count: number, pen: Pen): string {
  return count === 0
    ? told
    : pen.say("sentence.and", { first: told, second: pen.say("remark.notReadable", { count }) });
}
