import { coverage } from "../coverage.ts";
import type { Coverage, DatedVisibility, Unseen } from "../evidence.ts";
import type { EstateReading } from "../ports.ts";
import { keepIfSame } from "../same.ts";
import type { Snapshot, Subscription } from "../snapshot.ts";
import { isInScope, readableNames } from "./scope.ts";
import { oldestReading } from "./sight.ts";
import type { Trouble } from "./sources.ts";

/** A subscription of the snapshot in the making; whether it has reports is known only when all machines were looked at. */
export type Standing = Omit<Subscription, "hasReports">;

/** The subscriptions of the snapshot in the making. */
export interface Subscriptions {
  /** The subscription with this id (lower-cased), made on the spot if a machine is the first to name it. */
  of(id: string): Standing;
  all(): readonly Standing[];
}

const UNREADABLE: Unseen = { seen: false, because: "SubscriptionNotReadable", source: undefined };

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
  const seen = new Map<number, DatedVisibility>();

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
    const sight = oldestReading(reading.endpointProtection.get(id), trouble, was, takenAt);
    const visibility = typeof sight === "number" ? shared(seen, sight) : sight;
    return { id, name, readable: true, visibility, coverage: coverageOf(id, reading, was) };
  }

  for (const id of [...readable.keys(), ...reading.expectedSubscriptions, ...before.keys()])
    if (isInScope(id, readable, reading.expectedSubscriptions)) of(id);
  return { of, all: () => [...standings.values()] };
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

/** Subscriptions that were read alike share one object. */
function shared(seen: Map<number, DatedVisibility>, asOf: number): DatedVisibility {
  const known = seen.get(asOf) ?? { seen: true, asOf };
  seen.set(asOf, known);
  return known;
}
