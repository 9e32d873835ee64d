import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { afterwards } from "../../src/outgoing/afterwards.ts";
import type { Outcome } from "../../src/outgoing/ports.ts";
import { aClaimed, anOutgoing } from "../builders/outgoing.ts";
import { at, HOUR, MINUTE } from "../builders/time.ts";

const NINE = at("09:00");
const later = (ms?: number): Outcome => ({ kind: "RetryAfter", ms, why: "429" });
const most = () => 1 - Number.EPSILON;
const least = () => 0;

describe("after a try", () => {
  it("a message that Teams has is sent", () => {
    expect(afterwards({ kind: "Accepted", activityId: "17" }, aClaimed(), NINE, most)).toEqual({
      kind: "Sent",
      activityId: "17",
    });
  });

  it("a message that is refused is kept with its reason, and the conversation goes on", () => {
    expect(afterwards({ kind: "Refused", why: "413 MessageSizeTooBig" }, aClaimed(), NINE, most)).toEqual({
      kind: "GivenUp",
      because: "413 MessageSizeTooBig",
      pauses: false,
    });
  });

  it("a conversation that is closed to the bot is paused", () => {
    expect(afterwards({ kind: "Forbidden", why: "403" }, aClaimed(), NINE, most)).toEqual({
      kind: "GivenUp",
      because: "403",
      pauses: true,
    });
  });
});

describe("a message that may be taken later", () => {
  it.each([
    [1, 1_000],
    [2, 2_000],
    [3, 4_000],
    [5, 16_000],
    [9, 256_000],
    [10, 5 * MINUTE],
    [500, 5 * MINUTE],
  ])("waits after try %d for any time up to %d ms", (attempts, longest) => {
    const claimed = aClaimed({ attempts });
    expect(afterwards(later(), claimed, NINE, least)).toMatchObject({ kind: "Retry", at: NINE });
    const { at: latest } = afterwards(later(), claimed, NINE, most) as { at: number };
    expect(latest - NINE).toBeGreaterThanOrEqual(longest - 1);
    expect(latest - NINE).toBeLessThanOrEqual(longest);
  });

  it("waits at least as long as Teams says, and holds up its conversation until then", () => {
    fc.assert(
      fc.property(fc.nat({ max: 30 * MINUTE }), fc.double({ min: 0, max: 0.999, noNaN: true }), (ms, chance) => {
        const settlement = afterwards(later(ms), aClaimed(), NINE, () => chance);
        expect(settlement).toMatchObject({ kind: "Retry", holdUntil: NINE + ms, because: "429" });
        expect((settlement as { at: number }).at).toBeGreaterThanOrEqual(NINE + ms);
      }),
    );
  });

  it("without such a word holds up nobody", () => {
    expect(afterwards(later(), aClaimed(), NINE, most)).toMatchObject({ holdUntil: undefined });
  });

  it("is given up an hour after its first try, with the reason and the number of tries", () => {
    const claimed = aClaimed({ attempts: 17, firstTriedAt: NINE });
    expect(afterwards(later(), claimed, NINE + HOUR - 1, least)).toMatchObject({ kind: "Retry" });
    expect(afterwards(later(), claimed, NINE + HOUR, least)).toEqual({
      kind: "GivenUp",
      because: "429, after 17 tries",
      pauses: false,
    });
  });

  it("is given up when it would come too late", () => {
    const claimed = aClaimed({ message: anOutgoing({ giveUpAt: NINE + 5_000 }) });
    expect(afterwards(later(4_000), claimed, NINE, least)).toMatchObject({ kind: "Retry" });
    expect(afterwards(later(5_000), claimed, NINE, least)).toMatchObject({ kind: "GivenUp" });
  });
});
