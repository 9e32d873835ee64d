import { z } from "zod";
import type { CardAction } from "../cards/actions.ts";
import { type Query, readQuery } from "../questions/query.ts";

const query = z.unknown().transform((data, context): Query => {
  const read = readQuery(data);
  if (read) return read;
  context.addIssue("not a query");
  return z.NEVER;
});

/** No estate has more pages; an answer brings the number into range anyway. */
const page = z.number().int().min(0).max(1_000_000);

/** Further keys are dropped, not refused: Teams adds some of its own and the values of inputs. */
const actionSchema = z.discriminatedUnion("verb", [
  z.object({ verb: z.literal("show"), query, page }),
  z.object({ verb: z.literal("open"), query, page }),
  z.object({ verb: z.literal("refresh") }),
]);

/**
 * Reads what a pressed button carries, strictly: the user can forge all of it.
 * Undefined: it is nothing that a card of the bot could have sent.
 */
export function readPress(data: unknown): CardAction | undefined {
  const read = actionSchema.safeParse(data);
  if (!read.success) return undefined;
  // What sets something in motion has one way in.
  return "query" in read.data && read.data.query.ask === "Refresh" ? { verb: "refresh" } : read.data;
}
