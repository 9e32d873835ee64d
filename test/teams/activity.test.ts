import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readActivity, tenantOf, wordsOf } from "../../src/teams/activity.ts";
import { aMention, aMessage, BOT, PERSON, type RawActivity } from "../builders/activity.ts";
import { TENANT_ID } from "../builders/environment.ts";

const SERVICE_URL = "https://smba.example/teams";

function incoming(raw: RawActivity) {
  const activity = readActivity(raw);
  if (!activity) throw new Error("not an activity");
  return activity;
}

describe("what is read of an activity", () => {
  test("keeps fields that nobody here knows", () => {
    const conversation = { id: "a", isGroup: true };
    expect(incoming(aMessage(SERVICE_URL, "x", { conversation, future: 1 }))).toMatchObject({
      conversation,
      future: 1,
    });
  });

  test.each(["text", "locale", "localTimezone", "from", "recipient", "channelData", "entities", "id", "replyToId"])(
    "takes %s as null, as some channels send it",
    (field) => {
      expect(readActivity(aMessage(SERVICE_URL, "x", { [field]: null }))).toBeDefined();
    },
  );

  test("never throws, whatever comes", () => {
    fc.assert(
      fc.property(
        fc.jsonValue({ maxDepth: 4 }),
        fc.constantFrom("text", "from", "conversation", "entities", "id"),
        (value, field) => {
          const activity = readActivity(aMessage(SERVICE_URL, "x", { [field]: value }));
          if (activity) wordsOf(activity);
        },
      ),
    );
  });

  test.each([
    [40, true],
    [41, false],
  ])("nesting of %d levels is read: %s", (levels, accepted) => {
    let value: unknown = "x";
    // The activity itself is the first level.
    for (let level = 1; level < levels; level += 1) value = [value];
    expect(readActivity(aMessage(SERVICE_URL, "x", { value })) !== undefined).toBe(accepted);
  });
});

describe("the words for the bot", () => {
  test.each<[string, string, RawActivity]>([
    ["are what was typed", "which VMs are unhealthy?", aMessage(SERVICE_URL, " which VMs are unhealthy? ")],
    ["leave out the mention of the bot", "status", aMention(SERVICE_URL, "status")],
    [
      "leave it out wherever it stands",
      "status   please",
      aMention(SERVICE_URL, "", { text: "status <at>Vitals</at> please" }),
    ],
    ["leave it out each time", "status", aMention(SERVICE_URL, "", { text: "<at>Vitals</at> status <at>Vitals</at>" })],
    [
      "leave it out under whatever name the bot has there",
      "status",
      aMention(SERVICE_URL, "", {
        text: "<at>Health Bot</at> status",
        entities: [{ type: "Mention", mentioned: { id: BOT.id }, text: "<at>Health Bot</at>" }],
      }),
    ],
    [
      "keep the mention of anybody else",
      "<at>Alex Wilber</at> status",
      aMention(SERVICE_URL, "", {
        text: "<at>Alex Wilber</at> status",
        entities: [{ type: "mention", mentioned: PERSON, text: "<at>Alex Wilber</at>" }],
      }),
    ],
    ["keep what only looks like a mention", "<at>Vitals</at> status", aMessage(SERVICE_URL, "<at>Vitals</at> status")],
    [
      "are not lost to mentions without text",
      "status",
      aMention(SERVICE_URL, "", {
        text: "status",
        entities: [{ type: "mention", mentioned: BOT, text: "" }, { type: "mention" }, null],
      }),
    ],
    ["are none where only the bot is mentioned", "", aMention(SERVICE_URL, "")],
    ["are none where there is no text", "", aMessage(SERVICE_URL, "", { text: undefined })],
  ])("%s", (_, words, raw) => {
    expect(wordsOf(incoming(raw))).toBe(words);
  });
});

describe("the tenant", () => {
  test.each([
    [
      "is the channel's word first",
      "t1",
      { channelData: { tenant: { id: "T1" } }, conversation: { id: "a", tenantId: "t2" } },
    ],
    ["is the conversation's else", "t2", { channelData: undefined, conversation: { id: "a", tenantId: "T2" } }],
    ["is unknown where neither says it", undefined, { channelData: {}, conversation: { id: "a" } }],
    ["is lower-cased", TENANT_ID, { channelData: { tenant: { id: TENANT_ID.toUpperCase() } } }],
  ])("%s", (_, tenant, overrides) => {
    expect(tenantOf(incoming(aMessage(SERVICE_URL, "x", overrides)))).toBe(tenant);
  });
});
