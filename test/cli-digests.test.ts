import { describe, expect, it } from "vitest";
import { listDigests } from "../src/cli-digests.ts";
import type { DigestRecord } from "../src/digests/digest.ts";
import type { Delivery } from "../src/outgoing/ports.ts";
import { deliveriesFrom } from "./builders/digest-ports.ts";
import { NOW } from "./builders/evidence.ts";
import { aRecord, aSubscriber } from "./builders/subscriber.ts";
import { HOUR } from "./builders/time.ts";
import { DigestMemory } from "./fakes/digest-store.ts";

const slot = (back: number) => NOW - HOUR - back * 4 * HOUR;
const iso = (at: number) => new Date(at).toISOString();

/** A subscriber with so many digests, the newest first; `known` says what became of some. */
async function listed(
  count: number,
  known: readonly (Delivery | undefined)[],
  wanted: { all?: boolean; json?: boolean },
) {
  const store = new DigestMemory(aSubscriber());
  const deliveries = new Map<string, Delivery>();
  for (let back = 0; back < count; back += 1) {
    const record: DigestRecord = aRecord({ slot: slot(back), at: slot(back), messageId: `digest/${back}` });
    await store.record(record, undefined);
    const delivery = known[back];
    if (delivery) deliveries.set(`digest/${back}`, delivery);
  }
  const from = { digests: store, deliveries: deliveriesFrom(deliveries) };
  return listDigests(from, NOW, { all: false, json: false, ...wanted });
}

const SENT: Delivery = { state: "Sent", at: NOW, activityId: "a" };
const LOST: Delivery = { state: "GivenUp", at: NOW, because: "503, after 14 tries" };
const WAITING: Delivery = { state: "Waiting", dueAt: NOW, attempts: 2, because: "412" };
const UNTRIED: Delivery = { state: "Waiting", dueAt: NOW, attempts: 0, because: undefined };

/** The lines of deliveries. */
const rows = (text: string) => text.split("\n").filter((line) => /^ {4}\d/.test(line));

describe("the list of digests", () => {
  it.each<[string, Delivery | undefined, string]>([
    ["was sent", SENT, `sent ${iso(NOW)}`],
    ["was given up", LOST, `given up ${iso(NOW)}: 503, after 14 tries`],
    ["waits after a failure", WAITING, `waits until ${iso(NOW)} after 2 tries, the last failed: 412`],
    ["waits", UNTRIED, `waits until ${iso(NOW)} after 0 tries`],
    ["is long past", undefined, "forgotten"],
  ])("says of one that %s what became of it", async (_, delivery, words) => {
    expect(rows(await listed(1, [delivery], {}))).toEqual([`    ${iso(slot(0))}: ${words}`]);
  });

  it("tells of the last ten, the newest first, and how many were given up", async () => {
    const text = await listed(12, [SENT, LOST, SENT, LOST], {});
    expect(text).toContain("deliveries: the last 10, 2 of them given up");
    expect(rows(text).map((row) => row.trim().slice(0, 24))).toEqual(
      Array.from({ length: 10 }, (_, back) => iso(slot(back))),
    );
  });

  it("tells of all where that is wanted", async () => {
    expect(rows(await listed(12, [], { all: true }))).toHaveLength(12);
  });

  it("is JSON for programs, failures and reasons included", async () => {
    const [one] = JSON.parse(await listed(4, [WAITING, LOST, SENT], { json: true }));
    expect(one).toMatchObject({
      id: "s1",
      state: "Active",
      paused: null,
      timeZone: "UTC",
      nextSlot: iso(NOW + 3 * HOUR),
    });
    expect(one.deliveries).toEqual([
      {
        slot: iso(slot(0)),
        at: iso(slot(0)),
        outcome: "Posted",
        state: "Waiting",
        dueAt: iso(NOW),
        attempts: 2,
        because: "412",
      },
      {
        slot: iso(slot(1)),
        at: iso(slot(1)),
        outcome: "Posted",
        state: "GivenUp",
        settledAt: iso(NOW),
        because: "503, after 14 tries",
      },
      { slot: iso(slot(2)), at: iso(slot(2)), outcome: "Posted", state: "Sent", settledAt: iso(NOW) },
      { slot: iso(slot(3)), at: iso(slot(3)), outcome: "Posted", state: "Forgotten" },
    ]);
  });

  it("names what had no message, and why a subscriber is paused", async () => {
    const paused = aSubscriber({ state: { is: "Paused", at: NOW, because: "403" } });
    const store = new DigestMemory(paused);
    await store.record(aRecord({ outcome: "Unchanged", messageId: undefined }), undefined);
    const from = { digests: store, deliveries: deliveriesFrom(new Map()) };
    const text = await listDigests(from, NOW, { all: false, json: false });
    expect(text).toContain(`state: Paused since ${iso(NOW)}: 403`);
    expect(text).toContain("next slot: none");
    expect(rows(text)[0]).toMatch(/: Unchanged$/);
    const [one] = JSON.parse(await listDigests(from, NOW, { all: false, json: true }));
    expect(one).toMatchObject({
      paused: { since: iso(NOW), because: "403" },
      nextSlot: null,
      deliveries: [{ state: null }],
    });
  });

  it("of nobody is said in words, and to programs an empty list", async () => {
    const from = { digests: new DigestMemory(), deliveries: deliveriesFrom(new Map()) };
    expect(await listDigests(from, NOW, { all: false, json: false })).toBe("Nobody gets digests.\n");
    expect(JSON.parse(await listDigests(from, NOW, { all: false, json: true }))).toEqual([]);
  });
});
