import { describe, expect, it } from "vitest";
import { LiveEstate } from "../../src/health/live-estate.ts";
import type { Snapshot } from "../../src/health/snapshot.ts";
import type { Estate } from "../../src/questions/ports.ts";
import { settled, VirtualClock } from "../builders/clock.ts";
import { aMachine } from "../builders/machine.ts";
import { aReading, failed } from "../builders/reading.ts";
import { aSnapshot, judged } from "../builders/snapshot.ts";
import { at, HOUR, MINUTE } from "../builders/time.ts";
import { FakeReader } from "../fakes/estate-reader.ts";
import { MemorySnapshots } from "../fakes/snapshot-store.ts";
import { named, sight, take } from "./assembly/take.ts";

const web = aMachine({ name: "web-01" });
const EVERY = 15 * MINUTE;
const stored = take(aReading([web]), at("08:50"));

async function started(snapshot?: Snapshot, everyMs = EVERY) {
  const reader = new FakeReader();
  const store = new MemorySnapshots(snapshot);
  const clock = new VirtualClock(at("09:00"));
  const faults: unknown[] = [];
  const snapshots: Snapshot[] = [];
  const estate: LiveEstate & Estate = new LiveEstate(
    { reader, store, clock, marks: { current: async () => new Map() } },
    { everyMs, onFault: (error) => faults.push(error), onSnapshot: (one) => snapshots.push(one) },
  );
  await estate.start();
  const answer = async (reading = aReading([web])) => {
    reader.answer(reading);
    await settled();
  };
  return { estate, reader, store, clock, faults, snapshots, answer };
}

describe("at the start", () => {
  it("the stored snapshot is answered from at once, while the first sync runs", async () => {
    const { estate } = await started(stored);
    expect(estate.snapshot()).toBe(stored);
    expect(estate.syncing()).toMatchObject({ startedAt: at("09:00"), nextAt: undefined, failures: [] });
  });

  it("there is none without a stored one, until the first sync has ended", async () => {
    const { estate, answer, snapshots } = await started();
    expect(estate.snapshot()).toBeUndefined();
    await answer();
    expect(estate.snapshot()?.version).toBe(1);
    expect(snapshots).toEqual([estate.snapshot()]);
  });

  it("the first sync builds on the stored snapshot", async () => {
    const { estate, reader, answer, store } = await started(stored);
    expect(reader.asked[0]?.previous).toBe(stored);
    await answer();
    expect([estate.snapshot()?.version, store.transitions]).toEqual([2, []]);
  });

  it("what is known is from memory as long as the store does not answer", async () => {
    const { estate, store } = await started(stored);
    expect(estate.syncing().fromMemory).toBe(false);
    store.answers = false;
    expect(estate.syncing().fromMemory).toBe(true);
    expect(estate.snapshot()).toBe(stored);
  });

  it("a store that cannot be read is a fault of the start", async () => {
    const store = new MemorySnapshots();
    store.fault = new Error("corrupt");
    const ports = {
      reader: new FakeReader(),
      store,
      clock: new VirtualClock(),
      marks: { current: async () => new Map() },
    };
    const estate = new LiveEstate(ports, { everyMs: EVERY, onFault: () => {}, onSnapshot: () => {} });
    await expect(estate.start()).rejects.toThrow("corrupt");
  });
});

describe("every so often", () => {
  it("a sync begins, counted from the beginning of the one before", async () => {
    const { estate, clock, answer, reader } = await started();
    await clock.pass(4 * MINUTE);
    await answer();
    expect(estate.syncing()).toMatchObject({ startedAt: undefined, nextAt: at("09:15"), failures: [] });
    await clock.pass(11 * MINUTE - 1);
    expect(reader.asked).toHaveLength(1);
    await clock.pass(1);
    expect(estate.syncing()).toMatchObject({ startedAt: at("09:15"), nextAt: undefined });
    await answer();
    expect(estate.snapshot()?.version).toBe(2);
  });

  it("there is never more than one at a time, and a minute's rest after a long one", async () => {
    const { estate, clock, answer, reader } = await started();
    await clock.pass(20 * MINUTE);
    expect(reader.asked).toHaveLength(1);
    await answer();
    expect(estate.syncing().nextAt).toBe(at("09:21"));
  });

  it("one that does not end in half an hour is given up, and the next one begins", async () => {
    const { estate, clock, reader, faults, answer } = await started(stored);
    await clock.pass(30 * MINUTE);
    expect(reader.asked[0]?.signal.aborted).toBe(true);
    expect(String(faults[0])).toContain("given up");
    await clock.pass(MINUTE);
    expect(estate.syncing().startedAt).toBe(at("09:31"));
    expect(reader.asked).toHaveLength(2);
    reader.answer(aReading([web])); // too late: the answer of the one that was given up
    await settled();
    expect(estate.snapshot()).toBe(stored);
    await answer();
    expect(estate.snapshot()?.takenAt).toBe(at("09:31"));
  });
});

