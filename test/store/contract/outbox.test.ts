import fc from "fast-check";
import { expect, it } from "vitest";
import { openStore } from "../../../src/store/open.ts";
import { anyForeignText } from "../../builders/any-snapshot.ts";
import { anOutgoing } from "../../builders/outgoing.ts";
import { at, DAY, HOUR } from "../../builders/time.ts";
import { outboxContract } from "../../outgoing/outbox-contract.ts";
import { aLog, onEachEngine } from "../opened.ts";

const NOW = at("09:00");

onEachEngine("the outbox", (opened) => {
  outboxContract(() => opened.store);

  it("holds what was enqueued over a restart", async () => {
    await opened.store.outbox.enqueue([anOutgoing({ id: "a" })]);
    const { outbox } = await opened.reopen();
    expect(await outbox.waiting()).toMatchObject([{ id: "a", attempts: 0 }]);
  });

  it("enqueues hundreds at once, in their order", async () => {
    const messages = Array.from({ length: 1_200 }, (_, n) => anOutgoing({ conversationId: `c${n}` }));
    await opened.store.outbox.enqueue(messages);
    expect((await opened.store.outbox.waiting()).map(({ id }) => id)).toEqual(messages.map(({ id }) => id));
    expect((await opened.store.deliveries.of(messages.map(({ id }) => id))).size).toBe(1_200);
  });

  it("shows the oldest hundred of a conversation, so that no other is crowded out", async () => {
    const messages = Array.from({ length: 150 }, () => anOutgoing({ conversationId: "busy" }));
    await opened.store.outbox.enqueue([...messages, anOutgoing({ id: "other", conversationId: "calm" })]);
    const ids = (await opened.store.outbox.waiting()).map(({ id }) => id);
    expect(ids).toEqual([...messages.slice(0, 100).map(({ id }) => id), "other"]);
  });

  it("forgets what ended over eight days ago, and until then knows Teams' id of it", async () => {
    const { outbox, deliveries } = opened.store;
    await outbox.enqueue(["sent", "given up", "later", "last"].map((id) => anOutgoing({ id })));
    await outbox.sent("sent", "17", NOW);
    await outbox.giveUp("given up", "400", NOW);
    await outbox.sent("later", "18", NOW + 7 * DAY);
    expect((await deliveries.of(["sent", "given up", "later"])).size).toBe(3);
    await outbox.sent("last", "19", NOW + 8 * DAY + HOUR);
    expect([...(await deliveries.of(["sent", "given up", "later", "last"])).keys()].toSorted()).toEqual([
      "last",
      "later",
    ]);
  });

  it("keeps no card of what was sent or given up", async () => {
    await opened.store.outbox.enqueue([anOutgoing({ id: "a" }), anOutgoing({ id: "b" })]);
    await opened.store.outbox.sent("a", "17", NOW);
    await opened.store.outbox.giveUp("b", "400", NOW);
    expect(await opened.place.sql("select distinct body from outgoing")).toEqual([{ body: "" }]);
  });

  it("gives up, and says so in the log, what cannot be read", async () => {
    const { outbox, deliveries } = opened.store;
    await outbox.enqueue(["head", "body", "good"].map((id) => anOutgoing({ id, conversationId: id })));
    await opened.place.sql("update outgoing set head = '{' where key = 'head'");
    await opened.place.sql("update outgoing set body = '{}' where key = 'body'");
    const waiting = await outbox.waiting();
    expect(waiting.map(({ id }) => id)).toEqual(["body", "good"]);
    for (const one of waiting) await outbox.claim(one, NOW, NOW + 1);
    expect((await outbox.waiting()).map(({ id }) => id)).toEqual(["good"]);
    expect(await deliveries.of(["head"])).toMatchObject(new Map([["head", { because: "it cannot be read" }]]));
    expect(opened.lines.filter(({ msg }) => String(msg).includes("cannot be read"))).toHaveLength(2);
  });

  it("holds any text in ids, sentences, cards and reasons", async () => {
    await fc.assert(
      fc.asyncProperty(anyForeignText, anyForeignText, async (foreign, other) => {
        const { outbox, deliveries } = opened.store;
        const id = `${foreign}/${Math.random()}`;
        const body = { sentence: other, card: { type: "AdaptiveCard", [`x${foreign}`]: other } };
        const message = anOutgoing({ id, conversationId: foreign, body });
        await outbox.enqueue([message]);
        const seen = (await outbox.waiting()).find((one) => one.id === id);
        expect(seen && (await outbox.claim(seen, NOW, NOW + 1))?.message).toStrictEqual(message);
        await outbox.giveUp(id, other, NOW);
        expect((await deliveries.of([id])).get(id)).toMatchObject({ state: "GivenUp" });
      }),
      { numRuns: 30 },
    );
  });

  it("is led by one process at a time, until it resigns or its time is over", async () => {
    if (opened.place.config.kind !== "postgres") {
      // No other process can have this store open.
      expect(await opened.store.outbox.lead(NOW, NOW + 10)).toBe(true);
      return;
    }
    const other = await openStore(opened.place.config, aLog().log);
    const [one, two] = [opened.store.outbox, other.outbox];
    expect(await one.lead(NOW, NOW + 10)).toBe(true);
    expect(await two.lead(NOW + 9, NOW + 19)).toBe(false);
    expect(await one.lead(NOW + 9, NOW + 19)).toBe(true);
    expect(await two.lead(NOW + 19, NOW + 29)).toBe(true);
    expect(await one.lead(NOW + 20, NOW + 30)).toBe(false);
    await one.resign();
    expect(await one.lead(NOW + 20, NOW + 30)).toBe(false);
    await two.resign();
    expect(await one.lead(NOW + 20, NOW + 30)).toBe(true);
    await other.close();
  });

  it("lets one of many processes lead that ask at once", async () => {
    const others = await Promise.all(
      opened.place.config.kind === "postgres" ? [1, 2, 3].map(() => openStore(opened.place.config, aLog().log)) : [],
    );
    const leads = await Promise.all([opened.store, ...others].map(({ outbox }) => outbox.lead(NOW, NOW + 10)));
    expect(leads.filter((led) => led)).toHaveLength(1);
    for (const other of others) await other.close();
  });
});
