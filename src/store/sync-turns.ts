import { z } from "zod";
import type { SyncTurns, TurnLook, TurnWish } from "../health/ports.ts";
import type { SourceFailure } from "../health/snapshot.ts";
import type { Engine } from "./engine.ts";
import type { Schema } from "./schema.ts";
import { SOURCES } from "./snapshot/evidence-shapes.ts";
import { parsed, shaped } from "./unreadable.ts";

const FAILURES: z.ZodType<readonly SourceFailure[]> = z.array(
  z.object({ source: z.enum([...SOURCES, "Sync"]), truncated: z.boolean(), message: z.string() }),
);

/** The turns as one row, which whoever writes it first has. */
export class StoredSyncTurns implements SyncTurns {
  readonly #engine: Engine;
  readonly #owner: string;

  /** `owner`: a name that no other process has. */
  constructor(engine: Engine, owner: string) {
    this.#engine = engine;
    this.#owner = owner;
  }

  async take({ now, until, asked, unlessAfter }: TurnWish): Promise<boolean> {
    const owner = this.#owner;
    const begun = { owner, until, begun_at: now, ...(asked ? { asked_at: now } : {}) };
    const { numInsertedOrUpdatedRows } = await this.#engine.writes
      .insertInto("sync_turn")
      .values({ id: 1, failures: "[]", ...begun })
      .onConflict((conflict) =>
        conflict
          .column("id")
          .doUpdateSet(begun)
          .where(({ eb, and, or }) => {
            const isFree = or([
              eb("sync_turn.owner", "is", null),
              eb("sync_turn.owner", "=", owner),
              eb("sync_turn.until", "<=", now),
            ]);
            const last = asked ? "sync_turn.asked_at" : "sync_turn.begun_at";
            return and([isFree, or([eb(last, "is", null), eb(last, "<=", unlessAfter)])]);
          }),
      )
      .executeTakeFirstOrThrow();
    return numInsertedOrUpdatedRows === 1n;
  }

  async hold(until: number): Promise<void> {
    await this.#mine({ until });
  }

  async end(failures: readonly SourceFailure[]): Promise<void> {
    await this.#mine({ owner: null, failures: JSON.stringify(failures) });
  }

  async giveBack(): Promise<void> {
    await this.#mine({ owner: null, begun_at: null });
  }

  async look(now: number): Promise<TurnLook> {
    const { reads } = this.#engine;
    const stored = await reads.selectFrom("snapshot").select(["version", "taken_at"]).executeTakeFirst();
    const turn = await reads.selectFrom("sync_turn").selectAll().executeTakeFirst();
    return {
      stored: stored && { version: stored.version, takenAt: stored.taken_at },
      begunAt: turn?.begun_at ?? undefined,
      is: stateOf(turn, now),
      failures: turn ? shaped(FAILURES, parsed(turn.failures, "A sync's failures"), "A sync's failures") : [],
    };
  }

  async #mine(change: { until: number } | { owner: null; failures?: string; begun_at?: null }): Promise<void> {
    await this.#engine.writes.updateTable("sync_turn").set(change).where("owner", "=", this.#owner).execute();
  }
}

function stateOf(turn: Schema["sync_turn"] | undefined, now: number): TurnLook["is"] {
  if (!turn || turn.begun_at === null) return "BrokenOff";
  if (turn.owner === null) return "Ended";
  return turn.until > now ? "Running" : "BrokenOff";
}
