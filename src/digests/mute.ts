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
  const held = mutes.filter((mute) => holdsAt(mute, now)).sort((a, b) => endOf(b) - endOf(a));
  const tests = held.map((mute) => ({ mute, mutes: testOf(mute.what, scopes, snapshot, now) }));
  return (machine) => tests.find(({ mutes: holds }) => holds(machine))?.mute;
}

function testOf(what: Muted, scopes: Scopes, snapshot: Snapshot, now: number): (machine: JudgedMachine) => boolean {
  switch (what.kind) {
    case "Machine":
      return ({ evidence }) => evidence.machine.id === what.machineId;
    case "Error":
      return (machine) => errorOf(machine) === what.error;
    case "Filter": {
      const machines = new Set(scopes.machines(what.where, snapshot, now));
      return (machine) => machines.has(machine);
    }
  }
}
