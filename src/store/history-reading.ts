import type { Past } from "../digests/ports.ts";
import type { Transition } from "../health/snapshot.ts";
import type { Log } from "../log.ts";
import type { CountScope, CountsAt, History } from "../questions/ports.ts";
import type { Engine } from "./engine.ts";
import { baselineOf, changesBetween, namesNobody } from "./group-rows.ts";
import { GroupSums } from "./group-sums.ts";
import { type Decided, keptMutes, keptRedeploys } from "./history-decisions.ts";
import { countsFrom, transitionFrom } from "./history-shapes.ts";
import { LeftOut } from "./left-out.ts";
import { rowKey } from "./row-key.ts";
import type { TransitionTable } from "./schema.ts";
import { inSlices, SLICE_LOOKS } from "./slices.ts";

/** About a day of syncs: what is read of the groups at once. */
const SYNCS_AT_ONCE = 100;

/**
 * What was, from the reading connection: each save forgets what is too old, so that is all there can be. A
 * record that cannot be read is left out and logged; of counts, its sync is then a gap. Throws the engine's failure.
 * Not one transaction: on SQLite that would hold the connection which turns look into.
 */
export class StoredHistory implements History, Past {
  readonly #engine: Engine;
  readonly #log: Log;
  readonly mutes: History["mutes"];
  readonly redeploysOf: History["redeploysOf"];

  /** `decided`: what people decided about machines. */
  constructor(engine: Engine, log: Log, decided: Decided) {
    this.#engine = engine;
    this.#log = log;
    this.mutes = (since) => keptMutes(decided, since);
    this.redeploysOf = (machineId) => keptRedeploys(decided, machineId);
  }

  transitions(since: number): Promise<readonly Transition[]> {
    return this.#reading(async (leftOut) => {
      const rows = await this.#transitions().where("at", ">=", Math.ceil(since)).execute();
      return readable(rows, leftOut);
    });
  }

  between(after: number, upTo: number, since: number): Promise<readonly Transition[]> {
    return this.#reading(async (leftOut) => {
      const rows = await this.#engine.reads
        .selectFrom("transition")
        .selectAll()
        .where("at", ">=", Math.ceil(since))
        .where("version", ">", after)
        .where("version", "<=", upTo)
        .orderBy("version", "desc")
        .orderBy("machine_id")
        .execute();
      return readable(rows, leftOut);
    });
  }

  ofMachine(machineId: string): Promise<readonly Transition[]> {
    return this.#reading(async (leftOut) => {
      const rows = await this.#transitions().where("machine_id", "=", rowKey(machineId)).execute();
      // The row may hold only a hash of the id.
      return (await readable(rows, leftOut)).map((one) => ({ ...one, machineId }));
    });
  }

  counts(since: number, scope: CountScope): Promise<readonly CountsAt[]> {
    const from = Math.ceil(since);
    return this.#reading((leftOut) => {
      // Equal counts are equal texts, and most syncs change nothing.
      const read = remembering((text) => leftOut.unless(() => countsFrom(text)));
      return scope.subscriptions || scope.os ? this.#ofGroups(from, scope, read) : this.#ofEstate(from, read);
    });
  }

  /** Pages of an answer are separate reads: the order must be the same each time. */
  #transitions() {
    return this.#engine.reads
      .selectFrom("transition")
      .selectAll()
      .orderBy("at", "desc")
      .orderBy("version", "desc")
      .orderBy("machine_id");
  }

  async #ofEstate(since: number, read: (text: string) => CountsAt["counts"] | undefined): Promise<CountsAt[]> {
    const rows = await this.#engine.reads
      .selectFrom("estate_count")
      .selectAll()
      .where("taken_at", ">=", since)
      .orderBy("taken_at")
      .execute();
    return rows.flatMap(({ taken_at, counts }) => at(taken_at, read(counts)));
  }

  async #ofGroups(
    since: number,
    scope: CountScope,
    read: (text: string) => CountsAt["counts"] | undefined,
  ): Promise<CountsAt[]> {
    const syncs = await this.#engine.reads
      .selectFrom("estate_count")
      .select("taken_at")
      .where("taken_at", ">=", since)
      .orderBy("taken_at")
      .execute();
    if (namesNobody(scope)) return syncs.flatMap(({ taken_at }) => at(taken_at, {}));
    const sums = new GroupSums(read);
    for (const row of await baselineOf(this.#engine, scope, since)) sums.take(row);
    const found: CountsAt[] = [];
    let from = since;
    await inSlices(syncs, SYNCS_AT_ONCE, async (slice) => {
      const times = slice.map(({ taken_at }) => taken_at);
      const to = Math.max(...times);
      const rows = await changesBetween(this.#engine, scope, from, to);
      from = to + 1;
      let next = 0;
      for (const time of times) {
        for (let row = rows[next]; row && row.taken_at <= time; row = rows[next]) {
          sums.take(row);
          next += 1;
        }
        found.push(...at(time, sums.now()));
      }
    });
    return found;
  }

  async #reading<T>(read: (leftOut: LeftOut) => Promise<T>): Promise<T> {
    const leftOut = new LeftOut();
    try {
      return await read(leftOut);
    } catch (error) {
      throw this.#engine.refusal(error) ?? error;
    } finally {
      leftOut.report(this.#log);
    }
  }
}

function at(time: number, counts: CountsAt["counts"] | undefined): CountsAt[] {
  return counts ? [{ at: time, counts }] : [];
}

async function readable(rows: readonly TransitionTable[], leftOut: LeftOut): Promise<Transition[]> {
  const found: Transition[] = [];
  await inSlices(rows, SLICE_LOOKS, (slice) => {
    for (const row of slice) {
      const one = leftOut.unless(() => transitionFrom(row));
      if (one) found.push(one);
    }
  });
  return found;
}

function remembering<Value>(read: (text: string) => Value): (text: string) => Value {
  const known = new Map<string, Value>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    const value = read(text);
    known.set(text, value);
    return value;
  };
}