describe("refresh", () => {
  it("begins a sync, and tells when it has finished", async () => {
    const { estate, clock, answer } = await started();
    await answer();
    await clock.pass(5 * MINUTE);
    const refreshed = estate.refresh();
    expect([refreshed.done, estate.syncing().startedAt]).toEqual(["Started", at("09:05")]);
    await answer();
    await ("finished" in refreshed && refreshed.finished);
    expect(estate.snapshot()?.takenAt).toBe(at("09:05"));
    expect(estate.syncing().nextAt).toBe(at("09:20"));
  });

  it("joins the sync that runs", async () => {
    const { estate, reader } = await started();
    expect(estate.refresh()).toMatchObject({ done: "AlreadyRunning", startedAt: at("09:00") });
    expect(reader.asked).toHaveLength(1);
  });

  it("is refused to people more than once a minute", async () => {
    const { estate, clock, answer } = await started();
    await answer();
    expect(estate.refresh().done).toBe("Started");
    await answer();
    await clock.pass(MINUTE - 1);
    expect(estate.refresh()).toEqual({ done: "TooSoon", nextAt: at("09:01") });
    await clock.pass(1);
    expect(estate.refresh().done).toBe("Started");
  });

  it("takes the place of the sync that was due next", async () => {
    const { estate, clock, answer, reader } = await started();
    await answer();
    await clock.pass(14 * MINUTE);
    estate.refresh();
    await answer();
    await clock.pass(14 * MINUTE);
    expect(reader.asked).toHaveLength(2);
    await clock.pass(MINUTE);
    expect(reader.asked).toHaveLength(3);
  });
});

describe("a sync that fails", () => {
  it("in part names what failed, and answers from what it could read", async () => {
    const { estate, answer, faults } = await started(stored);
    await answer(aReading([web], { plans: failed("Plans") }));
    expect(estate.syncing().failures).toEqual([
      { source: "Plans", truncated: false, message: "Plans could not be read." },
    ]);
    expect([estate.snapshot()?.version, faults]).toEqual([2, []]);
  });

  it("before there is any snapshot leaves none, and says why", async () => {
    const { estate, answer, snapshots } = await started();
    await answer(aReading([web], { inventory: failed("Inventory") }));
    expect([estate.snapshot(), snapshots]).toEqual([undefined, []]);
    expect(estate.syncing().failures).toMatchObject([{ source: "Inventory" }]);
  });

  it.each([
    ["reading", async ({ reader }: Awaited<ReturnType<typeof started>>) => reader.break(new Error("bug"))],
    [
      "saving",
      async ({ store, reader }: Awaited<ReturnType<typeof started>>) => {
        store.fault = new Error("bug");
        reader.answer(aReading([]));
      },
    ],
  ])("by a fault in %s keeps the last snapshot, reports it, and goes on", async (_, breakIt) => {
    const live = await started(stored);
    await breakIt(live);
    await settled();
    expect(live.estate.snapshot()).toBe(stored);
    expect(live.faults.map(String)).toEqual(["Error: bug"]);
    expect(live.estate.syncing().failures).toMatchObject([{ source: "Sync" }]);
    await live.clock.pass(EVERY);
    await live.answer();
    expect(live.estate.syncing().failures).toEqual([]);
    expect(live.estate.snapshot()?.version).toBe(2);
  });

  it("before there is any snapshot is tried again after a minute, and not after a quarter of an hour", async () => {
    const { estate, answer, reader, clock } = await started();
    await answer(aReading([web], { inventory: failed("Inventory") }));
    expect(estate.syncing().nextAt).toBe(at("09:01"));
    await clock.pass(MINUTE);
    expect(reader.asked).toHaveLength(2);
    await answer();
    expect(estate.syncing().nextAt).toBe(at("09:16"));
  });

  it("finishes for the person who asked, without throwing", async () => {
    const { estate, reader, answer } = await started();
    await answer();
    const refreshed = estate.refresh();
    reader.break(new Error("bug"));
    await expect("finished" in refreshed && refreshed.finished).resolves.toBeUndefined();
  });
});

