import type { Deliveries, Delivery } from "../outgoing/ports.ts";
import type { DigestRecord, Missed } from "./digest.ts";
import type { DigestStore } from "./ports.ts";

/** Of one subscriber: more than a month of digests every four hours that all were lost is no comparison any more. */
const MOST_LOOKED_AT = 200;

/** What a subscriber got of the digests that were enqueued for it. */
export interface Arrival {
  /** The newest that is there to be read: posted or to be posted, or kept back since nothing had changed. */
  readonly read: DigestRecord | undefined;
  /** Those after it: given up, with the reason. */
  readonly lost: readonly Missed[];
  /** The newest is not posted yet, and may still be given up. */
  readonly isUnderWay: boolean;
}

/** What became of earlier digests, asked once for a round: a slot that was claimed need not have reached anybody. */
export class Arrivals {
  readonly #store: Pick<DigestStore, "digests">;
  readonly #deliveries: Deliveries;
  readonly #newest: ReadonlyMap<string, DigestRecord>;
  #ofNewest: Promise<ReadonlyMap<string, Delivery>> | undefined;

  /** `newest`: of each subscriber the record of its newest slot, see `lastDigests`. */
  constructor(store: Pick<DigestStore, "digests">, deliveries: Deliveries, newest: ReadonlyMap<string, DigestRecord>) {
    this.#store = store;
    this.#deliveries = deliveries;
    this.#newest = newest;
  }

  async of(subscriberId: string): Promise<Arrival> {
    const newest = this.#newest.get(subscriberId);
    this.#ofNewest ??= this.#deliveries.of(messagesOf(this.#newest.values()));
    const delivery = newest && deliveryOf(newest, await this.#ofNewest);
    if (newest && delivery?.state === "GivenUp") return this.#before(newest);
    return { read: newest, lost: [], isUnderWay: delivery?.state === "Waiting" };
  }

  async #before({ subscriberId, slot }: DigestRecord): Promise<Arrival> {
    const kept = await this.#store.digests(subscriberId, MOST_LOOKED_AT);
    const records = kept.filter((one) => one.slot <= slot);
    const deliveries = await this.#deliveries.of(messagesOf(records));
    const lost: Missed[] = [];
    for (const record of records) {
      const delivery = deliveryOf(record, deliveries);
      if (delivery?.state !== "GivenUp") return { read: record, lost, isUnderWay: false };
      lost.push({ slot: record.slot, because: delivery.because });
    }
    return { read: undefined, lost, isUnderWay: false };
  }
}

function messagesOf(records: Iterable<DigestRecord>): string[] {
  return [...records].flatMap(({ messageId }) => messageId ?? []);
}

/** Undefined: nothing was enqueued, or it is so long ago that the queue has forgotten it. */
function deliveryOf({ messageId }: DigestRecord, deliveries: ReadonlyMap<string, Delivery>): Delivery | undefined {
  return messageId === undefined ? undefined : deliveries.get(messageId);
}
