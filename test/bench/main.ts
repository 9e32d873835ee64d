/**
 * `npm run bench [-- --syncs=50 sizes…]`: what a sync, a question and a start cost, each beside a floor that is measured in the same
 * run. Prints a table, writes bench-results.json, and ends with 1 if a budget is missed. Linux only: it reads /proc.
 */
import { writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { budgets, type Judged } from "./budgets.ts";
import { type Costs, costsOf } from "./costs.ts";
import { expressionBudgets, expressionCosts } from "./expression-cost.ts";
import { type OutgoingCosts, outgoingBudgets, outgoingCosts } from "./outgoing-round.ts";
import {
  type PressCosts,
  pressBudgets,
  pressCosts,
  type RedeployPace,
  redeployBudgets,
  redeployPace,
} from "./redeploy-round.ts";

const SIZES = [1_000, 10_000, 100_000, 200_000];
const RESULTS = "bench-results.json";

const round = (value: number) => (value >= 100 ? value.toFixed(0) : value.toFixed(value >= 10 ? 1 : 2));

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

function printRedeploys({ machines, floorSeconds, atArms, atOurs }: RedeployPace): void {
  const ours = `${round(atOurs.seconds)} s at our own pace`;
  console.log(
    `${machines} machines redeployed in ${round(atArms.seconds)} s at ARM's limits (floor ${round(floorSeconds)} s), ${ours}; ` +
      `at most ${atOurs.pollsInTheBusiestSecond} questions a second about deletions`,
  );
}

function printPresses({ approvals, p50, p99, floorP50, floorP99 }: PressCosts): void {
  console.log(
    `${approvals} approvals: p50 ${round(p50)} ms, p99 ${round(p99)} ms; a bare bot ${round(floorP50)} and ${round(floorP99)} ms`,
  );
}

function printBudgets(judged: readonly Judged[]): void {
  for (const { budget, figure, limit, kept } of judged) {
    console.log(`${kept ? "kept  " : "MISSED"}  ${budget}: ${round(figure)} (at most ${round(limit)})`);
  }
}

const { values, positionals } = parseArgs({ options: { syncs: { type: "string" } }, allowPositionals: true });
const syncs = values.syncs === undefined ? undefined : Number(values.syncs);
const wanted = positionals.map(Number).filter(Boolean);
const all: Costs[] = [];
for (const machines of wanted.length > 0 ? wanted : SIZES) {
  console.log(`measuring ${machines.toLocaleString("en")} machines …`);
  all.push(await costsOf(machines, syncs));
}
console.log("sending 500 digests …");
const outgoing = await outgoingCosts();
console.log("redeploying 1,000 machines …");
const redeploys = await redeployPace();
console.log("approving redeploys …");
const presses = await pressCosts();
console.log("matching hostile texts …");
const expressions = expressionCosts();
console.log("");
print(all);
printOutgoing(outgoing);
printRedeploys(redeploys);
printPresses(presses);
const judged = [
  ...budgets(all),
  ...outgoingBudgets(outgoing),
  ...redeployBudgets(redeploys),
  ...pressBudgets(presses),
  ...expressionBudgets(expressions),
];
console.log("");
printBudgets(judged);
writeFileSync(
  RESULTS,
  `${JSON.stringify({ at: new Date().toISOString(), node: process.version, all, outgoing, redeploys, presses, expressions, judged }, null, 2)}\n`,
);
console.log(`\nRaw figures: ${RESULTS}`);
process.exit(judged.every(({ kept }) => kept) ? 0 : 1);
