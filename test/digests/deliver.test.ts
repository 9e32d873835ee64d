import { describe, expect, it } from "vitest";
import { Digests } from "../../src/digests/deliver.ts";
import type { Digest } from "../../src/digests/digest.ts";
import type { Subscriber } from "../../src/digests/subscriber.ts";
import type { JudgedMachine, Snapshot } from "../../src/health/snapshot.ts";
import { transitions } from "../../src/health/transitions.ts";
import type { Delivery } from "../../src/outgoing/ports.ts";
import { VirtualClock } from "../builders/clock.ts";
import { deliveriesFrom, digestPorts, PastMemory } from "../builders/digest-ports.ts";
import { aSnapshot, healthy, judged, unhealthy, unknown } from "../builders/snapshot.ts";
import { ALEX, aMute, aSubscriber } from "../builders/subscriber.ts";
import { at, DAY, HOUR, MINUTE } from "../builders/time.ts";
import { DigestMemory } from "../fakes/digest-store.ts";

const HIDDEN = unknown({ reason: "NotVisible", because: "SourceFailed", source: "Inventory" });

/** Twenty machines, of which the first few are in that state. */
function estate(count: number, verdict: JudgedMachine["verdict"] = unhealthy()): JudgedMachine[] {
  return Array.from({ length: 20 }, (_, n) =>
    judged({ machine: { id: `/m/${n}`, name: `m-${n}` }, verdict: n < count ? verdict : healthy() }),
  );
}

/** A bot at 08:05 with these subscribers, which syncs when it is told to. */
function aBot(...subscribers: readonly Subscriber[]) {
  const clock = new VirtualClock(at("08:05"));
  const store = new DigestMemory(...subscribers);
  const past = new PastMemory();
  const faults: unknown[] = [];
  const deliveries = new Map<string, Delivery>();
  let snapshot: Snapshot | undefined;
  const ports = digestPorts({
    store,
    clock,
    past,
    deliveries: deliveriesFrom(deliveries),
    estate: { snapshot: () => snapshot, syncing: () => ({ failures: [] }) },
    onFault: (error, id) => void faults.push([id, String(error)]),
  });
  const digests = new Digests(ports);
  const sync = async (machines: readonly JudgedMachine[], version = (snapshot?.version ?? 0) + 1) => {
    const next = aSnapshot(machines, { takenAt: clock.now(), version });
    const found = transitions(snapshot, next);
    snapshot = next;
    past.add(version, found);
    await digests.afterSync(next, found);
  };
  return { clock, store, digests, sync, faults, ports, deliveries, messages: () => [...store.messages.values()] };
}

const ids = (bot: ReturnType<typeof aBot>) => bot.messages().map(({ id }) => id);

