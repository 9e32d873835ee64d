import { describe, expect, test } from "vitest";
import { settled, VirtualClock } from "../builders/clock.ts";
import { aKeptMute } from "../builders/kept-mute.ts";
import { aSnapshot, healthy, judged, unhealthy } from "../builders/snapshot.ts";
import { answersOf, SOMEONE } from "../builders/teams-answers.ts";
import { ConversationMemory } from "../fakes/conversation-memory.ts";
import { FakeEstate } from "../fakes/estate.ts";
import { FakeHistory } from "../fakes/history.ts";
import { keptLog } from "./serve.ts";

const READER = { locale: "en-US", timeZone: "UTC" };
const QUESTION = "which machines are unhealthy?";

function answering() {
  const clock = new VirtualClock();
  const { log, lines } = keptLog();
  const estate = new FakeEstate(aSnapshot([judged()]));
  const conversations = new ConversationMemory();
  const answers = answersOf({ estate, clock, log, conversations });
  const speak = (words: string, reader = READER) =>
    answers.toWords(words, { reader, conversationId: "19:a", personal: false, person: SOMEONE });
  const ask = async (words = QUESTION, reader = READER) => (await speak(words, reader)).now;
  return { answers, estate, clock, conversations, lines, ask };
}

test("who asks what was just asked elsewhere gets the very same card", async () => {
  const { answers, ask } = answering();
  const elsewhere = await answers.toWords(QUESTION, {
    reader: READER,
    conversationId: "19:b",
    personal: false,
    person: SOMEONE,
  });
  expect(await ask()).toBe(elsewhere.now);
  expect(await ask()).toBe(await ask());
});

test("another question or another reader gets a card of its own", async () => {
  const { ask } = answering();
  const first = await ask();
  expect(await ask("status")).not.toEqual(first);
  expect(await ask(QUESTION, { ...READER, timeZone: "Asia/Tokyo" })).not.toBe(first);
  expect(await ask(QUESTION, { ...READER, locale: "de-DE" })).not.toBe(first);
});

test("ages move on: the next minute has a card of its own", async () => {
  const { ask, clock } = answering();
  const first = await ask();
  await clock.pass(60_000);
  expect(await ask()).not.toBe(first);
});

test("a new snapshot is answered from at once", async () => {
  const { ask, estate } = answering();
  const first = await ask("how many machines are there?");
  estate.known = aSnapshot([judged({ machine: { name: "web-01" } }), judged({ machine: { name: "web-02" } })]);
  expect((await ask("how many machines are there?")).sentence).not.toBe(first.sentence);
});

test("a sync that begins, or failed, is told at once", async () => {
  const { ask, estate } = answering();
  const first = await ask();
  estate.sync = { ...estate.sync, startedAt: 1 };
  const second = await ask();
  expect(second).not.toBe(first);
  estate.sync = { ...estate.sync, failures: [{ source: "Plans", truncated: false, message: "no" }] };
  expect(await ask()).not.toBe(second);
});

test("a store that goes away, or is back, is told at once", async () => {
  const { ask, estate } = answering();
  const before = await ask();
  estate.sync = { ...estate.sync, fromMemory: true };
  expect(JSON.stringify((await ask()).card)).toContain("From memory");
  estate.sync = { ...estate.sync, fromMemory: false };
  expect((await ask()).card).toEqual(before.card);
});

test("asking for a sync is an act each time", async () => {
  const { ask, estate } = answering();
  await ask("refresh");
  await ask("refresh");
  expect(estate.refreshes).toBe(2);
});

test("a thousand different questions in a minute are answered, and take no more room than two hundred", async () => {
  const { ask } = answering();
  const kept = await ask("why is vm-0 unhealthy?");
  for (let n = 1; n < 1_000; n += 1) expect((await ask(`why is vm-${n} unhealthy?`)).sentence).not.toBe("");
  expect(await ask("why is vm-0 unhealthy?")).toBe(kept);
  expect(await ask("why is vm-999 unhealthy?")).not.toBe(await ask("why is vm-999 unhealthy?"));
});

