import { missingPrerequisites } from "../health/coverage.ts";
import type { Subscription } from "../health/snapshot.ts";
import type { Prerequisite } from "../health/verdict.ts";
import type { EstateView } from "./estate-view.ts";

/** A subscription that is not readable, or whose prerequisites are missing or could not be read. */
export interface Gap {
  readonly subscription: Subscription;
  readonly missing: readonly Prerequisite[];
}

/** Every subscription that Vitals cannot vouch for, the unreadable ones first, then by name. */
export function gapsOf(view: EstateView): readonly Gap[] {
  return view.keep("gaps", () => findGaps(view.snapshot.subscriptions));
}

function findGaps(subscriptions: readonly Subscription[]): Gap[] {
  return subscriptions
    .map((subscription) => ({
      subscription,
      missing: subscription.readable && subscription.coverage ? missingPrerequisites(subscription.coverage) : [],
    }))
    .filter(({ subscription, missing }) => !subscription.readable || !subscription.coverage || missing.length > 0)
    .sort((a, b) => rank(a) - rank(b) || a.subscription.name.localeCompare(b.subscription.name, "en"));
}

function rank({ subscription }: Gap): number {
  return subscription.readable ? 1 : 0;
}