describe("a round", () => {
  it("posts a digest until its next slot begins, and nothing the second time", async () => {
    const bot = aBot(aSubscriber());
    await bot.sync(estate(2));
    expect(await bot.digests.round()).toEqual({ posted: 1, unchanged: 0, waiting: 0 });
    expect(await bot.digests.round()).toEqual({ posted: 0, unchanged: 0, waiting: 0 });
    expect(bot.messages()).toMatchObject([
      { id: `digest/s1/${at("08:00")}`, deed: { kind: "Post" }, notBefore: at("08:05"), giveUpAt: at("12:00") },
    ]);
  });

  it("waits where there is nothing to tell yet", async () => {
    expect(await aBot(aSubscriber()).digests.round()).toEqual({ posted: 0, unchanged: 0, waiting: 1 });
  });

  it("serves the others where one has a fault, and that one at the next round", async () => {
    const bot = aBot(aSubscriber({ id: "s1" }), aSubscriber({ id: "s2" }), aSubscriber({ id: "s3" }));
    await bot.sync(estate(2));
    const { record } = bot.store;
    bot.store.record = async (...args) => {
      if (args[0].subscriberId === "s2") throw new Error("the disk is full");
      return record.apply(bot.store, args);
    };
    expect(await bot.digests.round()).toMatchObject({ posted: 2 });
    expect(bot.faults).toEqual([["s2", "Error: the disk is full"]]);
    bot.store.record = record;
    expect(await bot.digests.round()).toMatchObject({ posted: 1 });
  });

  it("with no news posts nothing for who wants changes alone, but keeps that it looked", async () => {
    const bot = aBot(aSubscriber({ mode: "OnChange" }));
    await bot.sync(estate(2));
    await bot.digests.round();
    await bot.clock.pass(4 * HOUR);
    await bot.sync(estate(2));
    expect(await bot.digests.round()).toEqual({ posted: 0, unchanged: 1, waiting: 0 });
    expect(bot.store.records.map(({ outcome }) => outcome)).toEqual(["Posted", "Unchanged"]);
  });

  it("after a slot that was missed says so even where nothing changed", async () => {
    const bot = aBot(aSubscriber({ mode: "OnChange" }));
    await bot.sync(estate(2));
    await bot.digests.round();
    await bot.clock.pass(8 * HOUR);
    await bot.sync(estate(2));
    expect(await bot.digests.round()).toMatchObject({ posted: 1 });
  });

  it("names a digest that was given up, and tells anew what only that one told", async () => {
    const bot = aBot(aSubscriber({ mode: "OnChange", createdAt: at("07:00") }));
    const told: Digest[] = [];
    bot.ports.presenter.digest = (digest) => {
      told.push(digest);
      return { card: {}, sentence: "" };
    };
    await bot.sync(estate(2));
    await bot.digests.round();
    await bot.clock.pass(4 * HOUR);
    await bot.sync(estate(5));
    await bot.digests.round();
    bot.deliveries.set(`digest/s1/${at("12:00")}`, {
      state: "GivenUp",
      at: at("13:05"),
      because: "503, after 14 tries",
    });
    expect(await bot.digests.now(aSubscriber())).toMatchObject({ newly: { length: 3 }, missed: [] });
    await bot.clock.pass(4 * HOUR);
    await bot.sync(estate(5));
    await bot.digests.round();
    expect(told.map(({ newly, missed }) => [newly.length, missed])).toEqual([
      [0, []],
      [3, []],
      [3, [{ slot: at("12:00"), because: "503, after 14 tries" }]],
    ]);
  });

  it("waits for the end of the digest before, but not for long", async () => {
    const bot = aBot(aSubscriber());
    await bot.sync(estate(2));
    await bot.digests.round();
    bot.deliveries.set(`digest/s1/${at("08:00")}`, { state: "Waiting", dueAt: 0, attempts: 9, because: "503" });
    await bot.clock.pass(4 * HOUR);
    await bot.sync(estate(2));
    expect(await bot.digests.round()).toEqual({ posted: 0, unchanged: 0, waiting: 1 });
    await bot.clock.pass(10 * MINUTE);
    expect(await bot.digests.round()).toMatchObject({ posted: 1, waiting: 0 });
  });

  it("after a pause names the slots that fell into it, and why it was paused", async () => {
    const subscriber = aSubscriber({ createdAt: at("07:00") });
    const bot = aBot(subscriber);
    const told: Digest["missed"][] = [];
    bot.ports.presenter.digest = ({ missed }) => {
      told.push(missed);
      return { card: {}, sentence: "" };
    };
    await bot.sync(estate(2));
    await bot.digests.round();
    await bot.store.pause(subscriber.conversationId, "the bot was removed", bot.clock.now());
    await bot.clock.pass(6 * HOUR);
    await bot.store.resume(subscriber.conversationId, bot.clock.now());
    for (let slot = 0; slot < 2; slot += 1) {
      await bot.clock.pass(2 * HOUR + slot * 2 * HOUR);
      await bot.sync(estate(2));
      await bot.digests.round();
    }
    expect(told).toEqual([[], [{ slot: at("12:00"), because: "the bot was removed" }], []]);
  });

  it("tells in the first digest after quiet hours what happened in them", async () => {
    const bot = aBot(aSubscriber({ createdAt: at("07:00"), quiet: { from: 10, to: 14 } }));
    const told: [number, number][] = [];
    bot.ports.presenter.digest = ({ newly, missed }) => {
      told.push([newly.length, missed.length]);
      return { card: {}, sentence: "" };
    };
    await bot.sync(estate(2));
    await bot.digests.round();
    await bot.clock.pass(4 * HOUR);
    await bot.sync(estate(5));
    await bot.digests.round();
    await bot.clock.pass(4 * HOUR);
    await bot.sync(estate(5));
    await bot.digests.round();
    expect(told).toEqual([
      [0, 0],
      [3, 0],
    ]);
  });

  it("of a store whose versions began anew calls nothing new: nobody knows", async () => {
    const bot = aBot(aSubscriber());
    await bot.sync(estate(2), 40);
    await bot.digests.round();
    await bot.clock.pass(4 * HOUR);
    await bot.sync(estate(5), 1);
    expect(await bot.digests.now(aSubscriber())).toMatchObject({ since: undefined, newly: [], changed: true });
  });
});

