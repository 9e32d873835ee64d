import type { JudgedMachine, Snapshot } from "../health/snapshot.ts";

/** One filter of a question, kept as it came; what it means is known to the questions alone. */
export interface ScopeFilter {
  readonly field: string;
  readonly values: readonly string[];
  readonly not: boolean;
}

/** Which machines filters hold for: the questions know. */
export interface Scopes {
  /** The machines of `snapshot` for which all filters hold, the same objects, the worst first. `now` is epoch milliseconds, UTC. */
  machines(where: readonly ScopeFilter[], snapshot: Snapshot, now: number): readonly JudgedMachine[];
}
