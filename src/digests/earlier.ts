import type { JudgedMachine, Transition, TransitionState } from "../health/snapshot.ts";
import { transitionState } from "../health/transition-state.ts";

/** What the machines were at the snapshot of the digest before, told from what changed since. */
export class Earlier {
  /** The state before its first change, by machine; undefined: it was not there. */
  readonly #before = new Map<string, { readonly was: TransitionState | undefined; readonly name: string }>();
  readonly #isHeardOf: (state: TransitionState | undefined) => boolean;
  readonly #brokeSince = new Set<string>();
  readonly #goneSince = new Map<string, string>();

  /** `transitions`: all after that snapshot, the newest first. `isHeardOf`: which states of then are worth a line. */
  constructor(transitions: readonly Transition[], isHeardOf: (state: TransitionState | undefined) => boolean) {
    this.#isHeardOf = isHeardOf;
    for (const { machineId, machineName, from, to } of transitions) {
      // The newest is seen first, the oldest last: what stays is where it all began.
      this.#before.set(machineId, { was: from, name: machineName });
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
    return this.#before.has(id) ? this.#before.get(id)?.was : transitionState(verdict);
  }

  /** Whether it came into such a state at any time since. */
  broke(machineId: string): boolean {
    return this.#brokeSince.has(machineId);
  }

  /** Machines that were in such a state then and are gone now, id → name. */
  heardOfAndGone(): ReadonlyMap<string, string> {
    return new Map([...this.#goneSince].filter(([id]) => this.#isHeardOf(this.#before.get(id)?.was)));
  }
}

export function isUnhealthy(state: TransitionState | undefined): boolean {
  return state?.startsWith("Unhealthy") ?? false;
}

/** Whether nobody could look at the machine then. */
export function wasOutOfSight(state: TransitionState | undefined): boolean {
  return state === "Unknown/NotVisible";
}
