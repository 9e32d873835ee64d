import type { CountScope } from "../questions/ports.ts";
import type { Engine } from "./engine.ts";
import { rowKey } from "./row-key.ts";
import type { SubscriptionCountTable } from "./schema.ts";

/** A list without entries names nobody, unlike no list. */
export function namesNobody({ subscriptions, os }: CountScope): boolean {
  return subscriptions?.length === 0 || os?.length === 0;
}

/** What held just before `time`: the newest earlier row of each group in the scope. */
export async function baselineOf(
  engine: Engine,
  scope: CountScope,
  time: number,
): Promise<readonly SubscriptionCountTable[]> {
  const newest = inScope(engine, scope)
    .select(({ fn }) => ["subscription_id", "os", fn.max("taken_at").as("newest_at")])
    .where("taken_at", "<", time)
    .groupBy(["subscription_id", "os"])
    .as("newest");
  return engine.reads
    .selectFrom("subscription_count as row")
    .innerJoin(newest, (join) =>
      join
        .onRef("newest.subscription_id", "=", "row.subscription_id")
        .onRef("newest.os", "=", "row.os")
        .onRef("newest.newest_at", "=", "row.taken_at"),
    )
    .selectAll("row")
    .execute();
}

/** The rows of both times and between them, the oldest first. */
export function changesBetween(
  engine: Engine,
  scope: CountScope,
  from: number,
  to: number,
): Promise<readonly SubscriptionCountTable[]> {
  return inScope(engine, scope)
    .selectAll()
    .where("taken_at", ">=", from)
    .where("taken_at", "<=", to)
    .orderBy("taken_at")
    .execute();
}

function inScope(engine: Engine, { subscriptions, os }: CountScope) {
  return engine.reads
    .selectFrom("subscription_count")
    .$if(subscriptions !== undefined, (query) =>
      query.where("subscription_id", "in", (subscriptions ?? []).map(rowKey)),
    )
    .$if(os !== undefined, (query) => query.where("os", "in", [...(os ?? [])]));
}
