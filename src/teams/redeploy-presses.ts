import { z } from "zod";
import { type Query, readQuery } from "../questions/query.ts";

/** Longest reason that is taken; the input on the card holds no more. */
const MOST_REASON = 500;
/** More machines than any setting allows in one request. */
const MOST_MACHINES = 200;
const TICK = /^tick\d{1,3}$/;

const request = z.string().min(1).max(64);
/** It grants nothing: a press on an old card must not count in a later round. */
const round = z.number().int().min(1).max(10_000);
/** An empty input may not come at all. What is missing is asked for, not refused here. */
const reason = z.string().max(MOST_REASON).default("");
const machines = z.array(z.string().min(1).max(512).toLowerCase()).min(1).max(MOST_MACHINES);
const query = z.unknown().transform((data, context): Query => {
  const read = readQuery(data);
  if (read) return read;
  context.addIssue("not a query");
  return z.NEVER;
});

/** Which machines were left ticked comes as one input for each place in the plan. A tick that did not come is none. */
const approve = z
  .looseObject({ verb: z.literal("approve"), request, round })
  .transform(({ verb, request: id, round: number, ...inputs }) => {
    const ticks = Object.entries(inputs).filter(([key, value]) => TICK.test(key) && value === "true");
    return { verb, request: id, round: number, ticks: Object.fromEntries(ticks) as Readonly<Record<string, unknown>> };
  });

const pressSchema = z.union([
  approve,
  z.discriminatedUnion("verb", [
    z.object({ verb: z.literal("draftRedeploy"), query }),
    z.object({ verb: z.literal("askRedeploy"), machines, reason }),
    z.object({ verb: z.literal("reject"), request, round, reason }),
    z.object({ verb: z.literal("withdraw"), request }),
    z.object({ verb: z.literal("request"), request }),
  ]),
]);

/** A press on a card about redeploys. It says what is wanted; who wants it is never in it. */
export type RedeployPress = Readonly<z.output<typeof pressSchema>>;

/**
 * Reads what a pressed button about redeploys carries, strictly: the user can forge all of it. Undefined: it is no such press.
 * Further keys are dropped, not refused: Teams adds some of its own.
 */
export function readRedeployPress(data: unknown): RedeployPress | undefined {
  const read = pressSchema.safeParse(data);
  return read.success ? read.data : undefined;
}
