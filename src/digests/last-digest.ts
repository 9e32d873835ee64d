import type { DigestStore } from "./ports.ts";

/**
 * The time of the snapshot that the newest digest of a conversation rested on, epoch milliseconds, UTC: what changed since is
 * news to whoever reads there. Undefined: it got none. `now` is epoch milliseconds, UTC.
 */
export async function lastDigestAt(
  store: Pick<DigestStore, "subscribers" | "lastDigests">,
  conversationId: string,
  now: number,
): Promise<number | undefined> {
  const [subscribers, lasts] = await Promise.all([store.subscribers(), store.lastDigests(now)]);
  const times = subscribers
    .filter((one) => one.conversationId === conversationId)
    .flatMap(({ id }) => lasts.get(id)?.snapshotTakenAt ?? []);
  return times.length === 0 ? undefined : Math.max(...times);
}
