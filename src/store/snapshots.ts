import type { Transaction } from "kysely";
import pLimit from "p-limit";
import type { SnapshotStore } from "../health/ports.ts";
import type { Snapshot, Transition } from "../health/snapshot.ts";
import type { Log } from "../log.ts";
import type { Engine } from "./engine.ts";
import { USUALLY_KEPT_MS } from "./kept.ts";
import type { Schema } from "./schema.ts";
import { type Difference, difference } from "./snapshot/difference.ts";
import { headerOf } from "./snapshot/header-record.ts";
import { forgetOld, writeCounts, writeTransitions } from "./snapshot/history.ts";
import { type Loaded, loadSnapshot } from "./snapshot/loading.ts";
import { writeMachines } from "./snapshot/machine-writing.ts";
import { PartNumbers } from "./snapshot/part-numbers.ts";
import { type Tallies, talliesOf } from "./snapshot/tallies.ts";
import { Unreadable } from "./unreadable.ts";

/** What the store is known to hold: the snapshot that was saved or loaded last. */
interface Held {
  readonly snapshot: Snapshot;
  readonly tallies: Tallies;
  readonly numbers: PartNumbers;
  /** How many parts there may be before the unused ones among them are worth a clean slate. */
  readonly partsAllowed: number;
}

/** The row of a snapshot, by what no two have in common. */
type Stored = Pick<Snapshot, "version" | "takenAt">;

/** What saving takes, worked out before the transaction, because other writes wait while that is open. */
interface Plan {
  readonly snapshot: Snapshot;
  readonly transitions: readonly Transition[];
  readonly tallies: Tallies;
  readonly before: Held | undefined;
  readonly difference: Difference;
}

/** The latest snapshot with its history. */
export class StoredSnapshots implements SnapshotStore {
  readonly #engine: Engine;
  readonly #log: Log;
  readonly #keptMs: number;
  /** What is held changes with each load and save: one of them at a time. */
  readonly #inTurn = pLimit(1);
  #held: Held | undefined;
  /** What is stored and cannot be read: the next save replaces it. */
  #unreadable: Stored | undefined;

  /** `keptMs`: how long transitions and counts are kept. */
  constructor(engine: Engine, log: Log, keptMs = USUALLY_KEPT_MS) {
    this.#engine = engine;
    this.#log = log;
    this.#keptMs = keptMs;
  }

  get answers(): boolean {
    return this.#engine.answers;
  }

  /**
   * The stored snapshot; undefined where there is none, or where it cannot be read as a whole: then the reason is logged
   * and the next save replaces it. Throws a StoreRefusal for a damaged database.
   */
  load(): Promise<Snapshot | undefined> {
    return this.#inTurn(() => this.#load());
  }

  /**
   * All or nothing. Throws the engine's failure, and an error where another process has saved since this one saved or
   * loaded; the store then holds what it held before.
   */
  save(snapshot: Snapshot, transitions: readonly Transition[]): Promise<void> {
    return this.#inTurn(async () => {
      const before = this.#held;
      const tallies = await talliesOf(snapshot.machines.values());
      const changes = await difference(before?.snapshot, snapshot);
      await this.#save({ snapshot, transitions, tallies, before, difference: changes });
    });
  }

  /** Resolves when no load or save runs. */
  idle(): Promise<void> {
    return this.#inTurn(async () => {});
  }

  async #load(): Promise<Snapshot | undefined> {
    try {
      const reading = this.#engine.reads.transaction().setIsolationLevel("repeatable read").setAccessMode("read only");
      const loaded = await reading.execute(loadSnapshot);
      this.#held = loaded && (await heldFrom(loaded));
      this.#unreadable = undefined;
      return loaded?.snapshot;
    } catch (error) {
      // What was held before still counts where the database did not answer: without it every later save would be refused.
      if (!(error instanceof Unreadable)) throw this.#engine.refusal(error) ?? error;
      this.#log.warn({ reason: error.message }, "The stored snapshot cannot be read; the next sync replaces it");
      this.#unreadable = await storedIn(this.#engine);
      this.#held = undefined;
      return undefined;
    }
  }

  async #save(plan: Plan): Promise<void> {
    try {
      this.#held = await this.#engine.writes.transaction().execute((trx) => this.#write(trx, plan));
      this.#held.numbers.settle(true);
      this.#unreadable = undefined;
    } catch (error) {
      plan.before?.numbers.settle(false);
      throw error;
    }
  }

  async #write(trx: Transaction<Schema>, plan: Plan): Promise<Held> {
    const { snapshot, transitions, tallies } = plan;
    const before = await takeOver(trx, plan.before, this.#unreadable, snapshot);
    const numbers = before?.numbers ?? new PartNumbers();
    const changes = before ? plan.difference : await difference(undefined, snapshot);
    await writeMachines(this.#engine, trx, changes, numbers, before?.snapshot, snapshot);
    await writeTransitions(this.#engine, trx, snapshot.version, transitions);
    await writeCounts(this.#engine, trx, snapshot.takenAt, before?.tallies, tallies);
    await forgetOld(trx, snapshot.takenAt - this.#keptMs);
    return { snapshot, tallies, numbers, partsAllowed: before?.partsAllowed ?? partsAllowed(numbers.size) };
  }
}

async function heldFrom({ snapshot, numbers, partsInUse }: Loaded): Promise<Held> {
  const tallies = await talliesOf(snapshot.machines.values());
  return { snapshot, numbers, tallies, partsAllowed: partsAllowed(partsInUse) };
}

function partsAllowed(inUse: number): number {
  return 2 * inUse + 1_000;
}

/**
 * Puts the header of the next snapshot in place of the one that we know to be stored; throws where it is another. Undefined:
 * nothing of it can be used, so that machines and parts were removed and are to be written anew.
 * The header comes first, because its row is what two processes that save at once wait for.
 */
async function takeOver(
  trx: Transaction<Schema>,
  held: Held | undefined,
  unreadable: Stored | undefined,
  next: Snapshot,
): Promise<Held | undefined> {
  const known = held?.snapshot ?? unreadable;
  const replaced = known !== undefined && (await replaceHeader(trx, known, next));
  if (!replaced && !(await beginWith(trx, next))) {
    throw new Error("Another process has saved a snapshot since this one saved or loaded");
  }
  if (replaced && held && held.numbers.size <= held.partsAllowed) return held;
  await trx.deleteFrom("machine").execute();
  await trx.deleteFrom("part").execute();
  return undefined;
}

async function replaceHeader(trx: Transaction<Schema>, { version, takenAt }: Stored, next: Snapshot): Promise<boolean> {
  const { numUpdatedRows } = await trx
    .updateTable("snapshot")
    .set(headerOf(next))
    .where("version", "=", version)
    .where("taken_at", "=", takenAt)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

async function beginWith(trx: Transaction<Schema>, next: Snapshot): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await trx
    .insertInto("snapshot")
    .values(headerOf(next))
    .onConflict((conflict) => conflict.column("id").doNothing())
    .executeTakeFirstOrThrow();
  return numInsertedOrUpdatedRows === 1n;
}

async function storedIn({ reads }: Engine): Promise<Stored | undefined> {
  const row = await reads.selectFrom("snapshot").select(["version", "taken_at"]).executeTakeFirst();
  return row && { version: row.version, takenAt: row.taken_at };
}
