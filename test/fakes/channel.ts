import type { Clock } from "../../src/health/ports.ts";
import type { Address, Channel, Claimed, Outcome } from "../../src/outgoing/ports.ts";

/** One try, as the channel saw it. */
export interface Try {
  readonly id: string;
  readonly conversationId: string;
  readonly at: number;
  readonly claimed: Claimed;
  readonly address: Address;
}

/** Teams without a network: takes everything, unless told otherwise, after `latencyMs` on the clock. */
export class FakeChannel implements Channel {
  readonly #clock: Clock;
  readonly tries: Try[] = [];
  /** Ids of messages in the order of their acceptance. */
  readonly accepted: string[] = [];
  latencyMs = 0;
  decide: (one: Try, clock: Clock) => Outcome = ({ id }) => ({ kind: "Accepted", activityId: `activity of ${id}` });

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  async send(address: Address, claimed: Claimed): Promise<Outcome> {
    const { id, conversationId } = claimed.message;
    const one: Try = { id, conversationId, at: this.#clock.now(), claimed, address };
    this.tries.push(one);
    if (this.latencyMs > 0) await new Promise<void>((resolve) => this.#clock.after(this.latencyMs, resolve));
    const outcome = this.decide(one, this.#clock);
    if (outcome.kind === "Accepted") this.accepted.push(id);
    return outcome;
  }

  /** Ids of the messages that were tried, in order. */
  get tried(): readonly string[] {
    return this.tries.map(({ id }) => id);
  }
}
