import { expect, it } from "vitest";
import { lastDigestAt } from "../../src/digests/last-digest.ts";
import { NOW } from "../builders/evidence.ts";
import { aRecord, aSubscriber } from "../builders/subscriber.ts";
import { DigestMemory } from "../fakes/digest-store.ts";

it("the last digest of a conversation is the newest of all that stand in it, and of no other", async () => {
  const here = aSubscriber().conversationId;
  const store = new DigestMemory(
    aSubscriber(),
    aSubscriber({ id: "s2" }),
    aSubscriber({ id: "s3", conversationId: "19:b" }),
  );
  expect(await lastDigestAt(store, here, NOW)).toBeUndefined();
  for (const [subscriberId, snapshotTakenAt] of [
    ["s1", NOW - 3],
    ["s2", NOW - 2],
    ["s3", NOW - 1],
  ] as const) {
    await store.record(aRecord({ subscriberId, snapshotTakenAt }), undefined);
  }
  expect(await lastDigestAt(store, here, NOW)).toBe(NOW - 2);
});
