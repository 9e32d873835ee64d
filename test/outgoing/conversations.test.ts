import { beforeEach, describe, expect, it } from "vitest";
import { Conversations } from "../../src/outgoing/conversations.ts";
import { aWaiting } from "../builders/outgoing.ts";
import { at, HOUR } from "../builders/time.ts";

const NOW = at("09:00");
const ready = (...conversations: string[]) =>
  new Map(conversations.map((id, order) => [id, aWaiting({ id: `to ${id}`, conversationId: id, order })]));

let conversations: Conversations;
beforeEach(() => {
  conversations = new Conversations();
});

/** Gives a turn to a conversation: one message, sent at once. */
function turnOf(conversation: string, now = NOW): void {
  conversations.occupy(conversation);
  conversations.noteSent(conversation, now);
  conversations.release(conversation);
}

const nextId = (waiting: ReturnType<typeof ready>, now = NOW) => {
  const turn = conversations.next(waiting, now);
  return turn && "message" in turn ? turn.message.id : turn;
};

describe("the next turn", () => {
  it("is that of the oldest message where nobody had one", () => {
    expect(nextId(ready("a", "b"))).toBe("to a");
  });

  it("goes round, and comes back to the conversation whose turn was the longest ago", () => {
    const turns = Array.from({ length: 6 }, () => {
      const id = String(nextId(ready("a", "b", "c"))).slice(3);
      turnOf(id);
      return id;
    });
    expect(turns).toEqual(["a", "b", "c", "a", "b", "c"]);
  });

  it("is nobody's while every conversation is busy, and the end of that is told otherwise", () => {
    conversations.occupy("a");
    expect([nextId(ready("a")), conversations.busy]).toEqual([undefined, 1]);
    conversations.release("a");
    expect([nextId(ready("a")), conversations.busy]).toEqual(["to a", 0]);
  });

  it("comes when the first window opens", () => {
    for (let n = 0; n < 7; n += 1) turnOf("a", NOW + n);
    for (let n = 0; n < 7; n += 1) turnOf("b", NOW + 500 + n);
    expect(nextId(ready("a", "b"), NOW + 600)).toEqual({ notBefore: NOW + 1_100 });
    expect(nextId(ready("a", "b"), NOW + 1_100)).toBe("to a");
  });

  it("does not come to a conversation that Teams wants to be quiet", () => {
    conversations.hold("a", NOW + 5_000);
    expect(nextId(ready("a"))).toEqual({ notBefore: NOW + 5_000 });
    expect(nextId(ready("a", "b"))).toBe("to b");
    expect(nextId(ready("a"), NOW + 5_000)).toBe("to a");
  });

  it("is nobody's where nothing waits", () => {
    expect(nextId(ready())).toBeUndefined();
  });
});

describe("what was sent before by another process", () => {
  it("fills the windows of its conversation, every try of it, in threads too", () => {
    conversations.restore([
      { conversationId: "a;messageid=1", at: NOW - 10, tries: 3 },
      { conversationId: "a", at: NOW - 20, tries: 4 },
    ]);
    expect(nextId(ready("a"))).toEqual({ notBefore: NOW - 20 + 1_100 });
    expect(nextId(ready("b"))).toBe("to b");
  });
});

describe("an hour after its last message", () => {
  it("a conversation is as one that never had a turn", () => {
    turnOf("a");
    conversations.tidy(NOW + HOUR - 1);
    expect(nextId(ready("a", "b"))).toBe("to b");
    conversations.tidy(NOW + HOUR + 1_000);
    expect(nextId(ready("a", "b"))).toBe("to a");
  });

  it("one that is busy or on hold is still known", () => {
    turnOf("a");
    conversations.hold("a", NOW + 3 * HOUR);
    conversations.tidy(NOW + 2 * HOUR);
    expect(nextId(ready("a"), NOW + 2 * HOUR)).toEqual({ notBefore: NOW + 3 * HOUR });
  });
});
