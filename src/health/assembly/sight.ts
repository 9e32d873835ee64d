import type { DatedVisibility } from "../evidence.ts";
import { EXPIRES_AFTER } from "../limits.ts";
import type { Reading } from "../ports.ts";
import type { Subscription } from "../snapshot.ts";
import { type Trouble, unseen } from "./sources.ts";

/**
 * As of when this subscription is seen, or why it is not. A source that failed is stood in for by its last complete reading,
 * if that is not too old and the subscription was in sight then: one that was out of sight comes back only with a complete
 * reading, since how old its parts are is not known.
 */
export function oldestReading(
  protection: Reading<boolean> | undefined,
  trouble: readonly Trouble[],
  was: Subscription | undefined,
  takenAt: number,
): number | DatedVisibility {
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
