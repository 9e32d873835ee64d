/** At most `most` messages in any `ms` milliseconds. */
export interface Window {
  readonly most: number;
  readonly ms: number;
}

/**
 * When messages were sent, and when the next one keeps every window. The receiver counts when a message arrives, we when
 * it leaves, and two may come closer together on their way: each window is taken `slackMs` longer than it is. Times are
 * epoch milliseconds.
 */
export class Windows {
  readonly #windows: readonly Window[];
  readonly #longestMs: number;
  /** Ascending. */
  #times: number[] = [];

  constructor(windows: readonly Window[], slackMs: number) {
    this.#windows = windows.map(({ most, ms }) => ({ most, ms: ms + slackMs }));
    this.#longestMs = Math.max(...this.#windows.map(({ ms }) => ms));
  }

  /** The earliest time from `now` on. */
  freeAt(now: number): number {
    this.#forget(now);
    let free = now;
    for (const { most, ms } of this.#windows) {
      const before = this.#times.at(-most);
      if (before !== undefined) free = Math.max(free, before + ms);
    }
    return free;
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
    const firstKept = this.#times.findIndex((time) => time > now - this.#longestMs);
    if (firstKept !== 0) this.#times.splice(0, firstKept === -1 ? this.#times.length : firstKept);
  }
}
