import type { Clock } from "../health/ports.ts";
import type { Log } from "../log.ts";
import type { Addresses } from "../outgoing/ports.ts";
import type { Incoming } from "./activity.ts";
import { addressOf, type Parting, partingOf } from "./address.ts";
import { causeOf } from "./failure.ts";

/** Turns of one conversation that come closer together ask the store nothing: a pause ends with the first turn after that. */
const LEFT_ALONE_MS = 60_000;
/** Conversations that speak within a minute. */
const REMEMBERED = 5_000;

/** Keeps where conversations are reached, beside the turns: nobody waits for it, and no turn fails by it. */
export class AddressKeeping {
  readonly #addresses: Addresses;
  readonly #clock: Clock;
  readonly #log: Log;
  /** What was kept lately: conversation → its address and when. */
  readonly #recent = new Map<string, { readonly reference: string; readonly at: number }>();
  #keeping: Promise<void> = Promise.resolve();

  constructor(addresses: Addresses, clock: Clock, log: Log) {
    this.#addresses = addresses;
    this.#clock = clock;
    this.#log = log;
  }

  /** To be told each activity whose caller was authenticated and whose tenant is ours. */
  heard(activity: Incoming): void {
    const parting = partingOf(activity);
    if (parting) this.#forget(parting);
    else this.#keep(activity);
  }

  /** Resolves when everything heard so far is kept. */
  idle(): Promise<void> {
    return this.#keeping;
  }

  #forget(parting: Parting): void {
    this.#recent.clear();
    this.#soon(() =>
      parting.kind === "Team"
        ? this.#addresses.removeTeam(parting.teamId)
        : this.#addresses.remove(parting.conversationId),
    );
  }

  #keep(activity: Incoming): void {
    const address = addressOf(activity);
    const now = this.#clock.now();
    if (!address || this.#isKnown(address.conversationId, address.reference, now)) return;
    this.#soon(() => this.#addresses.keep(address, now));
  }

  #isKnown(conversationId: string, reference: string, now: number): boolean {
    const recent = this.#recent.get(conversationId);
    if (recent?.reference === reference && Math.abs(now - recent.at) < LEFT_ALONE_MS) return true;
    if (this.#recent.size >= REMEMBERED) this.#recent.clear();
    this.#recent.set(conversationId, { reference, at: now });
    return false;
  }

  /** One after the other: a removal must not be overtaken by what was kept before it. */
  #soon(work: () => Promise<unknown>): void {
    this.#keeping = this.#keeping
      .then(async () => void (await work()))
      .catch((error: unknown) => {
        this.#recent.clear();
        this.#log.warn({ cause: causeOf(error) }, "the address of a conversation could not be kept");
      });
  }
}
