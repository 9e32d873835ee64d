import type { Transition } from "../../src/health/snapshot.ts";
import type { CountScope, CountsAt, History, KeptMute, KeptRedeploy } from "../../src/questions/ports.ts";

/** A past told by hand; it remembers which counts were asked for. */
export class FakeHistory implements History {
  readonly #transitions: readonly Transition[];
  readonly #counts: readonly CountsAt[];
  /** Those that are kept. */
  readonly muted: KeptMute[] = [];
  /** By machine. */
  readonly redeployed = new Map<string, readonly KeptRedeploy[]>();
  /** How often it was looked what is muted. */
  looks = 0;
  readonly asked: { readonly since: number; readonly scope: CountScope }[] = [];

  /** Transitions in any order; counts the oldest first. */
  constructor(transitions: readonly Transition[] = [], counts: readonly CountsAt[] = []) {
    this.#transitions = transitions.toSorted((a, b) => b.at - a.at);
    this.#counts = counts;
  }

  async transitions(since: number): Promise<readonly Transition[]> {
    return this.#transitions.filter(({ at }) => at >= since);
  }

  async ofMachine(machineId: string): Promise<readonly Transition[]> {
    return this.#transitions.filter((one) => one.machineId === machineId);
  }

  async mutes(since: number): Promise<readonly KeptMute[]> {
    this.looks += 1;
    return this.muted.filter(({ until, ended }) => Math.min(until, ended?.at ?? until) > since);
  }

  async redeploysOf(machineId: string): Promise<readonly KeptRedeploy[]> {
    return this.redeployed.get(machineId) ?? [];
  }

  async counts(since: number, scope: CountScope): Promise<readonly CountsAt[]> {
    this.asked.push({ since, scope });
    return this.#counts.filter(({ at }) => at >= since);
  }
}
