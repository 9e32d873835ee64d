import { STALE_AFTER } from "../health/limits.ts";
import type { Snapshot } from "../health/snapshot.ts";
import type { DigestRecord } from "./digest.ts";
import { lastSlot } from "./slot.ts";
import type { Subscriber } from "./subscriber.ts";

/** How long a slot waits. */
const WAIT_MS = 15 * 60_000;

/** What there is to do for a subscriber. Slots are epoch milliseconds, UTC. */
export type Due =
  | { readonly do: "Nothing" }
  /** The slot has begun; there is nothing good enough to tell yet. */
  | { readonly do: "Wait"; readonly slot: number }
  | { readonly do: "Tell"; readonly slot: number };

/** Decides whether a digest falls due at `now` (epoch milliseconds, UTC). `last`: the newest record of a slot up to then. */
export function due(
  subscriber: Subscriber,
  last: Pick<DigestRecord, "slot"> | undefined,
  snapshot: Snapshot | undefined,
  now: number,
): Due {
  if (subscriber.state.is !== "Active") return { do: "Nothing" };
  const slot = lastSlot(subscriber, now);
  const told = Math.max(last?.slot ?? subscriber.createdAt, subscriber.state.since);
  // A clock that was set back finds its slots told already.
  if (slot === undefined || slot <= told) return { do: "Nothing" };
  if (!snapshot || (mayWait(slot, now) && !isGood(snapshot, now))) return { do: "Wait", slot };
  return { do: "Tell", slot };
}

/** Whether a slot may wait for something better to tell: a fresh snapshot, or the end of a digest that is still on its way. */
export function mayWait(slot: number, now: number): boolean {
  return now < slot + WAIT_MS;
}

function isGood({ takenAt, sources }: Snapshot, now: number): boolean {
  return now - takenAt <= STALE_AFTER && Object.values(sources).every(({ failure }) => failure === undefined);
}
