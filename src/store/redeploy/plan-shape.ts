import { z } from "zod";
import type { Ineligible } from "../../redeploys/eligibility.ts";
import type { Plan } from "../../redeploys/plan.ts";
import { prerequisite, unknownReason, verdict } from "../snapshot/verdict-shape.ts";

const issue = z.enum(["Installation", "Heartbeat", "Other"]);
export const outcome = z.enum(["Worked", "FailedAgain", "GaveUp", "NotDeleted", "UnderWay"]);

/** As all that has the fields action and scope: what ARM forbids, and where. */
export const denied = z.object({ why: z.literal("Denied"), action: z.string(), scope: z.string() });

const notVisible = z
  .object({ why: z.literal("NotVisible"), reason: unknownReason.optional() })
  .transform(({ why, reason }) => ({ why, reason }));

const wouldNotHelp = z
  .object({ why: z.literal("WouldNotHelp"), known: z.string().optional(), fix: z.string().optional() })
  .transform(({ why, known, fix }) => ({ why, known, fix }));

export const ineligible = z.discriminatedUnion("why", [
  notVisible,
  z.object({ why: z.literal("NotCovered"), missing: z.array(prerequisite) }),
  z.object({ why: z.literal("NotRunning"), power: z.string() }),
  z.object({ why: z.literal("NotUnhealthy"), verdict }),
  z.object({ why: z.literal("NotInstallation"), issue, heartbeatIsOff: z.boolean() }),
  z.object({ why: z.enum(["AlreadyRedeploying", "NoAzureResource", "NoExtension", "BeingDeleted"]) }),
  z.object({ why: z.literal("Locked"), scope: z.string() }),
  wouldNotHelp,
]) satisfies z.ZodType<Ineligible>;

const leftOutBecause = z.discriminatedUnion("why", [
  ineligible,
  z.object({ why: z.literal("OpenRequest"), requestId: z.string() }),
  z.object({ why: z.literal("TooManyRedeploys"), redeploys: z.number(), max: z.number(), since: z.number() }),
  z.object({ why: z.enum(["Gone", "NotSeen", "Recovered", "NotKnown"]) }),
  denied,
]);

const plannedMachine = z.object({
  machineId: z.string(),
  name: z.string(),
  subscriptionId: z.string(),
  extensionId: z.string(),
  extensionType: z.enum(["MDE.Windows", "MDE.Linux"]),
  issue,
  message: z.string(),
  known: z.string().nullable(),
  messageKey: z.string(),
  caveat: z.enum(["Maybe", "AfterCleanup", "Unproven"]).nullable(),
  earlier: z.array(z.object({ at: z.number(), outcome, sameMessage: z.boolean() })),
  success: z.object({ worked: z.number(), n: z.number() }).nullable(),
});

export const plan: z.ZodType<Plan> = z.object({
  asOf: z.number(),
  machines: z.array(plannedMachine),
  leftOut: z.array(z.object({ machineId: z.string(), name: z.string(), because: leftOutBecause })),
});
