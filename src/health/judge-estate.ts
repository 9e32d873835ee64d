import type { Evidence } from "./evidence.ts";
import { judge } from "./judge.ts";
import { keepIfSame } from "./same.ts";
import { groundSince } from "./since.ts";
import type { JudgedMachine } from "./snapshot.ts";
import { sameState } from "./transition-state.ts";
import type { Since, Verdict } from "./verdict.ts";

/**
 * Judges machine after machine of one snapshot. What did not change since `was`, the machine's place in the snapshot before,
 * stays the same object. `now` is the snapshot's time, epoch milliseconds, UTC.
 */
export function judging(now: number): (evidence: Evidence, was: JudgedMachine | undefined) => JudgedMachine {
  // Shared by all machines of this snapshot that need them.
  const firstSeen: Since = { at: now, how: "FirstSeen" };
  const changed: Since = { at: now, how: "Transition" };

  function since(evidence: Evidence, verdict: Verdict, was: JudgedMachine | undefined): Since {
    const ground = groundSince(evidence, verdict, now);
    if (ground) return was?.since.at === ground.at && was.since.how === ground.how ? was.since : ground;
    if (!was) return firstSeen;
    return sameState(was.verdict, verdict) ? was.since : changed;
  }

  return (evidence, was) => {
    const verdict = keepIfSame(was?.verdict, judge(evidence, now));
    const began = since(evidence, verdict, was);
    const isSame = was?.evidence === evidence && was.verdict === verdict && was.since === began;
    return isSame ? was : { evidence, verdict, since: began };
  };
}
