import type { CompiledQuery } from "kysely";
import type { AnsweredTurns } from "../questions/ports.ts";
import type { Engine } from "./engine.ts";
import { hashOf } from "./row-key.ts";

const HOUR_MS = 60 * 60 * 1000;
const KEPT_MS = 24 * HOUR_MS;

/** Answered turns, with what only the store's owner needs. */
export interface StoredTurns extends AnsweredTurns {
  /** Resolves when every claim so far is as durable as it gets. */
  flush(): Promise<void>;
}

/** Turns that were answered, durable before `claim` returns: one row written, nothing read. Right for any number of processes. */
export class TurnTable implements StoredTurns {
  readonly #engine: Engine;
  readonly #insert: CompiledQuery;
  #forgetAt = Number.NEGATIVE_INFINITY;

  constructor(engine: Engine) {
    this.#engine = engine;
    // Compiled once: every turn runs it.
    this.#insert = engine.writes
      .insertInto("answered_turn")
      .values({ key: "", claimed_at: 0 })
      .onConflict((conflict) => conflict.column("key").doNothing())
      .compile();
  }

  async claim(key: string, now: number): Promise<boolean> {
    await this.#forgetOld(now);
    // Hashed: ids of activities come from outside, as long as they like, and name people's conversations.
    const { numAffectedRows } = await this.#engine.writes.executeQuery(this.#row(hashOf(key), now));
    return numAffectedRows === 1n;
  }

  /** Writes claims that were decided elsewhere, all or none: hash of the key → time of the claim, epoch milliseconds, UTC. */
  async note(claims: ReadonlyMap<string, number>): Promise<void> {
    await this.#forgetOld(Math.max(...claims.values()));
    await this.#engine.writes.transaction().execute(async (trx) => {
      for (const [hash, claimedAt] of claims) await trx.executeQuery(this.#row(hash, claimedAt));
    });
  }

  async flush(): Promise<void> {}

  #row(hash: string, claimedAt: number): CompiledQuery {
    return { ...this.#insert, parameters: [hash, claimedAt] };
  }

  /** Once an hour, so that it costs a turn nothing. */
  async #forgetOld(now: number): Promise<void> {
    if (now < this.#forgetAt) return;
    this.#forgetAt = now + HOUR_MS;
    await this.#engine.writes
      .deleteFrom("answered_turn")
      .where("claimed_at", "<", now - KEPT_MS)
      .execute();
  }
}
