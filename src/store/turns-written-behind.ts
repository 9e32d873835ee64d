import type { Log } from "../log.ts";
import type { Engine } from "./engine.ts";
import { hashOf } from "./row-key.ts";
import type { StoredTurns, TurnTable } from "./turns.ts";

/** How long claims gather before they are written together: one wait for the disk serves all of them. */
const GATHER_MS = 200;

/**
 * Answered turns for a store that one process has to itself: a claim is decided from memory and one look into the table,
 * and written a moment later, so that no answer waits for the disk or for a snapshot that is being saved. A kill within
 * that moment forgets the claim: a turn that Teams did not see acknowledged may then be answered a second time.
 */
export class TurnsWrittenBehind implements StoredTurns {
  readonly #engine: Engine;
  readonly #log: Log;
  readonly #table: TurnTable;
  /** Claimed here, and not yet certain to be in the table: hash → time of the claim. */
  readonly #pending = new Map<string, number>();
  #timer: NodeJS.Timeout | undefined;
  #writing: Promise<void> = Promise.resolve();

  /** `table` is where claims end up. */
  constructor(engine: Engine, table: TurnTable, log: Log) {
    this.#engine = engine;
    this.#table = table;
    this.#log = log;
  }

  async claim(key: string, now: number): Promise<boolean> {
    const hash = hashOf(key);
    if (this.#pending.has(hash)) return false;
    this.#pending.set(hash, now);
    if (await this.#isInTable(hash)) {
      this.#pending.delete(hash);
      return false;
    }
    this.#timer ??= setTimeout(() => void this.flush(), GATHER_MS);
    return true;
  }

  /** Writes what is pending, and waits for what is being written. A failure is logged, and its claims are kept for the next time. */
  flush(): Promise<void> {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#writing = this.#writing.then(() => this.#write());
    return this.#writing;
  }

  async #write(): Promise<void> {
    const claims = new Map(this.#pending);
    if (claims.size === 0) return;
    try {
      await this.#table.note(claims);
      for (const hash of claims.keys()) this.#pending.delete(hash);
    } catch (error) {
      this.#log.warn({ err: error, claims: claims.size }, "answered turns could not be written");
    }
  }

  async #isInTable(hash: string): Promise<boolean> {
    const row = await this.#engine.reads
      .selectFrom("answered_turn")
      .select("claimed_at")
      .where("key", "=", hash)
      .executeTakeFirst();
    return row !== undefined;
  }
}
