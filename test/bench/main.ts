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
import { type QuotaCosts, quotaBudgets, quotaCosts } from "./quota-round.ts";
import {
  type PressCosts,
  pressBudgets,
  pressCosts,
  type RedeployPace,
  redeployBudgets,
  redeployPace,
} from "./redeploy-round.ts";
import { printTable, round } from "./table.ts";

const SIZES = [1_000, 10_000, 100_000, 200_000];
const RESULTS = "bench-results.json";

function printOutgoing({ digests, seconds, shareOfRate, refused, cpuMsEach }: OutgoingCosts): void {
  const rate = `${round(100 * shareOfRate)} % of the tenant's rate`;
  console.log(
    `${digests} digests sent in ${round(seconds)} s: ${rate}, ${refused} refused, ${round(cpuMsEach)} ms CPU each`,
  );
}

function printQuota({ requests, refused, seconds, floorSeconds }: QuotaCosts): void {
  const floor = `the quota alone takes ${round(floorSeconds)} s`;
  console.log(`${requests} requests within Azure's own quota in ${round(seconds)} s (${floor}), ${refused} refused`);
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
console.log("syncing within Azure's own quota …");
const quota = await quotaCosts();
console.log("sending 500 digests …");
const outgoing = await outgoingCosts();
console.log("redeploying 1,000 machines …");
const redeploys = await redeployPace();
console.log("approving redeploys …");
const presses = await pressCosts();
console.log("matching hostile texts …");
const expressions = expressionCosts();
console.log("");
printTable(all);
printQuota(quota);
printOutgoing(outgoing);
printRedeploys(redeploys);
printPresses(presses);
const judged = [
  ...budgets(all),
  ...quotaBudgets(quota),
  ...outgoingBudgets(outgoing),
  ...redeployBudgets(redeploys),
  ...pressBudgets(presses),
  ...expressionBudgets(expressions),
];
console.log("");
printBudgets(judged);
writeFileSync(
  RESULTS,
  `${JSON.stringify({ at: new Date().toISOString(), node: process.version, all, quota, outgoing, redeploys, presses, expressions, judged }, null, 2)}\n`,
);
console.log(`\nRaw figures: ${RESULTS}`);
process.exit(judged.every(({ kept }) => kept) ? 0 : 1);
