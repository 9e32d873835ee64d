import type { Evidence } from "./evidence.ts";

/** Whether both are made of the very same parts, compared by reference; written out, since it is asked of every machine. */
export function sameEvidence(one: Evidence, other: Evidence): boolean {
  return (
    one.machine === other.machine &&
    one.visibility === other.visibility &&
    one.coverage === other.coverage &&
    one.reports === other.reports &&
    one.extension === other.extension &&
    one.edr === other.edr &&
    one.antivirus === other.antivirus &&
    one.mde === other.mde &&
    one.redeploy === other.redeploy &&
    one.track === other.track
  );
}
