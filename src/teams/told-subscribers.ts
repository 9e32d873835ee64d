import { isDeepStrictEqual } from "node:util";
import type { Told } from "../cards/desk-card.ts";
import type { DigestStore } from "../digests/ports.ts";
import { nextSlot } from "../digests/slot.ts";
import type { Subscriber } from "../digests/subscriber.ts";
import type { Clock } from "../health/ports.ts";
import { withoutThread } from "../outgoing/conversation-id.ts";
import { understoodOf } from "../questions/answer/understood.ts";
import { viewOf } from "../questions/estate-view.ts";
import type { Subscribable } from "../questions/operations/scope-of.ts";
import type { Estate } from "../questions/ports.ts";
import type { Filter } from "../questions/query.ts";
import type { Speaker } from "./answers.ts";

export interface ToldSubscribersParts {
  readonly store: Pick<DigestStore, "subscribers" | "digests" | "changes">;
  readonly estate: Estate;
  readonly clock: Clock;
}

/** Finds the subscribers that somebody means, and what a card says of them. */
export class ToldSubscribers {
  readonly #parts: ToldSubscribersParts;

  constructor(parts: ToldSubscribersParts) {
    this.#parts = parts;
  }

  /** Those of this conversation; in a channel, of all its threads. */
  async here({ conversationId }: Pick<Speaker, "conversationId">): Promise<readonly Subscriber[]> {
    const here = withoutThread(conversationId);
    return (await this.#parts.store.subscribers()).filter((one) => one.conversationId === here);
  }

  /** The speaker's own that are paused in other conversations: nobody there can be told of it. */
  async pausedElsewhere({ conversationId, person }: Speaker): Promise<readonly Told[]> {
    const here = withoutThread(conversationId);
    const paused = (await this.#parts.store.subscribers()).filter(
      (one) =>
        one.state.is === "Paused" && one.conversationId !== here && person.id !== "" && one.createdBy.id === person.id,
    );
    return paused.map((one) => this.briefly(one));
  }

  async told(subscriber: Subscriber): Promise<Told> {
    const { store } = this.#parts;
    const [[last], [changed]] = await Promise.all([store.digests(subscriber.id, 1), store.changes(subscriber.id)]);
    return { ...this.briefly(subscriber), last, changed: changed?.what === "Changed" ? changed : undefined };
  }

  /** It is kept: whatever fails from here on must not say that nothing was. */
  toldOfKept(subscriber: Subscriber): Promise<Told> {
    return this.told(subscriber).catch(() => this.briefly(subscriber));
  }

  /** Without what only the store knows. */
  briefly(subscriber: Subscriber): Told {
    const snapshot = this.#parts.estate.snapshot();
    return {
      subscriber,
      understood: understoodOf(subscriber.where as readonly Filter[], snapshot && viewOf(snapshot)),
      next: subscriber.state.is === "Paused" ? undefined : nextSlot(subscriber, this.#parts.clock.now()),
      last: undefined,
      changed: undefined,
    };
  }
}

/** Whether words mean the very filters of a subscriber: only then may a form show them as its own. */
export function meansTheSame({ where, severity }: Subscriber, read: Subscribable | undefined): boolean {
  return (
    read !== undefined &&
    isDeepStrictEqual(read.where, where) &&
    (read.toldOf === "Everything" || read.toldOf === severity)
  );
}
