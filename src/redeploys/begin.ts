import { canonical, type Hash } from "./canonical.ts";
import { type Change, entry, followedBy, inState } from "./change.ts";
import type { Checked } from "./drift.ts";
import { VITALS } from "./person.ts";
import { progress } from "./progress.ts";
import type { Approved, Redeploy, Running, Runs } from "./redeploy.ts";
import type { Run } from "./run.ts";
import { POLL_EVERY, type RedeploySettings } from "./settings.ts";
import { waveOf } from "./waves.ts";

/** What was found out about each approved machine. */
export type Findings = ReadonlyMap<string, Checked>;

/** An approved request begins with what is still as planned. It may end at once: sent back, or with nothing left to do. */
export function begin(
  redeploy: Redeploy,
  { approval, runs: earlier }: Approved,
  findings: Findings,
  settings: RedeploySettings,
  now: number,
): Change {
  const waiting: Run = { is: "Waiting", attempts: 0, notBefore: now };
  const fresh = Object.fromEntries(approval.machines.map((id) => [id, waiting]));
  const runs = { ...earlier, ...fresh };
  const wave = waveOf(1, approval, withoutDrifted(runs, findings, now));
  const running: Running = { is: "Running", approval, wave, runs, heldBy: null };
  const facts = { round: approval.round, machines: approval.machines };
  const begun: Change = {
    next: inState(redeploy, running),
    audit: [entry(redeploy, VITALS, now, "Began", { facts })],
    notices: [],
  };
  return followedBy(begun, (next) => leaveOut(next, findings, settings, now));
}

/** Takes out what has drifted, says so, and moves on. */
export function leaveOut(redeploy: Redeploy, findings: Findings, settings: RedeploySettings, now: number): Change {
  const { state } = redeploy;
  if (state.is !== "Running") return { next: redeploy, audit: [], notices: [] };
  const runs = withoutDrifted(state.runs, findings, now);
  const audit = [...findings].flatMap(([machineId, finding]) =>
    finding.is === "Drifted" && state.runs[machineId]?.is === "Waiting"
      ? [entry(redeploy, VITALS, now, "LeftOut", { machineId, facts: { because: finding.because } })]
      : [],
  );
  return followedBy({ next: inState(redeploy, { ...state, runs, heldBy: null }), audit, notices: [] }, (next) =>
    progress(next, settings, now),
  );
}

function withoutDrifted(runs: Runs, findings: Findings, now: number): Runs {
  return Object.fromEntries(Object.entries(runs).map(([id, run]) => [id, runAfter(run, findings.get(id), now)]));
}

function runAfter(run: Run, finding: Checked | undefined, now: number): Run {
  if (run.is !== "Waiting" || finding === undefined || finding.is === "AsPlanned") return run;
  if (finding.is === "Drifted") return { is: "LeftOut", at: now, because: finding.because };
  return { ...run, notBefore: now + Math.max(finding.retryAfterMs, POLL_EVERY) };
}

/** Whether the stored plan is still the one that was shown and approved. */
export function isPlanIntact({ plan, planHash }: Redeploy, hash: Hash): boolean {
  return hash(canonical(plan)) === planHash;
}
