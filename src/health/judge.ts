import type { Evidence } from "./evidence.ts";
import { firstToSpeak } from "./rules/rule.ts";
import { nothingSpoke, rulesFor } from "./rules.ts";
import type { Verdict } from "./verdict.ts";

/** What is true of one machine, by its evidence alone. `now` is epoch milliseconds, UTC. The same input gives the same verdict. */
export function judge(evidence: Evidence, now: number): Verdict {
  return firstToSpeak(rulesFor(evidence.machine.host), evidence, now) ?? nothingSpoke(evidence);
}
