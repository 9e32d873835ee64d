import { describe, expect, it } from "vitest";
import type { Deed } from "../../src/outgoing/message.ts";
import { sortOut } from "../../src/outgoing/sort-out.ts";
import { aWaiting } from "../builders/outgoing.ts";
import { at, MINUTE } from "../builders/time.ts";

const NOW = at("09:00");
const answer = (post: string): Deed => ({ kind: "Answer", post });
const update = (post: string): Deed => ({ kind: "Update", post });
const readyIds = (waiting: Parameters<typeof sortOut>[0]) =>
  [...sortOut(waiting, NOW).ready.values()].map(({ id }) => id);
const hopeless = (waiting: Parameters<typeof sortOut>[0]) =>
  sortOut(waiting, NOW).hopeless.map(({ message, because }) => [message.id, because]);

describe("what may be sent", () => {
  it("is the oldest due message of each conversation", () => {
    const waiting = [
      aWaiting({ id: "a1", conversationId: "a" }),
      aWaiting({ id: "a2", conversationId: "a" }),
      aWaiting({ id: "b1", conversationId: "b" }),
    ];
    expect(readyIds(waiting)).toEqual(["a1", "b1"]);
  });

  it("is one message of a channel, whichever of its threads it is for", () => {
    const waiting = [
      aWaiting({ id: "one", conversationId: "19:ops;messageid=1" }),
      aWaiting({ id: "other", conversationId: "19:ops;messageid=2" }),
    ];
    expect([...sortOut(waiting, NOW).ready.keys()]).toEqual(["19:ops"]);
  });

  it("is nothing of a conversation whose messages are not due, and the time of the first is told", () => {
    const waiting = [aWaiting({ dueAt: NOW + 5_000 }), aWaiting({ dueAt: NOW + 3_000 })];
    expect(sortOut(waiting, NOW)).toMatchObject({ hopeless: [], nextAt: NOW + 3_000 });
    expect(readyIds(waiting)).toEqual([]);
  });

  it("is nothing that somebody is trying, until the lease lapses", () => {
    expect(readyIds([aWaiting({ leasedUntil: NOW + 1 })])).toEqual([]);
    expect(sortOut([aWaiting({ leasedUntil: NOW + 7_000 })], NOW).nextAt).toBe(NOW + 7_000);
    expect(readyIds([aWaiting({ id: "lapsed", leasedUntil: NOW })])).toEqual(["lapsed"]);
  });

  it("is asked again when something comes too late", () => {
    const waiting = [aWaiting({ deed: update("p"), post: "Waiting", giveUpAt: NOW + MINUTE })];
    expect(sortOut(waiting, NOW).nextAt).toBe(NOW + MINUTE);
  });

  it("is nothing where nothing waits, and never by itself", () => {
    expect(sortOut([], NOW)).toEqual({ ready: new Map(), hopeless: [], nextAt: undefined });
  });
});

describe("what refers to a post", () => {
  it.each([answer("p"), update("p")])("waits until the post is accepted: $kind", (deed) => {
    const [post, about] = [aWaiting({ id: "p", leasedUntil: NOW + 1 }), aWaiting({ id: "about", deed })];
    expect(readyIds([post, { ...about, post: "Waiting" }])).toEqual([]);
    expect(readyIds([{ ...about, post: "Accepted" }])).toEqual(["about"]);
  });

  it.each(["GivenUp", "Unknown"] as const)("is given up where the post is %s", (post) => {
    expect(hopeless([aWaiting({ id: "a", deed: answer("p"), post })])).toEqual([
      ["a", "the post that it refers to was never sent"],
    ]);
  });

  it("does not overtake an older message about the same post that waits to be tried again", () => {
    const older = aWaiting({ deed: answer("p"), post: "Accepted", dueAt: NOW + MINUTE, attempts: 1 });
    const newer = aWaiting({ deed: answer("p"), post: "Accepted" });
    expect(readyIds([older, newer])).toEqual([]);
  });

  it("is not held up by what waits about another post", () => {
    const other = aWaiting({ deed: answer("p"), post: "Accepted", dueAt: NOW + MINUTE, attempts: 1 });
    expect(readyIds([other, aWaiting({ id: "free", deed: answer("q"), post: "Accepted" })])).toEqual(["free"]);
  });
});

describe("of several updates of one post", () => {
  const updates = (...overrides: Parameters<typeof aWaiting>[0][]) =>
    overrides.map((one) => aWaiting({ deed: update("p"), post: "Accepted", ...one }));

  it("only the newest is sent", () => {
    const waiting = updates({ id: "first" }, { id: "second" }, { id: "third" });
    expect(readyIds(waiting)).toEqual(["third"]);
    expect(hopeless(waiting)).toEqual([
      ["first", "a newer update took its place"],
      ["second", "a newer update took its place"],
    ]);
  });

  it("the older is sent while the newer is not due", () => {
    expect(readyIds(updates({ id: "now" }, { id: "later", dueAt: NOW + 1 }))).toEqual(["now"]);
  });

  it("the newer waits for the one that is being tried, and leaves it alone", () => {
    const waiting = updates({ leasedUntil: NOW + 1 }, {});
    expect([readyIds(waiting), hopeless(waiting)]).toEqual([[], []]);
  });

  it("the newer takes the place of one that waits to be tried again", () => {
    expect(readyIds(updates({ dueAt: NOW + MINUTE, attempts: 3 }, { id: "newer" }))).toEqual(["newer"]);
  });

  it("those of other posts stay", () => {
    const waiting = [...updates({ id: "p1" }), aWaiting({ deed: update("q"), post: "Accepted" })];
    expect(hopeless(waiting)).toEqual([]);
  });

  it("the older ones fall away before their post is there", () => {
    const waiting = updates({ id: "old", post: "Waiting" }, { post: "Waiting" });
    expect(hopeless(waiting).map(([id]) => id)).toEqual(["old"]);
  });
});

it("a message whose time is over is given up, tried or not", () => {
  expect(hopeless([aWaiting({ id: "late", giveUpAt: NOW })])).toEqual([["late", "it came too late"]]);
  expect(hopeless([aWaiting({ giveUpAt: NOW, leasedUntil: NOW + 1 })])).toEqual([]);
});
