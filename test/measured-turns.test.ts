import { describe, expect, test } from "vitest";
import { measuredTurns } from "../src/measured-turns.ts";
import { type Incoming, readActivity } from "../src/teams/activity.ts";
import type { Conversation } from "../src/teams/conversation.ts";
import { aMention, aMessage, anActivity } from "./builders/activity.ts";
import { aBody } from "./builders/outgoing.ts";
import { MeterMemory, SpanMemory } from "./fakes/meter.ts";

const URL = "http://127.0.0.1:1";

function incoming(raw: Record<string, unknown>): Incoming {
  const activity = readActivity(raw);
  if (!activity) throw new Error("no activity");
  return activity;
}

/** Says what the bot did in it. */
function aConversation() {
  const did: string[] = [];
  const note = (what: string) => async () => void did.push(what);
  const conversation: Conversation = {
    post: note("post"),
    replace: async (messageId) => void did.push(`replace ${messageId}`),
    offerFile: note("offerFile"),
    postFile: note("postFile"),
    typing: note("typing"),
  };
  return { conversation, did };
}

function measured(react: (conversation: Conversation) => Promise<void>) {
  const meter = new MeterMemory();
  const spans = new SpanMemory();
  const bot = measuredTurns({ react: (_, conversation) => react(conversation) }, meter, spans);
  return { bot, meter, spans };
}

const invoke = (name: string) => anActivity(URL, "invoke", { name, value: {} });

test.each([
  ["Message", aMessage(URL, "is sqlvm-zanzibar healthy?")],
  ["Message", aMention(URL, "status")],
  ["Press", invoke("adaptiveCard/action")],
  ["Search", invoke("composeExtension/query")],
  ["Choice", invoke("composeExtension/selectItem")],
  ["Consent", invoke("fileConsent/invoke")],
  ["Other", invoke("sqlvm-zanzibar")],
  ["Other", invoke("constructor")],
  ["Other", anActivity(URL, "sqlvm-zanzibar")],
])("a turn is timed under a word of ours: %s", async (kind, raw) => {
  const { bot, meter, spans } = measured(async () => {});
  await bot.react(incoming(raw), aConversation().conversation, () => {});
  expect(meter.timed).toEqual({ [`vitals.turn.duration{kind=${kind}}`]: 1 });
  expect(spans.steps).toEqual([`turn ${kind}`]);
});

describe("what the bot does in the conversation", () => {
  test("reaches it, and cards and files are steps of the turn", async () => {
    const { conversation, did } = aConversation();
    const { bot, spans } = measured(async (given) => {
      await given.typing();
      await given.post(aBody());
      await given.replace("message-1", aBody());
    });
    await bot.react(incoming(aMessage(URL, "status")), conversation, () => {});
    expect(did).toEqual(["typing", "post", "replace message-1"]);
    expect(spans.steps).toEqual(["turn Message", "card", "card"]);
  });

  test("fails as it failed before, and the turn is timed all the same", async () => {
    const fault = new Error("Teams is down");
    const { bot, meter, spans } = measured((given) => given.post(aBody()));
    const conversation = { ...aConversation().conversation, post: () => Promise.reject(fault) };
    await expect(bot.react(incoming(aMessage(URL, "status")), conversation, () => {})).rejects.toBe(fault);
    expect(spans.failures).toBe(2);
    expect(meter.timed).toEqual({ "vitals.turn.duration{kind=Message}": 1 });
  });
});
