import { z } from "zod";
import type { Run } from "../../redeploys/run.ts";
import { denied, ineligible } from "./plan-shape.ts";

const time = z.number();
const timeOrNot = time.nullable();
const alarms = z.object({ warnedAt: timeOrNot, escalatedAt: timeOrNot });
const awaited = z.object({ acceptedAt: time, checkAt: time, alarms });

const drift = z.discriminatedUnion("why", [
  ineligible,
  denied,
  z.object({ why: z.enum(["MachineGone", "Recovered", "NotApproved"]) }),
  z.object({ why: z.literal("OtherExtension"), found: z.string() }),
  z.object({ why: z.literal("OtherFinding"), message: z.string() }),
]);

const failure = z.discriminatedUnion("why", [
  z.object({ why: z.enum(["NotRunning", "Unclear"]) }),
  z.object({ why: z.literal("Locked"), scope: z.string() }),
  denied,
  z.object({ why: z.literal("Failed"), code: z.string(), message: z.string() }),
]);

export const run: z.ZodType<Run> = z.discriminatedUnion("is", [
  z.object({ is: z.literal("Waiting"), attempts: z.number(), notBefore: time }),
  z.object({ is: z.literal("LeftOut"), at: time, because: drift }),
  z.object({ is: z.literal("Deleting"), attempt: z.number(), since: time, until: time, mark: z.string() }),
  awaited.extend({ is: z.literal("Accepted"), poller: z.string().nullable(), mark: z.string() }),
  awaited.extend({ is: z.literal("Deleted"), deletedAt: time }),
  awaited.extend({ is: z.literal("Back"), deletedAt: time, backAt: time, provisionedAt: timeOrNot }),
  z.object({ is: z.literal("NotDeleted"), at: time, failure }),
  z.object({
    is: z.literal("Worked"),
    acceptedAt: time,
    deletedAt: time,
    backAt: time,
    provisionedAt: timeOrNot,
    at: time,
    heartbeatVerified: z.boolean(),
  }),
  z.object({
    is: z.literal("FailedAgain"),
    acceptedAt: time,
    deletedAt: time,
    backAt: time,
    at: time,
    message: z.string(),
    sameMessage: z.boolean(),
  }),
  z.object({
    is: z.literal("GaveUp"),
    acceptedAt: time,
    deletedAt: timeOrNot,
    backAt: timeOrNot,
    at: time,
    because: z.enum(["Deadline", "MachineGone"]),
  }),
]);