describe("a digest that somebody asks for", () => {
  it("claims no slot and is no base for the next one", async () => {
    const bot = aBot(aSubscriber());
    await bot.sync(estate(2));
    expect(await bot.digests.now(aSubscriber())).toMatchObject({ slot: undefined, counts: { total: 20 } });
    expect([bot.store.records, bot.messages()]).toEqual([[], []]);
  });

  it("says when it was looked last, and since when nothing had changed, to who wants changes alone", async () => {
    const subscriber = aSubscriber({ mode: "OnChange", createdAt: at("07:00") });
    const bot = aBot(subscriber);
    const now = async (mode: Subscriber["mode"] = "OnChange") =>
      (await bot.digests.now({ ...subscriber, mode }))?.lookedLast;
    await bot.sync(estate(2));
    expect(await now()).toBeUndefined();
    await bot.digests.round();
    expect(await now()).toEqual({ at: at("08:05"), unchangedSince: undefined });
    for (const time of ["12:05", "16:05"]) {
      await bot.clock.pass(4 * HOUR);
      await bot.sync(estate(2));
      await bot.digests.round();
      expect(await now()).toEqual({ at: at(time), unchangedSince: at("08:05") });
    }
    expect(await now("Always")).toBeUndefined();
  });

  it("is none before the first sync", async () => {
    expect(await aBot(aSubscriber()).digests.now(aSubscriber())).toBeUndefined();
  });
});

describe("after a sync", () => {
  it("an alarm is told once for its cause, and in its thread when it is over", async () => {
    const bot = aBot(aSubscriber());
    await bot.sync(estate(0));
    await bot.sync(estate(12));
    const alarm = `alarm/s1/${at("08:05")}`;
    expect(ids(bot)).toEqual([alarm]);
    await bot.clock.pass(15 * MINUTE);
    await bot.sync(estate(0));
    expect(bot.messages()[1]).toMatchObject({ id: `${alarm}/over`, deed: { kind: "Answer", post: alarm } });
    await bot.clock.pass(15 * MINUTE);
    await bot.sync(estate(12));
    expect(ids(bot)).toHaveLength(2);
  });

  it("an alarm in quiet hours waits for their end, and so does its end", async () => {
    const bot = aBot(aSubscriber({ quiet: { from: 22, to: 9 } }));
    await bot.sync(estate(0));
    await bot.sync(estate(12));
    await bot.clock.pass(15 * MINUTE);
    await bot.sync(estate(0));
    expect(bot.messages().map(({ notBefore, giveUpAt }) => [notBefore, giveUpAt])).toEqual([
      [at("09:00"), at("10:00")],
      [at("09:00"), at("10:00")],
    ]);
  });

  it("machines lost from sight end no alarm and raise none when they are seen again", async () => {
    const bot = aBot(aSubscriber());
    await bot.sync(estate(0));
    await bot.sync(estate(12));
    for (const verdict of [HIDDEN, unhealthy()]) {
      await bot.clock.pass(5 * HOUR);
      await bot.sync(estate(12, verdict));
    }
    expect(ids(bot)).toHaveLength(1);
  });

  it("a subscriber hears nothing of muted machines, nor while it is paused", async () => {
    const paused = aSubscriber({ id: "s2", state: { is: "Paused", at: 0, because: "403" } });
    const bot = aBot(aSubscriber(), paused);
    await bot.store.saveMutes([
      aMute({ what: { kind: "Filter", where: [] }, at: 0, until: at("08:05") + DAY, by: ALEX }),
    ]);
    await bot.sync(estate(0));
    await bot.sync(estate(12));
    expect(ids(bot)).toEqual([]);
  });
});
