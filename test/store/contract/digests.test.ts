import { expect, it } from "vitest";
import { resettled, subscribed, unsubscribed, usualSettings } from "../../../src/digests/subscriber.ts";
import { openStore } from "../../../src/store/open.ts";
import { NOW } from "../../builders/evidence.ts";
import { ALEX, aMute, aRecord } from "../../builders/subscriber.ts";
import { DAY, HOUR } from "../../builders/time.ts";
import { onEachEngine } from "../opened.ts";

const SETTINGS = {
  ...usualSettings("Europe/Berlin", "de-DE"),
  where: [{ field: "os", values: ["Linux"], not: false }],
  quiet: { from: 22, to: 6 },
  mentions: { people: [{ id: "29:alex", name: "Alex" }], atLeast: 5 },
};
const made = subscribed("s1", "19:Channel", SETTINGS, ALEX, NOW);
const message = (id: string) => ({
  id,
  conversationId: "19:Channel",
  deed: { kind: "Post" as const },
  body: { card: {}, sentence: "" },
  notBefore: NOW,
  giveUpAt: NOW + HOUR,
});
const ALARM = {
  subscriberId: "s1",
  at: NOW,
  cause: "region=westeurope",
  machineIds: ["/m/1"],
  messageId: "alarm/s1/1",
  overAt: undefined,
};

onEachEngine("a subscriber", (opened) => {
  it("comes back as it was, over a restart", async () => {
    expect(await opened.store.digests.save(made)).toBe(true);
    const store = await opened.reopen();
    expect(await store.digests.subscribers()).toEqual([made.subscriber]);
    expect(await store.digests.changes("s1")).toEqual([made.change]);
  });

  it("changes once by version, whoever changes it; each change is kept with its author", async () => {
    const { digests } = opened.store;
    await digests.save(made);
    const first = resettled(made.subscriber, { mode: "OnChange" }, ALEX, NOW + 1);
    const second = resettled(made.subscriber, { severity: "Unhealthy", quiet: undefined }, ALEX, NOW + 2);
    const saved = await Promise.all([digests.save(first), digests.save(second)]);
    expect(saved.filter((won) => won)).toHaveLength(1);
    const [winner] = saved[0] ? [first] : [second];
    expect(await digests.subscribers()).toEqual([winner?.subscriber]);
    expect(await digests.changes("s1")).toEqual([winner?.change, made.change]);
  });

  it("is made once, and one that is none cannot be changed", async () => {
    const { digests } = opened.store;
    expect(await digests.save(made)).toBe(true);
    expect(await digests.save(made)).toBe(false);
    expect(await digests.changes("s1")).toHaveLength(1);
  });

  it("that has ended gets nothing more", async () => {
    const { digests } = opened.store;
    await digests.save(made);
    await digests.save(unsubscribed(made.subscriber, ALEX, NOW + 1));
    expect(await digests.subscribers()).toEqual([]);
    expect((await digests.changes("s1"))[0]).toMatchObject({ what: "Unsubscribed", by: ALEX });
  });

  it("is paused with its whole conversation, and resumes with it", async () => {
    const { digests } = opened.store;
    const elsewhere = subscribed("s2", "19:other", SETTINGS, ALEX, NOW);
    await Promise.all([digests.save(made), digests.save(elsewhere)]);
    await digests.pause("19:Channel", "403", NOW + 5);
    expect((await digests.subscribers()).map(({ state }) => state)).toEqual([
      { is: "Paused", at: NOW + 5, because: "403" },
      { is: "Active", since: NOW },
    ]);
    await digests.resume("19:Channel", NOW + 9);
    expect((await digests.subscribers()).map(({ state }) => state)).toEqual([
      { is: "Active", since: NOW + 9, pausedBecause: "403" },
      { is: "Active", since: NOW },
    ]);
  });

  it("that cannot be read is left out and logged; the others get theirs", async () => {
    const { digests } = opened.store;
    await Promise.all([digests.save(made), digests.save(subscribed("s2", "19:other", SETTINGS, ALEX, NOW))]);
    await opened.place.sql("update subscriber set record = '{}' where id = 's1'");
    expect((await digests.subscribers()).map(({ id }) => id)).toEqual(["s2"]);
    expect(opened.lines).toMatchObject([{ subscriber: "s1", msg: expect.stringContaining("cannot be read") }]);
  });
});

