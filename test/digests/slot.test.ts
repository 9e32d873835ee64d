import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isQuiet, lastSlot, nextSlot, notQuietFrom, slotsBetween, type Timed } from "../../src/digests/slot.ts";
import { EVERY_FOUR_HOURS } from "../../src/digests/subscriber.ts";
import { DAY, HOUR } from "../builders/time.ts";

const timed = (overrides: Partial<Timed> = {}): Timed => ({
  schedule: EVERY_FOUR_HOURS,
  timeZone: "UTC",
  quiet: undefined,
  ...overrides,
});
const at = (iso: string) => Date.parse(iso);
const iso = (slot: number | undefined) => (slot === undefined ? undefined : new Date(slot).toISOString().slice(0, 16));

describe("a slot", () => {
  it.each<[string, Partial<Timed>, string, string]>([
    ["2026-09-15T09:00Z", {}, "2026-09-15T08:00", "2026-09-15T12:00"],
    ["2026-09-15T08:00Z", {}, "2026-09-15T08:00", "2026-09-15T12:00"],
    ["2026-09-15T23:59Z", {}, "2026-09-15T20:00", "2026-09-16T00:00"],
    ["2026-09-15T09:00Z", { timeZone: "Asia/Kolkata" }, "2026-09-15T06:30", "2026-09-15T10:30"],
    ["2026-09-15T03:00Z", { timeZone: "America/New_York" }, "2026-09-15T00:00", "2026-09-15T04:00"],
    ["2026-09-15T09:00Z", { timeZone: "Pacific/Kiritimati" }, "2026-09-15T06:00", "2026-09-15T10:00"],
    ["2026-09-15T09:00Z", { schedule: { hours: [8], days: "Every" } }, "2026-09-15T08:00", "2026-09-16T08:00"],
    ["2026-09-19T09:00Z", { schedule: { hours: [8], days: "Working" } }, "2026-09-18T08:00", "2026-09-21T08:00"],
    ["2026-09-15T23:00Z", { quiet: { from: 18, to: 7 } }, "2026-09-15T16:00", "2026-09-16T08:00"],
    ["2026-09-15T13:00Z", { quiet: { from: 12, to: 13 } }, "2026-09-15T08:00", "2026-09-15T16:00"],
    ["2026-09-15T09:00Z", { timeZone: "Nowhere/Land" }, "2026-09-15T08:00", "2026-09-15T12:00"],
  ])("at %s with %j began last at %s and begins next at %s", (now, overrides, last, next) => {
    expect([iso(lastSlot(timed(overrides), at(now))), iso(nextSlot(timed(overrides), at(now)))]).toEqual([last, next]);
  });

  const day = (date: string, timeZone: string, hours: readonly number[]) => {
    const zone = timed({ timeZone, schedule: { hours, days: "Every" } });
    const noon = at(`${date}T12:00Z`);
    return slotsBetween(zone, noon - DAY, noon + DAY).map(iso);
  };

  it("in an hour that does not exist is the next one that does", () => {
    expect(day("2026-03-29", "Europe/Berlin", [2])).toEqual(["2026-03-29T01:00", "2026-03-30T00:00"]);
    expect(day("2026-03-08", "America/New_York", [2])).toEqual(["2026-03-08T07:00", "2026-03-09T06:00"]);
    expect(day("2026-09-06", "America/Santiago", [0])).toEqual(["2026-09-06T04:00", "2026-09-07T03:00"]);
  });

  it("in an hour that comes twice is the first of the two", () => {
    expect(day("2026-10-25", "Europe/Berlin", [2])).toEqual(["2026-10-25T00:00", "2026-10-26T01:00"]);
    expect(day("2026-11-01", "America/New_York", [1])).toEqual(["2026-11-01T05:00", "2026-11-02T06:00"]);
  });

  it("that falls together with another is one slot", () => {
    expect(day("2026-03-29", "Europe/Berlin", [2, 3])).toHaveLength(3);
  });

  const zones = [
    "UTC",
    "Europe/Berlin",
    "America/New_York",
    "Australia/Lord_Howe",
    "Asia/Kathmandu",
    "America/Santiago",
  ];
  const anyTimed = fc.record({
    schedule: fc.record({
      hours: fc.uniqueArray(fc.integer({ min: 0, max: 23 }), { minLength: 1 }).map((all) => all.sort((a, b) => a - b)),
      days: fc.constantFrom("Every" as const, "Working" as const),
    }),
    timeZone: fc.constantFrom(...zones),
    quiet: fc.constant(undefined),
  });
  const anyTime = fc.integer({ min: at("2026-01-01"), max: at("2027-01-01") });

  it("is never skipped and never comes twice, in any zone and schedule, over a whole year", () => {
    fc.assert(
      fc.property(anyTimed, anyTime, (one, from) => {
        const to = from + 20 * DAY;
        const walked: number[] = [];
        for (let slot = nextSlot(one, from); slot !== undefined && slot <= to; slot = nextSlot(one, slot))
          walked.push(slot);
        expect(slotsBetween(one, from, to)).toEqual(walked.slice(-200));
        for (const slot of walked) expect([lastSlot(one, slot), lastSlot(one, slot - 1)]).not.toEqual([slot, slot]);
        expect(new Set(walked).size).toBe(walked.length);
      }),
      { numRuns: 60 },
    );
  });

  it("of a schedule that is quiet all day never comes", () => {
    const silent = timed({ quiet: { from: 0, to: 24 } });
    expect([lastSlot(silent, at("2026-09-15")), nextSlot(silent, at("2026-09-15"))]).toEqual([undefined, undefined]);
  });

  it("of a long time is not listed for ever", () => {
    expect(slotsBetween(timed(), 0, at("2026-09-15"))).toHaveLength(200);
  });
});

describe("quiet hours", () => {
  it.each([
    ["2026-09-15T23:10Z", "UTC", { from: 22, to: 6 }, "2026-09-16T06:00"],
    ["2026-09-15T05:59Z", "UTC", { from: 22, to: 6 }, "2026-09-15T06:00"],
    ["2026-09-15T12:00Z", "UTC", { from: 22, to: 6 }, "2026-09-15T12:00"],
    ["2026-09-15T22:30Z", "UTC", { from: 22, to: 24 }, "2026-09-16T00:00"],
    ["2026-10-24T22:00Z", "Europe/Berlin", { from: 22, to: 7 }, "2026-10-25T06:00"],
    ["2026-09-15T12:00Z", "UTC", undefined, "2026-09-15T12:00"],
  ])("let what is ready at %s in %s, with %j, be posted at %s", (now, timeZone, quiet, then) => {
    expect(iso(notQuietFrom(timed({ timeZone, quiet }), at(now)))).toBe(then);
  });

  it.each([
    [{ from: 22, to: 6 }, 23, true],
    [{ from: 22, to: 6 }, 5, true],
    [{ from: 22, to: 6 }, 6, false],
    [{ from: 12, to: 14 }, 12, true],
    [{ from: 12, to: 14 }, 14, false],
    [undefined, 3, false],
  ])("%j hold at %i o'clock: %s", (quiet, hour, holds) => {
    expect(isQuiet(timed({ quiet }), at("2026-09-15") + hour * HOUR)).toBe(holds);
  });
});
