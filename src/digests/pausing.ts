import type { OutgoingBody, OutgoingMessage } from "../outgoing/message.ts";
import type { Addresses, Outgoing } from "../outgoing/ports.ts";
import type { Presenter } from "./ports.ts";
import type { Subscriber } from "./subscriber.ts";

/** That digests are paused is worth knowing for so long, milliseconds. */
const WORTH_MS = 24 * 3_600_000;

export interface PausingPorts {
  readonly addresses: Pick<Addresses, "ofPerson">;
  readonly outgoing: Outgoing;
  readonly presenter: Pick<Presenter, "paused" | "resumed">;
  /** Whoever cannot be told reads it in the settings; no pause fails for it. */
  readonly onFault: (error: unknown) => void;
  readonly onEnqueued: () => void;
}

/**
 * Says that digests are paused, to whom it can be said: not where they were posted, but to whoever subscribed, in their
 * personal chat; and that they go on, where they do.
 */
export class Pausing {
  readonly #ports: PausingPorts;

  constructor(ports: PausingPorts) {
    this.#ports = ports;
  }

  /** `subscribers`: those of one conversation that are paused from `now` (epoch milliseconds, UTC) on. */
  async paused(subscribers: readonly Subscriber[], now: number): Promise<void> {
    const byPerson = Map.groupBy(subscribers, ({ createdBy }) => createdBy.id);
    for (const [personId, own] of byPerson) {
      if (personId !== "") await this.#tell(() => this.#toPerson(personId, own, now));
    }
  }

  /** `subscribers`: those of one conversation that go on from `now` (epoch milliseconds, UTC) on. */
  async resumed(subscribers: readonly Subscriber[], now: number): Promise<void> {
    const [first] = subscribers;
    if (!first) return;
    const body = this.#ports.presenter.resumed(subscribers, now);
    await this.#tell(async () => messageOf(`resumed/${first.id}/${now}`, first.conversationId, body, now));
  }

  async #toPerson(personId: string, own: readonly Subscriber[], now: number): Promise<OutgoingMessage | undefined> {
    const address = await this.#ports.addresses.ofPerson(personId);
    // In a personal chat that was closed to us nobody can be told of it.
    if (!address || address.paused || own.some((one) => one.conversationId === address.conversationId))
      return undefined;
    const body = this.#ports.presenter.paused(own);
    return messageOf(`paused/${own[0]?.id}/${now}`, address.conversationId, body, now);
  }

  async #tell(make: () => Promise<OutgoingMessage | undefined>): Promise<void> {
    const { outgoing, onFault, onEnqueued } = this.#ports;
    try {
      const message = await make();
      if (!message) return;
      await outgoing.enqueue([message]);
      onEnqueued();
    } catch (error) {
      onFault(error);
    }
  }
}

function messageOf(id: string, conversationId: string, body: OutgoingBody, now: number): OutgoingMessage {
  return { id, conversationId, deed: { kind: "Post" }, body, notBefore: now, giveUpAt: now + WORTH_MS };
}
