import PQueue from "p-queue";
import type { Pace } from "./pace.ts";

/** What an answer says about the quota, whatever its status. */
export interface Answer {
  readonly status: number;
  readonly headers: { get(name: string): string | undefined };
}

/** No window of the quota is this long; a header that says so must not stop the reading for good. */
const LONGEST_PAUSE = 60_000;
/** A 429 that says nothing: the documented window. */
const USUAL_PAUSE = 5_000;

/**
 * Resource Graph's quota (15 requests in 5 s for each identity), kept by what its answers say rather than by counting:
 * others may use the same identity. Everyone who asks shares it, and waits before the limit is hit.
 */
export class Quota {
  readonly #queue: PQueue;
  readonly #wait: Pace["wait"];
  #pauses = 0;

  constructor({ concurrentPages, wait }: Pick<Pace, "concurrentPages" | "wait">) {
    this.#queue = new PQueue({ concurrency: concurrentPages });
    this.#wait = wait;
  }

  /** Runs `ask` when there is quota for it; `ask` hands on each answer that it gets. Rejects as `ask` does, or when `signal` aborts. */
  run<T>(ask: (heed: (answer: Answer) => void) => Promise<T>, signal: AbortSignal): Promise<T> {
    return this.#queue.add(() => ask((answer) => this.#heed(answer)), { signal });
  }

  /** Requests under way have their share of what remains, whether Azure counted them yet or not. */
  #heed({ status, headers }: Answer): void {
    const pause = pauseUntilReset(headers.get("x-ms-user-quota-resets-after"));
    const remaining = headers.get("x-ms-user-quota-remaining");
    const spent = remaining !== undefined && Number(remaining) < this.#queue.pending;
    if (status === 429 || spent) void this.#pause(pause ?? USUAL_PAUSE);
  }

  async #pause(ms: number): Promise<void> {
    this.#pauses += 1;
    this.#queue.pause();
    await this.#wait(ms);
    this.#pauses -= 1;
    if (this.#pauses === 0) this.#queue.start();
  }
}

/** Milliseconds of "hh:mm:ss", at most a minute; undefined for anything else. */
export function pauseUntilReset(header: string | undefined): number | undefined {
  const match = /^(\d{1,2}):(\d{1,2}):(\d{1,2}(?:\.\d{1,7})?)$/.exec(header?.trim() ?? "");
  if (!match) return undefined;
  const [hours, minutes, seconds] = match.slice(1).map(Number) as [number, number, number];
  return Math.min((hours * 3600 + minutes * 60 + seconds) * 1000, LONGEST_PAUSE);
}
