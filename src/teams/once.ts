import type { Clock } from "../health/ports.ts";
import type { Log } from "../log.ts";
import type { AnsweredTurns } from "../questions/ports.ts";
import { within } from "./deadline.ts";
import { causeOf } from "./failure.ts";

/** The store writes one thing at a time; while it takes over a large snapshot nobody waits for a note. */
const CLAIM_WITHIN_MS = 500;
/** Teams sends a turn again within a minute: many times what arrives in one. */
const REMEMBERED = 10_000;

/** Says of a key whether this is the first time: at once for what this process has seen, from the store for what came before it. */
export class Once {
  readonly #answered: AnsweredTurns;
  readonly #clock: Clock;
  readonly #log: Log;
  readonly #recent = new Set<string>();

  constructor(answered: AnsweredTurns, clock: Clock, log: Log) {
    this.#answered = answered;
    this.#clock = clock;
    this.#log = log;
  }

  /** A store that fails or lags is no reason for silence: then a question may, after a restart, be answered twice. */
  async first(...parts: readonly string[]): Promise<boolean> {
    const key = JSON.stringify(parts);
    if (this.#recent.has(key)) return false;
    this.#remember(key);
    try {
      const claim = this.#answered.claim(key, this.#clock.now());
      return await within(this.#clock, CLAIM_WITHIN_MS, "noting a turn", claim);
    } catch (error) {
      this.#log.warn({ cause: causeOf(error) }, "it could not be noted that a turn is answered");
      return true;
    }
  }

  #remember(key: string): void {
    this.#recent.add(key);
    const [oldest] = this.#recent;
    if (this.#recent.size > REMEMBERED && oldest !== undefined) this.#recent.delete(oldest);
  }
}
