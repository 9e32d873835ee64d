import { describe, expect, test } from "vitest";
import type { Rendered } from "../../src/cards/actions.ts";
import type { Query } from "../../src/questions/query.ts";
import { type Incoming, readActivity } from "../../src/teams/activity.ts";
import { Bot } from "../../src/teams/bot.ts";
import type { CallReply, Conversation } from "../../src/teams/conversation.ts";
import type { FileOffer, UploadedFile } from "../../src/teams/file-consent.ts";
import { Once } from "../../src/teams/once.ts";
import {
  aMemberAdded,
  aMention,
  aMessage,
  anActivity,
  anInstallation,
  aPress,
  aSubmit,
  type RawActivity,
} from "../builders/activity.ts";
import { settled, VirtualClock } from "../builders/clock.ts";
import { redeployDeskOf } from "../builders/redeploy-desk.ts";
import { aSnapshot, judged, unhealthy } from "../builders/snapshot.ts";
import { answersOf, deskOf, exportsOf, NO_ADDRESSES } from "../builders/teams-answers.ts";
import { FakeEstate } from "../fakes/estate.ts";
import { FakeHistory } from "../fakes/history.ts";
import { aTurnMemory } from "../fakes/turn-memory.ts";
import { keptLog } from "./serve.ts";

const SERVICE_URL = "https://smba.example/teams";
const UNHEALTHY: Query = {
  ask: "List",
  where: [{ field: "state", values: ["Unhealthy"], not: false }],
  order: "Worst",
  limit: undefined,
};

/** Twelve unhealthy machines, web-01 to web-12: two pages. */
function twelve() {
  const names = Array.from({ length: 12 }, (_, index) => `web-${String(index + 1).padStart(2, "0")}`);
  return aSnapshot(names.map((name) => judged({ machine: { id: `/machines/${name}`, name }, verdict: unhealthy() })));
}

/** A conversation that keeps what happens in it; `hold` lets nothing through until it is resolved. */
function aConversation({ hold, fails }: { hold?: Promise<void>; fails?: boolean } = {}) {
  const posted: Rendered[] = [];
  const replaced: { readonly id: string; readonly rendered: Rendered }[] = [];
  const offered: FileOffer[] = [];
  const filed: UploadedFile[] = [];
  let typing = 0;
  const conversation: Conversation = {
    post: async (rendered) => {
      await hold;
      if (fails) throw new Error("planted refusal");
      posted.push(rendered);
    },
    replace: async (id, rendered) => void replaced.push({ id, rendered }),
    offerFile: async (offer) => void offered.push(offer),
    postFile: async (file) => void filed.push(file),
    typing: async () => {
      typing += 1;
    },
  };
  return { conversation, posted, replaced, offered, filed, typing: () => typing };
}

function aBot(overrides: { hold?: Promise<void>; fails?: boolean } = {}) {
  const clock = new VirtualClock();
  const { log, lines } = keptLog();
  const estate = new FakeEstate(twelve());
  const history = new FakeHistory();
  const bot = new Bot({
    answers: answersOf({ estate, clock, log, history }),
    exports: exportsOf({ estate, clock }),
    desk: deskOf({ estate, clock }),
    redeploys: redeployDeskOf({ clock, log }),
    tenants: "Any" as const,
    addresses: NO_ADDRESSES,
    once: new Once(aTurnMemory(), clock, log),
    clock,
    log,
    newReference: () => "x7Kq2p",
  });
  const conversation = aConversation(overrides);
  const replies: CallReply[] = [];
  const hears = (raw: RawActivity) =>
    bot.react(readActivity(raw) as Incoming, conversation.conversation, (reply) => void replies.push(reply));
  return { hears, clock, estate, history, lines, replies, ...conversation };
}

const text = (of: unknown) => JSON.stringify(of);

