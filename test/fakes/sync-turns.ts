import type { SyncTurns, TurnLook, TurnWish } from "../../src/health/ports.ts";
import type { Snapshot, SourceFailure } from "../../src/health/snapshot.ts";

/** The turns of all processes on one store, in memory. */
export class MemoryTurns {
  owner: string | undefined;
  until = 0;
  begunAt: number | undefined;
  askedAt: number | undefined;
  failures: readonly SourceFailure[] = [];
  /** What the next look throws. */
  fault: Error | undefined;
  /** What each end of a turn throws, as where the store is away by then. */
  endFault: Error | undefined;
  readonly #stored: () => Snapshot | undefined;

  constructor(stored: () => Snapshot | undefined) {
    this.#stored = stored;
  }

  /** The port as one process has it. */
  of(process: string): SyncTurns {
    const ifMine = (change: () => void) => {
      if (this.owner === process) change();
    };
    return {
      take: async (wish) => this.#take(process, wish),
      hold: async (until) =>
        ifMine(() => {
          this.until = until;
        }),
      end: async (failures) => {
        if (this.endFault) throw this.endFault;
        ifMine(() => {
          this.owner = undefined;
          this.failures = failures;
        });
      },
      giveBack: async () =>
        ifMine(() => {
          this.owner = undefined;
          this.begunAt = undefined;
        }),
      look: async (now) => this.#look(now),
    };
  }

  #take(process: string, { now, until, asked, unlessAfter }: TurnWish): boolean {
    const isFree = this.owner === undefined || this.owner === process || this.until <= now;
    const last = asked ? this.askedAt : this.begunAt;
    if (!isFree || (last !== undefined && last > unlessAfter)) return false;
    this.owner = process;
    this.until = until;
    this.begunAt = now;
    if (asked) this.askedAt = now;
    return true;
  }

  #look(now: number): TurnLook {
    const { fault, begunAt, failures } = this;
    this.fault = undefined;
    if (fault) throw fault;
    return { stored: this.#stored(), begunAt, is: this.#stateAt(now), failures };
  }

  #stateAt(now: number): TurnLook["is"] {
    if (this.begunAt === undefined) return "BrokenOff";
    if (this.owner === undefined) return "Ended";
    return this.until > now ? "Running" : "BrokenOff";
  }
}
