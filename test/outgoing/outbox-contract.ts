import { expect, it } from "vitest";
import type { Deed, OutgoingMessage } from "../../src/outgoing/message.ts";
import type { Deliveries, Outbox, Outgoing, Waiting } from "../../src/outgoing/ports.ts";
import { anOutgoing } from "../builders/outgoing.ts";
import { at, MINUTE } from "../builders/time.ts";

const NOW = at("09:00");
const LEASE = NOW + MINUTE;
const update = (post: string): Deed => ({ kind: "Update", post });

interface Queue {
  readonly outbox: Outbox & Outgoing;
  readonly deliveries: Deliveries;
}

/** What every outbox does, the fake included. */
export function outboxContract(open: () => Queue): void {
  const enqueue = (...messages: OutgoingMessage[]) => open().outbox.enqueue(messages);
  const waitingFor = async (id: string) => {
    const found = (await open().outbox.waiting()).find((one) => one.id === id);
    if (!found) throw new Error(`${id} does not wait`);
    return found;
  };
  const claim = async (id: string, now = NOW) => open().outbox.claim(await waitingFor(id), now, now + MINUTE);
  const deliveryOf = async (id: string) => (await open().deliveries.of([id])).get(id);

  it("shows what waits, in the order in which it was enqueued, whatever its ids", async () => {
    await enqueue(anOutgoing({ id: "z", conversationId: "one" }), anOutgoing({ id: "a", conversationId: "other" }));
    await enqueue(anOutgoing({ id: "m", conversationId: "one", deed: update("z"), notBefore: NOW + 5 }));
    const waiting = await open().outbox.waiting();
    expect(waiting).toMatchObject([
      { id: "z", conversationId: "one", deed: { kind: "Post" }, dueAt: NOW, attempts: 0, post: "None" },
      { id: "a", conversationId: "other", leasedUntil: undefined },
      { id: "m", deed: update("z"), dueAt: NOW + 5, post: "Waiting" },
    ]);
    const orders = waiting.map(({ order }) => order);
    expect(orders).toEqual(orders.toSorted((a, b) => a - b));
  });

  it("takes the same id once, sent or not", async () => {
    await enqueue(anOutgoing({ id: "a" }), anOutgoing({ id: "a" }));
    await enqueue(anOutgoing({ id: "a" }));
    expect(await open().outbox.waiting()).toHaveLength(1);
    await open().outbox.sent("a", "17", NOW);
    await enqueue(anOutgoing({ id: "a" }));
    expect(await open().outbox.waiting()).toEqual([]);
  });

  it("gives a message with its body to who claims it, and leases it", async () => {
    const message = anOutgoing({ id: "a" });
    await enqueue(message);
    expect(await claim("a")).toStrictEqual({ message, attempts: 1, firstTriedAt: NOW, postActivityId: undefined });
    expect(await waitingFor("a")).toMatchObject({ leasedUntil: LEASE, attempts: 1 });
  });

  it("gives it to one of many that claim it at once", async () => {
    await enqueue(anOutgoing({ id: "a" }));
    const seen = await waitingFor("a");
    const claims = await Promise.all(Array.from({ length: 10 }, () => open().outbox.claim(seen, NOW, LEASE)));
    expect(claims.filter((claimed) => claimed !== undefined)).toHaveLength(1);
  });

  it("gives it to nobody while the lease lasts, and to anyone after it", async () => {
    await enqueue(anOutgoing({ id: "a" }));
    await claim("a");
    expect(await claim("a", LEASE - 1)).toBeUndefined();
    expect(await claim("a", LEASE)).toMatchObject({ attempts: 2, firstTriedAt: NOW });
  });

  it.each<[string, (outbox: Outbox) => Promise<void>]>([
    ["tried by somebody else", (outbox) => outbox.retry("a", 1, NOW, "502")],
    ["sent", (outbox) => outbox.sent("a", "17", NOW)],
    ["given up", (outbox) => outbox.giveUp("a", "400", NOW)],
  ])("gives nothing to who saw it before it was %s", async (_, happens) => {
    await enqueue(anOutgoing({ id: "a" }));
    const seen: Waiting = await waitingFor("a");
    await claim("a");
    await happens(open().outbox);
    expect(await open().outbox.claim(seen, NOW, LEASE)).toBeUndefined();
  });

  it("knows Teams' id of the post that a message refers to", async () => {
    await enqueue(anOutgoing({ id: "post" }), anOutgoing({ id: "about", deed: update("post") }));
    await open().outbox.sent("post", "17", NOW);
    expect(await waitingFor("about")).toMatchObject({ post: "Accepted" });
    expect(await claim("about")).toMatchObject({ postActivityId: "17" });
  });

  it.each<[string, (outbox: Outbox) => Promise<void>, string]>([
    ["given up", (outbox) => outbox.giveUp("post", "400", NOW), "GivenUp"],
    ["sent without an id", (outbox) => outbox.sent("post", undefined, NOW), "Accepted"],
  ])("knows of a post that was %s", async (_, happens, post) => {
    await enqueue(anOutgoing({ id: "post" }), anOutgoing({ id: "about", deed: update("post") }));
    await happens(open().outbox);
    expect(await waitingFor("about")).toMatchObject({ post });
    expect(await claim("about")).toMatchObject({ postActivityId: undefined });
  });

  it("knows of a post that was never there", async () => {
    await enqueue(anOutgoing({ id: "about", deed: update("post") }));
    expect(await waitingFor("about")).toMatchObject({ post: "Unknown" });
  });

  it("lets a message be tried again, at its time", async () => {
    await enqueue(anOutgoing({ id: "a" }));
    await claim("a");
    await open().outbox.retry("a", 1, NOW + 9, "502");
    expect(await waitingFor("a")).toMatchObject({ dueAt: NOW + 9, leasedUntil: undefined, attempts: 1 });
    expect(await deliveryOf("a")).toEqual({ state: "Waiting", dueAt: NOW + 9, attempts: 1, because: "502" });
  });

  it("does not let a late word of an older try free the lease of a newer one", async () => {
    await enqueue(anOutgoing({ id: "a" }));
    await claim("a");
    await claim("a", LEASE);
    await open().outbox.retry("a", 1, NOW, "502");
    expect(await waitingFor("a")).toMatchObject({ leasedUntil: LEASE + MINUTE, attempts: 2 });
  });

  it("believes that a message was sent, whoever says so, and that is the end of it", async () => {
    await enqueue(anOutgoing({ id: "a" }));
    await claim("a");
    await claim("a", LEASE);
    await open().outbox.sent("a", "17", LEASE + 1);
    await open().outbox.giveUp("a", "400", LEASE + 2);
    await open().outbox.retry("a", 2, LEASE, "502");
    expect(await deliveryOf("a")).toEqual({ state: "Sent", at: LEASE + 1, activityId: "17" });
    expect(await open().outbox.waiting()).toEqual([]);
  });

  it("keeps the reason of what was given up", async () => {
    await enqueue(anOutgoing({ id: "a" }));
    await open().outbox.giveUp("a", "413 MessageSizeTooBig", NOW);
    expect(await deliveryOf("a")).toEqual({ state: "GivenUp", at: NOW, because: "413 MessageSizeTooBig" });
  });

  it("knows nothing of what was never enqueued", async () => {
    expect((await open().deliveries.of(["nothing"])).size).toBe(0);
    expect((await open().deliveries.of([])).size).toBe(0);
  });

  it("tells the tries of the last hour", async () => {
    await enqueue(...["a", "b", "c"].map((id) => anOutgoing({ id, conversationId: `of ${id}` })));
    await claim("a", NOW - 2 * MINUTE);
    await claim("a");
    await claim("b", NOW - 9 * MINUTE);
    await open().outbox.sent("a", "17", NOW);
    expect(await open().outbox.triesSince(NOW - 5 * MINUTE)).toEqual([{ conversationId: "of a", at: NOW, tries: 2 }]);
  });
}
