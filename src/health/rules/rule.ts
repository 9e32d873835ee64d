import type { Evidence } from "../evidence.ts";
import type { Verdict } from "../verdict.ts";

/**
 * One sentence of the health model: its verdict, or undefined if it has nothing to say. Its name is the verdict's `rule`.
 * `now` is epoch milliseconds, UTC.
 */
export type Rule = (evidence: Evidence, now: number) => Verdict | undefined;

/** The verdict of the first rule that speaks. */
export function firstToSpeak(rules: readonly Rule[], evidence: Evidence, now: number): Verdict | undefined {
  for (const rule of rules) {
    const verdict = rule(evidence, now);
    if (verdict) return verdict;
  }
  return undefined;
}