describe("a snapshot without a successor", () => {
  const silent = async (snapshot: Snapshot) => {
    const live = await started(snapshot);
    live.reader.break(new Error("Azure is away"));
    await settled();
    return live;
  };

  it("is answered from for eight hours, then its machines are not visible", async () => {
    const { estate, clock } = await silent(stored);
    await clock.pass(at("16:50") - at("09:00"));
    expect(estate.snapshot()).toBe(stored);
    await clock.pass(1);
    const expired = estate.snapshot();
    expect(expired && sight(named(expired, "web-01"))).toBe("TooOld");
  });

  it("is withdrawn once, not with every question", async () => {
    const { estate, clock } = await silent(stored);
    await clock.pass(9 * HOUR);
    const expired = estate.snapshot();
    await clock.pass(HOUR);
    expect(estate.snapshot()).toBe(expired);
  });

  it("is not searched for old machines before there can be any", async () => {
    const machines = new Map(stored.machines);
    let passes = 0;
    machines[Symbol.iterator] = () => {
      passes += 1;
      return stored.machines[Symbol.iterator]();
    };
    const { estate, clock } = await silent({ ...stored, machines });
    estate.snapshot();
    expect(passes).toBe(0);
    await clock.pass(9 * HOUR);
    estate.snapshot();
    estate.snapshot();
    expect(passes).toBe(1);
  });

  it("is withdrawn in parts where parts of it are older", async () => {
    const base = aSnapshot([judged({ machine: web })], { takenAt: at("08:50") });
    const visibility = { seen: true, asOf: at("03:00") } as const;
    const subscriptions = base.subscriptions.map((one) => ({ ...one, visibility }));
    const { estate, clock } = await silent({ ...base, subscriptions });
    await clock.pass(2 * HOUR);
    expect(sight(named(estate.snapshot() ?? base, "web-01"))).toBe("Healthy");
    await clock.pass(1);
    expect(sight(named(estate.snapshot() ?? base, "web-01"))).toBe("TooOld");
  });

  it("that was stored too long ago is withdrawn from the first answer on", async () => {
    const old = take(aReading([web]), at("00:00"));
    const { estate } = await started(old);
    const shown = estate.snapshot();
    expect(shown && sight(named(shown, "web-01"))).toBe("TooOld");
  });

  it("is still what the next sync builds on, so that coming back is no news", async () => {
    const { estate, clock, reader, answer, store } = await started(stored, 10 * HOUR);
    reader.break(new Error("Azure is away"));
    await clock.pass(9 * HOUR);
    const expired = estate.snapshot();
    await clock.pass(HOUR);
    expect(expired).not.toBe(stored);
    expect(reader.asked[1]?.previous).toBe(stored);
    await answer();
    expect(sight(named(estate.snapshot() ?? stored, "web-01"))).toBe("Healthy");
    expect(store.transitions).toEqual([]);
  });
});

describe("stop", () => {
  it("ends the running sync without calling it a fault, and begins no other", async () => {
    const { estate, clock, reader, faults, store } = await started();
    await estate.stop();
    expect([reader.asked[0]?.signal.aborted, faults, store.snapshot]).toEqual([true, [], undefined]);
    expect(clock.waiting).toBe(0);
    await clock.pass(HOUR);
    expect(reader.asked).toHaveLength(1);
  });

  it("takes back the timer of the next sync", async () => {
    const { estate, clock, answer, reader } = await started();
    await answer();
    await estate.stop();
    expect([clock.waiting, estate.syncing().nextAt]).toEqual([0, undefined]);
    await clock.pass(HOUR);
    expect([reader.asked.length, estate.refresh().done]).toEqual([1, "TooSoon"]);
  });

  it("keeps answering from the last snapshot", async () => {
    const { estate, answer } = await started();
    await answer();
    await estate.stop();
    expect(estate.snapshot()?.version).toBe(1);
  });
});
