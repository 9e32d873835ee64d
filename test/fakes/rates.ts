/** Teams' windows for one thread, as its page on rate limits states them: at most so many in so many milliseconds. */
export const THREAD_WINDOWS = [
  [7, 1_000],
  [8, 2_000],
  [60, 30_000],
  [1_800, 3_600_000],
] as const;

type Window = readonly [most: number, ms: number];

/** Whether no window of its length that ends with one of the times holds more than it may. Times ascend. */
export function keeps([most, ms]: Window, times: readonly number[]): boolean {
  return times.every((time, index) => {
    const before = times[index - most];
    return before === undefined || time - before >= ms;
  });
}

/** Counts as Teams does: what was taken, in each thread and for the whole tenant. */
export class Rates {
  readonly #tenant: Window;
  readonly #taken = new Map<string, number[]>();
  readonly #all: number[] = [];

  constructor(perSecond: number) {
    this.#tenant = [perSecond, 1_000];
  }

  /** Takes one more, unless that is too many. `now` is milliseconds of any clock that goes forward. */
  take(conversationId: string, now: number): boolean {
    const taken = this.#taken.get(conversationId) ?? [];
    const fits = THREAD_WINDOWS.every((window) => hasRoom(window, taken, now)) && hasRoom(this.#tenant, this.#all, now);
    if (!fits) return false;
    this.#taken.set(conversationId, [...taken, now]);
    this.#all.push(now);
    return true;
  }
}

function hasRoom([most, ms]: Window, times: readonly number[], now: number): boolean {
  const before = times.at(-most);
  return before === undefined || now - before >= ms;
}
