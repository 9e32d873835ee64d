/**
 * What Teams takes of one bot in one thread: at most `most` messages in any `ms` milliseconds. Source: "Optimize your bot
 * with rate limiting in Teams", per bot per thread, sending to conversation.
 */
const WINDOWS = [
  { most: 7, ms: 1_000 },
  { most: 8, ms: 2_000 },
  { most: 60, ms: 30_000 },
  { most: 1_800, ms: 3_600_000 },
] as const;

/** Teams counts when a message arrives, we when it leaves; two messages may come closer together on the way. */
const SLACK_MS = 100;

const LONGEST_MS = 3_600_000 + SLACK_MS;

/** When messages were sent to one conversation, and when the next one may be. Times are epoch milliseconds. */
export class ThreadWindows {
  /** Ascending. */
  #times: number[] = [];

  /** The earliest time from `now` on at which one more keeps every window. */
  freeAt(now: number): number {
    this.#forget(now);
    const ends = WINDOWS.map(({ most, ms }) => (this.#times.at(-most) ?? Number.NEGATIVE_INFINITY) + ms + SLACK_MS);
    return Math.max(now, ...ends);
  }

  note(at: number, messages = 1): void {
    for (let n = 0; n < messages; n += 1) this.#times.push(at);
  }

  /** Whether nothing is left that could hold a message back. */
  isEmpty(now: number): boolean {
    this.#forget(now);
    return this.#times.length === 0;
  }

  #forget(now: number): void {
    // A clock that was put back would make us wait for as long as it was wrong.
    if ((this.#times.at(-1) ?? now) > now) this.#times = this.#times.map((time) => Math.min(time, now));
    const firstKept = this.#times.findIndex((time) => time > now - LONGEST_MS);
    if (firstKept !== 0) this.#times.splice(0, firstKept === -1 ? this.#times.length : firstKept);
  }
}
