import { describe, expect, it } from "vitest";
import { LiveEstate } from "../../src/health/live-estate.ts";
import type { Clock } from "../../src/health/ports.ts";
import type { Snapshot } from "../../src/health/snapshot.ts";
import { settled, VirtualClock } from "../builders/clock.ts";
import { aMachine } from "../builders/machine.ts";
import { aReading, failed } from "../builders/reading.ts";
import { at, MINUTE, SECOND } from "../builders/time.ts";
import { FakeReader } from "../fakes/estate-reader.ts";
import { MemorySnapshots } from "../fakes/snapshot-store.ts";
import { MemoryTurns } from "../fakes/sync-turns.ts";
import { take } from "./assembly/take.ts";

const EVERY = 15 * MINUTE;
const web = aMachine({ name: "web-01" });
const stored = take(aReading([web]), at("08:50"));

/** What processes have in common. */
function aStore(snapshot?: Snapshot) {
  const store = new MemorySnapshots(snapshot);
  return { store, clock: new VirtualClock(at("09:00")), turns: new MemoryTurns(() => store.snapshot) };
}

/** The same time, but for what a machine's clock is ahead by. */
function ahead(clock: VirtualClock, ms: number): Clock {
  return {
    now: () => clock.now() + ms,
    breathe: () => clock.breathe(),
    after: (wait, task) => clock.after(wait, task),
  };
}

function aProcess(name: string, { store, turns, ...shared }: ReturnType<typeof aStore>, aheadBy = 0) {
  const clock = ahead(shared.clock, aheadBy);
  const reader = new FakeReader();
  const faults: unknown[] = [];
  const shown: boolean[] = [];
  const ports = { reader, store, clock, marks: { current: async () => new Map() } };
  const options = {
    everyMs: EVERY,
    onFault: (error: unknown) => faults.push(error),
    onSnapshot: (_: Snapshot, own: boolean) => shown.push(own),
  };
  const estate = new LiveEstate(ports, options, turns.of(name));
  const answer = async (reading = aReading([web])) => {
    reader.answer(reading);
    await settled();
  };
  return { estate, reader, faults, shown, answer };
}

/** The first has synced; the second follows. */
async function two(snapshot: Snapshot | undefined = stored, secondIsAheadBy = 0) {
  const shared = aStore(snapshot);
  const [first, second] = [aProcess("first", shared), aProcess("second", shared, secondIsAheadBy)];
  await first.estate.start();
  await settled();
  await second.estate.start();
  await settled();
  return { ...shared, first, second, pass: (ms: number) => shared.clock.pass(ms) };
}

/** The same, and the second has taken the first one's snapshot over; the first one's next sync has just begun. */
async function twoAtWork() {
  const all = await two();
  await all.first.answer();
  await all.pass(EVERY);
  all.second.shown.length = 0;
  return all;
}

const version = ({ estate }: { readonly estate: LiveEstate }) => estate.snapshot()?.version;

