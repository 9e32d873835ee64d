import { type Random, seeded } from "../../src/demo/estate/random.ts";
import type { JudgedMachine, Snapshot } from "../../src/health/snapshot.ts";
import type { Verdict } from "../../src/health/verdict.ts";
import { aSnapshot, healthy, judged, notApplicable, unhealthy, unknown } from "../builders/snapshot.ts";

const MACHINES = 120;
const HIDDEN = unknown({ reason: "NotVisible", because: "SourceFailed", source: "Inventory" });

/** A small estate that breaks, recovers, grows and shrinks, by a seed; it knows at each time what is so. */
export class World {
  readonly #random: Random;
  readonly #machines = new Map<string, JudgedMachine>();
  #named = 0;

  constructor(seed: number, now: number) {
    this.#random = seeded(seed);
    for (let n = 0; n < MACHINES; n += 1) this.#add(now);
  }

  /** A quarter of an hour later. */
  goOn(now: number): void {
    for (const [id, machine] of this.#machines) {
      if (this.#random.chance(0.002)) this.#machines.set(id, this.#unseen(machine));
      if (!this.#random.chance(0.004)) continue;
      this.#machines.set(id, { ...machine, verdict: this.#another(machine.verdict), since: { at: now, how: "Azure" } });
      if (this.#random.chance(0.03)) this.#machines.delete(id);
    }
    if (this.#random.chance(0.02)) this.#add(now);
  }

  /** What a sync sees; now and then a third of the estate is out of sight. */
  look(now: number, version: number): Snapshot {
    const blind = this.#random.chance(0.03);
    const rows = [...this.#machines.values()].map((machine, n) =>
      blind && n % 3 === 0 ? { ...machine, verdict: HIDDEN } : machine,
    );
    return aSnapshot(rows, { takenAt: now, version });
  }

  /** What no transition tells of: another tag, another power state, or another message of the same issue. */
  #unseen({ evidence, verdict, since }: JudgedMachine): JudgedMachine {
    const isRetagged = this.#random.chance(0.4);
    const isSwitched = this.#random.chance(0.4);
    const tags = { env: this.#random.pick(["prod", "test"]) };
    const power = { is: this.#random.pick(["Running", "NotRunning"] as const), code: "" };
    const machine = {
      ...evidence.machine,
      ...(isRetagged ? { tags } : {}),
      ...(isSwitched ? { power } : {}),
    };
    const isReworded = verdict.state === "Unhealthy" && verdict.issue === "Installation";
    return { evidence: { ...evidence, machine }, verdict: isReworded ? this.#failed() : verdict, since };
  }

  #add(since: number): void {
    this.#named += 1;
    const name = `vm-${this.#named}`;
    const os = this.#named % 2 === 0 ? "Linux" : "Windows";
    const machine = { id: `/m/${name}`, name, os, tags: { env: this.#named % 3 === 0 ? "prod" : "test" } } as const;
    this.#machines.set(machine.id, judged({ machine, verdict: this.#another(healthy()), since }));
  }

  #another(verdict: Verdict): Verdict {
    if (verdict.state === "Unhealthy" && this.#random.chance(0.2)) return this.#broken();
    if (verdict.state !== "Healthy") return healthy();
    const quiet = [healthy(), notApplicable(), unknown({ reason: "NotRunning", power: "deallocated" })] as const;
    return this.#random.chance(0.6) ? this.#broken() : this.#random.pick<Verdict>(quiet);
  }

  #broken(): Verdict {
    return this.#random.pick([this.#failed(), unhealthy({ issue: "Heartbeat", message: "no heartbeat" })]);
  }

  #failed(): Verdict {
    return unhealthy({ message: `exit code ${this.#random.between(20, 24)}` });
  }
}
