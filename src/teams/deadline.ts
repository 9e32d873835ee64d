import type { Clock } from "../health/ports.ts";

/** Something outside did not answer in time. */
export class TooSlow extends Error {
  constructor(what: string, ms: number) {
    super(`${what} took longer than ${ms} ms`);
    this.name = "TooSlow";
  }
}

/** The promise's own outcome, or TooSlow after `ms` milliseconds; what comes later is ignored. */
export function within<T>(clock: Clock, ms: number, what: string, promise: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const cancel = clock.after(ms, () => reject(new TooSlow(what, ms)));
    promise.finally(cancel).then(resolve, reject);
  });
}

/** Whether the promise is fulfilled within `ms` milliseconds. Throws what it throws before that. */
export async function doneWithin(clock: Clock, ms: number, promise: Promise<unknown>): Promise<boolean> {
  let cancel = () => {};
  const late = new Promise<false>((resolve) => {
    cancel = clock.after(ms, () => resolve(false));
  });
  try {
    return await Promise.race([promise.then(() => true as const), late]);
  } finally {
    cancel();
  }
}