describe("of two processes on one store", () => {
  it("one syncs, and the other takes its snapshot over", async () => {
    const { first, second, store, pass } = await two();
    expect([first.reader.asked.length, second.reader.asked.length]).toEqual([1, 0]);
    await first.answer();
    await pass(10 * SECOND);
    expect([version(first), version(second)]).toEqual([2, 2]);
    expect([first.shown, second.shown]).toEqual([[true], [false]]);
    expect(second.estate.snapshot()).toBe(store.snapshot);
  });

  it("both know when the sync that runs began, and what it could not read", async () => {
    const { first, second, pass } = await two();
    expect(second.estate.syncing().startedAt).toBe(at("09:00"));
    await first.answer(aReading([web], { plans: failed("Plans") }));
    await pass(10 * SECOND);
    expect(first.estate.syncing().failures).toHaveLength(1);
    expect(second.estate.syncing()).toMatchObject({
      startedAt: undefined,
      failures: first.estate.syncing().failures,
    });
  });

  it("who synced last goes on syncing, for what it remembers", async () => {
    const { first, second, pass } = await two();
    for (let round = 0; round < 4; round += 1) {
      await first.answer();
      await pass(EVERY);
    }
    expect([first.reader.asked.length, second.reader.asked.length]).toEqual([5, 0]);
    await pass(10 * SECOND);
    expect(second.estate.syncing().startedAt).toBe(at("10:00"));
  });

  it("the other goes on where the one that synced was killed in its sync", async () => {
    const { first, second, store, pass, turns } = await two();
    await first.answer();
    await pass(EVERY);
    expect(first.reader.asked).toHaveLength(2);
    // As after kill -9: it ends nothing and holds nothing any more.
    const { owner, begunAt } = turns;
    await first.estate.stop();
    Object.assign(turns, { owner, begunAt, until: at("09:16") });
    await pass(30 * SECOND);
    expect(second.reader.asked).toHaveLength(0);
    await pass(40 * SECOND);
    expect(second.reader.asked).toHaveLength(1);
    await second.answer();
    expect([version(second), store.snapshot?.version]).toEqual([3, 3]);
  });

  it("the other goes on at once where the one that syncs is stopped", async () => {
    const { first, second, pass } = await two();
    await first.estate.stop();
    await pass(10 * SECOND);
    expect(second.reader.asked).toHaveLength(1);
  });

  it("a change is told once, whoever syncs", async () => {
    const { first, second, store, pass } = await two();
    await first.answer();
    await pass(10 * SECOND);
    await first.estate.stop();
    await pass(EVERY + MINUTE);
    await second.answer(aReading([web, aMachine({ name: "web-02" })]));
    expect(store.transitions.map(({ machineName }) => machineName)).toEqual(["web-02"]);
  });

  it("a sync that is long under way is not taken for dead", async () => {
    const { first, second, pass } = await two();
    await pass(14 * MINUTE);
    expect(second.reader.asked).toHaveLength(0);
    await first.answer();
    await pass(10 * SECOND);
    expect([version(first), version(second)]).toEqual([2, 2]);
  });

  it("whoever was overtaken throws its own sync away and takes over the other's", async () => {
    const { first, second, store, pass, turns } = await two();
    // As if it had done nothing for minutes, its machine suspended: its turn has lapsed.
    turns.owner = "a process that is gone";
    turns.until = 0;
    await pass(10 * SECOND);
    await second.answer();
    store.fault = new Error("Another process has saved a snapshot since this one saved or loaded");
    await first.answer();
    expect(first.faults).toHaveLength(1);
    await pass(10 * SECOND);
    expect([version(first), version(second)]).toEqual([2, 2]);
  });

  it.each([-40, -5, 5, 40])("clocks that are %i seconds apart make no two syncs of one", async (seconds) => {
    const { first, second, store, pass } = await two(stored, seconds * SECOND);
    await first.answer();
    for (let round = 1; round <= 4; round += 1) {
      await pass(EVERY + MINUTE);
      const reads = [first, second].filter(({ reader }) => reader.isReading);
      expect(reads, "one of them syncs").toHaveLength(1);
      await reads[0]?.answer();
      await pass(10 * SECOND);
      expect([version(first), version(second), store.snapshot?.version]).toEqual(Array(3).fill(2 + round));
    }
    expect([...first.faults, ...second.faults]).toEqual([]);
  });

  it("what one saved and did not live to tell is told by the other, though that syncs before it has looked", async () => {
    const { first, second, store, pass } = await twoAtWork();
    await first.answer();
    await first.estate.stop();
    expect([store.snapshot?.version, second.shown]).toEqual([3, []]);
    second.estate.refresh();
    await settled();
    expect([version(second), second.shown]).toEqual([3, [false]]);
    await second.answer();
    expect([version(second), second.shown]).toEqual([4, [false, true]]);
    await pass(10 * SECOND);
    expect(second.shown).toHaveLength(2);
  });

  it("what was saved is answered from and told, though the store goes away before the turn has ended", async () => {
    const { first, second, turns, pass } = await two();
    turns.endFault = new Error("away");
    await first.answer();
    expect([version(first), first.shown, first.faults]).toEqual([2, [true], []]);
    turns.endFault = undefined;
    await pass(90 * SECOND);
    expect([version(second), second.shown]).toEqual([2, [false]]);
    expect(first.reader.asked.length + second.reader.asked.length).toBe(2);
  });

  it("one that does not even end when it is given up keeps the other waiting for a minute more", async () => {
    const shared = aStore(stored);
    const [hung, second] = [aProcess("hung", shared), aProcess("second", shared)];
    hung.reader.read = () => new Promise(() => {});
    await hung.estate.start();
    await settled();
    await second.estate.start();
    await shared.clock.pass(29 * MINUTE);
    expect(second.reader.asked).toHaveLength(0);
    await shared.clock.pass(3 * MINUTE);
    expect(second.reader.asked).toHaveLength(1);
  });

  it("a store that cannot be looked into is a fault, but for one that is away", async () => {
    const { first, second, store, turns, pass } = await two();
    await first.answer();
    turns.fault = new Error("no such table");
    await pass(5 * SECOND);
    store.answers = false;
    turns.fault = new Error("away");
    await pass(5 * SECOND);
    expect([...first.faults, ...second.faults]).toEqual([new Error("no such table")]);
  });
});

