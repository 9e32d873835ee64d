import type { Clock } from "../health/ports.ts";
import type { JudgedMachine, Snapshot, Transition } from "../health/snapshot.ts";
import { compose } from "./compose.ts";
import type { Digest, DigestRecord, Missed } from "./digest.ts";
import { type Mute, muting } from "./mute.ts";
import type { DigestStore, Past, RedeployFacts } from "./ports.ts";
import { isOfMuted, isOnHealth, mayMoveUnseen, type Scopes, whateverTheHealth, withoutMutes } from "./scope.ts";
import { askedKey, type Subscriber } from "./subscriber.ts";

/** Where the material of digests comes from. */
export interface SourcePorts {
  readonly store: DigestStore;
  readonly scopes: Scopes;
  readonly past: Past;
  readonly redeploys: RedeployFacts;
  readonly clock: Clock;
}

export interface Watched {
  readonly machines: readonly JudgedMachine[];
  readonly matching: readonly JudgedMachine[];
  readonly isMuted: (machine: JudgedMachine) => Mute | undefined;
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
    const mutes = await this.#allMutes();
    const { machines, matching, isMuted } = await this.watched(subscriber, snapshot);
    const ids = this.#idsOf(machines);
    return compose({
      subscriber,
      slot,
      missed,
      snapshot,
      machines,
      matching,
      last,
      toldThen: await this.#toldThen(subscriber, last),
      records: last ? await this.#ports.store.digests(subscriber.id, RECORDS_OF_A_WEEK) : [],
      transitions: last ? await this.#transitionsAfter(last, snapshot) : [],
      mutes,
      muting: isMuted,
      couldBeIn: (machineId) => couldBeIn(subscriber, machineId),
      redeploys: await this.#ports.redeploys.since(ids, last?.at ?? now),
      now,
    });
  }

  /**
   * The machines of a subscriber's scope whatever their health, those of them for which all its filters hold, and which of
   * them are counted apart.
   */
  async watched({ where }: Pick<Subscriber, "where">, snapshot: Snapshot): Promise<Watched> {
    const now = this.#ports.clock.now();
    const byMute = muting(await this.#allMutes(), this.#scopes, snapshot, now);
    const machines = this.#scopes.machines(whateverTheHealth(where), snapshot, now);
    const matching = isOnHealth(where) ? this.#scopes.machines(withoutMutes(where), snapshot, now) : machines;
    if (!isOfMuted(where)) return { machines, matching, isMuted: byMute };
    return { machines, matching: matching.filter((machine) => byMute(machine)), isMuted: () => undefined };
  }

  async #toldThen(subscriber: Subscriber, last: DigestRecord | undefined): Promise<ReadonlySet<string> | undefined> {
    if (!last || !mayMoveUnseen(subscriber.where) || last.asked !== askedKey(subscriber)) return undefined;
    return this.#ports.store.toldIds(subscriber.id, last.slot);
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

/** Whether a machine that is gone was in a scope of what ids tell: its subscription and group. */
export function couldBeIn({ where }: Pick<Subscriber, "where">, machineId: string): boolean {
  const [, subscription, group] = machineId.match(/^\/subscriptions\/([^/]+)(?:\/resourcegroups\/([^/]+))?/) ?? [];
  const said: Readonly<Record<string, string | undefined>> = { subscription, resourceGroup: group, machine: machineId };
  return where.every(({ field, values, not }) => {
    const value = said[field];
    return value !== undefined && values.includes(value) !== not;
  });
}
