import { DEPLOYER_PACE } from "../../src/azure/deploying/rate.ts";
import type { Clock } from "../../src/health/ports.ts";
import type { DeleteAnswer, DeleteProgress, Look, SensorDeployer, WithCall } from "../../src/redeploys/ports.ts";
import { WAVE_SIZES } from "../../src/redeploys/settings.ts";

export interface Limits {
  readonly deletes: Limit;
  readonly reads: Limit;
}

/** What ARM gives a subscription: so many at once, and then so many a second (domain/azure.md §4). */
export const ARM: Limits = { deletes: { burst: 200, perSecond: 10 }, reads: { burst: 250, perSecond: 25 } };
/** What the real deployer takes of it: there may be others who use the subscription. */
export const OURS: Limits = {
  deletes: { burst: 1, perSecond: DEPLOYER_PACE.deletesPerSecond },
  reads: { burst: 1, perSecond: DEPLOYER_PACE.readsPerSecond },
};

/** A call to ARM, there and back; ARM acts half-way. */
const CALL_MS = 1_000;
export const ARRIVES_AFTER_MS = CALL_MS / 2;
/** A look at a machine: its power, its extensions, its locks. Locks of groups and subscriptions are read once for many. */
const READS_OF_A_LOOK = 3;

interface Work {
  readonly machines: number;
  /** Machines of a request. */
  readonly each: number;
  /** How long ARM takes for a deletion that it accepted. */
  readonly deletionMs: number;
}

/** What any program needs by ARM's limits alone, in milliseconds, until the last deletion is accepted. */
interface Floor {
  /** All deletions at once, whatever the rules of a redeploy say. */
  readonly deletes: number;
  /** The looks: at each machine when its request begins, and right before its deletion. */
  readonly reads: number;
  /** The request that begins last, through its waves. */
  readonly waves: number;
  readonly all: number;
}

/**
 * No schedule beats any of the three: all the tokens of a kind have to come; and whichever request begins last begins when
 * every machine was looked at once, and then ARM has to delete its first waves one after the other. Nobody asks how the
 * deletions go on: an ideal program just knows.
 */
export function floorOf({ machines, each, deletionMs }: Work): Floor {
  const deletes = spent(machines, ARM.deletes) + CALL_MS;
  const looks = machines * READS_OF_A_LOOK;
  const reads = spent(2 * looks, ARM.reads) + CALL_MS;
  const waitsFor = WAVE_SIZES.filter((_, wave) => sum(WAVE_SIZES.slice(0, wave + 1)) < each).length;
  const last = 2 * CALL_MS;
  const waves = spent(looks, ARM.reads) + CALL_MS + waitsFor * (CALL_MS + ARRIVES_AFTER_MS + deletionMs) + last;
  return { deletes, reads, waves, all: Math.max(deletes, reads, waves) };
}

function spent(calls: number, { burst, perSecond }: Limit): number {
  return (Math.max(0, calls - burst) / perSecond) * 1_000;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((all, one) => all + one, 0);
}

/** Azure with the pace of the real deployer in front of it, on a clock that does not run by itself. */
export class PacedDeployer implements SensorDeployer {
  readonly #azure: Pick<SensorDeployer, "look" | "beginDelete" | "resume">;
  readonly #clock: Clock;
  readonly #deletes: Bucket;
  readonly #reads: Bucket;
  /** When each question about a deletion under way was asked: they are paced by nobody. */
  readonly polls: number[] = [];

  constructor(azure: SensorDeployer, clock: Clock, limits: Limits) {
    this.#azure = azure;
    this.#clock = clock;
    this.#deletes = new Bucket(limits.deletes, clock);
    this.#reads = new Bucket(limits.reads, clock);
  }

  async look(machineId: string): Promise<Look> {
    const asked = this.#clock.now();
    await Promise.all(Array.from({ length: READS_OF_A_LOOK }, () => this.#reads.turn()));
    if (this.#clock.now() - asked >= DEPLOYER_PACE.timeout) return { saw: "Nothing", retryAfterMs: 30_000 };
    return this.#called(() => this.#azure.look(machineId));
  }

  async beginDelete(extensionId: string, notAfter: number): Promise<WithCall<DeleteAnswer>> {
    await this.#deletes.turn();
    return this.#called(() => this.#azure.beginDelete(extensionId, notAfter));
  }

  resume(poller: string): Promise<WithCall<DeleteProgress>> {
    this.polls.push(this.#clock.now());
    return this.#called(() => this.#azure.resume(poller));
  }

  async #called<T>(call: () => Promise<T>): Promise<T> {
    await passed(this.#clock, ARRIVES_AFTER_MS);
    const answer = await call();
    await passed(this.#clock, ARRIVES_AFTER_MS);
    return answer;
  }
}

interface Limit {
  readonly burst: number;
  readonly perSecond: number;
}

/** So many at once, and then so many a second, in the order in which they came: a bucket of tokens. */
class Bucket {
  readonly #limit: Limit;
  readonly #clock: Clock;
  /** When it would be full again. */
  #fullAt = 0;

  constructor(limit: Limit, clock: Clock) {
    this.#limit = limit;
    this.#clock = clock;
  }

  turn(): Promise<void> {
    const now = this.#clock.now();
    const spacing = 1_000 / this.#limit.perSecond;
    const fullAt = Math.max(now, this.#fullAt) + spacing;
    this.#fullAt = fullAt;
    return passed(this.#clock, Math.max(0, fullAt - this.#limit.burst * spacing - now));
  }
}

function passed(clock: Clock, ms: number): Promise<void> {
  return new Promise((resolve) => void clock.after(ms, resolve));
}