/** The second process is in the middle of loading what the first has saved. */
async function loading() {
  const all = await twoAtWork();
  await all.first.answer();
  const load = Promise.withResolvers<void>();
  all.store.loading = load.promise;
  await all.pass(5 * SECOND);
  const loaded = async () => {
    load.resolve();
    await settled();
  };
  return { ...all, load, loaded };
}

describe("a look at what the other has synced", () => {
  it("is waited for by a sync that is asked for meanwhile, which builds on what it brings", async () => {
    const { second, store, loaded } = await loading();
    second.estate.refresh();
    await settled();
    expect(second.reader.asked).toHaveLength(0);
    await loaded();
    expect(second.reader.asked[0]?.previous).toBe(store.snapshot);
    await second.answer();
    expect([version(second), second.shown, second.faults]).toEqual([4, [false, true], []]);
  });

  it("is waited for by a stop, and brings nothing any more", async () => {
    const { second, loaded } = await loading();
    let stopped = false;
    void second.estate.stop().then(() => (stopped = true));
    await settled();
    expect(stopped).toBe(false);
    await loaded();
    expect([stopped, version(second), second.shown]).toEqual([true, 2, []]);
  });

  it("is no fault where it fails after a stop", async () => {
    const { second, load } = await loading();
    const stopped = second.estate.stop();
    load.reject(new Error("closed"));
    await stopped;
    expect(second.faults).toEqual([]);
  });

  it("takes no turn for a sync that was asked for meanwhile and then stopped", async () => {
    const { second, turns, loaded } = await loading();
    second.estate.refresh();
    const stopped = second.estate.stop();
    await loaded();
    await stopped;
    expect([second.reader.asked.length, turns.begunAt, turns.askedAt]).toEqual([0, at("09:15"), undefined]);
  });
});

describe("a rolling restart", () => {
  it("never leaves the estate unanswered, unsynced or told twice", async () => {
    const shared = aStore(stored);
    const told: number[] = [];
    let old = aProcess("0", shared);
    await old.estate.start();
    await settled();
    for (let release = 1; release <= 5; release += 1) {
      const next = aProcess(String(release), shared);
      await next.estate.start();
      await settled();
      expect(version(next), "the next one answers before it has read anything").toBe(shared.store.snapshot?.version);
      const endsItsSync = release % 2 === 1;
      if (endsItsSync) await old.answer(aReading([web, ...added(release - 1)]));
      await shared.clock.pass(10 * SECOND);
      await old.estate.stop();
      await shared.clock.pass(endsItsSync ? EVERY + MINUTE : 10 * SECOND);
      expect(next.reader.asked, "the next one syncs in its place").toHaveLength(1);
      await next.answer(aReading([web, ...added(release)]));
      told.push(shared.store.transitions.length);
      expect([version(next), next.faults, old.faults]).toEqual([shared.store.snapshot?.version, [], []]);
      old = next;
      await shared.clock.pass(EVERY);
      expect(old.reader.isReading).toBe(true);
    }
    expect(told).toEqual([1, 2, 3, 4, 5]);
  });
});

const added = (count: number) => Array.from({ length: count }, (_, number) => aMachine({ name: `new-${number}` }));

describe("a refresh that is asked of the process that follows", () => {
  it("syncs where nobody does", async () => {
    const { first, second, pass } = await two();
    await first.answer();
    await pass(2 * MINUTE);
    expect(second.estate.refresh().done).toBe("Started");
    await settled();
    expect(second.reader.asked).toHaveLength(1);
    await second.answer();
    await pass(10 * SECOND);
    expect([version(first), version(second)]).toEqual([3, 3]);
  });

  it("joins the sync of the other, and has its snapshot when it is told to have finished", async () => {
    const { first, second, pass } = await two();
    await pass(6 * SECOND);
    const refreshed = second.estate.refresh();
    expect(refreshed).toMatchObject({ done: "AlreadyRunning", startedAt: at("09:00") });
    let told: number | undefined;
    if (refreshed.done !== "TooSoon") void refreshed.finished.then(() => (told = version(second)));
    await pass(6 * SECOND);
    expect(told).toBeUndefined();
    await first.answer();
    await pass(2 * SECOND);
    expect(told).toBe(2);
  });

  it("is one a minute for both together", async () => {
    const { first, second, pass } = await two();
    await first.answer();
    await pass(2 * MINUTE);
    first.estate.refresh();
    await settled();
    await first.answer();
    await pass(10 * SECOND);
    const refreshed = second.estate.refresh();
    await pass(2 * SECOND);
    expect([first.reader.asked.length, second.reader.asked.length]).toEqual([2, 0]);
    if (refreshed.done !== "TooSoon") await refreshed.finished;
    expect(version(second)).toBe(3);
  });
});
