import { z } from "zod";
import type { EarlierOfMachine } from "../../redeploys/earlier.ts";
import type { FreezeRecord } from "../../redeploys/freeze.ts";
import type { Person } from "../../redeploys/person.ts";
import type { ApprovalPlace } from "../../redeploys/ports.ts";
import type { Redeploy } from "../../redeploys/redeploy.ts";
import { parsed, shaped } from "../unreadable.ts";
import { outcome, plan } from "./plan-shape.ts";
import { run } from "./run-shape.ts";

const time = z.number();
const ids = z.array(z.string());
export const person: z.ZodType<Person> = z.object({ id: z.string(), name: z.string() });
const people = z.array(person);
const votes = z.array(z.object({ by: person, at: time, about: ids, ticked: ids }));
const runs = z.record(z.string(), run);

const round = z.object({
  number: z.number(),
  machines: ids,
  votes,
  openedAt: time,
  expiresAt: time,
  remindedAt: time.nullable(),
});

const approval = z.object({ round: z.number(), machines: ids, votes, at: time, goodUntil: time });
const freeze = z.object({ by: person, at: time, until: time.nullable(), because: z.string() });
const heldBy = freeze.nullable();

const stopReason = z.discriminatedUnion("why", [
  z.object({ why: z.literal("SameFailureTwice"), kind: z.string() }),
  z.object({ why: z.literal("WaveFailed"), wave: z.number(), kind: z.string() }),
  z.object({ why: z.literal("ApprovalRanOut") }),
]);

const ending = z.discriminatedUnion("is", [
  z.object({ is: z.literal("Rejected"), at: time, reason: z.string(), by: people }),
  z.object({ is: z.literal("Withdrawn"), at: time, by: person }),
  z.object({ is: z.literal("Expired"), at: time, was: z.enum(["Undecided", "Approved"]), votes }),
  z.object({ is: z.literal("Void"), at: time }),
]);
const ended = ending.nullable();

const state = z.discriminatedUnion("is", [
  z.object({ is: z.literal("Open"), round }),
  z.object({ is: z.literal("Approved"), approval, runs, heldBy }),
  z.object({
    is: z.literal("Running"),
    approval,
    wave: z.object({ number: z.number(), machines: ids }),
    runs,
    heldBy,
  }),
  z.object({ is: z.literal("Stopped"), at: time, because: stopReason, round, runs }),
  z.object({ is: z.literal("SentBack"), at: time, drifted: z.number(), of: z.number(), round, runs }),
  z.object({ is: z.literal("Watching"), ended, runs }),
  z.object({ is: z.literal("Finished"), at: time, ended, runs }),
  ending,
]);

const place = z.object({
  conversationId: z.string(),
  audience: z.enum(["Approvers", "Asker"]),
  locale: z.string(),
  timeZone: z.string(),
});

const redeploy: z.ZodType<Redeploy> = z.object({
  id: z.string(),
  version: z.int(),
  askedBy: person,
  askedAt: time,
  reason: z.string(),
  plan,
  planHash: z.string(),
  places: z.array(place),
  mentions: people,
  screen: z.string(),
  approvals: z.array(approval),
  state,
});

const earlier: z.ZodType<EarlierOfMachine> = z.object({
  requestId: z.string(),
  machineId: z.string(),
  machineName: z.string(),
  askedBy: person,
  approvedBy: people,
  at: time,
  accepted: z.boolean(),
  outcome,
  messageKey: z.string(),
});

const approvalPlace: z.ZodType<ApprovalPlace> = z.object({ place, by: person, at: time });
const freezeRecord: z.ZodType<FreezeRecord> = z.object({ version: z.int(), freeze: freeze.nullable() });

/**
 * Checked, and then just as it was written: the plan's fingerprint is over every field, so that none may be dropped here.
 * Throws Unreadable.
 */
export function redeployFrom(record: string): Redeploy {
  const what = "A redeploy";
  const value = parsed(record, what);
  shaped(redeploy, value, what);
  return value as Redeploy;
}

/** Throws Unreadable. */
export function earlierFrom(record: string): EarlierOfMachine {
  const what = "A machine's redeploy";
  return shaped(earlier, parsed(record, what), what);
}

/** Throws Unreadable. */
export function freezeFrom(record: string): FreezeRecord {
  const what = "The freeze";
  return shaped(freezeRecord, parsed(record, what), what);
}

/** Throws Unreadable. */
export function approvalPlaceFrom(record: string): ApprovalPlace {
  const what = "The approvers' place";
  return shaped(approvalPlace, parsed(record, what), what);
}
