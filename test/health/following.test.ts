import { describe, expect, it } from "vitest";
import { settled } from "../builders/clock.ts";
import { aProcess, aStore, EVERY, stored, twoAtWork, version, web } from "../builders/live-processes.ts";
import { aMachine } from "../builders/machine.ts";
import { aReading } from "../builders/reading.ts";
import { at, MINUTE, SECOND } from "../builders/time.ts";

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
