import { describe, expect, it } from "vitest";
import { settled } from "../builders/clock.ts";
import { aProcess, aStore, EVERY, stored, two, twoAtWork, version, web } from "../builders/live-processes.ts";
import { aMachine } from "../builders/machine.ts";
import { aReading, failed } from "../builders/reading.ts";
import { at, MINUTE, SECOND } from "../builders/time.ts";

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

  it("joins a sync of the other that it learnt of by a look, and says since when that runs", async () => {
    const { first, second, pass } = await two();
    await first.answer();
    await pass(EVERY + 10 * SECOND);
    expect(second.estate.refresh()).toMatchObject({ done: "AlreadyRunning", startedAt: at("09:15") });
    await first.answer();
    await pass(2 * SECOND);
    expect([version(second), second.reader.asked.length]).toEqual([3, 0]);
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
