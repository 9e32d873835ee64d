import type { Channel, Outbox } from "../outgoing/ports.ts";
import type { Meter } from "./meter.ts";
import type { Spans } from "./spans.ts";

/** The queue, measured as its sender sees it. A process that does not lead sends nothing, and tells of no length. */
export function measuredOutbox(outbox: Outbox, meter: Meter): Outbox {
  let length: number | undefined;
  meter.watch("vitals.queue.length", () => (length === undefined ? [] : [{ value: length }]));
  const left = () => {
    if (length) length -= 1;
  };
  return {
    async lead(now, until) {
      const leads = await outbox.lead(now, until);
      if (!leads) length = undefined;
      return leads;
    },
    async resign() {
      await outbox.resign();
      length = undefined;
    },
    async waiting() {
      const waiting = await outbox.waiting();
      length = waiting.length;
      return waiting;
    },
    claim: (seen, now, leaseUntil) => outbox.claim(seen, now, leaseUntil),
    async sent(id, activityId, now) {
      await outbox.sent(id, activityId, now);
      left();
    },
    async retry(id, attempts, at, because) {
      await outbox.retry(id, attempts, at, because);
      meter.count("vitals.retries");
    },
    async giveUp(id, because, now) {
      await outbox.giveUp(id, because, now);
      meter.count("vitals.given_up");
      left();
    },
    triesSince: (time) => outbox.triesSince(time),
  };
}

/** Teams, with each try counted and timed. */
export function measuredChannel(channel: Channel, meter: Meter, spans: Spans): Channel {
  return {
    send: (address, claimed) =>
      spans.within("deliver", "PRODUCER", {}, async () => {
        const end = meter.begin("vitals.delivery.duration");
        const outcome = await channel.send(address, claimed);
        end({ outcome: outcome.kind });
        meter.count("vitals.deliveries", { outcome: outcome.kind });
        return outcome;
      }),
  };
}
