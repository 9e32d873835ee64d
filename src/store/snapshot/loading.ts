import { setImmediate as breathe } from "node:timers/promises";
import type { Transaction } from "kysely";
import type { JudgedMachine, Snapshot } from "../../health/snapshot.ts";
import type { MachineTable, Schema } from "../schema.ts";
import { SLICE_ROWS } from "../slices.ts";
import { parsed, shaped, Unreadable } from "../unreadable.ts";
import { headerFrom } from "./header-record.ts";
import { machineRecord } from "./machine-record.ts";
import { restoring } from "./machine-restoring.ts";
import { PartNumbers } from "./part-numbers.ts";
import { stringSharing } from "./shared-strings.ts";
import { StoredParts } from "./stored-parts.ts";

export interface Loaded {
  readonly snapshot: Snapshot;
  readonly numbers: PartNumbers;
  /** How many of the stored parts the snapshot needs. */
  readonly partsInUse: number;
}

type Row = Pick<MachineTable, "id" | "record">;

/**
 * The stored snapshot, undefined where there is none. `trx` must see one state of the store throughout.
 * Throws Unreadable where a record is not as this program writes it or one is missing: a smaller truth is a lie.
 */
export async function loadSnapshot(trx: Transaction<Schema>): Promise<Loaded | undefined> {
  const row = await trx.selectFrom("snapshot").selectAll().executeTakeFirst();
  if (!row) return undefined;
  const share = stringSharing();
  const header = headerFrom(row, share);
  const partRows = await trx.selectFrom("part").selectAll().execute();
  const parts = new StoredParts(partRows, share);
  const restore = restoring(parts, header.subscriptions);
  const machines = new Map<string, JudgedMachine>();
  for await (const slice of slicesOf(trx)) {
    for (const { id, record } of slice) {
      const what = `Machine ${id}`;
      const machine = restore(id, shaped(machineRecord, parsed(record, what), what));
      machines.set(machine.evidence.machine.id, machine);
    }
  }
  if (machines.size !== row.machines) {
    throw new Unreadable(`The snapshot has ${row.machines} machines, but ${machines.size} are stored`);
  }
  return { snapshot: { ...header, machines }, numbers: PartNumbers.of(partRows), partsInUse: parts.used() };
}

/** In small slices, so that waiting events run in between, and what parsing leaves behind is collected young. */
async function* slicesOf(trx: Transaction<Schema>): AsyncIterable<Row[]> {
  let last = "";
  for (;;) {
    const slice = await trx
      .selectFrom("machine")
      .select(["id", "record"])
      .where("id", ">", last)
      .orderBy("id")
      .limit(SLICE_ROWS)
      .execute();
    const end = slice.at(-1);
    if (!end) return;
    yield slice;
    last = end.id;
    await breathe();
  }
}
