import type { CountsAt } from "../questions/ports.ts";
import type { SubscriptionCountTable } from "./schema.ts";

type Counts = CountsAt["counts"];

/**
 * Counts of subscriptions and operating systems, added up as they change. A group whose newest count cannot be read makes
 * the sum unknown until its next one: neither its old count nor none would be true.
 */
export class GroupSums {
  readonly #countsFrom: (text: string) => Counts | undefined;
  /** By subscription and operating system; undefined: not readable. */
  readonly #groups = new Map<string, Counts | undefined>();
  readonly #sum = new Map<string, number>();
  #unknown = 0;
  #now: Counts = {};
  #stale = false;

  /** `countsFrom` reads a stored count; undefined where it cannot be read. */
  constructor(countsFrom: (text: string) => Counts | undefined) {
    this.#countsFrom = countsFrom;
  }

  /** A group's count from now on; rows of one group come in the order of their times. */
  take({ subscription_id, os, counts }: SubscriptionCountTable): void {
    const key = `${subscription_id} ${os}`;
    const next = this.#countsFrom(counts);
    if (this.#groups.has(key)) this.#add(this.#groups.get(key), -1);
    this.#groups.set(key, next);
    this.#add(next, 1);
    this.#stale = true;
  }

  /** The sum, without states that have no machines; undefined while it is unknown. The same object until a count changes. */
  now(): Counts | undefined {
    if (this.#unknown > 0) return undefined;
    if (this.#stale) this.#now = Object.fromEntries([...this.#sum].filter(([, count]) => count > 0));
    this.#stale = false;
    return this.#now;
  }

  #add(counts: Counts | undefined, times: 1 | -1): void {
    if (!counts) {
      this.#unknown += times;
      return;
    }
    for (const [state, count] of Object.entries(counts)) {
      this.#sum.set(state, (this.#sum.get(state) ?? 0) + times * count);
    }
  }
}
