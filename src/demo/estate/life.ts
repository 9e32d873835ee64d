import type { Blueprint } from "./blueprint.ts";
import { IMAGES } from "./images.ts";
import type { SimMachine } from "./machine.ts";
import type { Random } from "./random.ts";
import { MINUTE, type Stage, type Story } from "./story.ts";
import type { Timeline } from "./timeline.ts";

/** In an estate of 300 something happens about every twenty minutes. */
const MACHINE_MINUTES = 300 * 20;

/** Machines break and recover by themselves. The cases of the demo's script stay as they are. */
export class Life {
  readonly #blueprints: ReadonlyMap<string, Blueprint>;
  readonly #machines: readonly SimMachine[];
  readonly #timeline: Timeline;
  readonly #random: Random;
  readonly #changed: (machine: SimMachine) => void;

  constructor(
    blueprints: readonly Blueprint[],
    machines: readonly SimMachine[],
    timeline: Timeline,
    random: Random,
    changed: (machine: SimMachine) => void,
  ) {
    this.#blueprints = new Map(blueprints.map((blueprint) => [blueprint.subscription.id, blueprint]));
    this.#machines = machines.filter((machine) => this.#isOrdinary(machine));
    this.#timeline = timeline;
    this.#random = random;
    this.#changed = changed;
  }

  begin(): void {
    if (this.#machines.length === 0) return;
    const pause = (MACHINE_MINUTES / this.#machines.length) * MINUTE;
    this.#timeline.after(pause * (0.5 + this.#random.next()), (now) => {
      this.#happen(now);
      this.begin();
    });
  }

  /** One machine breaks or recovers. Half of the time it is one that is ill, so that their number stays about the same. */
  #happen(now: number): void {
    const recovers = this.#random.chance(0.5);
    const machine = this.#find((one) => (one.truth.state === "Unhealthy") === recovers && !isBusy(one));
    const blueprint = machine && this.#blueprints.get(machine.subscriptionId);
    if (!machine || !blueprint) return;
    const next = recovers ? blueprint.recovery : this.#trouble(machine, blueprint);
    if (next) this.#tell(next, machine, blueprint, now);
  }

  /** A few draws suffice; where none fits, nothing happens this time. */
  #find(fits: (machine: SimMachine) => boolean): SimMachine | undefined {
    for (let draw = 0; draw < 60; draw += 1) {
      const machine = this.#machines[this.#random.between(0, this.#machines.length - 1)];
      if (machine && fits(machine)) return machine;
    }
    return undefined;
  }

  #trouble(machine: SimMachine, { troubles }: Blueprint): Story | undefined {
    if (machine.truth.state !== "Healthy") return undefined;
    const [first, ...others] = troubles.filter((one) => IMAGES[one.image].os === machine.image.os);
    return first && this.#random.pick([first, ...others]);
  }

  #tell(next: Story, machine: SimMachine, { subscription }: Blueprint, now: number): void {
    const { id, name, image, host, provider } = machine;
    const stage: Stage = { now, random: this.#random, id, name, image, host, provider, subscription, fresh: true };
    Object.assign(machine, next.tell(stage), { scenario: next.name });
    this.#changed(machine);
  }

  #isOrdinary(machine: SimMachine): boolean {
    const blueprint = this.#blueprints.get(machine.subscriptionId);
    const stories = blueprint && blueprint.troubles.length > 0 ? blueprint.ordinary.map(([one]) => one.name) : [];
    return stories.includes(machine.scenario) && machine.lock === undefined;
  }
}

/** A redeploy is under way: life does not meddle. */
function isBusy(machine: SimMachine): boolean {
  return machine.truth.rule === 5 || machine.truth.state === "Unknown";
}
