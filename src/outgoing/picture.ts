import type { Outbox, Waiting } from "./ports.ts";

/** While much is enqueued, the queue is read this often and not for each message. */
const READ_AGAIN_MS = 250;

/** What waits, as this process knows it: read from the outbox, and kept right by what the process itself does. */
export class Picture {
  readonly #outbox: Outbox;
  readonly #sweepMs: number;
  #waiting: readonly Waiting[] = [];
  #readAt = Number.NEGATIVE_INFINITY;
  #doubtful = true;

  /** `sweepMs`: a picture this old is read anew, though nothing speaks against it. */
  constructor(outbox: Outbox, sweepMs: number) {
    this.#outbox = outbox;
    this.#sweepMs = sweepMs;
  }

  get waiting(): readonly Waiting[] {
    return this.#waiting;
  }

  /** Something may have changed without us. */
  doubt(): void {
    this.#doubtful = true;
  }

  /** How long the picture may be used. Milliseconds. */
  restMs(now: number): number {
    return Math.max(0, this.#readAt + (this.#doubtful ? READ_AGAIN_MS : this.#sweepMs) - now);
  }

  /** Reads the queue if it is time, and says whether it was. */
  async refresh(now: number): Promise<boolean> {
    // A clock that was put back makes the picture look as if it were of tomorrow.
    if (this.restMs(now) > 0 && this.#readAt <= now) return false;
    this.#doubtful = false;
    const before = this.#waiting;
    const read = await this.#outbox.waiting();
    // What was changed while it was read may not be in it.
    if (this.#waiting !== before) this.#doubtful = true;
    this.#waiting = read;
    this.#readAt = now;
    return true;
  }

  claimed(id: string, leasedUntil: number): void {
    this.#change(id, { leasedUntil });
  }

  /** Somebody else was first: left out until the queue is read again, soon. */
  overtaken(id: string): void {
    this.settled(id);
    this.doubt();
  }

  retried(id: string, attempts: number, dueAt: number): void {
    this.#change(id, { attempts, dueAt, leasedUntil: undefined });
  }

  /** Sent or given up; what refers to it has to be looked at anew. */
  settled(id: string): void {
    this.#waiting = this.#waiting.filter((one) => one.id !== id);
    if (this.#waiting.some(({ deed }) => deed.kind !== "Post" && deed.post === id)) this.doubt();
  }

  #change(id: string, change: Partial<Waiting>): void {
    this.#waiting = this.#waiting.map((one) => (one.id === id ? { ...one, ...change } : one));
  }
}
