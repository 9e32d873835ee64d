import type { DatedVisibility, Evidence, Visibility } from "./evidence.ts";
import type { Subscription } from "./snapshot.ts";

const SEEN: Visibility = Object.freeze({ seen: true });

/** What a subscription's visibility says of its machines; one object for all that were seen. */
export function visibilityOfMachines(ofSubscription: DatedVisibility): Visibility {
  return ofSubscription.seen ? SEEN : ofSubscription;
}

/** As of when a machine was seen, by its subscription's word: epoch milliseconds, UTC. Undefined: it was not. */
export function seenAsOf({ visibility }: Evidence, subscription: Subscription | undefined): number | undefined {
  return visibility.seen && subscription?.visibility.seen ? subscription.visibility.asOf : undefined;
}
