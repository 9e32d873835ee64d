import type { Costs } from "./costs.ts";
import { median } from "./statistics.ts";
import type { SyncCosts } from "./sync-round.ts";

export interface Judged {
  readonly budget: string;
  readonly figure: number;
  readonly limit: number;
  readonly kept: boolean;
}

/** Most memory of the bot, in MB, by the size of the estate. */
const MOST_MEMORY = new Map([
  [100_000, 350],
  [200_000, 600],
]);
/** The largest estate that the budgets of a question and a sync are for; a larger one has its memory looked at alone. */
const LARGEST = 100_000;
const BYTES_IN_KB = 1024;

/** The budgets hold for the largest estate that was measured; ratios are to the floor of the same run. */
export function budgets(all: readonly Costs[]): readonly Judged[] {
  const judgedBy = all.findLast(({ machines }) => machines <= LARGEST) ?? all.at(-1);
  const figures: readonly Figure[] = judgedBy
    ? [...questionFigures(judgedBy), ...syncFigures(judgedBy.sync), ...all.flatMap(memoryFigures), ...growth(all)]
    : [];
  return figures.map(([budget, figure, limit]) => ({ budget, figure, limit, kept: figure <= limit }));
}

type Figure = readonly [budget: string, figure: number, limit: number];

function questionFigures({ questions, start, understanding }: Costs): readonly Figure[] {
  const { vitals, floor } = questions;
  return [
    ["question CPU ÷ bare bot", vitals.cpu / floor.cpu, 1.3],
    ["question p99 ÷ bare bot", vitals.p99 / floor.p99, 1.3],
    ["understanding a question p99, ms", understanding.p99, 1],
    [`answering, the slowest filter (${understanding.slowest}), ms`, understanding.answer, 5],
    ["start to first answer with a stored snapshot, ms", start.firstAnswerMs, 2_000],
  ];
}

function syncFigures({ first, ordinary, unchanged, parse, pages, refused, storeGrowth }: SyncCosts): readonly Figure[] {
  return [
    ["first sync CPU ÷ JSON.parse of the same pages", first.cpu / parse.cpu, 2],
    ["ordinary sync CPU ÷ JSON.parse of the same pages", ordinary.cpu / parse.cpu, 2],
    ["event-loop delay p99 in the first sync, ms", first.delayP99, 50],
    ["event-loop delay p99 in an ordinary sync, ms", ordinary.delayP99, 50],
    ["requests of a sync beyond one for each thousand rows", unchanged.requests - pages.expected, 0],
    ["requests refused for want of quota", refused, 0],
    ["store growth of an unchanged sync, KB", storeGrowth / BYTES_IN_KB, 10],
  ];
}

function memoryFigures({ machines, questions, sync }: Costs): readonly Figure[] {
  const most = MOST_MEMORY.get(machines);
  if (most === undefined) return [];
  const size = machines.toLocaleString("en");
  return [
    [`memory of the bot at ${size} machines, MB`, questions.rss, most],
    [`memory after the last syncs ÷ after the third, at ${size} machines`, drift(sync.rss), 1.1],
  ];
}

/** Whether memory goes on growing once everything was there twice. */
function drift(rss: readonly number[]): number {
  return median(rss.slice(-3)) / (rss[2] ?? Number.NaN);
}

/** Linear costs: a machine costs no more in the largest estate than in one of 10,000, caches and all. */
function growth(all: readonly Costs[]): readonly Figure[] {
  const [small, large] = [all.find(({ machines }) => machines === 10_000), all.at(-1)];
  if (!small || !large || large.machines <= small.machines) return [];
  const each = ({ machines, sync }: Costs) => sync.ordinary.cpu / machines;
  return [["CPU of an ordinary sync for each machine, largest estate ÷ 10,000", each(large) / each(small), 2]];
}
