import type { Extension } from "../health/evidence.ts";
import type { JudgedMachine } from "../health/snapshot.ts";
import { type Eligibility, eligibility } from "./eligibility.ts";
import type { FoundExtension, Look } from "./ports.ts";
import type { RedeploySettings } from "./settings.ts";

export type SeenMachine = Extract<Look, { readonly saw: "Machine" }>;

/**
 * Eligibility with what ARM says now in place of what the snapshot says: power, locks, plan, the extension. What ails the
 * machine stays the snapshot's word. `now` is epoch milliseconds, UTC.
 */
export function eligibilityAsSeen(
  judged: JudgedMachine,
  look: SeenMachine,
  { heartbeat }: Pick<RedeploySettings, "heartbeat">,
  now: number,
): Eligibility {
  const { evidence } = judged;
  // What is missing the next sync will tell; that something is missing is enough to refuse.
  if (look.covered === false) return { eligible: false, because: { why: "NotCovered", missing: [] } };
  const power = { is: look.power.running ? "Running" : "NotRunning", code: look.power.code } as const;
  const seen = {
    ...evidence,
    machine: { ...evidence.machine, power },
    extension: look.extension && asEvidence(look.extension, evidence.extension),
  };
  return eligibility({ ...judged, evidence: seen }, { heartbeat, lockedBy: look.lockedBy }, now);
}

/** Whether the extension failed in the snapshot and works now. One that worked all along may be what a report complains of. */
export function hasRecovered({ evidence: { extension } }: JudgedMachine, look: SeenMachine): boolean {
  if (extension === undefined || look.extension === undefined) return false;
  return !works(extension) && works(look.extension);
}

function works({ provisioning, statusIsError }: Pick<Extension, "provisioning" | "statusIsError">): boolean {
  return provisioning === "Succeeded" && !statusIsError;
}

function asEvidence(found: FoundExtension, before: Extension | undefined): Extension {
  return {
    name: found.id.slice(found.id.lastIndexOf("/") + 1),
    type: found.type,
    provisioning: found.provisioning,
    statusIsError: found.statusIsError,
    code: before?.code ?? "",
    message: found.message === "" ? (before?.message ?? "") : found.message,
    changedAt: before?.changedAt,
  };
}
