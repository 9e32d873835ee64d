import type { DigestRecord } from "./digests/digest.ts";
import { nextSlot } from "./digests/slot.ts";
import type { Subscriber } from "./digests/subscriber.ts";
import type { Delivery } from "./outgoing/ports.ts";
import { plainLine } from "./plain-line.ts";
import type { StoreToRead } from "./store/open-to-read.ts";

/** Who gets digests, of what, when, and what became of the last one: a block of lines for each. `now`: epoch milliseconds, UTC. */
export async function listDigests({ digests, deliveries }: StoreToRead, now: number): Promise<string> {
  const subscribers = await digests.subscribers();
  if (subscribers.length === 0) return "Nobody gets digests.\n";
  const last = await digests.lastDigests(now);
  const sent = await deliveries.of([...last.values()].flatMap(({ messageId }) => messageId ?? []));
  return subscribers
    .map((subscriber) => {
      const record = last.get(subscriber.id);
      return blockOf(subscriber, record, sent.get(record?.messageId ?? ""), now);
    })
    .join("\n");
}

function blockOf(
  subscriber: Subscriber,
  record: DigestRecord | undefined,
  delivery: Delivery | undefined,
  now: number,
): string {
  const next = subscriber.state.is === "Active" ? nextSlot(subscriber, now) : undefined;
  const lines = [
    ["conversation", subscriber.conversationId],
    ["state", stateOf(subscriber)],
    ["filters", filtersOf(subscriber)],
    ["last slot", record ? timeOf(record.slot) : "none"],
    ["delivery", record ? deliveryOf(record, delivery) : "none"],
    ["next slot", next === undefined ? "none" : timeOf(next)],
  ] as const;
  return [subscriber.id, ...lines.map(([name, value]) => `  ${name}: ${value}`)]
    .map((line) => `${plainLine(line)}\n`)
    .join("");
}

function stateOf({ state }: Subscriber): string {
  return state.is === "Paused" ? `Paused since ${timeOf(state.at)}: ${state.because}` : state.is;
}

function filtersOf({ where, mode, severity }: Subscriber): string {
  const filters = where.map(({ field, values, not }) => `${field} ${not ? "is not" : "is"} ${values.join(" or ")}`);
  return [filters.join(", ") || "all machines", mode, severity].join("; ");
}

function deliveryOf({ messageId, outcome }: DigestRecord, delivery: Delivery | undefined): string {
  if (messageId === undefined) return outcome;
  switch (delivery?.state) {
    case undefined:
      return "forgotten";
    case "Sent":
      return `sent ${timeOf(delivery.at)}`;
    case "GivenUp":
      return `given up ${timeOf(delivery.at)}: ${delivery.because}`;
    case "Waiting": {
      const failure = delivery.because === undefined ? "" : `, the last failed: ${delivery.because}`;
      return `waits until ${timeOf(delivery.dueAt)} after ${delivery.attempts} tries${failure}`;
    }
  }
}

function timeOf(at: number): string {
  return new Date(at).toISOString();
}
