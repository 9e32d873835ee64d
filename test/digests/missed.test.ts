import { describe, expect, it } from "vitest";
import type { Arrival } from "../../src/digests/arrivals.ts";
import { missedBefore } from "../../src/digests/missed.ts";
import type { Subscriber } from "../../src/digests/subscriber.ts";
import { aRecord, aSubscriber } from "../builders/subscriber.ts";
import { DAY, HOUR } from "../builders/time.ts";

const SLOT = Date.parse("2026-09-15T08:00Z");
/** Slots are four hours apart. */
const back = (slots: number) => SLOT - slots * 4 * HOUR;
const read = (slots: number, lost: Arrival["lost"] = []): Arrival => ({
  read: aRecord({ slot: back(slots) }),
  lost,
  isUnderWay: false,
});
const active = (state: Partial<Extract<Subscriber["state"], { is: "Active" }>>) =>
  aSubscriber({ createdAt: SLOT - DAY, state: { is: "Active", since: SLOT - DAY, ...state } });
const away = (slots: number) => ({ slot: back(slots), because: undefined });
const given = (slots: number, because: string) => ({ slot: back(slots), because });

describe("what was missed before a slot", () => {
  it.each<[string, Subscriber, Arrival, readonly object[]]>([
    ["nothing, where the one before was read", active({}), read(1), []],
    ["every slot while nobody was there", active({}), read(4), [away(3), away(2), away(1)]],
    ["a digest that was given up, with the reason", active({}), read(2, [given(1, "503")]), [given(1, "503")]],
    [
      "both, the earliest first: also what only the lost one told of",
      active({}),
      read(5, [given(1, "it came too late"), given(3, "503")]),
      [away(4), given(3, "503"), away(2), given(1, "it came too late")],
    ],
    [
      "the slots of a pause, with its reason",
      active({ since: back(2) + HOUR, pausedBecause: "403" }),
      read(4),
      [given(3, "403"), given(2, "403"), away(1)],
    ],
    [
      "the digest that brought the pause, and its slots",
      active({ since: back(1) + HOUR, pausedBecause: "403" }),
      read(3, [given(2, "403 Blocked")]),
      [given(2, "403 Blocked"), given(1, "403")],
    ],
    ["nothing of another schedule, which ended by no pause", active({ since: back(1) + HOUR }), read(4), []],
    ["nothing of a pause between two slots", active({ since: back(0) - HOUR, pausedBecause: "403" }), read(1), []],
  ])("is %s", (_, subscriber, arrival, missed) => {
    expect(missedBefore(SLOT, subscriber, arrival)).toEqual(missed);
  });

  it("is nothing from before the subscription", () => {
    const subscriber = aSubscriber({ createdAt: back(2) + HOUR });
    const none: Arrival = { read: undefined, lost: [], isUnderWay: false };
    expect(missedBefore(SLOT, subscriber, none)).toEqual([away(1)]);
  });

  it("of a subscriber that was never reached is all of it", () => {
    const subscriber = aSubscriber({ createdAt: back(3) + HOUR });
    const lost = [given(1, "503"), given(2, "503")];
    expect(missedBefore(SLOT, subscriber, { read: undefined, lost, isUnderWay: false })).toEqual(lost.toReversed());
  });
});
