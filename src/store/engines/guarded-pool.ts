import type { PostgresPool, PostgresPoolClient } from "kysely";
import pg from "pg";
import { StoreAway } from "../../health/store-away.ts";
import type { Log } from "../../log.ts";
import { Contact } from "./postgres-contact.ts";

/** Connections that broke or came too many, a server that goes down, gave up waiting, or became read-only in a failover. */
const AWAY = /^(08|53|57P|57014|25006|25P03)/;

/** An end waits so long for connections that may be dead. */
const END_WITHIN_MS = 5_000;

/**
 * Whoever is suspended or cut off in a transaction, its connection not closed, holds locks that all others wait for: a save
 * those of every sync. No transaction of ours waits for anything but the database. Not as a parameter of the connection,
 * since poolers between us and the server refuse those that they do not know.
 */
const NO_IDLE_TRANSACTIONS = "set idle_in_transaction_session_timeout = '60s'";

/**
 * A pool whose users never wait for a database that is gone: from `watch` on, each failure of a connection is a StoreAway,
 * at once while the database is known not to answer. When it is back, all connections are new: the old ones may be dead
 * without knowing it.
 */
export class GuardedPool implements PostgresPool {
  /** Kysely wants to know; it cancels nothing of ours. */
  readonly options: pg.PoolConfig;
  readonly #log: Log;
  readonly #contact: Contact;
  #pool: pg.Pool;
  #watching = false;

  constructor(config: pg.PoolConfig, log: Log) {
    this.options = config;
    this.#log = log;
    this.#pool = this.#opened();
    this.#contact = new Contact(config, log, () => this.#renew());
  }

  /** False as long as the database is known not to answer. */
  get answers(): boolean {
    return this.#contact.answers;
  }

  /** Until then failures are the driver's own: whoever opens a store wants to know them. */
  watch(): void {
    this.#watching = true;
    this.#contact.start();
  }

  async connect(): Promise<PostgresPoolClient> {
    if (!this.#watching) return this.#pool.connect();
    if (!this.answers) throw new StoreAway("Nothing");
    const connecting = this.#pool.connect();
    try {
      return new GuardedClient(await this.#contact.orLost(connecting), this.#contact);
    } catch (error) {
      // One that comes too late goes back.
      connecting.then((client) => client.release(true)).catch(() => {});
      this.#contact.doubt();
      throw new StoreAway("Nothing", error);
    }
  }

  async end(): Promise<void> {
    this.#contact.stop();
    const late = Promise.withResolvers<void>();
    const timer = setTimeout(late.resolve, END_WITHIN_MS);
    await Promise.race([this.#pool.end(), late.promise]);
    clearTimeout(timer);
  }

  #opened(): pg.Pool {
    const onConnect = async (client: pg.ClientBase) => void (await client.query(NO_IDLE_TRANSACTIONS));
    const pool = new pg.Pool({ ...this.options, onConnect });
    // Without listeners the loss of a connection would end the process: the pool hears of idle ones, and of those in use
    // between two statements nobody does.
    pool.on("connect", (client) => client.on("error", () => this.#contact.doubt()));
    pool.on("error", (error) => {
      this.#log.warn({ reason: error.message }, "An idle database connection was lost");
      this.#contact.doubt();
    });
    return pool;
  }

  #renew(): void {
    const old = this.#pool;
    this.#pool = this.#opened();
    old.end().catch(() => {});
  }
}

/** A connection for one user, who learns what a failure leaves behind. */
class GuardedClient implements PostgresPoolClient {
  readonly #client: pg.PoolClient;
  readonly #contact: Contact;
  #inTransaction = false;
  #broken = false;

  constructor(client: pg.PoolClient, contact: Contact) {
    this.#client = client;
    this.#contact = contact;
  }

  // Kysely's interface has a second form, for cursors, which we do not use.
  query = (async (text: string, parameters: readonly unknown[]) => {
    if (/^(begin|start transaction)/i.test(text)) this.#inTransaction = true;
    try {
      return await this.#contact.orLost(this.#client.query(text, [...parameters]));
    } catch (error) {
      throw this.#meaningOf(error, text);
    }
  }) as unknown as PostgresPoolClient["query"];

  release(discarded = false): void {
    this.#client.release(discarded || this.#broken);
  }

  /** The server rolls back what was begun and not committed; what was sent to be committed may be. */
  #meaningOf(error: unknown, text: string): unknown {
    const answered = error instanceof pg.DatabaseError && error.code !== undefined;
    if (answered && !AWAY.test(error.code ?? "")) return error;
    this.#broken = true;
    this.#contact.doubt();
    const undone = this.#inTransaction ? !/^commit/i.test(text) : /^select/i.test(text);
    return new StoreAway(undone || isRefusal(error) ? "Nothing" : "Unknown", error);
  }
}

/** The server still could say that it does not do this. */
function isRefusal(error: unknown): boolean {
  return error instanceof pg.DatabaseError && /^(53|57014|25006|25P03)/.test(error.code ?? "");
}
