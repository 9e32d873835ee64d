import { z } from "zod";
import type { AuditDeed, AuditEntry, AuditRecord } from "../../redeploys/audit-record.ts";
import { parsed, shaped } from "../unreadable.ts";
import { person } from "./redeploy-shape.ts";
import type { AuditTable as Row } from "./tables.ts";

const DEEDS = [
  "Asked",
  "Approved",
  "QuorumMet",
  "Rejected",
  "Withdrawn",
  "Expired",
  "Voided",
  "Reminded",
  "Refused",
  "Frozen",
  "Thawed",
  "ApprovalPlaceSet",
  "Began",
  "LeftOut",
  "DeleteIntended",
  "DeleteAnswered",
  "DeleteRecovered",
  "DeleteEnded",
  "CameBack",
  "Warned",
  "Escalated",
  "Settled",
  "Stopped",
  "SentBack",
  "Finished",
] as const satisfies readonly AuditDeed[];

/** Strict: a field that is dropped here would not be missed by the fingerprint. */
const entry: z.ZodType<AuditEntry> = z.strictObject({
  at: z.number(),
  by: person,
  deed: z.enum(DEEDS),
  requestId: z.string().nullable(),
  machineId: z.string().nullable(),
  screen: z.string().nullable(),
  azureRequestId: z.string().nullable(),
  facts: z.record(z.string(), z.unknown()),
});

/** Throws Unreadable. */
export function recordFrom({ sequence, entry: text, previous, hash }: Row): AuditRecord {
  const what = `Audit record ${sequence}`;
  return { sequence, entry: shaped(entry, parsed(text, what), what), previous, hash };
}
