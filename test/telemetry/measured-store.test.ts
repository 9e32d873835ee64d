import { expect, test } from "vitest";
import { measuredStore } from "../../src/telemetry/measured-store.ts";
import { aRedeployRequest } from "../builders/redeploy.ts";
import { MeterMemory } from "../fakes/meter.ts";
import { MemoryOutbox } from "../fakes/outbox-memory.ts";
import { MemoryRedeploys } from "../fakes/redeploy-store.ts";

/** A part with state of its own, as all of the store's have it. */
class Part {
  #calls = 0;
  fault: Error | undefined;
  readonly name = "part";

  async call(by: number): Promise<number> {
    if (this.fault) throw this.fault;
    this.#calls += by;
    return this.#calls;
  }

  calls(): number {
    return this.#calls;
  }
}

function measured() {
  const meter = new MeterMemory();
  const turns = new Part();
  const others = { snapshots: {}, history: {}, conversations: {}, digests: {}, addresses: {} };
  const kept = { ...others, turns, redeploys: new MemoryRedeploys(), outbox: new MemoryOutbox(), ping: () => "pong" };
  return { meter, turns, kept, store: measuredStore(kept, meter) };
}

test("a call of a part is timed and otherwise the same", async () => {
  const { store, meter, turns } = measured();
  expect(await store.turns.call(2)).toBe(2);
  expect(await store.turns.call(3)).toBe(5);
  expect(store.turns.calls()).toBe(5);
  expect(store.turns.name).toBe("part");
  expect(turns.calls()).toBe(5);
  expect(meter.timed).toEqual({ "vitals.store.duration{outcome=Done,part=turns}": 2 });
});

test("a call that fails is timed as that, and the fault goes on", async () => {
  const { store, meter, turns } = measured();
  turns.fault = new Error("disk full");
  await expect(store.turns.call(1)).rejects.toBe(turns.fault);
  expect(meter.timed).toEqual({ "vitals.store.duration{outcome=Failed,part=turns}": 1 });
});

test("what is written about redeploys is counted and timed, and what is read of them is there", async () => {
  const { store, meter } = measured();
  const request = aRedeployRequest();
  await store.redeploys.create(request, { audit: [], outgoing: [] });
  expect(await store.redeploys.load(request.id)).toEqual(request);
  expect(meter.timed).toEqual({ "vitals.store.duration{outcome=Done,part=redeploys}": 2 });
});

test("the queue's length is watched, and it can still be enqueued into", async () => {
  const { store, meter } = measured();
  await store.outbox.enqueue([]);
  await store.outbox.waiting();
  expect(meter.gauge("vitals.queue.length")).toEqual({ "vitals.queue.length": 0 });
});

test("everything else of the store is left alone", () => {
  const { store, kept } = measured();
  expect(store.ping).toBe(kept.ping);
});
