import type { Transaction } from "kysely";
import type { JudgedMachine, Snapshot } from "../../health/snapshot.ts";
import type { Engine } from "../engine.ts";
import { rowKey } from "../row-key.ts";
import type { MachineTable, Schema } from "../schema.ts";
import { inSlices, SLICE_ROWS } from "../slices.ts";
import type { Difference } from "./difference.ts";
import { machineRecordOf } from "./machine-record.ts";
import { ownVisibilities } from "./own-visibility.ts";
import type { PartNumbers } from "./part-numbers.ts";

/** Makes the stored machines of `before` those of `next`; nothing is stored where `before` is undefined. */
export async function writeMachines(
  engine: Engine,
  trx: Transaction<Schema>,
  { touched, gone }: Difference,
  numbers: PartNumbers,
  before: Snapshot | undefined,
  next: Snapshot,
): Promise<void> {
  const changed = changes(before, next, numbers);
  await inSlices(touched, SLICE_ROWS, async (slice) => {
    const rows = slice.map(changed).filter((row) => row !== undefined);
    await engine.put(trx, "part", numbers.takeUnwritten());
    await engine.put(trx, "machine", rows);
  });
  await inSlices(gone, SLICE_ROWS, async (slice) => {
    await trx.deleteFrom("machine").where("id", "in", slice.map(rowKey)).execute();
  });
}

/** The row of a machine whose content is another than before; undefined where equal content came in new objects. */
function changes(
  before: Snapshot | undefined,
  next: Snapshot,
  numbers: PartNumbers,
): (judged: JudgedMachine) => MachineTable | undefined {
  const [then, now] = [ownVisibilities(before?.subscriptions ?? []), ownVisibilities(next.subscriptions)];
  return (judged) => {
    const { id } = judged.evidence.machine;
    const was = before?.machines.get(id);
    const record = machineRecordOf(judged, now(judged), numbers);
    if (was && machineRecordOf(was, then(was), numbers) === record) return undefined;
    return { id: rowKey(id), version: next.version, record };
  };
}
