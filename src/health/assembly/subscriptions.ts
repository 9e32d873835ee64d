import { coverage } from "../coverage.ts";
import type { Coverage, Visibility } from "../evidence.ts";
import { EXPIRES_AFTER } from "../limits.ts";
import type { EstateReading, Reading } from "../ports.ts";
import { keepIfSame } from "../same.ts";
import type { Snapshot, Subscription } from "../snapshot.ts";
import { type Trouble, unseen } from "./sources.ts";

/** A subscription of the snapshot in the making; whether it has reports is known only when all machines were looked at. */
export type Standing = Omit<Subscription, "hasReports">;

/** The subscriptions of the snapshot in the making. */
export interface Subscriptions {
  /** The subscription with this id (lower-cased), made on the spot if a machine is the first to name it. */
  of(id: string): Standing;
  all(): readonly Standing[];
}

const UNREADABLE: Visibility = { seen: false, because: "SubscriptionNotReadable", source: undefined };

/**
 * Every subscription that is readable, was asked for by name, or was seen before. One that was seen before and is not
 * readable now stays, as not visible; unless the operator names the subscriptions, and not this one any more.
 */
export function subscriptionsOf(
  reading: EstateReading,
  previous: Snapshot | undefined,
  trouble: readonly Trouble[],
  takenAt: number,
): Subscriptions {
  const before = new Map(previous?.subscriptions.map((one) => [one.id, one]));
  const readable = readableNames(reading, previous);
  const standings = new Map<string, Standing>();
  const seenAsOf = sharedBy((asOf: number): Visibility => ({ seen: true, asOf }));

  function of(id: string): Standing {
    const known = standings.get(id);
    if (known) return known;
    const fresh = stand(id, before.get(id));
    standings.set(id, fresh);
    return fresh;
  }

  function stand(id: string, was: Subscription | undefined): Standing {
    const name = readable.get(id) ?? was?.name ?? id;
    if (!readable.has(id)) {
      const source = was ? undefined : trouble.find((one) => one.source === "Subscriptions");
      return { id, name, readable: false, visibility: source?.unseen ?? UNREADABLE, coverage: undefined };
    }
    const protection = reading.endpointProtection.get(id);
    const sight = oldestReading(protection, trouble, was, takenAt);
    return {
      id,
      name,
      readable: true,
      visibility: typeof sight === "number" ? seenAsOf(sight) : sight,
      coverage: coverageOf(id, reading, was),
    };
  }

  for (const id of [...readable.keys(), ...reading.expectedSubscriptions, ...before.keys()])
    if (isInScope(id, readable, reading.expectedSubscriptions)) of(id);
  return { of, all: () => [...standings.values()] };
}

export function isInScope(id: string, readable: ReadonlyMap<string, string>, expected: readonly string[]): boolean {
  return readable.has(id) || expected.length === 0 || expected.includes(id);
}

/** Id and name of every readable subscription; where the list itself could not be read, those of the reading before. */
export function readableNames(reading: EstateReading, previous: Snapshot | undefined): ReadonlyMap<string, string> {
  if (reading.subscriptions.ok) return reading.subscriptions.value;
  return new Map(previous?.subscriptions.filter((one) => one.readable).map(({ id, name }) => [id, name]));
}

/**
 * As of when this subscription is seen, or why it is not. A source that failed is stood in for by its last complete reading,
 * if that is not too old and the subscription was in sight then: one that was out of sight comes back only with a complete
 * reading, since how old its parts are is not known.
 */
function oldestReading(
  protection: Reading<boolean> | undefined,
  trouble: readonly Trouble[],
  was: Subscription | undefined,
  takenAt: number,
): number | Visibility {
  const lastSight = was?.visibility.seen ? was.visibility.asOf : undefined;
  const useless = (readAt: number | undefined) =>
    readAt === undefined || lastSight === undefined || takenAt - readAt > EXPIRES_AFTER;
  const failed = trouble.find(({ readAt }) => useless(readAt));
  if (failed) return failed.unseen;
  const oldest = Math.min(takenAt, ...trouble.map(({ readAt }) => readAt ?? takenAt));
  if (protection?.ok) return oldest;
  // The switch has no time of its own: it is no older than the oldest reading of the last snapshot.
  if (useless(lastSight)) return unseen("EndpointProtection", protection?.failure);
  return Math.min(oldest, lastSight ?? oldest);
}

/** The subscription's own prerequisites, by this reading or else by the one before; undefined if one was never read. */
function coverageOf(id: string, reading: EstateReading, was: Subscription | undefined): Coverage | undefined {
  const { plans } = reading;
  const protection = reading.endpointProtection.get(id);
  const isOn = protection?.ok ? protection.value : was?.coverage?.endpointProtection;
  const serversPlan = plans.ok ? (plans.value.servers.get(id) ?? "Off") : was?.coverage?.serversPlan;
  const cspm = plans.ok ? (plans.value.cspm.get(id) ?? false) : was?.coverage?.cspm;
  if (serversPlan === undefined || cspm === undefined || isOn === undefined) return undefined;
  return keepIfSame(was?.coverage, coverage(serversPlan, "Subscription", cspm, isOn));
}

function sharedBy<K, V>(make: (key: K) => V): (key: K) => V {
  const made = new Map<K, V>();
  return (key) => {
    const one = made.get(key) ?? make(key);
    made.set(key, one);
    return one;
  };
}
