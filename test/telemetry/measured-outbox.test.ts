import { describe, expect, test } from "vitest";
import type { Outcome } from "../../src/outgoing/ports.ts";
import { measuredChannel, measuredOutbox } from "../../src/telemetry/measured-outbox.ts";
import { aClaimed, anAddress, anOutgoing } from "../builders/outgoing.ts";
import { at } from "../builders/time.ts";
import { MeterMemory, SpanMemory } from "../fakes/meter.ts";
import { MemoryOutbox } from "../fakes/outbox-memory.ts";

const NOW = at("09:00");

async function aQueue(count: number) {
  const memory = new MemoryOutbox();
  await memory.enqueue(Array.from({ length: count }, () => anOutgoing()));
  const meter = new MeterMemory();
  return { memory, meter, outbox: measuredOutbox(memory, meter) };
}

describe("the queue", () => {
  test("has no length until it was read, and no longer one where another process leads", async () => {
    const { memory, meter, outbox } = await aQueue(2);
    expect(meter.gauge("vitals.queue.length")).toEqual({});
    await outbox.waiting();
    expect(meter.gauge("vitals.queue.length")).toEqual({ "vitals.queue.length": 2 });
    memory.leading = false;
    await outbox.lead(NOW, NOW + 1000);
    expect(meter.gauge("vitals.queue.length")).toEqual({});
  });

  test("is shorter by what was sent or given up, and not by what will be tried again", async () => {
    const { meter, outbox } = await aQueue(3);
    const [first, second, third] = await outbox.waiting();
    if (!first || !second || !third) throw new Error("three were enqueued");
    for (const one of [first, second, third]) await outbox.claim(one, NOW, NOW + 30_000);
    await outbox.sent(first.id, undefined, NOW);
    await outbox.giveUp(second.id, "403", NOW);
    await outbox.retry(third.id, 1, NOW + 1000, "429");
    expect(meter.gauge("vitals.queue.length")).toEqual({ "vitals.queue.length": 1 });
    expect(meter.counts).toEqual({ "vitals.given_up": 1, "vitals.retries": 1 });
    expect((await outbox.waiting()).map(({ id }) => id)).toEqual([third.id]);
  });

  test("counts nothing that the store did not take", async () => {
    const { memory, meter, outbox } = await aQueue(1);
    await outbox.waiting();
    memory.fault = new Error("disk full");
    await expect(outbox.giveUp("message", "403", NOW)).rejects.toThrow("disk full");
    expect(meter.counts).toEqual({});
    expect(meter.gauge("vitals.queue.length")).toEqual({ "vitals.queue.length": 1 });
  });
});

test.each<Outcome>([
  { kind: "Accepted", activityId: "planted" },
  { kind: "RetryAfter", ms: 1000, why: "429 planted" },
  { kind: "Forbidden", why: "403 planted" },
  { kind: "Refused", why: "400 planted" },
])("a try that ends as $kind counts as that, and nothing is told of why", async (outcome) => {
  const meter = new MeterMemory();
  const spans = new SpanMemory();
  const channel = measuredChannel({ send: async () => outcome }, meter, spans);
  expect(await channel.send(anAddress("a:planted"), aClaimed())).toBe(outcome);
  expect(meter.counts).toEqual({ [`vitals.deliveries{outcome=${outcome.kind}}`]: 1 });
  expect(meter.timed).toEqual({ [`vitals.delivery.duration{outcome=${outcome.kind}}`]: 1 });
  expect(spans.steps).toEqual(["deliver"]);
});
