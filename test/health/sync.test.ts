import { describe, expect, it } from "vitest";
import type { RedeployMark } from "../../src/health/evidence.ts";
import type { EstateReading } from "../../src/health/ports.ts";
import type { Snapshot } from "../../src/health/snapshot.ts";
import { sync } from "../../src/health/sync.ts";
import { VirtualClock } from "../builders/clock.ts";
import { anExtension, aRedeploy } from "../builders/evidence.ts";
import { aMachine } from "../builders/machine.ts";
import { aReading, byId, failed, ok } from "../builders/reading.ts";
import { at, MINUTE } from "../builders/time.ts";
import { FakeReader } from "../fakes/estate-reader.ts";
import { MemorySnapshots } from "../fakes/snapshot-store.ts";
import { named } from "./assembly/take.ts";

const web = aMachine({ name: "web-01" });
const broken = aReading([web], { extensions: ok(byId([web], () => anExtension({ provisioning: "Failed" }))) });

function parts(marks: ReadonlyMap<string, RedeployMark> = new Map()) {
  const reader = new FakeReader();
  const store = new MemorySnapshots();
  const clock = new VirtualClock(at("09:00"));
  const abort = new AbortController();
  const ports = { reader, store, clock, marks: { current: async () => marks } };
  const run = (reading: EstateReading, previous?: Snapshot) => {
    const synced = sync(ports, previous, abort.signal);
    reader.answer(reading);
    return synced;
  };
  return { reader, store, clock, abort, ports, run };
}

describe("a sync", () => {
  it("makes, saves and returns a snapshot of what was read", async () => {
    const { run, store } = parts();
    const { snapshot, failures } = await run(aReading([web]));
    expect(store.snapshot).toBe(snapshot);
    expect([snapshot?.version, snapshot?.takenAt, failures]).toEqual([1, at("09:00"), []]);
    expect(snapshot && named(snapshot, "web-01").verdict.state).toBe("Healthy");
    expect(snapshot?.subscriptions.map(({ name }) => name)).toEqual(["Contoso Prod", "Contoso Dev"]);
  });

  it("saves the transitions since the snapshot before, and none for the first", async () => {
    const { run, store } = parts();
    const first = await run(aReading([web]));
    expect(store.transitions).toEqual([]);
    const second = await run(broken, first.snapshot);
    expect(second.snapshot?.version).toBe(2);
    expect(store.transitions).toMatchObject([{ machineName: "web-01", from: "Healthy", to: "Unhealthy/Installation" }]);
  });

  it("hands the snapshot before to the reader", async () => {
    const { run, reader } = parts();
    const { snapshot } = await run(aReading([web]));
    await run(aReading([web]), snapshot);
    expect(reader.asked.map(({ previous }) => previous)).toEqual([undefined, snapshot]);
  });

  it("is of the time at which it began, however long the reading takes", async () => {
    const { ports, reader, clock, abort } = parts();
    const synced = sync(ports, undefined, abort.signal);
    await clock.pass(7 * MINUTE);
    reader.answer(aReading([web]));
    expect((await synced).snapshot?.takenAt).toBe(at("09:00"));
  });

  it("knows a redeploy that began while it read", async () => {
    const marks = new Map<string, RedeployMark>();
    const { run } = parts(marks);
    const synced = run(aReading([web], { extensions: ok(new Map()) }));
    marks.set(web.id, aRedeploy({ acceptedAt: at("09:01") }));
    const { snapshot } = await synced;
    expect(snapshot && named(snapshot, "web-01").verdict).toMatchObject({ why: { reason: "Redeploying" } });
  });

  it("names every source that failed, each subscription's switch too", async () => {
    const { run } = parts();
    const { failures } = await run(
      aReading([web], {
        plans: failed("Plans"),
        endpointProtection: new Map([
          ["a", failed("EndpointProtection")],
          ["b", failed("EndpointProtection")],
        ]),
      }),
    );
    expect(failures.map(({ source }) => source)).toEqual(["Plans", "EndpointProtection", "EndpointProtection"]);
  });

  it.each([
    ["the inventory", { inventory: failed("Inventory") }],
    ["the list of subscriptions", { subscriptions: failed("Subscriptions") }],
  ] as const)("that never read %s makes no snapshot, and says why", async (_, failing) => {
    const { run, store } = parts();
    const { snapshot, failures } = await run(aReading([web], failing));
    expect([snapshot, store.snapshot, failures.length]).toEqual([undefined, undefined, 1]);
  });

  it("makes one of the snapshot before where they fail later", async () => {
    const { run } = parts();
    const first = await run(aReading([web]));
    const both = { inventory: failed("Inventory"), subscriptions: failed("Subscriptions") };
    const second = await run(aReading([web], both), first.snapshot);
    expect(second.snapshot && named(second.snapshot, "web-01").verdict.state).toBe("Healthy");
    expect(second.snapshot?.version).toBe(2);
  });

  it("lets others have their turn every thousand machines", async () => {
    const { run, clock } = parts();
    const machines = Array.from({ length: 2_500 }, (_, index) => aMachine({ name: `vm-${index}` }));
    const { snapshot } = await run(aReading(machines));
    expect([snapshot?.machines.size, clock.breaths]).toEqual([2_500, 2]);
  });
});

describe("a sync that is ended early", () => {
  it("while it reads throws the reason and saves nothing", async () => {
    const { ports, abort, store } = parts();
    const synced = sync(ports, undefined, abort.signal);
    abort.abort(new Error("stopping"));
    await expect(synced).rejects.toThrow("stopping");
    expect(store.snapshot).toBeUndefined();
  });

  it("while it judges saves nothing, even where the reader did not notice", async () => {
    const { ports, abort, store, clock } = parts();
    clock.breathe = async () => abort.abort(new Error("stopping"));
    const machines = Array.from({ length: 1_001 }, (_, index) => aMachine({ name: `vm-${index}` }));
    const reader = { read: async () => aReading(machines) };
    await expect(sync({ ...ports, reader }, undefined, abort.signal)).rejects.toThrow("stopping");
    expect(store.snapshot).toBeUndefined();
  });

  it("by a store that cannot save throws", async () => {
    const { run, store } = parts();
    store.fault = new Error("disk full");
    await expect(run(aReading([web]))).rejects.toThrow("disk full");
  });
});
