import { expect, test } from "vitest";
import type { Conversation } from "../../src/teams/conversation.ts";
import { typingWhile } from "../../src/teams/typing.ts";
import { settled, VirtualClock } from "../builders/clock.ts";

function aConversation(typing: () => Promise<void> = async () => {}) {
  let shown = 0;
  const conversation: Conversation = {
    post: async () => {},
    replace: async () => {},
    offerFile: async () => {},
    postFile: async () => {},
    typing: () => {
      shown += 1;
      return typing();
    },
  };
  return { conversation, shown: () => shown };
}

test("an answer within a moment shows no typing", async () => {
  const clock = new VirtualClock();
  const { conversation, shown } = aConversation();
  const work = Promise.withResolvers<number>();
  const answer = typingWhile(clock, conversation, work.promise);
  await clock.pass(299);
  work.resolve(7);
  expect(await answer).toBe(7);
  await clock.pass(1_000);
  expect(shown()).toBe(0);
});

test("an answer that takes longer shows typing, once", async () => {
  const clock = new VirtualClock();
  const { conversation, shown } = aConversation();
  const work = Promise.withResolvers<number>();
  const answer = typingWhile(clock, conversation, work.promise);
  await clock.pass(5_000);
  expect(shown()).toBe(1);
  work.resolve(7);
  expect(await answer).toBe(7);
});

test("an answer does not overtake the typing that announces it", async () => {
  const clock = new VirtualClock();
  const delivery = Promise.withResolvers<void>();
  const { conversation } = aConversation(() => delivery.promise);
  let answered = false;
  const work = Promise.withResolvers<void>();
  const answer = typingWhile(clock, conversation, work.promise).then(() => {
    answered = true;
  });
  await clock.pass(300);
  work.resolve();
  await settled();
  expect(answered).toBe(false);
  delivery.resolve();
  await answer;
});

test("typing that cannot be shown spoils no answer", async () => {
  const clock = new VirtualClock();
  const { conversation } = aConversation(() => Promise.reject(new Error("no")));
  const work = Promise.withResolvers<number>();
  const answer = typingWhile(clock, conversation, work.promise);
  await clock.pass(300);
  work.resolve(7);
  expect(await answer).toBe(7);
});

test("work that fails fails as it would alone, and shows no typing later", async () => {
  const clock = new VirtualClock();
  const { conversation, shown } = aConversation();
  await expect(typingWhile(clock, conversation, Promise.reject(new Error("broken")))).rejects.toThrow("broken");
  await clock.pass(1_000);
  expect(shown()).toBe(0);
});
