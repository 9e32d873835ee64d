/**
 * Shares of the allowed rate: what flows in, and what may gather. Together less than the rate plus one, so that no second
 * holds more messages than it may; the rest is for messages that come closer together on their way.
 */
const FLOW = 0.975;
const GATHERED = 0.02;

/** The tenant's rate as a token bucket: one message, one token. Times are epoch milliseconds. */
export class TenantRate {
  readonly #perMs: number;
  readonly #most: number;
  #tokens = 0;
  #at: number;

  /** Begins empty: another process may have sent a moment ago. */
  constructor(perSecond: number, now: number) {
    this.#perMs = (FLOW * perSecond) / 1_000;
    this.#most = 1 + GATHERED * perSecond;
    this.#at = now;
  }

  /** The earliest time from `now` on at which there is a token. */
  freeAt(now: number): number {
    this.#flow(now);
    return this.#tokens >= 1 ? now : now + Math.ceil((1 - this.#tokens) / this.#perMs);
  }

  take(now: number): void {
    this.#flow(now);
    this.#tokens -= 1;
  }

  /** A clock that was put back brings no tokens, and is believed from then on. */
  #flow(now: number): void {
    this.#tokens = Math.min(this.#most, this.#tokens + Math.max(0, now - this.#at) * this.#perMs);
    this.#at = now;
  }
}
