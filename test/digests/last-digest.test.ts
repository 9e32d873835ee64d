import { expect, it } from "vitest";
import { lastDigestAt } from "../../src/digests/last-digest.ts";
import type { Delivery } from "../../src/outgoing/ports.ts";
import { deliveriesFrom } from "../builders/digest-ports.ts";
import { NOW } from "../builders/evidence.ts";
import { aRecord, aSubscriber } from "../builders/subscriber.ts";
import { DigestMemory } from "../fakes/digest-store.ts";

it("the last digest of a conversation is the newest of all that stand in it and were not given up, and of no other", async () => {
  const here = aSubscriber().conversationId;
  const store = new DigestMemory(
    aSubscriber(),
    aSubscriber({ id: "s2" }),
    aSubscriber({ id: "s3", conversationId: "19:b" }),
  );
  const deliveries = new Map<string, Delivery>();
  const newest = () => lastDigestAt(store, deliveriesFrom(deliveries), here, NOW);
  expect(await newest()).toBeUndefined();
  for (const [subscriberId, snapshotTakenAt] of [
    ["s1", NOW - 3],
    ["s2", NOW - 2],
    ["s3", NOW - 1],
  ] as const) {
    await store.record(aRecord({ subscriberId, snapshotTakenAt, messageId: subscriberId }), undefined);
  }
  expect(await newest()).toBe(NOW - 2);
  deliveries.set("s2", { state: "GivenUp", at: NOW, because: "503" });
  expect(await newest()).toBe(NOW - 3);
});
