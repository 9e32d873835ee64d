import { describe, expect, it, test } from "vitest";
import { type Incoming, readActivity } from "../../src/teams/activity.ts";
import { addressOf, partingOf, readReference } from "../../src/teams/address.ts";
import {
  aMemberAdded,
  aMention,
  aMessage,
  anActivity,
  anInstallation,
  BOT,
  PERSON,
  type RawActivity,
} from "../builders/activity.ts";
import { TENANT_ID } from "../builders/environment.ts";

const SERVICE = "https://smba.trafficmanager.net/emea/";
const read = (raw: RawActivity) => readActivity(raw) as Incoming;
const TEAM = { team: { id: "19:general" }, tenant: { id: TENANT_ID } };

describe("the address of a turn", () => {
  it("holds what it takes to speak there again", () => {
    const address = addressOf(read(aMessage(SERVICE, "status")));
    expect(address).toMatchObject({ conversationId: "a:personal", teamId: undefined });
    expect(readReference(address?.reference ?? "")).toEqual({
      channelId: "msteams",
      serviceUrl: SERVICE,
      conversationType: "personal",
      tenantId: TENANT_ID,
      bot: BOT,
    });
  });

  it("of a thread is that of its channel, with the team", () => {
    const address = addressOf(read(aMention(SERVICE, "status", { channelData: TEAM })));
    expect(address).toMatchObject({ conversationId: "19:channel", teamId: "19:general" });
  });

  it("is the same for every turn of a conversation, whoever speaks", () => {
    const one = addressOf(read(aMessage(SERVICE, "status")));
    const other = addressOf(read(aMessage(SERVICE, "help", { from: { ...PERSON, id: "29:other" }, locale: "de-DE" })));
    expect(other).toEqual(one);
  });

  it("takes the tenant from where Teams says it", () => {
    const raw = aMessage(SERVICE, "status", { conversation: { id: "a:personal", conversationType: "personal" } });
    expect(readReference(addressOf(read(raw))?.reference ?? "")?.tenantId).toBe(TENANT_ID);
  });

  it("is none where the bot is not named", () => {
    expect(addressOf(read(aMessage(SERVICE, "status", { recipient: undefined })))).toBeUndefined();
  });
});

test.each([
  ["no JSON", "{"],
  ["another shape", '{"serviceUrl":"https://smba.trafficmanager.net/"}'],
  ["no web address", JSON.stringify({ channelId: "msteams", serviceUrl: "file:///etc/passwd", bot: BOT })],
])("a kept reference that is %s is none", (_, kept) => {
  expect(readReference(kept)).toBeUndefined();
});

describe("that the bot has left", () => {
  const conversation = (conversationId: string) => ({ kind: "Conversation", conversationId });
  const team = { kind: "Team", teamId: "19:general" };
  const event = (eventType: string) => ({ channelData: { ...TEAM, channel: { id: "19:gone" }, eventType } });
  const update = (overrides: RawActivity) => anActivity(SERVICE, "conversationUpdate", overrides);

  it.each<[string, RawActivity, unknown]>([
    ["a personal chat: uninstalled", anInstallation(SERVICE, { action: "remove" }), conversation("a:personal")],
    ["a personal chat: removed", update({ membersRemoved: [BOT] }), conversation("a:personal")],
    ["a team: uninstalled", anInstallation(SERVICE, { action: "remove", channelData: TEAM }), team],
    ["a team: removed", update({ membersRemoved: [PERSON, BOT], channelData: TEAM }), team],
    ["a team that was deleted", update(event("teamDeleted")), team],
    ["a channel that was deleted", update(event("channelDeleted")), conversation("19:gone")],
  ])("is told by Teams of %s", (_, raw, parting) => {
    expect(partingOf(read(raw))).toEqual(parting);
  });

  it.each<[string, RawActivity]>([
    ["a message", aMessage(SERVICE, "remove")],
    ["an installation", anInstallation(SERVICE)],
    ["a new member", aMemberAdded(SERVICE)],
    ["somebody else who leaves", update({ membersRemoved: [PERSON] })],
    ["members that are none", update({ membersRemoved: "everybody" })],
    ["a channel that was renamed", update(event("channelRenamed"))],
    ["a message that says it were an event", aMessage(SERVICE, "hello", event("teamDeleted"))],
  ])("is not told by %s", (_, raw) => {
    expect(partingOf(read(raw))).toBeUndefined();
  });
});
