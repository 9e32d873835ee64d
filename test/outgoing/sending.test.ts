import { describe, expect, it } from "vitest";
import { settled } from "../builders/clock.ts";
import { anAddress, anOutgoing } from "../builders/outgoing.ts";
import { at, HOUR, MINUTE } from "../builders/time.ts";
import { aSender } from "./senders.ts";

const SECOND = 1_000;

describe("a message", () => {
  it("that was enqueued before the start is sent, with Teams' id kept", async () => {
    const { enqueue, start, clock, channel, delivery } = aSender();
    await enqueue(anOutgoing({ id: "digest" }));
    await start();
    await clock.pass(SECOND);
    expect(channel.tries).toMatchObject([{ id: "digest", address: { reference: "reference of a:personal" } }]);
    expect(await delivery("digest")).toMatchObject({ state: "Sent", activityId: "activity of digest" });
  });

  it("that is enqueued later is sent when the sender is woken", async () => {
    const { enqueue, start, clock, channel, sending } = aSender();
    await start();
    await clock.pass(10 * SECOND);
    await enqueue(anOutgoing());
    sending.wake();
    await clock.pass(SECOND);
    expect(channel.tries).toHaveLength(1);
  });

  it("of which nobody told is found by the next sweep", async () => {
    const { enqueue, start, clock, channel } = aSender();
    await start();
    await enqueue(anOutgoing());
    await clock.pass(59 * SECOND);
    expect(channel.tries).toHaveLength(0);
    await clock.pass(2 * SECOND);
    expect(channel.tries).toHaveLength(1);
  });

  it("is sent when it is due and not before", async () => {
    const { enqueue, start, clock, channel } = aSender();
    await enqueue(anOutgoing({ notBefore: at("09:10") }));
    await start();
    await clock.pass(HOUR);
    expect(channel.tries.map(({ at }) => at)).toEqual([at("09:10")]);
  });

  it("is tried again with a longer and longer pause, and then sent once", async () => {
    const { enqueue, start, clock, channel, delivery } = aSender();
    await enqueue(anOutgoing({ id: "digest" }));
    channel.decide = () =>
      channel.tries.length < 4
        ? { kind: "RetryAfter", ms: undefined, why: "502" }
        : { kind: "Accepted", activityId: "1" };
    await start();
    await clock.pass(MINUTE);
    const pauses = channel.tries.slice(1).map(({ at }, n) => Math.round((at - (channel.tries[n]?.at ?? 0)) / SECOND));
    expect(pauses).toEqual([1, 2, 4]);
    expect(await delivery("digest")).toMatchObject({ state: "Sent", activityId: "1" });
  });

  it("that nobody takes for an hour is kept with its reason", async () => {
    const { enqueue, start, clock, channel, delivery } = aSender();
    await enqueue(anOutgoing({ id: "digest" }));
    channel.decide = () => ({ kind: "RetryAfter", ms: undefined, why: "504" });
    await start();
    await clock.pass(2 * HOUR);
    expect(await delivery("digest")).toMatchObject({
      state: "GivenUp",
      because: `504, after ${channel.tries.length} tries`,
    });
    expect(channel.tries.at(-1)?.at).toBeLessThan(at("10:00") + SECOND);
  });

  it("that is refused is kept with its reason, and not tried again", async () => {
    const { enqueue, start, clock, channel, delivery } = aSender();
    await enqueue(anOutgoing({ id: "digest" }));
    channel.decide = () => ({ kind: "Refused", why: "413 MessageSizeTooBig" });
    await start();
    await clock.pass(HOUR);
    expect(channel.tries).toHaveLength(1);
    expect(await delivery("digest")).toMatchObject({ state: "GivenUp", because: "413 MessageSizeTooBig" });
  });

  it("for a conversation that the bot was never in, or has left, is kept with its reason", async () => {
    const { outbox, start, clock, channel, delivery } = aSender();
    await outbox.enqueue([anOutgoing({ id: "digest", conversationId: "a:gone" })]);
    await start();
    await clock.pass(SECOND);
    expect(channel.tries).toHaveLength(0);
    expect(await delivery("digest")).toMatchObject({
      state: "GivenUp",
      because: "the bot is not in this conversation",
    });
  });

  it("for a thread of a channel goes where the channel is reached", async () => {
    const { outbox, addresses, start, clock, channel } = aSender();
    await addresses.keep(anAddress("19:ops"));
    await outbox.enqueue([anOutgoing({ conversationId: "19:ops;messageid=7" })]);
    await start();
    await clock.pass(SECOND);
    expect(channel.tries).toMatchObject([
      { conversationId: "19:ops;messageid=7", address: { conversationId: "19:ops" } },
    ]);
  });
});

