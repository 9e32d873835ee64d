import { describe, expect, test } from "vitest";
import { measuredSync } from "../../src/telemetry/measured-sync.ts";
import { aReading, failed } from "../builders/reading.ts";
import { aSnapshot } from "../builders/snapshot.ts";
import { MeterMemory, SpanMemory } from "../fakes/meter.ts";

const signal = new AbortController().signal;

function measured(reading = aReading()) {
  const meter = new MeterMemory();
  const spans = new SpanMemory();
  return { meter, spans, reading, syncs: measuredSync({ read: async () => reading }, meter, spans) };
}

describe("a sync", () => {
  test("that read everything is whole, and timed from its reading to its snapshot", async () => {
    const { meter, spans, reading, syncs } = measured();
    expect(await syncs.reader.read(undefined, signal)).toBe(reading);
    expect(meter.counts).toEqual({});
    syncs.taken([]);
    expect(meter.counts).toEqual({ "vitals.syncs{outcome=Whole}": 1 });
    expect(meter.timed).toEqual({ "vitals.sync.duration{outcome=Whole}": 1 });
    expect(spans.steps).toEqual(["sync"]);
  });

  test("that could not read some sources is partial, and each of them counts", async () => {
    const { meter, syncs } = measured();
    await syncs.reader.read(aSnapshot(), signal);
    const failures = (["Extensions", "EndpointProtection", "EndpointProtection"] as const).map(
      (source) => failed(source).failure,
    );
    syncs.taken(failures);
    expect(meter.counts).toEqual({
      "vitals.syncs{outcome=Partial}": 1,
      "vitals.source.failures{source=Extensions}": 1,
      "vitals.source.failures{source=EndpointProtection}": 2,
    });
  });

  test.each([
    ["machines", { inventory: failed("Inventory") }],
    ["subscriptions", { subscriptions: failed("Subscriptions") }],
  ])("without %s brings nothing where nothing was known before", async (_, parts) => {
    const first = measured(aReading([], parts));
    await first.syncs.reader.read(undefined, signal);
    expect(first.meter.counts).toEqual({ "vitals.syncs{outcome=Nothing}": 1 });
    const later = measured(aReading([], parts));
    await later.syncs.reader.read(aSnapshot(), signal);
    expect(later.meter.counts).toEqual({});
  });

  test("that threw has failed, once, and the fault goes on", async () => {
    const meter = new MeterMemory();
    const fault = new Error("a bug");
    const syncs = measuredSync({ read: () => Promise.reject(fault) }, meter, new SpanMemory());
    await expect(syncs.reader.read(undefined, signal)).rejects.toBe(fault);
    syncs.failed();
    expect(meter.counts).toEqual({ "vitals.syncs{outcome=Failed}": 1 });
    expect(meter.timed).toEqual({ "vitals.sync.duration{outcome=Failed}": 1 });
  });
});
