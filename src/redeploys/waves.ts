import type { Approval, Running, Runs, StopReason, Wave } from "./redeploy.ts";
import { acceptedAt, type DeleteFailure, type Run } from "./run.ts";
import { type RedeploySettings, WAVE_SIZES } from "./settings.ts";

/** The wave with this number: the next machines that wait, in the plan's order. */
export function waveOf(number: number, approval: Pick<Approval, "machines">, runs: Runs): Wave {
  const size = WAVE_SIZES[number - 1] ?? approval.machines.length;
  return { number, machines: waitingOf(approval, runs).slice(0, size) };
}

export function waitingOf({ machines }: Pick<Approval, "machines">, runs: Runs): readonly string[] {
  return machines.filter((id) => runs[id]?.is === "Waiting");
}

/** Whether nothing of the wave is on its way any more, as far as the rule asks. */
export function isThrough({ wave, runs }: Running, { waveRule }: Pick<RedeploySettings, "waveRule">): boolean {
  return wave.machines.every((id) => {
    const run = runs[id];
    if (run === undefined || run.is === "Waiting" || run.is === "Deleting" || run.is === "Accepted") return false;
    if (waveRule === "Deleted") return true;
    return run.is !== "Deleted" && (run.is !== "Back" || run.provisionedAt !== null);
  });
}

/** The wave after one that is through. One in which nothing was deleted has shown nothing: its number is asked for again. */
export function nextWave({ wave, approval, runs }: Running): Wave {
  const shown = wave.machines.some((id) => acceptedAt(runs[id] as Run) !== undefined);
  return waveOf(shown ? wave.number + 1 : wave.number, approval, runs);
}

/** Why no further deletion may begin; undefined: one may. `now` is epoch milliseconds, UTC. */
export function stopReasonOf(
  running: Running,
  settings: Pick<RedeploySettings, "waveRule">,
  now: number,
): StopReason | undefined {
  if (now >= running.approval.goodUntil) return { why: "ApprovalRanOut" };
  const twice = failedTwice(running);
  if (twice !== undefined) return { why: "SameFailureTwice", kind: twice };
  if (!isThrough(running, settings)) return undefined;
  const { number, machines } = running.wave;
  const [kind] = kindsOf(machines, running.runs);
  return kind === undefined ? undefined : { why: "WaveFailed", wave: number, kind };
}

function failedTwice({ approval, runs }: Running): string | undefined {
  const kinds = kindsOf(approval.machines, runs);
  return kinds.find((kind, index) => kinds.indexOf(kind) < index);
}

function kindsOf(machineIds: readonly string[], runs: Runs): readonly string[] {
  return machineIds.flatMap((id) => failureKind(runs[id]) ?? []);
}

/** What a run failed of, for comparing; undefined: it did not fail. A sensor that fails again only comes to light while it is watched. */
function failureKind(run: Run | undefined): string | undefined {
  if (run?.is === "NotDeleted") return kindOf(run.failure);
  return run?.is === "FailedAgain" || run?.is === "GaveUp" ? run.is : undefined;
}

function kindOf(failure: DeleteFailure): string {
  return failure.why === "Failed" ? `Failed/${failure.code}` : failure.why;
}

/** Machines of this approval that were no longer as the plan says. */
export function driftedOf({ approval, runs }: Pick<Running, "approval" | "runs">): readonly string[] {
  return approval.machines.filter((id) => {
    const run = runs[id];
    return run?.is === "LeftOut" && run.because.why !== "NotApproved";
  });
}
