import { describe, expect, it } from "vitest";
import { Arrivals } from "../../src/digests/arrivals.ts";
import type { Delivery } from "../../src/outgoing/ports.ts";
import { deliveriesFrom } from "../builders/digest-ports.ts";
import { NOW } from "../builders/evidence.ts";
import { aRecord } from "../builders/subscriber.ts";
import { HOUR } from "../builders/time.ts";
import { DigestMemory } from "../fakes/digest-store.ts";

const SENT: Delivery = { state: "Sent", at: NOW, activityId: "a" };
const WAITING: Delivery = { state: "Waiting", dueAt: NOW, attempts: 3, because: "503" };
const lost = (because: string): Delivery => ({ state: "GivenUp", at: NOW, because });
const slot = (index: number) => NOW + index * 4 * HOUR;

/** What came of these digests, the earliest first; "Unchanged" was not to be posted. */
async function arrivalOf(...kept: readonly (Delivery | "Unchanged" | undefined)[]) {
  const store = new DigestMemory();
  const deliveries = new Map<string, Delivery>();
  for (const [index, delivery] of kept.entries()) {
    const messageId = delivery === "Unchanged" ? undefined : `digest/${index}`;
    await store.record(aRecord({ slot: slot(index), messageId }), undefined);
    if (messageId && typeof delivery === "object") deliveries.set(messageId, delivery);
  }
  const arrivals = new Arrivals(store, deliveriesFrom(deliveries), await store.lastDigests(slot(kept.length)));
  const { read, ...rest } = await arrivals.of("s1");
  return { read: read?.slot, ...rest };
}

describe("what a subscriber got", () => {
  it.each<[string, readonly (Delivery | "Unchanged" | undefined)[], object]>([
    ["nothing, at first", [], { read: undefined, lost: [], isUnderWay: false }],
    ["the newest that was sent", [SENT, SENT], { read: slot(1), lost: [], isUnderWay: false }],
    ["one that is on its way", [SENT, WAITING], { read: slot(1), lost: [], isUnderWay: true }],
    ["one that told nothing, since nothing had changed", [SENT, "Unchanged"], { read: slot(1), lost: [] }],
    ["one that the queue has forgotten", [undefined], { read: slot(0), lost: [] }],
    [
      "the newest before those that were given up",
      [SENT, SENT, lost("503"), lost("it came too late")],
      {
        read: slot(1),
        lost: [
          { slot: slot(3), because: "it came too late" },
          { slot: slot(2), because: "503" },
        ],
        isUnderWay: false,
      },
    ],
    ["nothing, where all were given up", [lost("403")], { read: undefined, lost: [{ slot: slot(0), because: "403" }] }],
  ])("is %s", async (_, kept, arrival) => {
    expect(await arrivalOf(...kept)).toMatchObject(arrival);
  });

  it("is asked of the queue once for a round of subscribers of whom none lost anything", async () => {
    const store = new DigestMemory();
    for (const subscriberId of ["s1", "s2"])
      await store.record(aRecord({ subscriberId, messageId: subscriberId }), undefined);
    const asked: (readonly string[])[] = [];
    const of = async (ids: readonly string[]) => {
      asked.push(ids);
      return new Map(ids.map((id) => [id, SENT]));
    };
    const arrivals = new Arrivals(store, { of }, await store.lastDigests(NOW));
    for (const id of ["s1", "s2", "s3"]) await arrivals.of(id);
    expect(asked).toEqual([["s1", "s2"]]);
  });
});
