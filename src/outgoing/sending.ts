import type { Settlement } from "./afterwards.ts";
import { Alarm } from "./alarm.ts";
import { withoutThread } from "./conversation-id.ts";
import { Conversations } from "./conversations.ts";
import { Delivering, type DeliveringParts, pauseAfter } from "./delivering.ts";
import { Leadership } from "./leadership.ts";
import { TenantRate } from "./limits.ts";
import { Picture } from "./picture.ts";
import type { Address, Claimed, KnownAddress, RecentTries, Waiting } from "./ports.ts";
import { sortOut } from "./sort-out.ts";

/** Longer than a try may take: until then nobody else takes the message up. */
const LEASE_MS = 30_000;
/** Cards of 25 KB each; at two seconds a message this still is the whole rate. */
const MOST_AT_ONCE = 64;

export interface SendingOptions {
  /** Messages a second that the tenant takes of the bot. */
  readonly perSecond: number;
  /** How often the queue is read though nobody woke us: what other replicas enqueue is found so. Milliseconds. */
  readonly sweepMs: number;
}

/**
 * Sends what waits in the outbox, for as long as the process lives. At least once: a message goes out twice only where the
 * process ends, or the store is lost, between Teams' acceptance and our commit, or where Teams' answer was lost on its way.
 */
export class Sending {
  readonly #parts: DeliveringParts;
  readonly #options: SendingOptions;
  readonly #alarm: Alarm;
  readonly #leadership: Leadership;
  readonly #picture: Picture;
  readonly #delivering: Delivering;
  readonly #conversations = new Conversations();
  readonly #underWay = new Set<Promise<void>>();
  #rate: TenantRate;
  #running: Promise<void> = Promise.resolve();
  #failures = 0;
  #stopped = false;

  constructor(parts: DeliveringParts, options: SendingOptions) {
    this.#parts = parts;
    this.#options = options;
    this.#alarm = new Alarm(parts.clock);
    this.#leadership = new Leadership(parts.outbox);
    this.#picture = new Picture(parts.outbox, options.sweepMs);
    this.#delivering = new Delivering(parts);
    this.#rate = new TenantRate(options.perSecond, parts.clock.now());
  }

  start(): void {
    this.#running = this.#run();
  }

  /** Something was enqueued, and its transaction has ended. */
  wake(): void {
    this.#picture.doubt();
    this.#alarm.ring();
  }

  /** Begins nothing more, and waits for what is under way, `withinMs` milliseconds at most. Never rejects. */
  async stop(withinMs: number): Promise<void> {
    const { clock, onFault } = this.#parts;
    this.#stopped = true;
    this.#delivering.stop();
    this.#alarm.ring();
    let cancel = () => {};
    const late = new Promise<void>((resolve) => {
      cancel = clock.after(withinMs, resolve);
    });
    const ended = this.#running.then(() => Promise.all(this.#underWay)).then(() => this.#leadership.resign());
    await Promise.race([ended.catch(onFault), late]);
    cancel();
  }

  async #run(): Promise<void> {
    while (!this.#stopped) {
      const pause = await this.#round().catch((error: unknown) => this.#afterFault(error));
      if (pause > 0 && !this.#stopped) await this.#alarm.wait(pause);
    }
  }

  #afterFault(error: unknown): number {
    this.#failures += 1;
    this.#picture.doubt();
    this.#parts.onFault(error);
    return pauseAfter(this.#failures);
  }

  /** Begins to send one message, if one may be sent. Gives the milliseconds until there may be something to do. */
  async #round(): Promise<number> {
    const { clock } = this.#parts;
    const lead = await this.#leadership.at(clock.now());
    if (lead.kind === "Follows") return lead.askAgainMs;
    if (lead.kind === "Begins") this.#takeOver(lead.tries);
    const now = clock.now();
    if (await this.#picture.refresh(now)) this.#conversations.tidy(now);
    const pause = await this.#sendNext(now);
    this.#failures = 0;
    return pause;
  }

  #takeOver(tries: readonly RecentTries[]): void {
    this.#conversations.restore(tries);
    this.#rate = new TenantRate(this.#options.perSecond, this.#parts.clock.now());
    this.#picture.doubt();
  }

  async #sendNext(now: number): Promise<number> {
    const { ready, hopeless, nextAt } = sortOut(this.#picture.waiting, now);
    for (const { message, because } of hopeless) await this.#giveUp(message, because);
    if (hopeless.length > 0) return 0;
    const turn = this.#conversations.busy < MOST_AT_ONCE ? this.#conversations.next(ready, now) : undefined;
    if (turn && "message" in turn) {
      await this.#begin(turn.message);
      return 0;
    }
    const times = [turn?.notBefore, nextAt].filter((time) => time !== undefined);
    return Math.min(this.#leadership.restMs(now), this.#picture.restMs(now), ...times.map((time) => time - now));
  }

  async #begin(message: Waiting): Promise<void> {
    const { outbox, addresses, clock } = this.#parts;
    const conversation = withoutThread(message.conversationId);
    const way = wayTo(await addresses.of(conversation));
    if ("closed" in way) return this.#giveUp(message, way.closed);
    const leaseUntil = clock.now() + LEASE_MS;
    const claimed = await outbox.claim(message, clock.now(), leaseUntil);
    if (!claimed) return this.#picture.overtaken(message.id);
    this.#picture.claimed(message.id, leaseUntil);
    this.#conversations.occupy(conversation);
    await this.#untilRateAllows();
    this.#conversations.noteSent(conversation, clock.now());
    this.#send(conversation, claimed, way.address);
  }

  async #giveUp({ id }: Waiting, because: string): Promise<void> {
    const { outbox, clock } = this.#parts;
    await outbox.giveUp(id, because, clock.now());
    this.#picture.settled(id);
  }

  /** Taken last, so that a store that is slow for a moment lets no messages gather and leave together. */
  async #untilRateAllows(): Promise<void> {
    const { clock } = this.#parts;
    for (let now = clock.now(); this.#rate.freeAt(now) > now; now = clock.now()) {
      const ms = this.#rate.freeAt(now) - now;
      await new Promise<void>((resolve) => clock.after(ms, resolve));
    }
    this.#rate.take(clock.now());
  }

  #send(conversation: string, claimed: Claimed, address: Address): void {
    const sent = this.#delivering.deliver(claimed, address).then((settlement) => {
      this.#note(conversation, claimed, settlement);
      this.#underWay.delete(sent);
      this.#conversations.release(conversation);
      this.#alarm.ring();
    });
    this.#underWay.add(sent);
  }

  #note(conversation: string, { message, attempts }: Claimed, settlement: Settlement): void {
    if (settlement.kind !== "Retry") return void this.#picture.settled(message.id);
    this.#picture.retried(message.id, attempts, settlement.at);
    if (settlement.holdUntil !== undefined) this.#conversations.hold(conversation, settlement.holdUntil);
  }
}

function wayTo(address: KnownAddress | undefined): { readonly address: Address } | { readonly closed: string } {
  if (!address) return { closed: "the bot is not in this conversation" };
  return address.paused ? { closed: `the conversation is paused: ${address.paused.because}` } : { address };
}