describe("a question", () => {
  test("is answered with one card and its sentence", async () => {
    const { hears, posted, typing } = aBot();
    await hears(aMessage(SERVICE_URL, "which VMs are unhealthy?"));
    expect(posted).toHaveLength(1);
    expect(posted[0]?.sentence).toContain("12");
    expect(text(posted[0]?.card)).toContain("web-01");
    expect(typing()).toBe(0);
  });

  test("with a mention in a channel is the same question", async () => {
    const alone = aBot();
    await alone.hears(aMessage(SERVICE_URL, "which VMs are unhealthy?"));
    const mentioned = aBot();
    await mentioned.hears(aMention(SERVICE_URL, "which VMs are unhealthy?"));
    expect(mentioned.posted).toEqual(alone.posted);
  });

  test("that is sent again is answered once", async () => {
    const { hears, posted } = aBot();
    const question = aMessage(SERVICE_URL, "status");
    await hears(question);
    await hears(question);
    expect(posted).toHaveLength(1);
  });

  test("of the same id in another conversation or channel is another question", async () => {
    const { hears, posted } = aBot();
    await hears(aMessage(SERVICE_URL, "status", { id: "1" }));
    await hears(aMessage(SERVICE_URL, "status", { id: "1", conversation: { id: "a:other" } }));
    await hears(aMessage(SERVICE_URL, "status", { id: "1", channelId: "webchat" }));
    expect(posted).toHaveLength(3);
  });

  test("without an id is answered each time", async () => {
    const { hears, posted } = aBot();
    const question = aMessage(SERVICE_URL, "status", { id: undefined });
    await hears(question);
    await hears(question);
    expect(posted).toHaveLength(2);
  });

  test("that says nothing gets help", async () => {
    const silent = aBot();
    await silent.hears(aMessage(SERVICE_URL, "  "));
    const asking = aBot();
    await asking.hears(aMessage(SERVICE_URL, "help"));
    expect(silent.posted).toEqual(asking.posted);
  });

  test.each([
    ["100 KB of text", "x".repeat(100 * 1024)],
    ["100 KB of words", "why is web ".repeat(9_000)],
    ["emoji", "🩺🖥️💥👩‍👩‍👧‍👦🏴󠁧󠁢󠁥󠁮󠁧󠁿"],
    ["half an emoji", "\ud83e"],
    ["control characters", "\u0000\u0007\u202estatus\u202c"],
    ["markup", "<at>all</at> [x](http://evil.example) **`"],
    ["a template", "$" + "{$root} {{DATE(x)}}"],
  ])("of %s is answered", async (_, words) => {
    const { hears, posted, lines } = aBot();
    await hears(aMessage(SERVICE_URL, words));
    expect(posted).toHaveLength(1);
    expect(lines).toEqual([]);
  });
});

describe("refresh", () => {
  test("waits for the sync, shows typing meanwhile, and answers with what is new", async () => {
    const { hears, clock, estate, posted, typing } = aBot();
    const sync = Promise.withResolvers<void>();
    estate.outcome = { done: "Started", finished: sync.promise };
    const reacted = hears(aMessage(SERVICE_URL, "refresh"));
    await clock.pass(5_000);
    expect(typing()).toBe(1);
    expect(posted).toEqual([]);
    estate.known = aSnapshot([judged({ verdict: unhealthy() })]);
    sync.resolve();
    await reacted;
    const summary = aBot();
    summary.estate.known = estate.known;
    await summary.clock.pass(5_000);
    await summary.hears(aMessage(SERVICE_URL, "summary"));
    expect(posted).toEqual(summary.posted);
  });

  test("joins a sync that runs already", async () => {
    const { hears, estate, posted } = aBot();
    estate.outcome = { done: "AlreadyRunning", startedAt: 0, finished: Promise.resolve() };
    await hears(aMessage(SERVICE_URL, "refresh"));
    expect(posted[0]?.sentence).toContain("12");
  });

  test("says after eight seconds that the sync still runs", async () => {
    const { hears, clock, estate, posted } = aBot();
    estate.outcome = { done: "Started", finished: new Promise(() => {}) };
    const reacted = hears(aMessage(SERVICE_URL, "refresh"));
    await settled();
    await clock.pass(7_999);
    expect(posted).toEqual([]);
    await clock.pass(1);
    await reacted;
    expect(posted).toHaveLength(1);
    expect(posted[0]?.sentence).toMatch(/reading Azure/);
  });

  test("that comes too soon is told so at once", async () => {
    const { hears, posted } = aBot();
    await hears(aMessage(SERVICE_URL, "refresh"));
    expect(posted).toHaveLength(1);
  });
});

