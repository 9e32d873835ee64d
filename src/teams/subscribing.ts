import type { DigestStore } from "../digests/ports.ts";
import { type Person, type Settings, type Subscriber, subscribed } from "../digests/subscriber.ts";
import type { Operation } from "../questions/operations/operation.ts";
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

/** What somebody subscribes to, in their words. */
export type Wanted = Omit<Extract<Operation, { do: "Subscribe" }>, "do">;

/** The usual settings with all that was said. */
export function settingsWanted({ where, toldOf, rhythm }: Wanted, usual: Settings): Settings {
  const { schedule = usual.schedule, onChange = false } = rhythm ?? {};
  return { ...usual, where, severity: toldOf, schedule, mode: onChange ? "OnChange" : usual.mode };
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
