import type { OutgoingMessage } from "../../src/outgoing/message.ts";
import type {
  Claimed,
  Deliveries,
  Delivery,
  Outbox,
  Outgoing,
  PostState,
  RecentTries,
  Waiting,
} from "../../src/outgoing/ports.ts";

interface Kept {
  readonly message: OutgoingMessage;
  readonly order: number;
  dueAt: number;
  leasedUntil: number | undefined;
  attempts: number;
  firstTriedAt: number;
  triedAt: number | undefined;
  because: string | undefined;
  end: Exclude<Delivery, { state: "Waiting" }> | undefined;
}

/** The queue without a database, for one process or several in one: `lead` goes to whoever asks while nobody has it. */
export class MemoryOutbox implements Outbox, Outgoing, Deliveries {
  readonly #kept = new Map<string, Kept>();
  /** Thrown by every verb. */
  fault: Error | undefined;
  leading = true;

  async enqueue(messages: readonly OutgoingMessage[]): Promise<void> {
    this.#answer();
    for (const message of messages) {
      if (this.#kept.has(message.id)) continue;
      this.#kept.set(message.id, {
        message,
        order: this.#kept.size,
        dueAt: message.notBefore,
        leasedUntil: undefined,
        attempts: 0,
        firstTriedAt: 0,
        triedAt: undefined,
        because: undefined,
        end: undefined,
      });
    }
  }

  async lead(): Promise<boolean> {
    this.#answer();
    return this.leading;
  }

  async resign(): Promise<void> {
    this.#answer();
  }

  async waiting(): Promise<readonly Waiting[]> {
    this.#answer();
    return [...this.#kept.values()].filter(({ end }) => !end).map((one) => this.#shown(one));
  }

  async claim({ id, attempts }: Waiting, now: number, leaseUntil: number): Promise<Claimed | undefined> {
    this.#answer();
    const one = this.#kept.get(id);
    if (!one || one.end || one.attempts !== attempts || (one.leasedUntil ?? now) > now) return undefined;
    one.firstTriedAt = one.attempts === 0 ? now : one.firstTriedAt;
    one.attempts += 1;
    one.leasedUntil = leaseUntil;
    one.triedAt = now;
    const { deed } = one.message;
    const post = deed.kind === "Post" ? undefined : this.#kept.get(deed.post)?.end;
    const postActivityId = post?.state === "Sent" ? post.activityId : undefined;
    return { message: one.message, attempts: one.attempts, firstTriedAt: one.firstTriedAt, postActivityId };
  }

  async sent(id: string, activityId: string | undefined, at: number): Promise<void> {
    this.#answer();
    const one = this.#kept.get(id);
    if (one) one.end = { state: "Sent", at, activityId };
  }

  async retry(id: string, attempts: number, at: number, because: string): Promise<void> {
    this.#answer();
    const one = this.#kept.get(id);
    if (!one || one.attempts !== attempts) return;
    Object.assign(one, { dueAt: at, leasedUntil: undefined, because });
  }

  async giveUp(id: string, because: string, at: number): Promise<void> {
    this.#answer();
    const one = this.#kept.get(id);
    if (one && !one.end) one.end = { state: "GivenUp", at, because };
  }

  async triesSince(time: number): Promise<readonly RecentTries[]> {
    this.#answer();
    return [...this.#kept.values()].flatMap(({ message: { conversationId }, triedAt: at, attempts: tries }) =>
      at !== undefined && at > time ? [{ conversationId, at, tries }] : [],
    );
  }

  async of(ids: readonly string[]): Promise<ReadonlyMap<string, Delivery>> {
    this.#answer();
    return new Map(
      ids.flatMap((id) => {
        const one = this.#kept.get(id);
        return one ? [[id, one.end ?? waitingDelivery(one)]] : [];
      }),
    );
  }

  #answer(): void {
    if (this.fault) throw this.fault;
  }

  #shown({ message, order, dueAt, leasedUntil, attempts }: Kept): Waiting {
    const { id, conversationId, deed, giveUpAt } = message;
    const post = deed.kind === "Post" ? "None" : this.#postState(deed.post);
    return { id, conversationId, deed, order, dueAt, giveUpAt, leasedUntil, attempts, post };
  }

  #postState(id: string): PostState {
    const post = this.#kept.get(id);
    if (!post) return "Unknown";
    if (!post.end) return "Waiting";
    return post.end.state === "Sent" ? "Accepted" : "GivenUp";
  }
}

function waitingDelivery({ dueAt, attempts, because }: Kept): Delivery {
  return { state: "Waiting", dueAt, attempts, because };
}
