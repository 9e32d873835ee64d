import { expect, it } from "vitest";
import type { Previous } from "../../../src/questions/ports.ts";
import type { Query } from "../../../src/questions/query.ts";
import { NOW } from "../../builders/evidence.ts";
import { aSnapshot, judged } from "../../builders/snapshot.ts";
import { DAY, HOUR, MINUTE } from "../../builders/time.ts";
import { onEachEngine } from "../opened.ts";
import { backTo } from "../steps.ts";

function asked(at: number, query: Partial<Query> = {}, page = 0): Previous {
  return { query: { ask: "List", where: [], order: "Worst", limit: undefined, ...query }, page, at };
}

const linux = asked(
  NOW,
  { where: [{ field: "os", values: ["Linux"], not: true }], limit: 5, by: ["os", "tag:env"] },
  3,
);

onEachEngine("the last question of a conversation", (opened) => {
  it("is none before the first, and then the one that was kept, with its page and time", async () => {
    const { conversations } = opened.store;
    expect(await conversations.last("a")).toBeUndefined();
    await conversations.keep("a", linux);
    expect(await conversations.last("a")).toStrictEqual(linux);
    await conversations.flush();
    expect(await conversations.last("a")).toStrictEqual(linux);
  });

  it("is remembered over a restart", async () => {
    await opened.store.conversations.keep("a", linux);
    const { conversations } = await opened.reopen();
    expect(await conversations.last("a")).toStrictEqual(linux);
  });

  it("is the last one, in the memory as on the disk", async () => {
    const [first, second, third] = [asked(NOW), asked(NOW + 1, { ask: "Count" }), asked(NOW + 2, { ask: "Trend" })];
    await opened.store.conversations.keep("a", first);
    await opened.store.conversations.keep("a", second);
    expect(await opened.store.conversations.last("a")).toStrictEqual(second);
    await opened.store.conversations.flush();
    await opened.store.conversations.keep("a", third);
    const { conversations } = await opened.reopen();
    expect(await conversations.last("a")).toStrictEqual(third);
    expect(await opened.place.sql("select * from conversation")).toHaveLength(1);
  });

  it.each(["at once", "after a moment"])("does not give way to an earlier one that comes %s", async (when) => {
    await opened.store.conversations.keep("a", linux);
    if (when === "after a moment") await opened.store.conversations.flush();
    await opened.store.conversations.keep("a", asked(NOW - 1));
    const { conversations } = await opened.reopen();
    expect(await conversations.last("a")).toStrictEqual(linux);
  });

  it("is each conversation's own, by its whole id as it is written", async () => {
    const ids = [
      "a",
      "A",
      "a ",
      "nul \0",
      "nul \uFFFD",
      "half \uD83D",
      "long".repeat(30_000),
      "'; drop table conversation",
    ];
    for (const [page, id] of ids.entries()) await opened.store.conversations.keep(id, asked(NOW, {}, page));
    const { conversations } = await opened.reopen();
    const found = await Promise.all(ids.map((id) => conversations.last(id)));
    expect(found.map((one) => one?.page)).toEqual([...ids.keys()]);
  });

  it("names no conversation in the table", async () => {
    await opened.store.conversations.keep("19:secret@thread.v2", linux);
    await opened.store.conversations.flush();
    expect(JSON.stringify(await opened.place.sql("select * from conversation"))).not.toContain("secret");
  });

  it("takes any words that a query may hold", async () => {
    const text = asked(NOW, { where: [{ field: "text", values: ["nul \0 half \uD83D 'quoted\" 💥"], not: false }] });
    await opened.store.conversations.keep("a", text);
    const { conversations } = await opened.reopen();
    expect(await conversations.last("a")).toStrictEqual(text);
  });

  it("is forgotten after a day, with its room", async () => {
    await opened.store.conversations.keep("a", asked(NOW));
    await opened.store.conversations.flush();
    await opened.store.conversations.keep("b", asked(NOW + DAY + HOUR));
    await opened.store.conversations.flush();
    expect(await opened.store.conversations.last("a")).toBeUndefined();
    expect(await opened.place.sql("select * from conversation")).toHaveLength(1);
  });

  it("costs the questions of an hour one search for old ones", async () => {
    const kept = async (at: number) => {
      await opened.store.conversations.keep(`at ${at}`, asked(at));
      await opened.store.conversations.flush();
      return (await opened.place.sql("select key from conversation where at = 1")).length;
    };
    await kept(NOW);
    await opened.place.sql("insert into conversation (key, query, page, at) values ('ancient', '{}', 0, 1)");
    expect(await kept(NOW + 59 * MINUTE)).toBe(1);
    expect(await kept(NOW + HOUR)).toBe(0);
  });

  it.each([
    ["no JSON", "query = 'secret-words'"],
    ["no question", 'query = \'{"ask":"secret-words"}\''],
    ["more than a question", 'query = replace(query, \'"List"\', \'"List","secret-words":1\')'],
    ["of another shape", "query = '[]'"],
  ])(
    "is none, and a line in the log, where what is stored is %s, and the next one takes its place",
    async (_what, damage) => {
      await opened.store.conversations.keep("a", linux);
      await opened.store.conversations.flush();
      await opened.place.sql(`update conversation set ${damage}`);
      expect(await opened.store.conversations.last("a")).toBeUndefined();
      expect(opened.lines.at(-1)).toMatchObject({ level: 40, reason: expect.stringMatching(/question/) });
      expect(JSON.stringify(opened.lines)).not.toContain("secret-words");
      await opened.store.conversations.keep("a", asked(NOW + 1));
      await opened.store.conversations.flush();
      expect(await opened.store.conversations.last("a")).toStrictEqual(asked(NOW + 1));
    },
  );

  it("can be kept while a snapshot is being saved", async () => {
    const machines = Array.from({ length: 1_000 }, (_, number) => judged({ machine: { name: `vm-${number}` } }));
    const saving = opened.store.snapshots.save(aSnapshot(machines), []);
    await opened.store.conversations.keep("a", linux);
    expect(await opened.store.conversations.last("a")).toStrictEqual(linux);
    await saving;
    expect((await opened.store.snapshots.load())?.machines.size).toBe(1_000);
  });
});

onEachEngine("an older schema", (opened) => {
  it("is brought up to date with what it holds: the past can be read, and questions are kept", async () => {
    const snapshot = aSnapshot([judged()]);
    const { id, name } = judged().evidence.machine;
    const appeared = { machineId: id, machineName: name, at: NOW, from: undefined, to: "Healthy" };
    await opened.store.snapshots.save(snapshot, [appeared]);
    expect(await opened.store.turns.claim("turn", NOW)).toBe(true);
    await opened.store.turns.flush();
    await backTo(opened.place, "0002-answered-turns");

    const store = await opened.reopen();
    expect(await store.history.transitions(0)).toStrictEqual([appeared]);
    expect(await store.history.counts(0, { subscriptions: undefined, os: ["Linux"] })).toEqual([
      { at: NOW, counts: { Healthy: 1 } },
    ]);
    expect(await store.turns.claim("turn", NOW + 1)).toBe(false);
    await store.conversations.keep("a", linux);
    expect(await store.conversations.last("a")).toStrictEqual(linux);
  });
});
