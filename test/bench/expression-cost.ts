import { BEGINNINGS, REPEATED, textOf } from "../security/adversarial.ts";
import { type Expression, madeExpressions, readsOwnText, regularExpressions } from "../security/regular-expressions.ts";
import type { Judged } from "./budgets.ts";

/** As much of a message of Azure's is looked at, and an eighth of it of a question: nothing longer comes to any expression. */
const CHARACTERS = 16_384;
const ROUNDS = 3;
const MOST_MS = 5;

/** The expression that took longest, of all that see text from outside, each on the text that it takes longest for. */
export interface ExpressionCosts {
  readonly expressions: number;
  readonly slowest: string;
  readonly mostMs: number;
}

export function expressionCosts(): ExpressionCosts {
  const expressions = [...regularExpressions().written, ...madeExpressions()].filter((one) => !readsOwnText(one));
  const texts = BEGINNINGS.flatMap((beginning) => REPEATED.map((each) => textOf(beginning, each, CHARACTERS)));
  const costs = expressions.map((one) => ({ one, ms: Math.max(...texts.map((text) => costOf(one, text))) }));
  const most = costs.reduce((slowest, next) => (next.ms > slowest.ms ? next : slowest));
  return { expressions: expressions.length, slowest: most.one.where, mostMs: most.ms };
}

/** Milliseconds for all matches in the text; the least of several rounds, since whatever else the machine does only adds. */
function costOf({ pattern, flags }: Expression, text: string): number {
  const all = new RegExp(pattern, flags.includes("g") ? flags : `${flags}g`);
  let least = Number.POSITIVE_INFINITY;
  for (let round = 0; round < ROUNDS; round += 1) {
    const begun = performance.now();
    text.replace(all, "");
    least = Math.min(least, performance.now() - begun);
    if (least < MOST_MS / 10) break;
  }
  return least;
}

export function expressionBudgets({ slowest, mostMs }: ExpressionCosts): readonly Judged[] {
  const budget = `the slowest regular expression (${slowest}) on ${CHARACTERS.toLocaleString("en")} hostile characters, ms`;
  return [{ budget, figure: mostMs, limit: MOST_MS, kept: mostMs <= MOST_MS }];
}
