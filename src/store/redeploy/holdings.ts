import type { Transaction } from "kysely";
import { dueAt } from "../../redeploys/due.ts";
import { type EarlierOfMachine, outcomesOf } from "../../redeploys/earlier.ts";
import { openMachines } from "../../redeploys/open-machines.ts";
import { type Redeploy, roundOf } from "../../redeploys/redeploy.ts";
import type { Engine } from "../engine.ts";
import { rowKey } from "../row-key.ts";
import type { Schema } from "../schema.ts";
import type { RedeployOutcomeTable as OutcomeRow, RedeployTable as Row } from "./tables.ts";

export function rowOf(redeploy: Redeploy): Row {
  return {
    id: rowKey(redeploy.id),
    version: redeploy.version,
    asked_at: redeploy.askedAt,
    due_at: dueAt(redeploy) ?? null,
    waits: roundOf(redeploy) ? 1 : 0,
    record: JSON.stringify(redeploy),
  };
}

/** Keys of the machines that the request holds. */
export function heldKeys(redeploy: Redeploy): readonly string[] {
  return openMachines(redeploy).map(rowKey);
}

/** Gives back the machines that the request no longer holds. */
export async function letGo(trx: Transaction<Schema>, redeploy: Redeploy): Promise<void> {
  const held = new Set(heldKeys(redeploy));
  const id = rowKey(redeploy.id);
  const rows = await trx.selectFrom("open_machine").select("machine").where("redeploy", "=", id).execute();
  const free = rows.map(({ machine }) => machine).filter((machine) => !held.has(machine));
  if (free.length === 0) return;
  await trx.deleteFrom("open_machine").where("redeploy", "=", id).where("machine", "in", free).execute();
}

/** Keeps what the request did to its machines by now; only what differs is written. */
export async function keepOutcomes(engine: Engine, trx: Transaction<Schema>, redeploy: Redeploy): Promise<void> {
  const id = rowKey(redeploy.id);
  const before = await trx
    .selectFrom("redeploy_outcome")
    .select(["machine", "record"])
    .where("redeploy", "=", id)
    .execute();
  const recordOf = new Map(before.map(({ machine, record }) => [machine, record]));
  const rows = outcomesOf(redeploy).map((outcome) => outcomeRow(id, outcome));
  const changed = rows.filter(({ machine, record }) => recordOf.get(machine) !== record);
  await engine.put(trx, "redeploy_outcome", changed);
  const accepted = changed.filter((row) => row.accepted).map(({ machine }) => ({ machine, redeploy: id }));
  await engine.put(trx, "redeployed_machine", accepted);
  for (const { machine } of rows) recordOf.delete(machine);
  if (recordOf.size === 0) return;
  await trx
    .deleteFrom("redeploy_outcome")
    .where("redeploy", "=", id)
    .where("machine", "in", [...recordOf.keys()])
    .execute();
}

function outcomeRow(redeploy: string, outcome: EarlierOfMachine): OutcomeRow {
  return {
    redeploy,
    machine: rowKey(outcome.machineId),
    at: outcome.at,
    accepted: outcome.accepted ? 1 : 0,
    outcome: outcome.outcome,
    message: rowKey(outcome.messageKey),
    record: JSON.stringify(outcome),
  };
}