describe("a follow-up", () => {
  const names = ["web-01", "web-02"];
  const twoSystems = () =>
    aSnapshot([
      judged({ machine: { name: "web-01", os: "Linux" }, verdict: unhealthy() }),
      judged({ machine: { name: "dc-01", os: "Windows" }, verdict: unhealthy() }),
      judged({ machine: { name: "web-02", os: "Linux" }, verdict: healthy() }),
    ]);
  const shown = (card: unknown) => ["web-01", "dc-01", "web-02"].filter((name) => JSON.stringify(card).includes(name));

  test("narrows what was asked before in the same conversation", async () => {
    const { ask, estate } = answering();
    estate.known = twoSystems();
    expect(shown((await ask("unhealthy")).card)).toEqual(["web-01", "dc-01"]);
    expect(shown((await ask("only linux")).card)).toEqual(["web-01"]);
    expect(shown((await ask("what about healthy?")).card)).toEqual(["web-02"]);
  });

  test("goes on from a button that was pressed", async () => {
    const { ask, answers, estate } = answering();
    estate.known = twoSystems();
    const query = { ask: "List", where: [], order: "Worst", limit: undefined } as const;
    await answers.toPress(
      { verb: "open", query, page: 0 },
      { reader: READER, conversationId: "19:a", personal: false, person: SOMEONE },
    );
    expect(shown((await ask("only linux")).card)).toEqual(names);
  });

  test("is not led astray by help, thanks, a topic or what was not understood", async () => {
    const { ask, estate } = answering();
    estate.known = twoSystems();
    await ask("unhealthy");
    for (const aside of ["thanks", "help", "hello", "what is MDE?", "asdf", "refresh"]) await ask(aside);
    expect(shown((await ask("only linux")).card)).toEqual(["web-01"]);
  });

  test("in another conversation begins anew", async () => {
    const { ask, answers, estate } = answering();
    estate.known = twoSystems();
    await ask("unhealthy");
    const elsewhere = await answers.toWords("only linux", {
      reader: READER,
      conversationId: "19:b",
      personal: false,
      person: SOMEONE,
    });
    expect(shown(elsewhere.now.card)).toEqual(names);
  });

  test("after half an hour begins anew", async () => {
    const { ask, clock, estate } = answering();
    estate.known = twoSystems();
    await ask("unhealthy");
    await clock.pass(30 * 60_000 + 1);
    expect(shown((await ask("only linux")).card)).toEqual(names);
  });

  test("that was asked just now after another question is not given that one's card", async () => {
    const { ask, estate } = answering();
    estate.known = twoSystems();
    await ask("unhealthy");
    await ask("only linux");
    await ask("healthy");
    expect(shown((await ask("only linux")).card)).toEqual(["web-02"]);
  });

  test("whose past cannot be read or kept is answered as a question of its own, and logged", async () => {
    const { ask, conversations, lines } = answering();
    conversations.last = () => Promise.reject(new Error("planted"));
    conversations.keep = () => Promise.reject(new Error("planted"));
    expect((await ask("unhealthy")).sentence).not.toBe("");
    await settled();
    expect(lines).toMatchObject([
      { msg: "the last question of a conversation could not be read" },
      { msg: "the last question of a conversation could not be kept" },
    ]);
  });

  test("does not wait long for a store that is busy", async () => {
    const { ask, clock, conversations } = answering();
    conversations.last = () => new Promise(() => {});
    const asked = ask("unhealthy");
    await clock.pass(500);
    expect((await asked).sentence).not.toBe("");
  });
});

test("what changed since the last digest is asked of the time that it rested on", async () => {
  const clock = new VirtualClock();
  const { log } = keptLog();
  const change = { machineName: "web-01", machineId: "/m/web-01", from: "Healthy", to: "Unhealthy/Heartbeat" };
  const history = new FakeHistory([
    { ...change, at: clock.now() - 60_000 },
    { ...change, at: clock.now() - 3_600_000 },
  ]);
  const estate = new FakeEstate(aSnapshot([judged()]));
  const asked = (lastDigest?: number) =>
    answersOf({ estate, clock, log, history, lastDigest }).toWords("what changed since the last digest?", {
      reader: READER,
      conversationId: "19:a",
      personal: false,
      person: SOMEONE,
    });
  expect((await asked(clock.now() - 120_000)).now.sentence).toContain("1 newly unhealthy");
  expect((await asked(clock.now() - 7_200_000)).now.sentence).toContain("2 newly unhealthy");
  expect((await asked()).now.sentence).toContain("did not understand");
});

test("what is muted is looked up each time: a mute changes no snapshot", async () => {
  const clock = new VirtualClock();
  const { log } = keptLog();
  const history = new FakeHistory();
  const estate = new FakeEstate(aSnapshot([judged({ machine: { name: "web-01" } })]));
  const answers = answersOf({ estate, clock, log, history });
  const ask = async (words: string) =>
    (await answers.toWords(words, { reader: READER, conversationId: "19:a", personal: false, person: SOMEONE })).now;
  const [before, past] = [await ask("how many machines are muted?"), await ask("who muted web-01?")];
  history.muted.push(aKeptMute({ at: 0, until: clock.now() + 60_000 }));
  expect((await ask("how many machines are muted?")).sentence).not.toBe(before.sentence);
  expect(await ask("who muted web-01?")).not.toEqual(past);
});
