import { type Window, Windows } from "./windows.ts";

/** What Teams takes of one bot in one thread. Source: "Optimize your bot with rate limiting in Teams", per bot per thread. */
const THREAD: readonly Window[] = [
  { most: 7, ms: 1_000 },
  { most: 8, ms: 2_000 },
  { most: 60, ms: 30_000 },
  { most: 1_800, ms: 3_600_000 },
];

/** A thread is never the bottleneck: it costs nothing to be careful. */
const THREAD_SLACK_MS = 100;

export function threadWindows(): Windows {
  return new Windows(THREAD, THREAD_SLACK_MS);
}

/** Costs 3 % of the rate; less, and a busy machine breaks the rate now and then. */
const TENANT_SLACK_MS = 30;
/** What a moment without the processor may leave to catch up on. */
const GATHERED = 3;

/**
 * The tenant's rate: a token bucket spreads the messages over the second, a window keeps any second from holding more
 * than the rate. Times are epoch milliseconds.
 */
export class TenantRate {
  readonly #perMs: number;
  readonly #windows: Windows;
  #tokens = 0;
  #at: number;

  /** Begins without a token: another process may have sent a moment ago. */
  constructor(perSecond: number, now: number) {
    this.#perMs = perSecond / 1_000;
    this.#windows = new Windows([{ most: perSecond, ms: 1_000 }], TENANT_SLACK_MS);
    this.#at = now;
  }

  /** The earliest time from `now` on at which one more may be sent. */
  freeAt(now: number): number {
    this.#flow(now);
    const token = this.#tokens >= 1 ? now : now + Math.ceil((1 - this.#tokens) / this.#perMs);
    return Math.max(token, this.#windows.freeAt(now));
  }

  take(now: number): void {
    this.#flow(now);
    this.#tokens -= 1;
    this.#windows.note(now);
  }

  /** A clock that was put back brings no tokens, and is believed from then on. */
  #flow(now: number): void {
    this.#tokens = Math.min(GATHERED, this.#tokens + Math.max(0, now - this.#at) * this.#perMs);
    this.#at = now;
  }
}
