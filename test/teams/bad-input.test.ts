import { afterEach, beforeEach, expect, test } from "vitest";
import { Bot } from "../../src/teams/bot.ts";
import { Once } from "../../src/teams/once.ts";
import { aMessage, anActivity, aPress, aSubmit, type RawActivity } from "../builders/activity.ts";
import { VirtualClock } from "../builders/clock.ts";
import { redeployDeskOf } from "../builders/redeploy-desk.ts";
import { aSnapshot, judged, unhealthy } from "../builders/snapshot.ts";
import { answersOf, deskOf, exportsOf, NO_ADDRESSES } from "../builders/teams-answers.ts";
import { FakeConnector } from "../fakes/connector.ts";
import { FakeEstate } from "../fakes/estate.ts";
import { aTurnMemory } from "../fakes/turn-memory.ts";
import { keptLog, serve } from "./serve.ts";

let connector: FakeConnector;
let served: Awaited<ReturnType<typeof serve>>;
let lines: readonly unknown[];

beforeEach(async () => {
  connector = await FakeConnector.open();
  const clock = new VirtualClock();
  const kept = keptLog();
  lines = kept.lines;
  const estate = new FakeEstate(aSnapshot([judged({ verdict: unhealthy() })]));
  const bot = new Bot({
    answers: answersOf({ estate, clock, log: kept.log }),
    exports: exportsOf({ estate, clock }),
    desk: deskOf({ estate, clock }),
    redeploys: redeployDeskOf({ clock, log: kept.log }),
    tenants: "Any" as const,
    addresses: NO_ADDRESSES,
    once: new Once(aTurnMemory(), clock, kept.log),
    clock,
    log: kept.log,
    newReference: () => "x7Kq2p",
  });
  served = await serve({ bot: Promise.resolve(bot) });
});
afterEach(async () => {
  await served.server.close();
  await connector.close();
});

const FORGED = { verb: "show", query: { ask: "List", where: "everything" }, page: 0 };

/** What comes back: a message in the conversation, a line below the pressed card, or nothing. */
type Outcome = "Message" | "Line" | "Silence";

test.each<[string, Outcome, (url: string) => RawActivity]>([
  ["an empty message", "Message", (url) => aMessage(url, "")],
  ["100 KB of text", "Message", (url) => aMessage(url, "unhealthy ".repeat(10_240))],
  ["100 KB of emoji", "Message", (url) => aMessage(url, "🩺".repeat(25_600))],
  [
    "a message of an unknown conversation",
    "Message",
    (url) => aMessage(url, "status", { conversation: { id: "?/../%2e" } }),
  ],
  ["a message from nobody", "Message", (url) => aMessage(url, "status", { from: undefined, recipient: undefined })],
  ["a press with forged data", "Line", (url) => aPress(url, "show", FORGED)],
  ["a press without data", "Line", (url) => aPress(url, "show", undefined)],
  ["a press with an unknown verb", "Line", (url) => aPress(url, "redeploy", {})],
  ["a press without a value", "Line", (url) => aPress(url, "show", {}, { value: undefined })],
  ["an older press with forged data", "Message", (url) => aSubmit(url, FORGED)],
  ["an older press with a text for data", "Message", (url) => aSubmit(url, "show")],
  ["a call of an unknown name", "Silence", (url) => anActivity(url, "invoke", { name: "task/fetch" })],
  ["an edited message", "Silence", (url) => anActivity(url, "messageUpdate", { text: "status" })],
  ["a deleted message", "Silence", (url) => anActivity(url, "messageDelete")],
  ["a reaction", "Silence", (url) => anActivity(url, "messageReaction", { reactionsAdded: [{ type: "like" }] })],
  ["an activity of an unknown type", "Silence", (url) => anActivity(url, "__proto__")],
])("%s is met with: %s", async (_, outcome, activity) => {
  const response = await served.send(activity(connector.url));
  const body = await response.text();
  expect(response.status).toBe(200);
  expect(connector.messages).toHaveLength(outcome === "Message" ? 1 : 0);
  expect(body.includes("application/vnd.microsoft.activity.message")).toBe(outcome === "Line");
  expect(lines).toEqual([]);
});
