import type { SimMachine } from "./machine.ts";
import { HOUR, MINUTE } from "./story.ts";
import type { Timeline } from "./timeline.ts";

/** Defender looks at each sensor every four hours, spread evenly over them. */
const PERIOD = 4 * HOUR;
const ROUNDS = 48;
const SPACING = PERIOD / ROUNDS;

interface Round {
  readonly machines: SimMachine[];
  readonly phase: number;
  period: number;
}

/** When Defender scanned each machine last. Machines are scanned in 48 rounds, five simulated minutes apart. */
export class Scans {
  readonly #timeline: Timeline;
  readonly #rounds: readonly Round[];

  constructor(machines: readonly SimMachine[], timeline: Timeline) {
    this.#timeline = timeline;
    // Two minutes before the next scan at the latest: a phase of nothing would be scanned at this very moment.
    this.#rounds = Array.from({ length: ROUNDS }, (_, index) => {
      const phase = index * SPACING + 2 * MINUTE;
      return { machines: [], phase, period: timeline.periods(PERIOD, phase) };
    });
    for (const machine of machines) this.#roundOf(machine).machines.push(machine);
  }

  /** Epoch milliseconds, UTC. */
  lastOf(machine: SimMachine): number {
    const { period, phase } = this.#roundOf(machine);
    return this.#timeline.beginOf(period, PERIOD, phase);
  }

  /** Makes the scans that are due, and gives the machines that were scanned. */
  run(): SimMachine[] {
    const scanned: SimMachine[] = [];
    for (const round of this.#rounds) {
      const period = this.#timeline.periods(PERIOD, round.phase);
      if (period === round.period) continue;
      round.period = period;
      for (const machine of round.machines) scanned.push(machine);
    }
    return scanned;
  }

  #roundOf({ vmId }: SimMachine): Round {
    const round = this.#rounds[Number.parseInt(vmId.slice(0, 4), 16) % ROUNDS];
    if (!round) throw new Error(`no round for ${vmId}`);
    return round;
  }
}
