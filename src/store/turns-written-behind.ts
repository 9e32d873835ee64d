import type { CompiledQuery } from "kysely";
import type { Log } from "../log.ts";
import type { Engine } from "./engine.ts";
import { hashOf } from "./row-key.ts";
import type { StoredTurns, TurnTable } from "./turns.ts";
import { WrittenBehind } from "./written-behind.ts";

/**
 * Answered turns for a store that one process has to itself: a claim is decided from memory and one look into the table,
 * and written a moment later, so that no answer waits for the disk or for a snapshot that is being saved. A kill within
 * that moment forgets the claim: a turn that Teams did not see acknowledged may then be answered a second time.
 */
export class TurnsWrittenBehind implements StoredTurns {
  readonly #engine: Engine;
  readonly #select: CompiledQuery;
  /** Claimed here, and not yet certain to be in the table: hash → time of the claim. */
  readonly #pending: WrittenBehind<number>;

  /** `table` is where claims end up. */
  constructor(engine: Engine, table: TurnTable, log: Log) {
    this.#engine = engine;
    // Compiled once: every turn runs it.
    this.#select = engine.reads.selectFrom("answered_turn").select("claimed_at").where("key", "=", "").compile();
    this.#pending = new WrittenBehind("answered turns", (claims) => table.note(claims), log);
  }

  async claim(key: string, now: number): Promise<boolean> {
    const hash = hashOf(key);
    if (this.#pending.get(hash) !== undefined) return false;
    this.#pending.set(hash, now);
    if (await this.#isInTable(hash)) {
      this.#pending.delete(hash);
      return false;
    }
    this.#pending.writeSoon();
    return true;
  }

  flush(): Promise<void> {
    return this.#pending.flush();
  }

  async #isInTable(hash: string): Promise<boolean> {
    const { rows } = await this.#engine.reads.executeQuery({ ...this.#select, parameters: [hash] });
    return rows.length > 0;
  }
}