describe("a conversation that answers 403", () => {
  async function forbidden() {
    const sender = aSender();
    await sender.enqueue(anOutgoing({ id: "first" }), anOutgoing({ id: "second" }));
    const { decide } = sender.channel;
    sender.channel.decide = () => ({ kind: "Forbidden", why: "403 BotNotInConversationRoster" });
    await sender.start();
    await sender.clock.pass(MINUTE);
    sender.channel.decide = decide;
    return sender;
  }

  it("is paused, and what waits for it is kept with the reason", async () => {
    const { channel, addresses, delivery } = await forbidden();
    expect(channel.tried).toEqual(["first"]);
    expect((await addresses.of("a:personal"))?.paused?.because).toBe("403 BotNotInConversationRoster");
    expect(await delivery("second")).toMatchObject({
      state: "GivenUp",
      because: "the conversation is paused: 403 BotNotInConversationRoster",
    });
  });

  it("is sent to again after the next turn in it", async () => {
    const { enqueue, sending, clock, channel } = await forbidden();
    await enqueue(anOutgoing({ id: "third" }));
    sending.wake();
    await clock.pass(SECOND);
    expect(channel.accepted).toEqual(["third"]);
  });
});

describe("what refers to a post", () => {
  it("follows the post, with Teams' id of it", async () => {
    const { enqueue, start, clock, channel } = aSender();
    channel.latencyMs = 300;
    await enqueue(
      anOutgoing({ id: "answer", deed: { kind: "Answer", post: "post" } }),
      anOutgoing({ id: "update", deed: { kind: "Update", post: "post" } }),
      anOutgoing({ id: "post" }),
    );
    await start();
    await clock.pass(10 * SECOND);
    expect(channel.accepted).toEqual(["post", "answer", "update"]);
    expect(channel.tries.map(({ claimed }) => claimed.postActivityId)).toEqual([
      undefined,
      "activity of post",
      "activity of post",
    ]);
  });

  it("is only the newest update, once the post that had to be tried again is there", async () => {
    const { enqueue, start, clock, channel, delivery } = aSender();
    const { decide } = channel;
    channel.decide = (one, clock) =>
      channel.tries.length === 1 ? { kind: "RetryAfter", ms: 5_000, why: "429" } : decide(one, clock);
    await enqueue(
      anOutgoing({ id: "post" }),
      ...["first", "second"].map((id) => anOutgoing({ id, deed: { kind: "Update", post: "post" } })),
    );
    await start();
    await clock.pass(20 * SECOND);
    expect(channel.tried).toEqual(["post", "post", "second"]);
    expect(await delivery("first")).toMatchObject({ state: "GivenUp", because: "a newer update took its place" });
  });

  it("is given up with the post", async () => {
    const { enqueue, start, clock, channel, delivery } = aSender();
    channel.decide = () => ({ kind: "Refused", why: "400" });
    await enqueue(anOutgoing({ id: "post" }), anOutgoing({ id: "update", deed: { kind: "Update", post: "post" } }));
    await start();
    await clock.pass(MINUTE);
    expect(channel.tried).toEqual(["post"]);
    expect(await delivery("update")).toMatchObject({ state: "GivenUp" });
  });
});

describe("Teams' Retry-After", () => {
  it("holds up its conversation, and no other", async () => {
    const { enqueue, start, clock, channel } = aSender();
    await enqueue(
      anOutgoing({ id: "a1", conversationId: "a" }),
      anOutgoing({ id: "a2", conversationId: "a" }),
      anOutgoing({ id: "b1", conversationId: "b" }),
    );
    const { decide } = channel;
    channel.decide = (one, clock) =>
      channel.tries.length === 1 ? { kind: "RetryAfter", ms: 20_000, why: "429" } : decide(one, clock);
    await start();
    await clock.pass(19 * SECOND);
    expect(channel.tried).toEqual(["a1", "b1"]);
    await clock.pass(10 * SECOND);
    expect(channel.accepted.toSorted()).toEqual(["a1", "a2", "b1"]);
  });
});

