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
  readonly #atOnce: number;
  readonly #queue: PQueue;
  readonly #wait: Pace["wait"];
  /** Answers that said that the window has little or no room, and whose window has not ended. */
  #narrow = 0;

  constructor({ concurrentPages, wait }: Pick<Pace, "concurrentPages" | "wait">) {
    this.#atOnce = concurrentPages;
    this.#queue = new PQueue({ concurrency: concurrentPages });
    this.#wait = wait;
  }

  /** Runs `ask` when there is quota for it; `ask` hands on each answer that it gets. Rejects as `ask` does, or when `signal` aborts. */
  run<T>(ask: (heed: (answer: Answer) => void) => Promise<T>, signal: AbortSignal): Promise<T> {
    return this.#queue.add(() => ask((answer) => this.#heed(answer)), { signal });
  }

  #heed({ status, headers }: Answer): void {
    const pause = pauseUntilReset(headers.get("x-ms-user-quota-resets-after"));
    const remaining = Number(headers.get("x-ms-user-quota-remaining") ?? this.#atOnce);
    const room = status === 429 ? 0 : remaining;
    if (room < this.#atOnce) void this.#narrowTo(room, pause ?? USUAL_PAUSE);
  }

  /** No more are under way than the window has room for, whether Azure has counted those yet or not. */
  async #narrowTo(room: number, ms: number): Promise<void> {
    this.#narrow += 1;
    if (room > 0) this.#queue.concurrency = Math.min(this.#queue.concurrency, room);
    else this.#queue.pause();
    await this.#wait(ms);
    this.#narrow -= 1;
    if (this.#narrow > 0) return;
    this.#queue.concurrency = this.#atOnce;
    this.#queue.start();
  }
}

/** Milliseconds of "hh:mm:ss", at most a minute; undefined for anything else. */
export function pauseUntilReset(header: string | undefined): number | undefined {
  const match = /^(\d{1,2}):(\d{1,2}):(\d{1,2}(?:\.\d{1,7})?)$/.exec(header?.trim() ?? "");
  if (!match) return undefined;
  const [hours, minutes, seconds] = match.slice(1).map(Number) as [number, number, number];
  return Math.min((hours * 3600 + minutes * 60 + seconds) * 1000, LONGEST_PAUSE);
}
