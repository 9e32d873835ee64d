import type { Transaction } from "kysely";
import { rowKey } from "../row-key.ts";
import type { Schema } from "../schema.ts";
import type { GroupTally, Tallies } from "./tallies.ts";

const NOTHING = "{}";

/**
 * The groups that the stored history still counts and `next` no longer has, each counting nothing now. For a save that does
 * not know what was saved before it: without this their last counts would hold for ever.
 */
export async function endedGroups(trx: Transaction<Schema>, next: Tallies): Promise<GroupTally[]> {
  const newest = trx
    .selectFrom("subscription_count")
    .select(({ fn }) => ["subscription_id", "os", fn.max("taken_at").as("newest_at")])
    .groupBy(["subscription_id", "os"])
    .as("newest");
  const counted = await trx
    .selectFrom("subscription_count as row")
    .innerJoin(newest, (join) =>
      join
        .onRef("newest.subscription_id", "=", "row.subscription_id")
        .onRef("newest.os", "=", "row.os")
        .onRef("newest.newest_at", "=", "row.taken_at"),
    )
    .select(["row.subscription_id", "row.os"])
    .where("row.counts", "<>", NOTHING)
    .execute();
  const living = new Set([...next.groups.values()].map(({ subscriptionId, os }) => `${rowKey(subscriptionId)} ${os}`));
  return counted
    .filter(({ subscription_id, os }) => !living.has(`${subscription_id} ${os}`))
    .map(({ subscription_id, os }) => ({ subscriptionId: subscription_id, os, tally: {} }));
}
