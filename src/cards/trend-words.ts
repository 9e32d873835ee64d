import type { TrendAnswer } from "../questions/insight.ts";
import type { Field } from "../questions/query.ts";
import { filterLine } from "./filters.ts";
import { nowOf } from "./footing.ts";
import type { Pen } from "./pen.ts";
import { subjectOf } from "./subject.ts";
import { wholeSentence } from "./whole-sentence.ts";

/** A point of time of which the number is known. `at` is epoch milliseconds, UTC. */
export interface Known {
  readonly at: number;
  readonly count: number;
}

/** Counts are kept by these alone; a filter on anything else does not narrow a trend, and that must be said. */
const KEPT_BY: ReadonlySet<Field> = new Set(["state", "issue", "subscription", "os", "sinceWithin"]);
const SAID: ReadonlySet<Field> = new Set(["state", "sinceWithin"]);

/** The oldest first. */
export function knownPoints({ points, state }: TrendAnswer): Known[] {
  return points.flatMap(({ at, counts }) => (counts ? [{ at, count: counts[state] }] : []));
}

/** "12 fewer unhealthy machines than 7 days ago: 41 now", in words of ours alone. */
export function trendHeading(answer: TrendAnswer, pen: Pen): string {
  const known = knownPoints(answer);
  const [first, last] = [known[0], known.at(-1)];
  const now = nowOf(answer.footing);
  if (!first || !last) return pen.say("trend.nothing", { span: pen.voice.span(now - answer.since) });
  const when = lastWords(last, answer, pen);
  const change = last.count - first.count;
  const counted = known.length === 1 ? last.count : Math.abs(change);
  const machines = pen.say(`trend.machines.${answer.state}`, { count: change === 0 ? last.count : counted });
  if (known.length === 1) return pen.say("trend.only", { last: last.count, machines, when });
  const key = change < 0 ? "trend.fewer" : change > 0 ? "trend.more" : "trend.same";
  return pen.say(key, {
    count: Math.abs(change),
    machines,
    span: spanWords(first, answer, pen),
    last: last.count,
    when,
  });
}

/** A point stands at the end of its step, which the first one's number may be from the beginning of. */
function spanWords({ at }: Known, { since, stepMs, footing }: TrendAnswer, pen: Pen): string {
  const now = nowOf(footing);
  return pen.voice.span(now - (at <= since + stepMs ? since : at));
}

function lastWords({ at }: Known, { points, footing }: TrendAnswer, pen: Pen): string {
  if (at === points.at(-1)?.at) return pen.say("trend.now");
  return pen.say("trend.at", { time: pen.voice.time(at, nowOf(footing)) });
}

/** Filters that the numbers do not follow, told as such; "" where there are none. Inert. */
export function leftOutWords({ understood }: TrendAnswer, pen: Pen): string {
  const parts = understood.parts.filter(({ field, not }) => not || !KEPT_BY.has(field));
  return parts.length > 0 ? pen.say("trend.leftOut", { filters: filterLine(parts, pen) }) : "";
}

/** "Unhealthy machines over the last 7 days", in words of ours alone. */
export function chartTitle({ query, since, state, footing }: TrendAnswer, pen: Pen): string {
  const named = query.where.some(({ field, not }) => (field === "state" || field === "issue") && !not);
  const where = named ? query.where.filter(({ field }) => field === "state" || field === "issue") : [];
  const subject = named ? subjectOf(where, pen) : pen.say(`subject.${state}`);
  return pen.say("trend.chart", { subject, span: pen.voice.span(nowOf(footing) - since) });
}

/** What the line says, within the filters that it follows. Inert. */
export function trendSentence(answer: TrendAnswer, pen: Pen): string {
  const { understood, footing } = answer;
  const followed = understood.parts.filter(({ field, not }) => !not && KEPT_BY.has(field) && !SAID.has(field));
  return wholeSentence(trendHeading(answer, pen), followed, footing, pen);
}
