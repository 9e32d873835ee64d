import type { CompiledQuery } from "kysely";
import { z } from "zod";
import type { Log } from "../log.ts";
import type { Conversations, Previous } from "../questions/ports.ts";
import { type Query, readQuery } from "../questions/query.ts";
import type { Engine } from "./engine.ts";
import { hashOf } from "./row-key.ts";
import type { ConversationTable as Row } from "./schema.ts";
import { parsed, shaped, Unreadable } from "./unreadable.ts";

const HOUR_MS = 60 * 60 * 1000;
const KEPT_MS = 24 * HOUR_MS;
/** Questions whose text is known: those of the people who talk with us at the moment. */
const MOST_KNOWN = 200;

/** Conversations, with what only the store's owner needs. */
export interface StoredConversations extends Conversations {
  /** Resolves when everything kept so far is as durable as it gets. */
  flush(): Promise<void>;
}

/** Last questions, durable before `keep` returns. Right for any number of processes. */
export class ConversationTable implements StoredConversations {
  readonly #engine: Engine;
  readonly #log: Log;
  readonly #select: CompiledQuery<Row>;
  readonly #upsert: CompiledQuery;
  /** Questions as they are stored: each turn reads the last one of its conversation, and to check it takes a while. */
  readonly #known = new Map<string, Query>();
  #forgetAt = Number.NEGATIVE_INFINITY;

  constructor(engine: Engine, log: Log) {
    this.#engine = engine;
    this.#log = log;
    // Compiled once: every turn runs them.
    this.#select = engine.reads.selectFrom("conversation").selectAll().where("key", "=", "").compile();
    this.#upsert = engine.writes
      .insertInto("conversation")
      .values({ key: "", query: "", page: 0, at: 0 })
      .onConflict((conflict) =>
        conflict
          .column("key")
          .doUpdateSet(({ ref }) => ({
            query: ref("excluded.query"),
            page: ref("excluded.page"),
            at: ref("excluded.at"),
          }))
          .whereRef("conversation.at", "<=", "excluded.at"),
      )
      .compile();
  }

  last(conversationId: string): Promise<Previous | undefined> {
    return this.lastOf(hashOf(conversationId));
  }

  /** As `last`, by the hash of the id. A row that cannot be read counts as none, and is logged: the next question replaces it. */
  async lastOf(hash: string): Promise<Previous | undefined> {
    const { rows } = await this.#engine.reads.executeQuery<Row>({ ...this.#select, parameters: [hash] });
    try {
      return rows[0] && this.#previousFrom(rows[0]);
    } catch (error) {
      if (!(error instanceof Unreadable)) throw error;
      this.#log.warn({ reason: error.message }, "The last question of a conversation cannot be read");
      return undefined;
    }
  }

  async keep(conversationId: string, previous: Previous): Promise<void> {
    await this.#forgetOld(previous.at);
    await this.#engine.writes.executeQuery(this.#row(hashOf(conversationId), previous));
  }

  /** Keeps several at once, all or none, by the hashes of their ids. */
  async keepAll(kept: ReadonlyMap<string, Previous>): Promise<void> {
    await this.#forgetOld(Math.max(...[...kept.values()].map(({ at }) => at)));
    await this.#engine.writes.transaction().execute(async (trx) => {
      for (const [hash, previous] of kept) await trx.executeQuery(this.#row(hash, previous));
    });
  }

  async flush(): Promise<void> {}

  // In the order of the columns above.
  #row(hash: string, { query, page, at }: Previous): CompiledQuery {
    return { ...this.#upsert, parameters: [hash, this.#textOf(query), page, at] };
  }

  #previousFrom({ query, page, at }: Row): Previous {
    return {
      query: this.#queryFrom(query),
      page: shaped(whole, page, "Its page"),
      at: shaped(whole, at, "Its time"),
    };
  }

  #queryFrom(text: string): Query {
    const query = this.#known.get(text) ?? readQuery(parsed(text, WHAT));
    if (!query) throw new Unreadable(`${WHAT} is not as expected`);
    return query;
  }

  /** As it is stored. Nobody changes a query: who reads the text gets the very object. */
  #textOf(query: Query): string {
    const text = JSON.stringify(query);
    if (this.#known.size >= MOST_KNOWN) this.#known.clear();
    this.#known.set(text, query);
    return text;
  }

  /** Once an hour, so that it costs a turn nothing. */
  async #forgetOld(now: number): Promise<void> {
    if (now < this.#forgetAt) return;
    this.#forgetAt = now + HOUR_MS;
    await this.#engine.writes
      .deleteFrom("conversation")
      .where("at", "<", now - KEPT_MS)
      .execute();
  }
}

const WHAT = "The question";
const whole = z.int();
