import { errorOf } from "../health/error-text.ts";
import type { JudgedMachine, Snapshot } from "../health/snapshot.ts";
import type { ScopeFilter, Scopes } from "./scope.ts";
import type { Person } from "./subscriber.ts";

/** What is muted: one machine, all that a filter holds for, or one error, by its name without particulars. */
export type Muted =
  | { readonly kind: "Machine"; readonly machineId: string; readonly name: string }
  | { readonly kind: "Filter"; readonly where: readonly ScopeFilter[] }
  | { readonly kind: "Error"; readonly error: string };

/** Machines that are counted apart until a time. Times are epoch milliseconds, UTC. */
export interface Mute {
  readonly id: string;
  readonly what: Muted;
  readonly reason: string;
  readonly by: Person;
  readonly at: number;
  /** It ends by itself then. */
  readonly until: number;
  /** Taken back earlier, and by whom. */
  readonly ended: { readonly at: number; readonly by: Person } | undefined;
}

/** When it stops to hold. */
export function endOf({ until, ended }: Mute): number {
  return Math.min(until, ended?.at ?? until);
}

export function holdsAt(mute: Mute, now: number): boolean {
  return mute.at <= now && now < endOf(mute);
}

/** Whether a machine is muted, and by which mute; the one that ends last, where several do. */
export function muting(
  mutes: readonly Mute[],
  scopes: Scopes,
  snapshot: Snapshot,
  now: number,
): (machine: JudgedMachine) => Mute | undefined {
  // Asked of every machine of every scope, so each kind is one look, however many mutes there are.
  const byMachine = new Map<string, Mute>();
  const byError = new Map<string, Mute>();
  const byFilter = new Map<JudgedMachine, Mute>();
  // What is set last stays: the mute that ends last.
  for (const mute of mutes.filter((one) => holdsAt(one, now)).sort((a, b) => endOf(a) - endOf(b))) {
    const { what } = mute;
    if (what.kind === "Machine") byMachine.set(what.machineId, mute);
    else if (what.kind === "Error") byError.set(what.error, mute);
    else for (const machine of scopes.machines(what.where, snapshot, now)) byFilter.set(machine, mute);
  }
  return (machine) =>
    lastOf(
      byMachine.get(machine.evidence.machine.id),
      byFilter.get(machine),
      byError.size > 0 ? byError.get(errorOf(machine)) : undefined,
    );
}

function lastOf(...mutes: readonly (Mute | undefined)[]): Mute | undefined {
  let last: Mute | undefined;
  for (const mute of mutes) if (mute && (!last || endOf(mute) > endOf(last))) last = mute;
  return last;
}
