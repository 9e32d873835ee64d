import type { DigestRecord } from "./digests/digest.ts";
import { nextSlot } from "./digests/slot.ts";
import type { Subscriber } from "./digests/subscriber.ts";
import type { Delivery } from "./outgoing/ports.ts";
import { plainLine } from "./plain-line.ts";
import type { StoreToRead } from "./store/open-to-read.ts";

const USUALLY = 10;
/** More than a digest each hour for the 90 days that records are kept. */
const ALL = 3_000;

export interface DigestsWanted {
  /** Every delivery that is kept, not the last ten alone. */
  readonly all: boolean;
  /** For programs, times in ISO 8601, UTC. */
  readonly json: boolean;
}

/** A subscriber with its digests, the newest first, and what became of each. */
interface Listed {
  readonly subscriber: Subscriber;
  readonly next: number | undefined;
  readonly digests: readonly { readonly record: DigestRecord; readonly delivery: Delivery | undefined }[];
}

/**
 * Who gets digests, of what, when, and what became of the last ones: a block of lines for each, or one JSON document. `now`:
 * epoch milliseconds, UTC.
 */
export async function listDigests(
  store: Pick<StoreToRead, "digests" | "deliveries">,
  now: number,
  { all, json }: DigestsWanted,
): Promise<string> {
  const listed: Listed[] = [];
  for (const subscriber of await store.digests.subscribers()) {
    listed.push(await listedOf(store, subscriber, all ? ALL : USUALLY, now));
  }
  if (json) return `${JSON.stringify(listed.map(jsonOf), undefined, 2)}\n`;
  return listed.length === 0 ? "Nobody gets digests.\n" : listed.map(blockOf).join("\n");
}

async function listedOf(
  { digests, deliveries }: Pick<StoreToRead, "digests" | "deliveries">,
  subscriber: Subscriber,
  most: number,
  now: number,
): Promise<Listed> {
  const records = await digests.digests(subscriber.id, most);
  const known = await deliveries.of(records.flatMap(({ messageId }) => messageId ?? []));
  return {
    subscriber,
    next: subscriber.state.is === "Active" ? nextSlot(subscriber, now) : undefined,
    digests: records.map((record) => ({ record, delivery: known.get(record.messageId ?? "") })),
  };
}

function blockOf({ subscriber, next, digests }: Listed): string {
  const [last] = digests;
  const failed = digests.filter(({ delivery }) => delivery?.state === "GivenUp").length;
  const lines = [
    `  conversation: ${subscriber.conversationId}`,
    `  state: ${stateOf(subscriber)}`,
    `  filters: ${filtersOf(subscriber)}`,
    `  last slot: ${last ? timeOf(last.record.slot) : "none"}`,
    `  next slot: ${next === undefined ? "none" : timeOf(next)}`,
    `  deliveries: ${digests.length === 0 ? "none" : `the last ${digests.length}, ${failed} of them given up`}`,
    ...digests.map(({ record, delivery }) => `    ${timeOf(record.slot)}: ${deliveryOf(record, delivery)}`),
  ];
  return [subscriber.id, ...lines].map((line) => `${plainLine(line)}\n`).join("");
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

/** Of settings what decides what it gets and when; who is mentioned stays in the store. */
function jsonOf({ subscriber, next, digests }: Listed) {
  const { id, conversationId, state, where, schedule, timeZone, mode, severity, quiet } = subscriber;
  const paused = state.is === "Paused" ? { since: timeOf(state.at), because: state.because } : null;
  return {
    ...{ id, conversationId, state: state.is, paused, where, schedule, timeZone, mode, severity, quiet: quiet ?? null },
    nextSlot: next === undefined ? null : timeOf(next),
    deliveries: digests.map(({ record, delivery }) => ({
      slot: timeOf(record.slot),
      at: timeOf(record.at),
      outcome: record.outcome,
      ...deliveryJson(record, delivery),
    })),
  };
}

/** `state` is null where nothing was to be sent. */
function deliveryJson({ messageId }: DigestRecord, delivery: Delivery | undefined) {
  if (messageId === undefined) return { state: null };
  switch (delivery?.state) {
    case undefined:
      return { state: "Forgotten" };
    case "Sent":
      return { state: "Sent", settledAt: timeOf(delivery.at) };
    case "GivenUp":
      return { state: "GivenUp", settledAt: timeOf(delivery.at), because: delivery.because };
    case "Waiting": {
      const { state, attempts, because } = delivery;
      return { state, dueAt: timeOf(delivery.dueAt), attempts, because: because ?? null };
    }
  }
}

function timeOf(at: number): string {
  return new Date(at).toISOString();
}
