import type { Costs } from "./costs.ts";
import { PER_MACHINE, worstGrowth } from "./linear.ts";

export const round = (value: number) => (value >= 100 ? value.toFixed(0) : value.toFixed(value >= 10 ? 1 : 2));

function rowOf({ machines, sync, questions, start, understanding }: Costs) {
  const { vitals, fresh, floor } = questions;
  return {
    machines,
    "sync requests": sync.unchanged.requests,
    "… by the rows": sync.pages.expected,
    "MB read": round(sync.pages.megabytes),
    "parse CPU ms": round(sync.parse.cpu),
    "bare HTTP CPU ms": round(sync.http.cpu),
    "bare SDK CPU ms": round(sync.sdk.cpu),
    "first sync CPU ms": round(sync.first.cpu),
    "ordinary sync CPU ms": round(sync.ordinary.cpu),
    "… machines changed": sync.ordinary.changed,
    "unchanged sync CPU ms": round(sync.unchanged.cpu),
    "ordinary ÷ parse": round(sync.ordinary.cpu / sync.parse.cpu),
    "ordinary ÷ bare HTTP": round(sync.ordinary.cpu / sync.http.cpu),
    "ordinary ÷ bare SDK": round(sync.ordinary.cpu / sync.sdk.cpu),
    "delay p99 ms, first": round(sync.first.delayP99),
    "… ordinary": round(sync.ordinary.delayP99),
    "… longest": round(sync.ordinary.delayMost),
    "sync wall ms": round(sync.ordinary.wall),
    "sync peak MB": round(sync.ordinary.peakRss),
    "MB after each sync": `${round(Math.min(...sync.rss))}–${round(Math.max(...sync.rss))}`,
    "store grows, bytes": round(sync.storeGrowth),
    "bot MB": round(questions.rss),
    "… at most": round(questions.peakRss),
    "question CPU ms": round(vitals.cpu),
    "… never asked before": round(fresh.cpu),
    "floor CPU ms": round(floor.cpu),
    "p50 ms": round(vitals.p50),
    "… never asked": round(fresh.p50),
    "floor p50": round(floor.p50),
    "p99 ms": round(vitals.p99),
    "… never asked ms": round(fresh.p99),
    "floor p99": round(floor.p99),
    "CPU ÷ floor": round(vitals.cpu / floor.cpu),
    "p99 ÷ floor": round(vitals.p99 / floor.p99),
    ...crowdRows(questions),
    "start ms": round(start.firstAnswerMs),
    "understand p50 ms": round(understanding.p50),
    "… p99 ms": round(understanding.p99),
    "… slowest text ms": round(understanding.most),
    "slowest filter ms": round(understanding.answer),
  };
}

function crowdRows({ crowd: { different, same, floor }, syncing }: Costs["questions"]) {
  return {
    "50 at once: CPU ms": round(different.cpu),
    "… the same few": round(same.cpu),
    "… floor ": round(floor.cpu),
    "… CPU ÷ floor": round(different.cpu / floor.cpu),
    "50 at once: p50 ms": round(different.p50),
    "… the same few, p50": round(same.p50),
    "… floor, p50": round(floor.p50),
    "50 at once: p99 ms": round(different.p99),
    "… the same few, p99": round(same.p99),
    "… floor, p99": round(floor.p99),
    "… p99 ÷ floor": round(different.p99 / floor.p99),
    "ten ask in a sync: p50": round(syncing.p50),
    "ten ask in a sync: p99": round(syncing.p99),
    "ten ask: loop delay p99": round(syncing.delayP99),
    "… longest delay": round(syncing.delayMost),
  };
}

/** Columns are sizes: so many figures do not fit beside each other. The last tells how costs of a machine grow. */
export function printTable(all: readonly Costs[]): void {
  const rows = all.map(rowOf);
  const names = Object.keys(rows[0] ?? {}) as (keyof ReturnType<typeof rowOf>)[];
  for (const name of names) {
    print(
      name,
      rows.map((row) => row[name]),
    );
  }
  console.log(`${"".padEnd(WIDTH + 12 * all.length)}  at worst, a larger estate ÷ a smaller one`);
  for (const { what, of } of PER_MACHINE) {
    const figures = [...all.map((costs) => round(of(costs))), round(worstGrowth(all, of))];
    print(what, figures);
  }
}

const WIDTH = 34;

function print(name: string, figures: readonly (string | number)[]): void {
  console.log(`${name.padEnd(WIDTH)}${figures.map((figure) => String(figure).padStart(12)).join("")}`);
}
