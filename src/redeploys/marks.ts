import type { RedeployMark } from "../health/evidence.ts";
import type { RedeployMarks } from "../health/ports.ts";
import type { Snapshot } from "../health/snapshot.ts";
import type { RedeployStore } from "./ports.ts";
import { type Redeploy, runsOf } from "./redeploy.ts";
import type { Run } from "./run.ts";

const DAY = 24 * 3_600_000;
/** A mark speaks for a day, and a little longer about which reports and client systems count. */
const MATTERS_FOR = 7 * DAY;

/** The health model's view of redeploys, from the store. */
export function marksFrom(store: Pick<RedeployStore, "acceptedSince">): RedeployMarks {
  return { current: async (now) => marksOf(await store.acceptedSince(now - MATTERS_FOR)) };
}

/** The newest accepted redeploy of each machine, by machine id. A deletion that ARM accepted and then failed leaves no mark. */
export function marksOf(redeploys: readonly Redeploy[]): ReadonlyMap<string, RedeployMark> {
  const marks = new Map<string, RedeployMark>();
  for (const redeploy of redeploys) {
    for (const [machineId, run] of Object.entries(runsOf(redeploy))) {
      const mark = markOf(run);
      if (mark && mark.acceptedAt > (marks.get(machineId)?.acceptedAt ?? 0)) marks.set(machineId, mark);
    }
  }
  return marks;
}

/** Whether the snapshot was taken without knowing of a deletion of this request, or of a return: it would judge otherwise now. */
export function isNewsTo(snapshot: Snapshot | undefined, redeploy: Redeploy): boolean {
  return [...marksOf([redeploy])].some(([machineId, mark]) => {
    const judged = snapshot?.machines.get(machineId);
    if (!judged) return false;
    const known = judged.evidence.redeploy;
    if (known === undefined || known.acceptedAt < mark.acceptedAt) return true;
    return known.acceptedAt === mark.acceptedAt && known.backAt !== mark.backAt;
  });
}

function markOf(run: Run): RedeployMark | undefined {
  if (!("acceptedAt" in run)) return undefined;
  const backAt = "backAt" in run ? (run.backAt ?? undefined) : undefined;
  return { acceptedAt: run.acceptedAt, backAt };
}
