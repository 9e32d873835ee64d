import type { JudgedMachine, Snapshot, Transition, TransitionState } from "../health/snapshot.ts";
import { transitionState } from "../health/transition-state.ts";

/** What the machines were at the snapshot of the digest before, told from what changed since. */
export class Earlier {
  /** The state before its first change, by machine; undefined: it was not there. */
  readonly #before = new Map<string, TransitionState | undefined>();
  readonly #isHeardOf: (state: TransitionState | undefined) => boolean;
  readonly #brokeSince = new Set<string>();
  /** Id → name. */
  readonly #goneSince = new Map<string, string>();

  /** `transitions`: all after that snapshot, the newest first. `isHeardOf`: which states of then are worth a line. */
  constructor(transitions: readonly Transition[], isHeardOf: (state: TransitionState | undefined) => boolean) {
    this.#isHeardOf = isHeardOf;
    for (const { machineId, from, to } of transitions) {
      // The newest is seen first, the oldest last: what stays is where it all began.
      this.#before.set(machineId, from);
      if (isHeardOf(to)) this.#brokeSince.add(machineId);
    }
    const newest = new Map(transitions.toReversed().map((one) => [one.machineId, one]));
    for (const { machineId, machineName, to } of newest.values()) {
      if (to === "Gone") this.#goneSince.set(machineId, machineName);
    }
  }

  /** What this machine was then; undefined: it was not there. */
  of({ evidence, verdict }: JudgedMachine): TransitionState | undefined {
    const { id } = evidence.machine;
    return this.#before.has(id) ? this.#before.get(id) : transitionState(verdict);
  }

  wasHeardOf(machine: JudgedMachine): boolean {
    return this.#isHeardOf(this.of(machine));
  }

  /** Whether it came into such a state at any time since. */
  broke(machineId: string): boolean {
    return this.#brokeSince.has(machineId);
  }

  /** Machines that were in such a state then and are gone now, id → name. */
  heardOfAndGone(): ReadonlyMap<string, string> {
    return new Map([...this.#goneSince].filter(([id]) => this.#isHeardOf(this.#before.get(id))));
  }

  /** What a machine that is gone was called; its id says it, too. */
  nameOfGone(machineId: string): string {
    return this.#goneSince.get(machineId) ?? machineId.slice(machineId.lastIndexOf("/") + 1);
  }
}

/** Of which machines the digest before told. */
export interface ToldThen {
  has(machine: JudgedMachine): boolean;
  /** Those that are still in the inventory. */
  machines(): Iterable<JudgedMachine>;
  /** Names of those that are not. */
  gone(): readonly string[];
}

/** By the list that was kept: exact whatever a machine's tags, messages and age have become. */
export function toldByList(ids: ReadonlySet<string>, { machines }: Snapshot, earlier: Earlier): ToldThen {
  return {
    has: ({ evidence }) => ids.has(evidence.machine.id),
    machines: () => [...ids].flatMap((id) => machines.get(id) ?? []),
    gone: () => [...ids].filter((id) => !machines.has(id)).map((id) => earlier.nameOfGone(id)),
  };
}

/** By transitions: for scopes that no machine comes into or leaves but with one. `couldBeIn`: whether one that is gone was in the scope. */
export function toldByTransitions(
  scope: readonly JudgedMachine[],
  earlier: Earlier,
  couldBeIn: (machineId: string) => boolean,
): ToldThen {
  return {
    has: (machine) => earlier.wasHeardOf(machine),
    machines: () => scope.filter((machine) => earlier.wasHeardOf(machine)),
    gone: () => [...earlier.heardOfAndGone()].filter(([id]) => couldBeIn(id)).map(([, name]) => name),
  };
}

export function isUnhealthy(state: TransitionState | undefined): boolean {
  return state?.startsWith("Unhealthy") ?? false;
}

/** Whether nobody could look at the machine then. */
export function wasOutOfSight(state: TransitionState | undefined): boolean {
  return state === "Unknown/NotVisible";
}
