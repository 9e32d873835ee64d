import pg from "pg";
import { StoreAway } from "../../health/store-away.ts";
import type { Log } from "../../log.ts";

/** A turn that meets a dead network waits this long and two answers' time at most. */
const ASKED_EVERY_MS = 2_000;
/** A server under load answers `select 1` long before that. */
const ANSWER_WITHIN_MS = 3_000;
const FIRST_PAUSE_MS = 250;
/** A database that failed over is there again within a minute or so, and people wait. */
const LONGEST_PAUSE_MS = 10_000;

/**
 * Whether the database answers, found out by a connection of its own: those of the pool may all be at work. Begins in the
 * belief that it does. While it does not, it alone tries to connect, ever less often.
 */
export class Contact {
  readonly #config: pg.ClientConfig;
  readonly #log: Log;
  readonly #onLost: () => void;
  readonly #waiting = new Set<(reason: unknown) => void>();
  #client: pg.Client | undefined;
  #timer: NodeJS.Timeout | undefined;
  #asking = false;
  #failures = 0;
  #stopped = false;

  /** `onLost` is called each time that an answer fails to come after others came. */
  constructor(config: pg.ClientConfig, log: Log, onLost: () => void) {
    this.#config = { ...config, connectionTimeoutMillis: ANSWER_WITHIN_MS, query_timeout: ANSWER_WITHIN_MS };
    this.#log = log;
    this.#onLost = onLost;
  }

  get answers(): boolean {
    return this.#failures === 0;
  }

  start(): void {
    void this.#round();
  }

  /** Somebody else's connection failed: asks now whether it was that connection alone. */
  doubt(): void {
    if (this.answers) void this.#round();
  }

  /** The outcome of `asked`; rejects as soon as the database is known not to answer, though `asked` may never settle. */
  orLost<T>(asked: Promise<T>): Promise<T> {
    return new Promise((resolve, reject) => {
      this.#waiting.add(reject);
      asked.finally(() => this.#waiting.delete(reject)).then(resolve, reject);
    });
  }

  stop(): void {
    this.#stopped = true;
    clearTimeout(this.#timer);
    this.#drop();
  }

  async #round(): Promise<void> {
    if (this.#asking || this.#stopped) return;
    this.#asking = true;
    clearTimeout(this.#timer);
    try {
      await this.#ask();
      this.#answered();
    } catch (error) {
      this.#failed(error);
    }
    this.#asking = false;
    if (this.#stopped) return this.#drop();
    this.#timer = setTimeout(() => void this.#round(), this.#pause()).unref();
  }

  /** A connection may be lost for itself; only a new one that fails as well says something of the database. */
  async #ask(): Promise<void> {
    if (this.#client && (await answers(this.#client))) return;
    this.#drop();
    this.#client = await this.#connected();
  }

  async #connected(): Promise<pg.Client> {
    const client = new pg.Client(this.#config);
    client.on("error", () => {
      if (this.#client === client) this.doubt();
    });
    try {
      await client.connect();
      await client.query("select 1");
      return client;
    } catch (error) {
      client.end().catch(() => {});
      throw error;
    }
  }

  #answered(): void {
    if (!this.answers) this.#log.info({ tries: this.#failures }, "The database answers again");
    this.#failures = 0;
  }

  #failed(error: unknown): void {
    this.#drop();
    if (this.#stopped) return;
    this.#failures += 1;
    if (this.#failures > 1) return;
    const reason = error instanceof Error ? error.message : String(error);
    this.#log.warn({ reason }, "The database does not answer");
    this.#onLost();
    for (const reject of this.#waiting) reject(new StoreAway("Unknown", error));
  }

  #pause(): number {
    return this.answers
      ? ASKED_EVERY_MS
      : Math.min(FIRST_PAUSE_MS * 2 ** Math.min(this.#failures - 1, 10), LONGEST_PAUSE_MS);
  }

  /** Nobody waits for the end of a connection that may be dead. */
  #drop(): void {
    this.#client?.end().catch(() => {});
    this.#client = undefined;
  }
}

function answers(client: pg.Client): Promise<boolean> {
  return client.query("select 1").then(
    () => true,
    () => false,
  );
}
