import { setTimeout as sleep } from "node:timers/promises";

/** How fast, how often and how long Azure is asked. Times are milliseconds. */
export interface Pace {
  /** A request that has no whole answer after so long is given up. Resource Graph itself ends a query well before. */
  readonly timeout: number;
  /** First pause of the SDK's exponential back-off after a broken connection or a 5xx. */
  readonly retryDelay: number;
  readonly longestRetryDelay: number;
  /** Pages asked for at once. Three requests a second are allowed and one takes up to a second: four fill the quota. */
  readonly concurrentPages: number;
  /** GETs at once for extension messages and settings; ARM allows 25 reads a second and subscription. */
  readonly concurrentGets: number;
  wait(ms: number): Promise<unknown>;
}

export const PACE: Pace = {
  timeout: 60_000,
  retryDelay: 1_000,
  longestRetryDelay: 16_000,
  concurrentPages: 4,
  concurrentGets: 8,
  wait: (ms) => sleep(ms),
};
