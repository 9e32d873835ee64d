import type { Digests } from "./digests/deliver.ts";
import type { Pausing } from "./digests/pausing.ts";
import type { DigestStore, Past } from "./digests/ports.ts";
import type { Clock } from "./health/ports.ts";
import type { Snapshot } from "./health/snapshot.ts";
import type { Address, Addresses } from "./outgoing/ports.ts";
import type { Sending } from "./outgoing/sending.ts";

/** How often it is looked whether a digest falls due. */
const ROUND_MS = 60_000;
/** An end waits so long for messages that are on their way. */
const STOP_WITHIN_MS = 5_000;

export interface UnaskedParts {
  readonly digests: Digests;
  readonly sending: Sending;
  readonly past: Past;
  readonly clock: Clock;
  readonly onFault: (error: unknown) => void;
}

/** Everything that the bot says without being spoken to: digests at their time, alarms after a sync, and the queue that sends them. */
export class Unasked {
  readonly #parts: UnaskedParts;
  #cancelNext: () => void = () => {};
  #working: Promise<void> = Promise.resolve();
  #stopped = false;

  constructor(parts: UnaskedParts) {
    this.#parts = parts;
  }

  start(): void {
    this.#parts.sending.start();
    this.#round();
  }

  /** A sync brought this snapshot, and its transitions are stored. */
  afterSync(snapshot: Snapshot): void {
    const { digests, past } = this.#parts;
    this.#soon(async () =>
      digests.afterSync(snapshot, await past.between(snapshot.version - 1, snapshot.version, snapshot.takenAt)),
    );
  }

  async stop(): Promise<void> {
    this.#stopped = true;
    this.#cancelNext();
    await this.#working;
    await this.#parts.sending.stop(STOP_WITHIN_MS);
  }

  #round(): void {
    if (this.#stopped) return;
    this.#soon(async () => void (await this.#parts.digests.round()));
    this.#cancelNext = this.#parts.clock.after(ROUND_MS, () => this.#round());
  }

  /** One after the other: two at once would do the same work twice. */
  #soon(work: () => Promise<void>): void {
    this.#working = this.#working.then(() => (this.#stopped ? undefined : work())).catch(this.#parts.onFault);
  }
}

const REMOVED = "the bot was removed";

/** Says it to whom it can be said; never rejects. */
type Telling = Pick<Pausing, "paused" | "resumed">;

/** Addresses whose subscribers pause and resume with them, and who is told of it. */
export function withSubscribers(
  addresses: Addresses,
  digests: Pick<DigestStore, "pause" | "resume">,
  clock: Clock,
  telling: Telling,
): Addresses {
  const pause = async (conversationId: string, because: string, now: number) =>
    telling.paused(await digests.pause(conversationId, because, now), now);
  return {
    of: (conversationId) => addresses.of(conversationId),
    ofPerson: (personId) => addresses.ofPerson(personId),
    keep: async (address: Address, now) => {
      await addresses.keep(address, now);
      await telling.resumed(await digests.resume(address.conversationId, now), now);
    },
    pause: async (conversationId, because, now) => {
      await addresses.pause(conversationId, because, now);
      await pause(conversationId, because, now);
    },
    remove: async (conversationId) => {
      await addresses.remove(conversationId);
      await pause(conversationId, REMOVED, clock.now());
    },
    removeTeam: async (teamId) => {
      const conversations = await addresses.removeTeam(teamId);
      for (const conversationId of conversations) await pause(conversationId, REMOVED, clock.now());
      return conversations;
    },
  };
}
