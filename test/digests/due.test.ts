import { describe, expect, it } from "vitest";
import { due } from "../../src/digests/due.ts";
import type { Subscriber } from "../../src/digests/subscriber.ts";
import type { Snapshot } from "../../src/health/snapshot.ts";
import { aSnapshot, sourcesReadAt } from "../builders/snapshot.ts";
import { aSubscriber } from "../builders/subscriber.ts";
import { DAY, HOUR, MINUTE } from "../builders/time.ts";

const SLOT = Date.parse("2026-09-15T08:00Z");
const fresh = aSnapshot([], { takenAt: SLOT - 10 * MINUTE });
const stale = aSnapshot([], { takenAt: SLOT - 5 * HOUR });
const failure = { source: "Plans", truncated: false, message: "no" } as const;
const partial = { ...fresh, sources: sourcesReadAt(SLOT, { Plans: { readAt: SLOT, failure } }) };
const told = { slot: SLOT - 4 * HOUR };

const what = (now: number, last = told) => due(aSubscriber(), last, fresh, now);
const from = (snapshot: Snapshot | undefined, now: number) => due(aSubscriber(), told, snapshot, now);

describe("a digest", () => {
  it("falls due when its slot begins, and not before", () => {
    expect(what(SLOT - 1)).toEqual({ do: "Nothing" });
    expect(what(SLOT)).toEqual({ do: "Tell", slot: SLOT });
  });

  it("is told once a slot", () => {
    expect(what(SLOT + HOUR, { slot: SLOT })).toEqual({ do: "Nothing" });
  });

  it.each([
    ["stale", stale],
    ["incomplete", partial],
    ["missing", undefined],
  ])("waits for a better snapshot than a %s one", (_, snapshot) => {
    expect(from(snapshot, SLOT + 14 * MINUTE)).toEqual({ do: "Wait", slot: SLOT });
  });

  it.each([
    ["stale", stale],
    ["incomplete", partial],
  ])("waits a quarter of an hour, and then tells what there is, %s as it is", (_, snapshot) => {
    expect(from(snapshot, SLOT + 15 * MINUTE)).toMatchObject({ do: "Tell", slot: SLOT });
  });

  it("without any snapshot waits on: there is nothing to tell", () => {
    expect(from(undefined, SLOT + 3 * HOUR)).toEqual({ do: "Wait", slot: SLOT });
  });

  it("that was missed is told late, once, as long as its slot lasts", () => {
    expect(what(SLOT + 3 * HOUR)).toMatchObject({ do: "Tell", slot: SLOT });
  });

  it("after a long silence is one digest", () => {
    expect(what(SLOT, { slot: SLOT - DAY })).toEqual({ do: "Tell", slot: SLOT });
  });

  it("of a new subscriber falls due with the first slot after the subscription", () => {
    const subscriber = aSubscriber({ createdAt: SLOT - HOUR });
    expect(due(subscriber, undefined, fresh, SLOT - MINUTE)).toEqual({ do: "Nothing" });
    expect(due(subscriber, undefined, fresh, SLOT)).toEqual({ do: "Tell", slot: SLOT });
  });

  it("is not told again by a clock that was set back, nor in a burst by one that jumps ahead", () => {
    expect(what(SLOT - 9 * HOUR, { slot: SLOT })).toEqual({ do: "Nothing" });
    const later = aSnapshot([], { takenAt: SLOT + 10 * DAY });
    const jumped = due(aSubscriber(), { slot: SLOT }, later, SLOT + 10 * DAY);
    expect(jumped).toMatchObject({ do: "Tell", slot: SLOT + 10 * DAY });
    expect(due(aSubscriber(), { slot: SLOT + 10 * DAY }, later, SLOT + 10 * DAY + 1)).toEqual({ do: "Nothing" });
  });

  it("of a subscriber whose schedule was changed, or who was paused, owes nothing for the time before", () => {
    const since = (at: number) => aSubscriber({ state: { is: "Active", since: at } });
    const last = { slot: SLOT - DAY };
    expect(due(since(SLOT + HOUR), last, fresh, SLOT + 2 * HOUR)).toEqual({ do: "Nothing" });
    expect(due(since(SLOT - 5 * HOUR), last, fresh, SLOT)).toEqual({ do: "Tell", slot: SLOT });
  });

  it.each<Subscriber["state"]>([
    { is: "Paused", at: 0, because: "uninstalled" },
    { is: "Ended", at: 0 },
  ])("is not for a subscriber that is %j", (state) => {
    expect(due(aSubscriber({ state }), told, fresh, SLOT)).toEqual({ do: "Nothing" });
  });
});
