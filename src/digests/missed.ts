import type { Arrival } from "./arrivals.ts";
import type { Missed } from "./digest.ts";
import { slotsBetween } from "./slot.ts";
import type { Subscriber } from "./subscriber.ts";

/**
 * The slots before `slot` of which the subscriber read nothing, the earliest first: digests that were given up, slots for
 * which nobody was there to make one, and those of a pause. Late ones are never made up for one by one. Slots before a
 * subscription or of another schedule are not its own. Epoch milliseconds, UTC.
 */
export function missedBefore(slot: number, subscriber: Subscriber, { read, lost }: Arrival): readonly Missed[] {
  const { state, createdAt } = subscriber;
  if (state.is !== "Active") return lost;
  const recorded = new Set(lost.map((one) => one.slot));
  const untold = slotsBetween(subscriber, read?.slot ?? createdAt, slot - 1).filter((one) => !recorded.has(one));
  const own = untold.flatMap((one): Missed[] => {
    if (one > state.since) return [{ slot: one, because: undefined }];
    return state.pausedBecause === undefined ? [] : [{ slot: one, because: state.pausedBecause }];
  });
  return [...lost, ...own].sort((a, b) => a.slot - b.slot);
}
