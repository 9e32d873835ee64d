import { expect, test } from "vitest";
import { readActivity } from "../../src/teams/activity.ts";
import { type Event, eventOf } from "../../src/teams/event.ts";
import {
  aMemberAdded,
  aMessage,
  anActivity,
  anInstallation,
  aPress,
  aSubmit,
  PERSON,
  type RawActivity,
} from "../builders/activity.ts";

const SERVICE_URL = "https://smba.example/teams";
const execute = (value: unknown) => aPress(SERVICE_URL, "show", {}, { value });

test.each<[string, RawActivity, Event]>([
  ["a message is said", aMessage(SERVICE_URL, "status"), { kind: "Said", words: "status" }],
  ["an empty message is said too", aMessage(SERVICE_URL, ""), { kind: "Said", words: "" }],
  [
    "a message with text and a value is said",
    aMessage(SERVICE_URL, "status", { value: { verb: "show" } }),
    { kind: "Said", words: "status" },
  ],
  [
    "a value without text is submitted",
    aSubmit(SERVICE_URL, { verb: "refresh" }),
    { kind: "Submitted", data: { verb: "refresh" }, cardId: "card-1" },
  ],
  [
    "a submitted card may be unknown",
    aSubmit(SERVICE_URL, {}, { replyToId: undefined }),
    { kind: "Submitted", data: {}, cardId: undefined },
  ],
  [
    "a press carries its verb in its data",
    aPress(SERVICE_URL, "show", { page: 1 }),
    { kind: "Pressed", data: { verb: "show", page: 1 } },
  ],
  [
    "the verb of a press counts before its data's",
    aPress(SERVICE_URL, "open", { verb: "show" }),
    { kind: "Pressed", data: { verb: "open" } },
  ],
  [
    "a press without data is one",
    aPress(SERVICE_URL, "refresh", undefined),
    { kind: "Pressed", data: { verb: "refresh" } },
  ],
  ["a press without an action is one", execute({}), { kind: "Pressed", data: undefined }],
  ["a press without anything is one", execute(undefined), { kind: "Pressed", data: undefined }],
  [
    "a press whose data is a text is one",
    execute({ action: { verb: "show", data: "x" } }),
    { kind: "Pressed", data: undefined },
  ],
  ["another call is another call", anActivity(SERVICE_URL, "invoke", { name: "task/fetch" }), { kind: "OtherCall" }],
  ["a call without a name is another call", anActivity(SERVICE_URL, "invoke"), { kind: "OtherCall" }],
  ["an installation is joining", anInstallation(SERVICE_URL), { kind: "Joined" }],
  ["an upgrade is not", anInstallation(SERVICE_URL, { action: "add-upgrade" }), { kind: "Nothing" }],
  ["a removal is not", anInstallation(SERVICE_URL, { action: "remove" }), { kind: "Nothing" }],
  ["being added as a member is joining", aMemberAdded(SERVICE_URL), { kind: "Joined" }],
  ["somebody else who is added is not", aMemberAdded(SERVICE_URL, { membersAdded: [PERSON] }), { kind: "Nothing" }],
  [
    "somebody without an id is not",
    aMemberAdded(SERVICE_URL, { membersAdded: [{}], recipient: {} }),
    { kind: "Nothing" },
  ],
  ["a renamed channel is not", aMemberAdded(SERVICE_URL, { membersAdded: undefined }), { kind: "Nothing" }],
  ...[
    "messageUpdate",
    "messageDelete",
    "messageReaction",
    "typing",
    "event",
    "endOfConversation",
    "trace",
    "tomorrow",
  ].map((type): [string, RawActivity, Event] => [
    `${type} is nothing`,
    anActivity(SERVICE_URL, type, { text: "status" }),
    { kind: "Nothing" },
  ]),
])("%s", (_, raw, event) => {
  const activity = readActivity(raw);
  expect(activity && eventOf(activity)).toEqual(event);
});
