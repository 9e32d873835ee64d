import PQueue from "p-queue";

/** How much ARM is asked to do. Times are milliseconds. */
export interface DeployerPace {
  /** Of each subscription; ARM lets 10 deletions a second through, and 500 of extensions a minute in a region. */
  readonly deletesPerSecond: number;
  /** Looks, of each subscription; ARM lets 25 reads a second through, with the questions about deletions. */
  readonly readsPerSecond: number;
  /** Questions about deletions under way, of each subscription. */
  readonly pollsPerSecond: number;
  /** A deletion that is not answered by then is given up; the port allows two minutes. */
  readonly giveUpAfter: number;
  /** A look or a question about an operation. */
  readonly timeout: number;
}

export const DEPLOYER_PACE: DeployerPace = {
  deletesPerSecond: 8,
  readsPerSecond: 20,
  pollsPerSecond: 5,
  giveUpAfter: 100_000,
  timeout: 60_000,
};

/** Under way at once for each that may begin in a second: answers take one to three seconds. */
const SECONDS_UNDER_WAY = 3;

/** One queue for each subscription: ARM counts by them. */
export class Rate {
  readonly #perSecond: number;
  readonly #queues = new Map<string, PQueue>();

  constructor(perSecond: number) {
    this.#perSecond = perSecond;
  }

  /** Runs `ask` when there is room for it. Rejects as `ask` does, or when `signal` aborts, at once. */
  run<T>(subscriptionId: string, signal: AbortSignal, ask: () => Promise<T>): Promise<T> {
    const queued = this.#queue(subscriptionId.toLowerCase()).add(() => untilAborted(ask(), signal), { signal });
    return untilAborted(queued, signal);
  }

  #queue(id: string): PQueue {
    const known = this.#queues.get(id);
    if (known) return known;
    const concurrency = SECONDS_UNDER_WAY * this.#perSecond;
    const queue = new PQueue({ concurrency, interval: 1000, intervalCap: this.#perSecond });
    this.#queues.set(id, queue);
    return queue;
  }
}

/** A credential may hang for longer than any signal that it is given: nobody waits for it, and it keeps no place. */
async function untilAborted<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  signal.throwIfAborted();
  const aborted = Promise.withResolvers<never>();
  const abort = () => aborted.reject(signal.reason);
  signal.addEventListener("abort", abort, { once: true });
  try {
    return await Promise.race([work, aborted.promise]);
  } finally {
    signal.removeEventListener("abort", abort);
  }
}
