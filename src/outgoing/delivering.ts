import type { Clock } from "../health/ports.ts";
import { afterwards, type Settlement } from "./afterwards.ts";
import { withoutThread } from "./conversation-id.ts";
import type { Address, Addresses, Channel, Claimed, Outbox, Outcome } from "./ports.ts";

const FIRST_PAUSE_MS = 1_000;
const LONGEST_PAUSE_MS = 30_000;

export interface DeliveringParts {
  readonly clock: Clock;
  readonly outbox: Outbox;
  readonly addresses: Addresses;
  readonly channel: Channel;
  /** From 0 up to 1. */
  readonly random: () => number;
  /** The store or the channel failed: whatever was to be sent stays and is tried again. */
  readonly onFault: (error: unknown) => void;
}

/** How long to leave a store alone that failed so many times in a row. Milliseconds. */
export function pauseAfter(failures: number): number {
  return Math.min(LONGEST_PAUSE_MS, FIRST_PAUSE_MS * 2 ** Math.min(failures - 1, 10));
}

/** One try of one message, from Teams to the store. */
export class Delivering {
  readonly #parts: DeliveringParts;
  #stopped = false;

  constructor(parts: DeliveringParts) {
    this.#parts = parts;
  }

  /** A store that fails from now on is not asked again. */
  stop(): void {
    this.#stopped = true;
  }

  /** Tries once, and keeps what came of it. Never rejects. */
  async deliver(claimed: Claimed, address: Address): Promise<Settlement> {
    const { channel, clock, random, onFault } = this.#parts;
    const outcome = await channel.send(address, claimed).catch((error: unknown): Outcome => {
      onFault(error);
      return { kind: "RetryAfter", ms: undefined, why: "a fault of ours" };
    });
    const settlement = afterwards(outcome, claimed, clock.now(), random);
    await this.#untilKept(() => this.#keep(claimed, settlement));
    return settlement;
  }

  async #keep({ message, attempts }: Claimed, settlement: Settlement): Promise<void> {
    const { outbox, addresses, clock } = this.#parts;
    const { id } = message;
    switch (settlement.kind) {
      case "Sent":
        return outbox.sent(id, settlement.activityId, clock.now());
      case "Retry":
        return outbox.retry(id, attempts, settlement.at, settlement.because);
      case "GivenUp":
        if (settlement.pauses) {
          await addresses.pause(withoutThread(message.conversationId), settlement.because, clock.now());
        }
        return outbox.giveUp(id, settlement.because, clock.now());
    }
  }

  /** What Teams has accepted must be noted, or it is sent again: so a store that is away for a moment is asked again. */
  async #untilKept(keep: () => Promise<void>): Promise<void> {
    for (let failures = 1; ; failures += 1) {
      try {
        return await keep();
      } catch (error) {
        this.#parts.onFault(error);
        if (this.#stopped) return;
        await new Promise<void>((resolve) => this.#parts.clock.after(pauseAfter(failures), resolve));
      }
    }
  }
}
