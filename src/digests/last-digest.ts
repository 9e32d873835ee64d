import type { Deliveries } from "../outgoing/ports.ts";
import { Arrivals } from "./arrivals.ts";
import type { DigestStore } from "./ports.ts";

/**
 * The time of the snapshot that the newest digest that reached a conversation rested on, epoch milliseconds, UTC: what changed since is
 * news to whoever reads there. Undefined: it got none. `now` is epoch milliseconds, UTC.
 */
export async function lastDigestAt(
  store: Pick<DigestStore, "subscribers" | "lastDigests" | "digests">,
  deliveries: Deliveries,
  conversationId: string,
  now: number,
): Promise<number | undefined> {
  const [subscribers, lasts] = await Promise.all([store.subscribers(), store.lastDigests(now)]);
  const here = subscribers.filter((one) => one.conversationId === conversationId);
  const arrivals = new Arrivals(store, deliveries, lasts);
  const read = await Promise.all(here.map(({ id }) => arrivals.of(id)));
  const times = read.flatMap((arrival) => arrival.read?.snapshotTakenAt ?? []);
  return times.length === 0 ? undefined : Math.max(...times);
}
