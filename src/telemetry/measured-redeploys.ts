import type { AuditDeed, AuditEntry } from "../redeploys/audit-record.ts";
import type { Beside, RedeployStore } from "../redeploys/ports.ts";
import type { Run } from "../redeploys/run.ts";
import type { Meter } from "./meter.ts";

/** What people say; the other deeds are what was done about it. */
const DECISIONS: ReadonlySet<AuditDeed> = new Set<AuditDeed>([
  "Asked",
  "Approved",
  "QuorumMet",
  "Rejected",
  "Withdrawn",
  "Expired",
  "Refused",
  "Frozen",
  "Thawed",
]);

/** How a machine's run can end, as the audit's "Finished" counts them. */
const OUTCOMES: readonly Run["is"][] = ["Worked", "FailedAgain", "GaveUp", "NotDeleted", "LeftOut"];

/** The writing half of the store, with everything counted that went into the audit, and nothing that did not. */
export function measuredRedeploys(store: RedeployStore, meter: Meter): Pick<RedeployStore, Writing> {
  const wrote = ({ audit }: Pick<Beside, "audit">) => {
    for (const entry of audit) count(entry, meter);
  };
  return {
    async create(redeploy, beside) {
      const created = await store.create(redeploy, beside);
      if (created.created) wrote(beside);
      return created;
    },
    async swap(next, beside, unlessFrozenAt) {
      const swapped = await store.swap(next, beside, unlessFrozenAt);
      if (swapped.swapped) wrote(beside);
      return swapped;
    },
    async setFreeze(next, beside) {
      const swapped = await store.setFreeze(next, beside);
      if (swapped.swapped) wrote(beside);
      return swapped;
    },
    async setApprovalPlace(next, beside) {
      await store.setApprovalPlace(next, beside);
      wrote(beside);
    },
    async note(entries) {
      await store.note(entries);
      wrote({ audit: entries });
    },
  };
}

type Writing = "create" | "swap" | "setFreeze" | "setApprovalPlace" | "note";

function count({ deed, facts }: AuditEntry, meter: Meter): void {
  if (DECISIONS.has(deed)) meter.count("vitals.decisions", { decision: deed });
  else meter.count("vitals.redeploy.steps", { step: deed });
  if (deed !== "Finished") return;
  for (const outcome of OUTCOMES) {
    const machines = facts[outcome];
    if (typeof machines === "number") meter.count("vitals.redeploys", { outcome }, machines);
  }
}
