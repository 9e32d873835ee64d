import type { OutgoingMessage } from "../../src/outgoing/message.ts";
import { Sending, type SendingOptions } from "../../src/outgoing/sending.ts";
import { settled, VirtualClock } from "../builders/clock.ts";
import { anAddress } from "../builders/outgoing.ts";
import { at, MINUTE } from "../builders/time.ts";
import { MemoryAddresses } from "../fakes/address-memory.ts";
import { FakeChannel } from "../fakes/channel.ts";
import { MemoryOutbox } from "../fakes/outbox-memory.ts";

/** A sender at 09:00 with everything around it, not started yet. Its chance is always the longest back-off. */
export function aSender(options: Partial<SendingOptions> = {}, outbox = new MemoryOutbox()) {
  const clock = new VirtualClock(at("09:00"));
  const addresses = new MemoryAddresses();
  const channel = new FakeChannel(clock);
  const faults: unknown[] = [];
  const sending = new Sending(
    { clock, outbox, addresses, channel, random: () => 0.999, onFault: (error) => faults.push(error) },
    { perSecond: 30, sweepMs: MINUTE, ...options },
  );
  const enqueue = async (...messages: readonly OutgoingMessage[]) => {
    for (const { conversationId } of messages) await addresses.keep(anAddress(conversationId));
    await outbox.enqueue(messages);
  };
  const start = async () => {
    sending.start();
    await settled();
  };
  const delivery = async (id: string) => (await outbox.of([id])).get(id);
  return { clock, outbox, addresses, channel, faults, sending, enqueue, start, delivery };
}
