import { missingPrerequisites } from "../coverage.ts";
import type { Evidence } from "../evidence.ts";
import { redeployIsUnderWay } from "../redeploy-under-way.ts";
import type { Verdict } from "../verdict.ts";
import { unknown } from "./say.ts";

/** Rule 1. Readings that are too old make a sync see nothing (assembly/sight.ts), and a snapshot grows old in expire.ts. */
export function machineCannotBeSeen({ visibility }: Evidence): Verdict | undefined {
  if (visibility.seen) return undefined;
  const { because, source } = visibility;
  return unknown(machineCannotBeSeen, { reason: "NotVisible", because, source });
}

/** What is said of a machine that was last seen too long ago. */
export const TOO_OLD = unknown(machineCannotBeSeen, {
  reason: "NotVisible",
  because: "TooOld",
  source: undefined,
});

/** Rule 2. */
export function planDoesNotCoverIt({ coverage }: Evidence): Verdict | undefined {
  const missing = missingPrerequisites(coverage);
  return missing.length > 0 ? unknown(planDoesNotCoverIt, { reason: "NotCovered", missing }) : undefined;
}

/** Rule 4: a stopped machine is not a broken sensor. */
export function hostDoesNotRun({ machine: { power } }: Evidence): Verdict | undefined {
  return power.is === "NotRunning" ? unknown(hostDoesNotRun, { reason: "NotRunning", power: power.code }) : undefined;
}

/** Rule 5. */
export function redeployOfOursIsUnderWay(evidence: Evidence, now: number): Verdict | undefined {
  return redeployIsUnderWay(evidence, now) ? REDEPLOYING : undefined;
}

const REDEPLOYING = unknown(redeployOfOursIsUnderWay, { reason: "Redeploying" });
