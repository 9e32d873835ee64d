/**
 * `npm run bench [-- sizes…]`: what a sync, a question and a start cost, each beside a floor that is measured in the same
 * run. Prints a table, writes bench-results.json, and ends with 1 if a budget is missed. Linux only: it reads /proc.
 */
import { writeFileSync } from "node:fs";
import { budgets, type Judged } from "./budgets.ts";
import { type Costs, costsOf } from "./costs.ts";
import { type OutgoingCosts, outgoingBudgets, outgoingCosts } from "./outgoing-round.ts";

const SIZES = [1_000, 10_000, 100_000];
const RESULTS = "bench-results.json";

const round = (value: number) => (value >= 100 ? value.toFixed(0) : value.toFixed(value >= 10 ? 1 : 2));

function rowOf({ machines, sync, questions, start, understanding }: Costs) {
  const { vitals, fresh, floor } = questions;
  return {
    machines,
    "sync requests": sync.pages,
    "MB read": round(sync.megabytes),
    "parse CPU ms": round(sync.floor.cpu),
    "bare SDK CPU ms": round(sync.sdk.cpu),
    "sync CPU ms": round(sync.atEase.cpu),
    "… with a small heap": round(sync.unchanged.cpu),
    "first sync CPU ms": round(sync.first.cpu),
    "sync wall ms": round(sync.unchanged.wall),
    "sync peak MB": round(sync.peakRssUnchanged),
    "bot MB": round(questions.rss),
    "question CPU ms": round(vitals.cpu),
    "… never asked before": round(fresh.cpu),
    "floor CPU ms": round(floor.cpu),
    "p50 ms": round(vitals.p50),
    "… never asked": round(fresh.p50),
    "floor p50": round(floor.p50),
    "p99 ms": round(vitals.p99),
    "… never asked ms": round(fresh.p99),
    "floor p99": round(floor.p99),
    "start ms": round(start.firstAnswerMs),
    "understand p50 ms": round(understanding.p50),
    "… p99 ms": round(understanding.p99),
    "… slowest text ms": round(understanding.most),
    "slowest filter ms": round(understanding.answer),
  };
}

/** Columns are sizes: sixteen figures do not fit beside each other. */
function print(all: readonly Costs[]): void {
  const rows = all.map(rowOf);
  const names = Object.keys(rows[0] ?? {}) as (keyof ReturnType<typeof rowOf>)[];
  for (const name of names) {
    console.log(`${name.padEnd(24)}${rows.map((row) => String(row[name]).padStart(12)).join("")}`);
  }
}

function printOutgoing({ digests, seconds, shareOfRate, refused, cpuMsEach }: OutgoingCosts): void {
  const rate = `${round(100 * shareOfRate)} % of the tenant's rate`;
  console.log(
    `${digests} digests sent in ${round(seconds)} s: ${rate}, ${refused} refused, ${round(cpuMsEach)} ms CPU each`,
  );
}

function printBudgets(judged: readonly Judged[]): void {
  for (const { budget, figure, limit, kept } of judged) {
    console.log(`${kept ? "kept  " : "MISSED"}  ${budget}: ${round(figure)} (at most ${round(limit)})`);
  }
}

const wanted = process.argv.slice(2).map(Number).filter(Boolean);
const all: Costs[] = [];
for (const machines of wanted.length > 0 ? wanted : SIZES) {
  console.log(`measuring ${machines.toLocaleString("en")} machines …`);
  all.push(await costsOf(machines));
}
console.log("sending 500 digests …");
const outgoing = await outgoingCosts();
console.log("");
print(all);
printOutgoing(outgoing);
const largest = all.at(-1);
const judged = [...(largest ? budgets(largest) : []), ...outgoingBudgets(outgoing)];
console.log("");
printBudgets(judged);
writeFileSync(
  RESULTS,
  `${JSON.stringify({ at: new Date().toISOString(), node: process.version, all, outgoing, judged }, null, 2)}\n`,
);
console.log(`\nRaw figures: ${RESULTS}`);
process.exit(judged.every(({ kept }) => kept) ? 0 : 1);
