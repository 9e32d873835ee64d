import type { CountAnswer, ListAnswer, MachineRow } from "../questions/answer.ts";
import type { Order } from "../questions/query.ts";
import { shortWords } from "./look.ts";
import type { Pen } from "./pen.ts";
import { rowSpan } from "./rows.ts";
import type { TextKey } from "./texts/en.ts";
import { type Topic, topicOf } from "./topic.ts";
import { wholeSentence } from "./whole-sentence.ts";

type Counted = ListAnswer | CountAnswer;

/** What a number of machines says. */
export interface Headline {
  /** Words of ours alone. */
  readonly heading: string;
  /** What the number does not tell, in words of ours alone; "" where there is nothing to add. */
  readonly remarks: string;
  /** All of it in one sentence, with names in it; inert. */
  readonly sentence: string;
}

/** The answer in one sentence. It never sounds as if all were well while something could not be judged or seen. */
export function headlineOf(answer: Counted, pen: Pen): Headline {
  const topic = topicOf(answer.query.where);
  const heading = headingOf(answer, topic, pen);
  const open = openRemark(answer, topic, pen);
  const others = otherRemarks(answer, topic, pen);
  const remarks = [...(open === "" ? [] : [open]), ...others].join(" · ");
  const told = exampleOf(answer, topic, heading, pen) ?? tell(answer, heading, open, others, pen);
  const unsaid = answer.understood.parts.filter(({ field }) => !topic.says.includes(field));
  return { heading, remarks, sentence: wholeSentence(told, unsaid, answer.footing, pen) };
}

function headingOf({ total, outOf, query }: Counted, { headline }: Topic, pen: Pen): string {
  if (outOf === 0 && query.where.length > 0) return pen.say("headline.NothingInScope");
  return pen.say(headline, { total, outOf, machines: pen.say("machines", { total, outOf }) });
}

/** Machines that nothing can be said of, where they might have counted. */
function openRemark({ notJudged }: Counted, { leavesOpen }: Topic, pen: Pen): string {
  return leavesOpen && notJudged > 0 ? pen.say("remark.notJudged", { count: notJudged }) : "";
}

function otherRemarks({ total, counts, footing }: Counted, { headline }: Topic, pen: Pen): string[] {
  const remarks: string[] = [];
  const healthy = headline === "headline.Healthy";
  if (healthy && counts.heartbeatNotVerified > 0) {
    remarks.push(pen.say("remark.notVerified", { count: counts.heartbeatNotVerified }));
  }
  const unseen = footing.notReadable.length;
  if ((healthy || total === 0) && unseen > 0) remarks.push(pen.say("remark.notReadable", { count: unseen }));
  return remarks;
}

const EXAMPLES: Partial<Record<Order, TextKey>> = {
  Worst: "sentence.newest",
  Newest: "sentence.newest",
  Oldest: "sentence.oldest",
};
const OF_UNHEALTHY: ReadonlySet<string> = new Set([
  "headline.Unhealthy",
  "headline.Installation",
  "headline.Heartbeat",
  "headline.Other",
]);

/** "…; the newest is web-01 (Heartbeat, 2 h)", where the first row of a list is that one. */
function exampleOf(answer: Counted, topic: Topic, headline: string, pen: Pen): string | undefined {
  const key = EXAMPLES[answer.query.order];
  if (answer.kind !== "List" || answer.page > 0 || !key || !OF_UNHEALTHY.has(topic.headline)) return undefined;
  const [row] = answer.rows;
  return row && pen.say(key, { headline, ...exampleValues(row, pen) });
}

function exampleValues(row: MachineRow, pen: Pen) {
  const { evidence, verdict } = row.judged;
  return {
    name: pen.name(evidence.machine.name),
    what: shortWords(verdict, pen),
    span: rowSpan(row, pen),
  };
}

function tell({ total, notJudged }: Counted, heading: string, open: string, others: string[], pen: Pen): string {
  const none = total === 0 && open !== "";
  const first = none ? pen.say("sentence.butNotJudged", { headline: heading, count: notJudged }) : heading;
  const rest = none || open === "" ? others : [open, ...others];
  return rest.reduce((text, remark) => pen.say("sentence.and", { first: text, second: remark }), first);
}
