import { expect, test } from "vitest";
import { Answers } from "../../src/teams/answers.ts";
import { VirtualClock } from "../builders/clock.ts";
import { aSnapshot, judged } from "../builders/snapshot.ts";
import { FakeEstate } from "../fakes/estate.ts";

const READER = { locale: "en-US", timeZone: "UTC" };
const QUESTION = "which machines are unhealthy?";

function answering() {
  const clock = new VirtualClock();
  const estate = new FakeEstate(aSnapshot([judged()]));
  const answers = new Answers(estate, clock, { cloud: "public", tenantId: undefined });
  return { answers, estate, clock, ask: (words = QUESTION, reader = READER) => answers.toWords(words, reader).now };
}

test("who asks what was just asked gets the very same card", () => {
  const { ask } = answering();
  expect(ask()).toBe(ask());
});

test("another question or another reader gets a card of its own", () => {
  const { ask } = answering();
  const first = ask();
  expect(ask("status")).not.toEqual(first);
  expect(ask(QUESTION, { ...READER, timeZone: "Asia/Tokyo" })).not.toBe(first);
  expect(ask(QUESTION, { ...READER, locale: "de-DE" })).not.toBe(first);
});

test("ages move on: the next minute has a card of its own", async () => {
  const { ask, clock } = answering();
  const first = ask();
  await clock.pass(60_000);
  expect(ask()).not.toBe(first);
});

test("a new snapshot is answered from at once", () => {
  const { ask, estate } = answering();
  const first = ask("how many machines are there?");
  estate.known = aSnapshot([judged({ machine: { name: "web-01" } }), judged({ machine: { name: "web-02" } })]);
  expect(ask("how many machines are there?").sentence).not.toBe(first.sentence);
});

test("a sync that begins, or failed, is told at once", () => {
  const { ask, estate } = answering();
  const first = ask();
  estate.sync = { ...estate.sync, startedAt: 1 };
  const second = ask();
  expect(second).not.toBe(first);
  estate.sync = { ...estate.sync, failures: [{ source: "Plans", truncated: false, message: "no" }] };
  expect(ask()).not.toBe(second);
});

test("asking for a sync is an act each time", () => {
  const { ask, estate } = answering();
  ask("refresh");
  ask("refresh");
  expect(estate.refreshes).toBe(2);
});

test("a thousand different questions in a minute are answered, and take no more room than two hundred", () => {
  const { ask } = answering();
  const kept = ask("why is vm-0 unhealthy?");
  for (let n = 1; n < 1_000; n += 1) expect(ask(`why is vm-${n} unhealthy?`).sentence).not.toBe("");
  expect(ask("why is vm-0 unhealthy?")).toBe(kept);
  expect(ask("why is vm-999 unhealthy?")).not.toBe(ask("why is vm-999 unhealthy?"));
});
