import { sql, type Transaction } from "kysely";
import type { Transition } from "../../health/snapshot.ts";
import type { Engine } from "../engine.ts";
import { rowKey, storable } from "../row-key.ts";
import type { Schema } from "../schema.ts";
import { inSlices, SLICE_ROWS } from "../slices.ts";
import { endedGroups } from "./ended-groups.ts";
import { changedGroups, type Tallies } from "./tallies.ts";

/** Appends the transitions that came with the snapshot of `version`. */
export async function writeTransitions(
  engine: Engine,
  trx: Transaction<Schema>,
  version: number,
  transitions: readonly Transition[],
): Promise<void> {
  await inSlices(transitions, SLICE_ROWS, (slice) =>
    engine.put(
      trx,
      "transition",
      slice.map(({ machineId, machineName, at, from, to }) => ({
        version,
        machine_id: rowKey(machineId),
        machine_name: storable(machineName),
        at,
        from_state: from ?? null,
        to_state: to,
      })),
    ),
  );
}

/**
 * Writes the counts of a snapshot: the estate's each time, so that it shows when syncs were, and those of the subscriptions
 * where they changed, so that a quiet estate of a thousand subscriptions costs no more than a small one.
 */
export async function writeCounts(
  engine: Engine,
  trx: Transaction<Schema>,
  takenAt: number,
  before: Tallies | undefined,
  next: Tallies,
): Promise<void> {
  const row = { taken_at: takenAt, counts: JSON.stringify(next.estate) };
  await trx
    .insertInto("estate_count")
    .values(row)
    .onConflict((conflict) => conflict.column("taken_at").doUpdateSet({ counts: row.counts }))
    .execute();
  const changed = changedGroups(before, next);
  if (!before) changed.push(...(await endedGroups(trx, next)));
  await inSlices(changed, SLICE_ROWS, (slice) =>
    engine.put(
      trx,
      "subscription_count",
      slice.map(({ subscriptionId, os, tally }) => ({
        subscription_id: rowKey(subscriptionId),
        os,
        taken_at: takenAt,
        counts: JSON.stringify(tally),
      })),
    ),
  );
}

/** Removes what is older than `horizon` (epoch milliseconds, UTC), but not the counts that still held then. */
export async function forgetOld(trx: Transaction<Schema>, horizon: number): Promise<void> {
  await trx.deleteFrom("transition").where("at", "<", horizon).execute();
  await trx.deleteFrom("estate_count").where("taken_at", "<", horizon).execute();
  await trx
    .deleteFrom("subscription_count")
    .where("taken_at", "<", horizon)
    .where(({ exists, selectFrom }) =>
      exists(
        selectFrom("subscription_count as later")
          .select(sql<number>`1`.as("one"))
          .whereRef("later.subscription_id", "=", "subscription_count.subscription_id")
          .whereRef("later.os", "=", "subscription_count.os")
          .whereRef("later.taken_at", ">", "subscription_count.taken_at")
          .where("later.taken_at", "<=", horizon),
      ),
    )
    .execute();
}
