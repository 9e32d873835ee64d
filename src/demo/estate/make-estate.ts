import { BLUEPRINTS, type Blueprint, TENANT_ID } from "./blueprint.ts";
import { Estate } from "./estate.ts";
import { Fleet } from "./fleet.ts";
import type { SimMachine } from "./machine.ts";
import { type Random, seeded } from "./random.ts";
import type { Story } from "./story.ts";

export interface EstateWish {
  /** The same seed gives the same estate and the same life. */
  readonly seed: number;
  /** Epoch milliseconds, UTC. */
  readonly now: number;
  /** How many machines can be seen; those of the unreadable subscription come on top. At least the cases of the script are made. */
  readonly machines?: number;
  /** Simulated seconds for each real one; 0 lets nothing happen. */
  readonly speed?: number;
  /** Subscriptions and stories; default: the six of the demo. */
  readonly blueprints?: readonly Blueprint[];
}

/** Makes a believable estate: every case of every subscription once, and ordinary machines for the rest. */
export function makeEstate({ seed, now, machines = 300, speed = 1, blueprints = BLUEPRINTS }: EstateWish): Estate {
  const random = seeded(seed);
  const made = blueprints.flatMap((blueprint) =>
    makeFleet(blueprint, Math.round(machines * blueprint.share), random, now),
  );
  return new Estate({ tenantId: TENANT_ID, blueprints, machines: made, random, now, speed });
}

function makeFleet(blueprint: Blueprint, size: number, random: Random, now: number): SimMachine[] {
  const fleet = new Fleet(blueprint.subscription, blueprint.naming, random);
  const machines = blueprint.cases.map((story) => fleet.make(story, now));
  while (machines.length < size) machines.push(fleet.make(drawn(blueprint, random), now));
  return machines;
}

/** One of the ordinary stories, by its weight. */
function drawn({ ordinary, recovery }: Blueprint, random: Random): Story {
  const total = ordinary.reduce((sum, [, weight]) => sum + weight, 0);
  let left = random.next() * total;
  for (const [story, weight] of ordinary) {
    left -= weight;
    if (left < 0) return story;
  }
  return recovery;
}
