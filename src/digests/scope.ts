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

/** Fields of how a machine is; all others are of what it is and where. */
const ON_HEALTH = new Set(["state", "issue", "reason", "text", "error", "sinceOver", "sinceWithin", "muted"]);

/** Fields that a machine's id answers for ever: also of a machine that is gone. */
const IN_THE_ID = new Set(["subscription", "resourceGroup", "machine"]);

/** "For over 3 days", "with error 51": machines are told of while these hold, whatever their state. */
export function isOnHealth(where: readonly ScopeFilter[]): boolean {
  return where.some(({ field }) => ON_HEALTH.has(field));
}

/** The machines that could be told of: the "of 1,204" in "12 of 1,204". */
export function whateverTheHealth(where: readonly ScopeFilter[]): readonly ScopeFilter[] {
  return where.filter(({ field }) => !ON_HEALTH.has(field));
}

/** Whether a machine can come under the filters, or out of them, with no transition that tells of it: a tag, a message, time. */
export function mayMoveUnseen(where: readonly ScopeFilter[]): boolean {
  return where.some(({ field }) => !IN_THE_ID.has(field));
}

/** "Muted machines": they are what is asked for, so none of them is counted apart. */
export function isOfMuted(where: readonly ScopeFilter[]): boolean {
  return where.some(({ field, not }) => field === "muted" && !not);
}

/** Mutes are no filters of machines: who has them looks at them. */
export function withoutMutes(where: readonly ScopeFilter[]): readonly ScopeFilter[] {
  return where.filter(({ field }) => field !== "muted");
}
