import type { Costs } from "./costs.ts";
import { PER_MACHINE, worstGrowth } from "./linear.ts";
import { median, slope } from "./statistics.ts";
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
/** So many syncs show a leak by a line through the second half of them; fewer show the collector's moods. */
const SYNCS_FOR_A_LINE = 20;

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
    ...crowdFigures(questions),
    ["understanding a question p99, ms", understanding.p99, 1],
    [`answering, the slowest filter (${understanding.slowest}), ms`, understanding.answer, 5],
    ["start to first answer with a stored snapshot, ms", start.firstAnswerMs, 2_000],
  ];
}

function crowdFigures({ crowd: { different, same, floor }, syncing }: Costs["questions"]): readonly Figure[] {
  return [
    ["50 at once, each asks something else, p99 ÷ bare bot", different.p99 / floor.p99, 1.5],
    ["50 at once, all ask the same few, p99 ÷ bare bot", same.p99 / floor.p99, 1.5],
    ["event-loop delay p99 while ten ask and the bot syncs, ms", syncing.delayP99, 50],
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
    [`memory after the last syncs ÷ before, at ${size} machines`, drift(sync.rss), 1.1],
  ];
}

/** Whether memory goes on growing once everything was there twice: as a share of it. */
function drift(rss: readonly number[]): number {
  if (rss.length < SYNCS_FOR_A_LINE) return median(rss.slice(-3)) / (rss[2] ?? Number.NaN);
  const late = rss.slice(Math.floor(rss.length / 2));
  return 1 + (slope(late) * late.length) / median(late);
}

/** Linear costs: a machine costs no more in a large estate than in a smaller one, caches and all. */
function growth(all: readonly Costs[]): readonly Figure[] {
  if (all.length < 2) return [];
  return [
    ...PER_MACHINE.map(
      ({ what, of }): Figure => [`${what}, larger ÷ smaller estate at worst`, worstGrowth(all, of), 2],
    ),
    ["CPU of a question in a crowd, larger ÷ smaller estate at worst", worstGrowth(all, aQuestion), 2],
  ];
}

const aQuestion = ({ questions: { crowd } }: Costs) => crowd.different.cpu / crowd.floor.cpu;
