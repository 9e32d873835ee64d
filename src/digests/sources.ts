import type { Clock } from "../health/ports.ts";
import type { JudgedMachine, Snapshot, Transition } from "../health/snapshot.ts";
import { compose } from "./compose.ts";
import type { Digest, DigestRecord, Missed } from "./digest.ts";
import { type Mute, muting } from "./mute.ts";
import type { DigestStore, Past, RedeployFacts } from "./ports.ts";
import type { Scopes } from "./scope.ts";
import type { Subscriber } from "./subscriber.ts";

/** Where the material of digests comes from. */
export interface SourcePorts {
  readonly store: DigestStore;
  readonly scopes: Scopes;
  readonly past: Past;
  readonly redeploys: RedeployFacts;
  readonly clock: Clock;
}

/** What digests of one round are made of, read once for all of them. */
export class Sources {
  readonly #ports: SourcePorts;
  readonly #scopes: Scopes;
  #mutes: Promise<readonly Mute[]> | undefined;
  readonly #ids = new WeakMap<readonly JudgedMachine[], ReadonlySet<string>>();
  readonly #transitions = new Map<string, Promise<readonly Transition[]>>();

  constructor(ports: SourcePorts) {
    this.#ports = ports;
    this.#scopes = remembered(ports.scopes);
  }

  /** `newest`: the record of the newest digest that was there to be read. */
  async digest(
    subscriber: Subscriber,
    snapshot: Snapshot,
    newest: DigestRecord | undefined,
    slot: number | undefined,
    missed: readonly Missed[],
  ): Promise<Digest> {
    const now = this.#ports.clock.now();
    // Where versions began anew, nobody knows what changed since: as with a first digest.
    const last = newest && newest.snapshotVersion <= snapshot.version ? newest : undefined;
    const machines = this.#scopes.machines(subscriber.where, snapshot, now);
    const ids = this.#idsOf(machines);
    const mutes = await this.#allMutes();
    return compose({
      subscriber,
      slot,
      missed,
      snapshot,
      machines,
      last,
      records: last ? await this.#ports.store.digests(subscriber.id, RECORDS_OF_A_WEEK) : [],
      transitions: last ? await this.#transitionsAfter(last, snapshot) : [],
      mutes,
      muting: muting(mutes, this.#scopes, snapshot, now),
      couldBeIn: (machineId) => couldBeIn(subscriber, machineId),
      redeploys: await this.#ports.redeploys.since(ids, last?.at ?? now),
      now,
    });
  }

  async unmuted({ where }: Subscriber, snapshot: Snapshot) {
    const now = this.#ports.clock.now();
    const isMuted = muting(await this.#allMutes(), this.#scopes, snapshot, now);
    return this.#scopes.machines(where, snapshot, now).filter((machine) => !isMuted(machine));
  }

  /** Subscribers of one scope have the very same list. */
  #idsOf(machines: readonly JudgedMachine[]): ReadonlySet<string> {
    const ids = this.#ids.get(machines) ?? new Set(machines.map(({ evidence }) => evidence.machine.id));
    this.#ids.set(machines, ids);
    return ids;
  }

  /** Those that ended since the oldest digest that could follow on them. */
  #allMutes(): Promise<readonly Mute[]> {
    this.#mutes ??= this.#ports.store.mutes(this.#ports.clock.now() - MUTES_KEPT_MS);
    return this.#mutes;
  }

  /** Most subscribers had their last digest at the same slot, of the same snapshot. */
  #transitionsAfter({ snapshotVersion, snapshotTakenAt }: DigestRecord, snapshot: Snapshot) {
    const key = `${snapshotVersion} ${snapshot.version}`;
    const since = Math.min(snapshotTakenAt, snapshot.takenAt) - MOST_SET_BACK_MS;
    const known = this.#transitions.get(key) ?? this.#ports.past.between(snapshotVersion, snapshot.version, since);
    this.#transitions.set(key, known);
    return known;
  }
}

/** A clock is not set back by more than this between two digests. */
const MOST_SET_BACK_MS = 24 * 3_600_000;

/** As many as a subscriber who wants one each hour has. */
const RECORDS_OF_A_WEEK = 7 * 24;

/** Longer than any schedule leaves a subscriber without a digest. */
const MUTES_KEPT_MS = 8 * 24 * 3_600_000;

/** Subscribers of one scope share the search for its machines. */
function remembered(scopes: Scopes): Scopes {
  const found = new Map<string, ReturnType<Scopes["machines"]>>();
  let of: Snapshot | undefined;
  return {
    machines: (where, snapshot, now) => {
      if (of !== snapshot) found.clear();
      of = snapshot;
      const key = JSON.stringify(where);
      const machines = found.get(key) ?? scopes.machines(where, snapshot, now);
      found.set(key, machines);
      return machines;
    },
  };
}

/** Of a machine that is gone only its id is left: it names its subscription and group, and nothing else can be asked of it. */
export function couldBeIn({ where }: Pick<Subscriber, "where">, machineId: string): boolean {
  const [, subscription, group] = machineId.match(/^\/subscriptions\/([^/]+)(?:\/resourcegroups\/([^/]+))?/) ?? [];
  const said: Readonly<Record<string, string | undefined>> = { subscription, resourceGroup: group, machine: machineId };
  return where.every(({ field, values, not }) => {
    const value = said[field];
    return value === undefined ? field === "state" || field === "issue" : values.includes(value) !== not;
  });
}
