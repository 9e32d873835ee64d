import type { CompiledQuery } from "kysely";
import type { AnsweredTurns } from "../questions/ports.ts";
import type { Engine } from "./engine.ts";
import { hashOf } from "./row-key.ts";

const HOUR_MS = 60 * 60 * 1000;
const KEPT_MS = 24 * HOUR_MS;

/** Turns that were answered, durable before `claim` returns: one row written, nothing read. */
export class StoredTurns implements AnsweredTurns {
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
    const parameters = [hashOf(key), now];
    const { numAffectedRows } = await this.#engine.writes.executeQuery({ ...this.#insert, parameters });
    return numAffectedRows === 1n;
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