describe("a press of a button", () => {
  const show = (page: number) => aPress(SERVICE_URL, "show", { query: UNHEALTHY, page });

  test("'show' replaces the card by the reply and posts nothing", async () => {
    const { hears, replies, posted } = aBot();
    await hears(show(0));
    await hears(show(1));
    expect(replies.map(({ kind }) => kind)).toEqual(["Card", "Card"]);
    expect(text(replies[0])).toContain("web-01");
    expect(text(replies[1])).not.toContain("web-01");
    expect(posted).toEqual([]);
  });

  test("the tour goes from stop to stop in one card", async () => {
    const { hears, replies, posted } = aBot();
    for (const page of [0, 1])
      await hears(aPress(SERVICE_URL, "show", { query: { ...UNHEALTHY, ask: "Tour", where: [] }, page }));
    expect(replies.map(({ kind }) => kind)).toEqual(["Card", "Card"]);
    expect(replies.map(text).map((card) => /[1-5] of 5/.exec(card)?.[0])).toEqual(["1 of 5", "2 of 5"]);
    expect(posted).toEqual([]);
  });

  test("'open' leaves the card and posts the answer", async () => {
    const { hears, replies, posted } = aBot();
    await hears(aPress(SERVICE_URL, "open", { query: UNHEALTHY, page: 0 }));
    expect(replies).toMatchObject([{ kind: "Line" }]);
    expect(text(posted)).toContain("web-01");
  });

  test("'open' is replied to before the channel has taken the answer", async () => {
    const hold = Promise.withResolvers<void>();
    const { hears, replies, posted, clock } = aBot({ hold: hold.promise });
    const reacted = hears(aPress(SERVICE_URL, "open", { query: UNHEALTHY, page: 0 }));
    await clock.pass(1_500);
    expect(replies).toHaveLength(1);
    expect(posted).toEqual([]);
    hold.resolve();
    await reacted;
    expect(posted).toHaveLength(1);
  });

  const TREND: Query = { ...UNHEALTHY, ask: "Trend" };

  test("'show' of what takes long is replied to in time, and stands below when it is there", async () => {
    const { hears, history, replies, posted, clock } = aBot();
    const counts = Promise.withResolvers<[]>();
    history.counts = () => counts.promise;
    const reacted = hears(aPress(SERVICE_URL, "show", { query: TREND, page: 0 }));
    await clock.pass(1_500);
    expect(replies).toEqual([{ kind: "Line", text: "Answered below." }]);
    expect(posted).toEqual([]);
    counts.resolve([]);
    await reacted;
    expect(posted).toHaveLength(1);
    expect(replies).toHaveLength(1);
  });

  test("'show' of what fails late is told in the conversation", async () => {
    const { hears, history, replies, posted, clock } = aBot();
    const counts = Promise.withResolvers<[]>();
    history.counts = () => counts.promise;
    const reacted = hears(aPress(SERVICE_URL, "show", { query: TREND, page: 0 }));
    await clock.pass(1_500);
    counts.reject(new Error("planted"));
    await reacted;
    expect(replies).toHaveLength(1);
    expect(posted[0]?.sentence).toContain("x7Kq2p");
  });

  test("'refresh' is replied to at once, and what is new follows", async () => {
    const { hears, replies, posted, estate } = aBot();
    const sync = Promise.withResolvers<void>();
    estate.outcome = { done: "Started", finished: sync.promise };
    const reacted = hears(aPress(SERVICE_URL, "refresh", { verb: "refresh" }));
    await settled();
    expect(replies).toMatchObject([{ kind: "Line", text: expect.stringMatching(/reading Azure/) }]);
    expect(posted).toEqual([]);
    sync.resolve();
    await reacted;
    expect(posted[0]?.sentence).toContain("12");
  });

  test.each<[string, RawActivity]>([
    ["forged data", aPress(SERVICE_URL, "show", { query: { ask: "Delete" }, page: 0 })],
    ["missing data", aPress(SERVICE_URL, "show", undefined)],
    ["an unknown verb", aPress(SERVICE_URL, "redeploy", { query: UNHEALTHY, page: 0 })],
    ["no verb", aPress(SERVICE_URL, undefined, { query: UNHEALTHY, page: 0 })],
    ["nothing at all", aPress(SERVICE_URL, "show", {}, { value: undefined })],
  ])("with %s is told so, and nothing happens", async (_, press) => {
    const { hears, replies, posted, estate } = aBot();
    await hears(press);
    expect(replies).toEqual([{ kind: "Line", text: expect.stringMatching(/not one that I know/) }]);
    expect(posted).toEqual([]);
    expect(estate.refreshes).toBe(0);
  });

  test("on a machine that is gone is answered", async () => {
    const { hears, replies } = aBot();
    const where = [{ field: "machine", values: ["/machines/gone"], not: false }] as const;
    await hears(aPress(SERVICE_URL, "show", { query: { ...UNHEALTHY, ask: "Machine", where }, page: 0 }));
    expect(replies).toMatchObject([{ kind: "Card" }]);
  });
});

