import type { Person } from "./person.ts";

/** A maintenance freeze: nothing is deleted while it holds; requests and decisions go on. Times are epoch milliseconds, UTC. */
export interface Freeze {
  readonly by: Person;
  readonly at: number;
  /** null: until somebody ends it. */
  readonly until: number | null;
  /** Text from outside. */
  readonly because: string;
}

/** The one row of the tenant. `version` is 0 while there was never a freeze. */
export interface FreezeRecord {
  readonly version: number;
  /** null: ended, or never begun. One whose `until` has passed stays until the next change. */
  readonly freeze: Freeze | null;
}

/** The freeze that holds at `now`; undefined: none. At `until` itself it is over. */
export function frozenBy({ freeze }: FreezeRecord, now: number): Freeze | undefined {
  if (freeze === null) return undefined;
  return freeze.until === null || now < freeze.until ? freeze : undefined;
}
