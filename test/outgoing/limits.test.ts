import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { TenantRate, threadWindows } from "../../src/outgoing/limits.ts";
import { at, HOUR } from "../builders/time.ts";
import { keeps, THREAD_WINDOWS } from "../fakes/rates.ts";

const NINE = at("09:00");

/** When messages leave that are sent as soon as that is allowed: one after the other, each after a pause of its own. */
function sentAsSoonAs(
  limit: { freeAt(now: number): number },
  taken: (now: number) => void,
  pauses: readonly number[],
): number[] {
  let now = NINE;
  return pauses.map((pause) => {
    now = limit.freeAt(now + pause);
    taken(now);
    return now;
  });
}

describe("the windows of a thread", () => {
  it("let seven messages go at once, and the eighth a second later", () => {
    const windows = threadWindows();
    const times = sentAsSoonAs(windows, (now) => windows.note(now), Array(8).fill(0));
    expect(times.slice(0, 7)).toEqual(Array(7).fill(NINE));
    expect(times[7]).toBeGreaterThanOrEqual(NINE + 1_000);
    expect(times[7]).toBeLessThan(NINE + 1_200);
  });

  it("are all kept, however the messages come", () => {
    fc.assert(
      fc.property(fc.array(fc.nat({ max: 3_000 }), { maxLength: 200 }), (pauses) => {
        const windows = threadWindows();
        const times = sentAsSoonAs(windows, (now) => windows.note(now), pauses);
        for (const window of THREAD_WINDOWS) expect(keeps(window, times)).toBe(true);
      }),
    );
  });

  it("keep to 1,800 an hour, too", () => {
    const windows = threadWindows();
    const times = sentAsSoonAs(windows, (now) => windows.note(now), Array(2_000).fill(0));
    expect(keeps([1_800, HOUR], times)).toBe(true);
    expect(times[1_799]).toBeLessThan(NINE + HOUR);
  });

  it("are empty again an hour after the last message", () => {
    const windows = threadWindows();
    windows.note(NINE, 3);
    expect(windows.isEmpty(NINE + HOUR)).toBe(false);
    expect(windows.isEmpty(NINE + HOUR + 1_000)).toBe(true);
  });

  it("hold nothing up for an hour because the clock was put back an hour", () => {
    const windows = threadWindows();
    windows.note(NINE + HOUR, 7);
    expect(windows.freeAt(NINE)).toBeLessThan(NINE + 2_000);
  });
});

describe("the tenant's rate", () => {
  const times = (perSecond: number, pauses: readonly number[]) => {
    const rate = new TenantRate(perSecond, NINE);
    return sentAsSoonAs(rate, (now) => rate.take(now), pauses);
  };

  it("is never exceeded in any second, however the messages come", () => {
    const anyPauses = fc.array(fc.oneof(fc.constant(0), fc.nat({ max: 2_500 })), { maxLength: 300 });
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 50 }), anyPauses, (perSecond, pauses) => {
        expect(keeps([perSecond, 1_000], times(perSecond, pauses))).toBe(true);
      }),
    );
  });

  it.each([1, 30, 50])("of %d a second is used to 96 % and more", (perSecond) => {
    const sent = times(perSecond, Array(perSecond * 60).fill(0));
    expect((sent.at(-1) ?? 0) - NINE).toBeLessThanOrEqual(60_000 / 0.96);
  });

  it("is spread over the second, and not used up at its beginning", () => {
    const sent = times(30, Array(30).fill(0));
    expect(sent.filter((time) => time < NINE + 500).length).toBeLessThanOrEqual(16);
  });

  it("catches up on a moment without the processor, but not on more than a few messages", () => {
    const sent = times(30, [0, 10_000, ...Array(9).fill(0)]);
    const resumed = sent[1] ?? 0;
    expect(sent.filter((time) => time === resumed)).toHaveLength(3);
  });

  it("survives a clock that is put back", () => {
    const rate = new TenantRate(30, NINE);
    for (let n = 0; n < 30; n += 1) rate.take(NINE + n);
    expect(rate.freeAt(NINE - HOUR)).toBeLessThanOrEqual(NINE - HOUR + 2_000);
  });
});
