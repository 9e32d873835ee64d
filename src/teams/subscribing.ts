import type { DigestStore } from "../digests/ports.ts";
import { type Person, type Settings, type Subscriber, subscribed } from "../digests/subscriber.ts";
import { ownId } from "./own-id.ts";

/** Teams delivers a press again within a minute. */
const AGAIN_WITHIN_MS = 60_000;

export interface Wish {
  /** Without a thread. */
  readonly conversationId: string;
  readonly settings: Settings;
  readonly by: Person;
  /** A message is answered once, whereas a press may come twice, and is then answered as the first time. */
  readonly said: "Words" | "Press";
  /** Epoch milliseconds, UTC. */
  readonly now: number;
}

/**
 * One subscriber for one part of the estate in one conversation, whoever asks for it at once and on whatever replica: its id
 * follows from both, and from how many of them have ended before.
 */
export async function subscribeOnce(store: Pick<DigestStore, "subscribers" | "save">, wish: Wish) {
  const { conversationId, settings, by, now } = wish;
  for (let ended = 0; ; ended += 1) {
    const same = (await store.subscribers()).find((one) => isSame(one, wish));
    if (same) return { kind: isAgain(same, wish) ? "Subscribed" : "AlreadySubscribed", subscriber: same } as const;
    const id = ownId("subscriber", conversationId, partOf(settings), String(ended));
    const made = subscribed(id, conversationId, settings, by, now);
    if (await store.save(made)) return { kind: "Subscribed", subscriber: made.subscriber } as const;
  }
}

function isSame(one: Subscriber, { conversationId, settings }: Wish): boolean {
  return one.conversationId === conversationId && partOf(one) === partOf(settings);
}

function partOf({ where, severity }: Settings): string {
  return JSON.stringify([severity, where]);
}

function isAgain({ version, createdBy, createdAt }: Subscriber, { said, by, now }: Wish): boolean {
  return said === "Press" && version === 1 && createdBy.id === by.id && now - createdAt < AGAIN_WITHIN_MS;
}
