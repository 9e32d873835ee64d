import { describe, expect, it } from "vitest";
import { seenAsOf, visibilityOfMachines } from "../../src/health/visibility.ts";
import { evidence, NOW, SEEN, SEEN_NOW } from "../builders/evidence.ts";
import { aSubscription } from "../builders/snapshot.ts";

const UNSEEN = { seen: false, because: "SubscriptionNotReadable", source: undefined } as const;

describe("what a subscription's visibility says of its machines", () => {
  it("is that they were seen, in one object whatever the time, so that a later sync changes no machine", () => {
    const later = visibilityOfMachines({ seen: true, asOf: NOW + 1 });
    expect(later).toStrictEqual({ seen: true });
    expect(later).toBe(visibilityOfMachines(SEEN_NOW));
  });

  it("is why they were not", () => {
    expect(visibilityOfMachines(UNSEEN)).toBe(UNSEEN);
  });
});

describe("the time as of which a machine was seen", () => {
  it.each([
    ["is its subscription's", SEEN, aSubscription({ visibility: SEEN_NOW }), NOW],
    ["is none where the machine was not seen", UNSEEN, aSubscription({ visibility: SEEN_NOW }), undefined],
    ["is none where the subscription was not", SEEN, aSubscription({ visibility: UNSEEN }), undefined],
    ["is none where no subscription is known", SEEN, undefined, undefined],
  ])("%s", (_, visibility, subscription, expected) => {
    expect(seenAsOf(evidence({ visibility }), subscription)).toBe(expected);
  });
});
