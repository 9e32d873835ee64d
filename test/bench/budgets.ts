import type { Costs } from "./costs.ts";

export interface Judged {
  readonly budget: string;
  readonly figure: number;
  readonly limit: number;
  readonly kept: boolean;
}

/** The budgets hold for the largest estate that was measured; ratios are to the floor of the same run. */
export function budgets({ sync, questions, start, understanding }: Costs): readonly Judged[] {
  const { vitals, floor } = questions;
  const figures: readonly [string, number, number][] = [
    ["sync CPU ÷ JSON.parse of the same pages", sync.atEase.cpu / sync.floor.cpu, 2],
    ["question CPU ÷ bare bot", vitals.cpu / floor.cpu, 1.3],
    ["question p99 ÷ bare bot", vitals.p99 / floor.p99, 1.3],
    ["understanding a question p99, ms", understanding.p99, 1],
    [`answering, the slowest filter (${understanding.slowest}), ms`, understanding.answer, 5],
    ["memory of the bot, MB", questions.rss, 350],
    ["start to first answer with a stored snapshot, ms", start.firstAnswerMs, 2_000],
  ];
  return figures.map(([budget, figure, limit]) => ({ budget, figure, limit, kept: figure <= limit }));
}