describe("a fault", () => {
  it("of the store leaves everything where it is, is told, and passes", async () => {
    const { enqueue, start, clock, channel, outbox, faults } = aSender();
    await enqueue(anOutgoing());
    outbox.fault = new Error("the database is away");
    await start();
    await clock.pass(MINUTE);
    expect([channel.tries.length, faults[0]]).toEqual([0, outbox.fault]);
    expect(faults.length).toBeLessThan(10);
    outbox.fault = undefined;
    await clock.pass(MINUTE);
    expect(channel.accepted).toHaveLength(1);
  });

  it("of the store after Teams' acceptance sends nothing twice, as long as the process lives", async () => {
    const { enqueue, start, clock, channel, outbox, delivery } = aSender();
    await enqueue(anOutgoing({ id: "digest" }));
    const { decide } = channel;
    channel.decide = (one, clock) => {
      outbox.fault = new Error("the database is away");
      return decide(one, clock);
    };
    await start();
    await clock.pass(5 * MINUTE);
    outbox.fault = undefined;
    await clock.pass(5 * MINUTE);
    expect(channel.accepted).toEqual(["digest"]);
    expect(await delivery("digest")).toMatchObject({ state: "Sent" });
  });

  it("of the channel is a try that failed", async () => {
    const { enqueue, start, clock, channel, faults } = aSender();
    await enqueue(anOutgoing());
    const { decide } = channel;
    const bug = new Error("a bug");
    channel.decide = (one, clock) => {
      if (channel.tries.length === 1) throw bug;
      return decide(one, clock);
    };
    await start();
    await clock.pass(MINUTE);
    expect([faults, channel.accepted.length]).toEqual([[bug], 1]);
  });
});

describe("the end", () => {
  it("waits for what is under way, and begins nothing more", async () => {
    const { enqueue, start, clock, channel, sending, delivery } = aSender();
    channel.latencyMs = 2_000;
    await enqueue(anOutgoing({ id: "first" }), anOutgoing({ id: "second" }));
    await start();
    await clock.pass(500);
    const stopped = sending.stop(10_000);
    await clock.pass(10_000);
    await stopped;
    expect(channel.tried).toEqual(["first"]);
    expect(await delivery("first")).toMatchObject({ state: "Sent" });
    expect(await delivery("second")).toMatchObject({ state: "Waiting" });
  });

  it("does not wait longer than it is told to", async () => {
    const { enqueue, start, clock, channel, sending } = aSender();
    channel.latencyMs = HOUR;
    await enqueue(anOutgoing());
    await start();
    await clock.pass(500);
    const stopped = sending.stop(10_000);
    await clock.pass(10_000);
    await expect(stopped).resolves.toBeUndefined();
  });

  it("leaves no timer behind where nothing was under way", async () => {
    const { start, clock, sending } = aSender();
    await start();
    await sending.stop(10_000);
    expect(clock.waiting).toBe(0);
  });

  it("is orderly though the store is away", async () => {
    const { start, outbox, sending, clock } = aSender();
    await start();
    outbox.fault = new Error("the database is away");
    const stopped = sending.stop(10_000);
    await clock.pass(10_000);
    await expect(stopped).resolves.toBeUndefined();
  });
});

describe("of several processes", () => {
  it("one that does not lead sends nothing, and takes over when it may", async () => {
    const { enqueue, start, clock, channel, outbox } = aSender();
    outbox.leading = false;
    await enqueue(anOutgoing());
    await start();
    await clock.pass(MINUTE);
    expect(channel.tries).toHaveLength(0);
    outbox.leading = true;
    await clock.pass(10 * SECOND);
    expect(channel.accepted).toHaveLength(1);
  });

  it("one that lost its lead sends no more", async () => {
    const { enqueue, start, clock, channel, outbox, sending } = aSender();
    await start();
    outbox.leading = false;
    await clock.pass(MINUTE);
    await enqueue(anOutgoing());
    sending.wake();
    await clock.pass(MINUTE);
    expect(channel.tries).toHaveLength(0);
  });

  it("one that takes over keeps the windows that another one has filled", async () => {
    const first = aSender();
    await first.enqueue(...Array.from({ length: 7 }, () => anOutgoing({ conversationId: "a" })));
    await first.start();
    await first.clock.pass(700);
    expect(first.channel.accepted).toHaveLength(7);
    const second = aSender({}, first.outbox);
    await second.clock.pass(700);
    await second.enqueue(anOutgoing({ conversationId: "a" }));
    await second.start();
    await second.clock.pass(10 * SECOND);
    const firstAt = first.channel.tries[0]?.at ?? 0;
    expect((second.channel.tries[0]?.at ?? 0) - firstAt).toBeGreaterThanOrEqual(SECOND);
  });

  it("two send each message once, though both believe to lead", async () => {
    const first = aSender();
    const second = aSender({}, first.outbox);
    const messages = Array.from({ length: 40 }, (_, n) => anOutgoing({ conversationId: `c${n % 20}` }));
    await first.enqueue(...messages);
    await second.enqueue(...messages);
    for (const { channel } of [first, second]) channel.latencyMs = 50;
    await Promise.all([first.start(), second.start()]);
    for (let tick = 0; tick < 100; tick += 1) {
      await first.clock.pass(50);
      await second.clock.pass(50);
    }
    await settled();
    expect([...first.channel.accepted, ...second.channel.accepted].toSorted()).toEqual(
      messages.map(({ id }) => id).toSorted(),
    );
    expect([first.channel.accepted.length, second.channel.accepted.length]).not.toContain(0);
  });
});