describe("a press of the older kind", () => {
  test("'show' replaces the pressed card", async () => {
    const { hears, replaced, posted } = aBot();
    await hears(aSubmit(SERVICE_URL, { verb: "show", query: UNHEALTHY, page: 0 }));
    expect(replaced).toMatchObject([{ id: "card-1" }]);
    expect(posted).toEqual([]);
  });

  test.each<[string, RawActivity]>([
    [
      "'show' on a card that Teams does not name",
      aSubmit(SERVICE_URL, { verb: "show", query: UNHEALTHY, page: 0 }, { replyToId: undefined }),
    ],
    ["'open'", aSubmit(SERVICE_URL, { verb: "open", query: UNHEALTHY, page: 0 })],
  ])("%s posts the answer", async (_, press) => {
    const { hears, replaced, posted } = aBot();
    await hears(press);
    expect(text(posted)).toContain("web-01");
    expect(replaced).toEqual([]);
  });

  test("with forged data gets help, and nothing happens", async () => {
    const { hears, posted, replaced, estate } = aBot();
    await hears(aSubmit(SERVICE_URL, { verb: "redeploy", machine: "web-01" }));
    expect(posted).toHaveLength(1);
    expect(replaced).toEqual([]);
    expect(estate.refreshes).toBe(0);
  });
});

describe("where it is new", () => {
  test("it greets once, however often Teams tells of it", async () => {
    const { hears, posted } = aBot();
    await hears(anInstallation(SERVICE_URL));
    await hears(aMemberAdded(SERVICE_URL));
    await hears(anInstallation(SERVICE_URL));
    expect(posted).toHaveLength(1);
    expect(text(posted)).toContain("Here is what I see: 12 machines, 12 unhealthy.");
  });

  test("it greets in each conversation", async () => {
    const { hears, posted } = aBot();
    await hears(anInstallation(SERVICE_URL));
    await hears(anInstallation(SERVICE_URL, { conversation: { id: "19:team" } }));
    expect(posted).toHaveLength(2);
  });
});

test.each(["messageUpdate", "messageDelete", "messageReaction", "typing", "tomorrow"])(
  "%s is met with silence",
  async (type) => {
    const { hears, posted, replies, lines, typing } = aBot();
    await hears(anActivity(SERVICE_URL, type, { text: "which VMs are unhealthy?" }));
    expect([posted, replies, lines, typing()]).toEqual([[], [], [], 0]);
  },
);

describe("a reader of German", () => {
  const locale = "de-DE";

  test("is told in German that the answer stands below", async () => {
    const { hears, replies } = aBot();
    await hears(aPress(SERVICE_URL, "open", { query: UNHEALTHY, page: 0 }, { locale }));
    expect(replies).toEqual([{ kind: "Line", text: "Die Antwort steht unten." }]);
  });

  test("is told in German that a button is not known", async () => {
    const { hears, replies } = aBot();
    await hears(aPress(SERVICE_URL, "show", {}, { locale }));
    expect(replies).toEqual([{ kind: "Line", text: expect.stringMatching(/^Diese Schaltfläche kenne ich nicht/) }]);
  });

  test("is told in German of a fault, and the log in English", async () => {
    const { hears, posted, lines, estate } = aBot();
    estate.fault = new Error("planted cause");
    await hears(aMessage(SERVICE_URL, "Übersicht", { locale }));
    expect(posted[0]?.sentence).toMatch(/^Bei mir ist etwas schiefgegangen.*x7Kq2p/);
    expect(lines).toMatchObject([{ msg: "a turn failed" }]);
  });
});

describe("a fault", () => {
  test("gives the person a reference and the log the cause under it", async () => {
    const { hears, posted, estate, lines } = aBot();
    estate.fault = new Error("planted cause");
    await hears(aMessage(SERVICE_URL, "status"));
    expect(posted).toHaveLength(1);
    expect(posted[0]?.sentence).toContain("x7Kq2p");
    expect(text(posted)).not.toContain("planted");
    expect(lines).toMatchObject([{ reference: "x7Kq2p", cause: { message: "planted cause" }, activity: "message" }]);
  });

  test("in a press gives the reference below the card", async () => {
    const { hears, posted, replies, estate } = aBot();
    estate.fault = new Error("planted cause");
    await hears(aPress(SERVICE_URL, "show", { query: UNHEALTHY, page: 0 }));
    expect(replies).toEqual([{ kind: "Line", text: expect.stringContaining("x7Kq2p") }]);
    expect(text(replies)).not.toContain("planted");
    expect(posted).toEqual([]);
  });

  test("of the channel itself is logged twice and ends the turn", async () => {
    const { hears, lines } = aBot({ fails: true });
    await hears(aMessage(SERVICE_URL, "status"));
    expect(lines).toMatchObject([
      { reference: "x7Kq2p", cause: { message: "planted refusal" } },
      { reference: "x7Kq2p", msg: "the person could not be told that a turn failed" },
    ]);
  });

  test("logs nothing of what was said", async () => {
    const { hears, estate, lines } = aBot();
    estate.fault = new Error("cause");
    await hears(aMessage(SERVICE_URL, "planted words"));
    expect(text(lines)).not.toContain("planted");
  });
});