onEachEngine("a slot", (opened) => {
  it("is told once, and its message with it: both or none", async () => {
    const { digests, outbox } = opened.store;
    const tries = Array.from({ length: 10 }, (_, n) => digests.record(aRecord(), message(`digest/${n}`)));
    expect((await Promise.all(tries)).filter((won) => won)).toEqual([true]);
    expect(await outbox.waiting()).toHaveLength(1);
  });

  it("without a message is told too", async () => {
    const { digests, outbox } = opened.store;
    const record = aRecord({ outcome: "Unchanged", messageId: undefined });
    expect(await digests.record(record, undefined)).toBe(true);
    expect([await digests.digests("s1", 5), await outbox.waiting()]).toEqual([[record], []]);
  });

  it("is told once by two processes", async () => {
    if (opened.place.config.kind !== "postgres") return;
    const other = await openStore(opened.place.config, opened.log);
    try {
      const both = [opened.store, other].map((store, n) => store.digests.record(aRecord(), message(`digest/${n}`)));
      expect((await Promise.all(both)).filter((won) => won)).toHaveLength(1);
    } finally {
      await other.close();
    }
  });

  it("is found again: the newest of each subscriber, and the newest of one", async () => {
    const { digests } = opened.store;
    const records = [0, 1, 2].map((n) => aRecord({ slot: NOW + n * HOUR }));
    const other = aRecord({ subscriberId: "s2" });
    for (const record of [...records, other]) await digests.record(record, undefined);
    const newest = async (now: number) => [...(await digests.lastDigests(now))].sort();
    expect(await newest(NOW + 2 * HOUR)).toEqual([
      ["s1", records[2]],
      ["s2", other],
    ]);
    expect(await newest(NOW + 2 * HOUR - 1)).toEqual([
      ["s1", records[1]],
      ["s2", other],
    ]);
    expect(await newest(0)).toEqual([]);
    expect(await digests.digests("s1", 2)).toEqual([records[2], records[1]]);
  });

  it("that cannot be read is left out and logged: the other subscribers are told what is new", async () => {
    const { digests } = opened.store;
    const other = aRecord({ subscriberId: "s2" });
    for (const record of [aRecord(), other]) await digests.record(record, undefined);
    await opened.place.sql("update digest set record = '{}' where subscriber = 's1'");
    expect([...(await digests.lastDigests(NOW))]).toEqual([["s2", other]]);
    expect(opened.lines).toMatchObject([{ level: 40, records: 1, reason: expect.stringContaining("A digest") }]);
  });

  it("is forgotten after ninety days, but for the newest", async () => {
    const { digests } = opened.store;
    for (const n of [1, 2]) await digests.record(aRecord({ slot: n, at: n }), undefined);
    await digests.record(aRecord({ subscriberId: "s2", slot: NOW, at: NOW + 91 * DAY }), undefined);
    expect(await opened.place.sql("select slot from digest where subscriber = 's1'")).toHaveLength(1);
    expect((await digests.lastDigests(NOW)).get("s1")?.slot).toBe(2);
  });
});

onEachEngine("a mute", (opened) => {
  it("is added once, whoever adds it at once, and stays as it was first, even taken back", async () => {
    const { digests } = opened.store;
    const later = { ...aMute(), at: NOW, until: NOW + HOUR };
    const [one, two] = await Promise.all([digests.addMute(aMute()), digests.addMute(later)]);
    expect(one).toEqual(two);
    expect(await digests.mutes(0)).toEqual([one]);
    const ended = { ...one, ended: { at: NOW, by: ALEX } };
    await digests.saveMutes([ended]);
    expect(await digests.addMute(later)).toEqual(ended);
  });

  it("comes back as it was, as long as it is of interest, and can be taken back", async () => {
    const { digests } = opened.store;
    const mutes = [
      aMute(),
      aMute({ id: "m2", what: { kind: "Error", error: "exit …" } }),
      aMute({ id: "m3", what: { kind: "Filter", where: SETTINGS.where } }),
    ];
    for (const mute of mutes) await digests.saveMutes([mute]);
    expect(await digests.mutes(NOW)).toEqual(mutes);
    await digests.saveMutes([{ ...aMute(), ended: { at: NOW, by: ALEX } }]);
    expect((await digests.mutes(NOW)).map(({ id }) => id)).toEqual(["m2", "m3"]);
    expect(await digests.mutes(NOW - 1)).toContainEqual({ ...aMute(), ended: { at: NOW, by: ALEX } });
  });
});

onEachEngine("an alarm", (opened) => {
  it("is told once, and is over once", async () => {
    const { digests, outbox } = opened.store;
    expect(await digests.recordAlarm(ALARM, message("alarm/s1/1"))).toBe(true);
    expect(await digests.recordAlarm(ALARM, message("alarm/s1/1"))).toBe(false);
    const over = { ...ALARM, overAt: NOW + HOUR };
    const ends = await Promise.all([1, 2].map(() => digests.recordAlarm(over, message("alarm/s1/1/over"))));
    expect(ends.filter((won) => won)).toHaveLength(1);
    expect(await outbox.waiting()).toHaveLength(2);
    expect(await digests.alarms(NOW - 1)).toEqual([over]);
  });

  it("that is not over is found, however old", async () => {
    const { digests } = opened.store;
    await digests.recordAlarm(ALARM, message("a"));
    expect(await digests.alarms(NOW + 30 * DAY)).toEqual([ALARM]);
    await digests.recordAlarm({ ...ALARM, overAt: NOW + 1 }, message("b"));
    expect(await digests.alarms(NOW + 30 * DAY)).toEqual([]);
  });
});
