import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays, dayAt, hourAt, startOf, weekdayOf } from "../../src/health/local-time.ts";

const day = (text: string) => {
  const [year = 0, month = 0, date = 0] = text.split("-").map(Number);
  return { year, month, day: date };
};
const utc = (text: string) => Date.parse(`${text}Z`);

describe("a time on the wall", () => {
  it.each([
    ["Europe/Berlin", "2026-07-01", 8, "2026-07-01T06:00", "summer"],
    ["Europe/Berlin", "2026-12-01", 8, "2026-12-01T07:00", "winter"],
    ["Asia/Kolkata", "2026-12-01", 8, "2026-12-01T02:30", "half an hour"],
    ["Pacific/Kiritimati", "2026-12-01", 0, "2026-11-30T10:00", "far east"],
    ["Pacific/Pago_Pago", "2026-12-01", 0, "2026-12-01T11:00", "far west"],
    ["Europe/Berlin", "2026-03-29", 2, "2026-03-29T01:00", "skipped, east"],
    ["America/New_York", "2026-03-08", 2, "2026-03-08T07:00", "skipped, west"],
    ["America/Santiago", "2026-09-06", 0, "2026-09-06T04:00", "skipped midnight"],
    ["Australia/Lord_Howe", "2026-10-04", 2, "2026-10-03T15:30", "skipped by half an hour"],
    ["Europe/Berlin", "2026-10-25", 2, "2026-10-25T00:00", "twice, east: the first"],
    ["America/New_York", "2026-11-01", 1, "2026-11-01T05:00", "twice, west: the first"],
    ["Europe/Berlin", "2026-10-25", 4, "2026-10-25T03:00", "later on the day of the change"],
    ["America/New_York", "2026-03-08", 4, "2026-03-08T08:00", "later on the day of the change, west"],
    ["Pacific/Apia", "2011-12-30", 4, "2011-12-30T14:00", "a day that never was"],
  ])("in %s, %s at %i:00 is %s (%s)", (zone, date, hour, expected) => {
    expect(startOf(day(date), zone, hour * 60)).toBe(utc(expected));
  });

  it("is told back by the same clock wherever it exists", () => {
    const zones = fc.constantFrom("UTC", "Europe/Berlin", "America/New_York", "Asia/Kolkata", "Pacific/Auckland");
    const minutes = fc.integer({ min: 3 * 60, max: 24 * 60 - 1 });
    fc.assert(
      fc.property(zones, fc.integer({ min: 0, max: 4000 }), minutes, (zone, days, minute) => {
        const date = addDays(day("2024-01-01"), days);
        const at = startOf(date, zone, minute);
        expect([dayAt(at, zone), hourAt(at, zone)]).toEqual([date, Math.floor(minute / 60)]);
      }),
    );
  });
});

describe("a day", () => {
  it("runs over into the next month", () => {
    expect(addDays(day("2026-12-31"), 1)).toEqual(day("2027-01-01"));
  });

  it("knows its weekday", () => {
    expect([weekdayOf(day("2026-09-13")), weekdayOf(day("2026-09-15"))]).toEqual([0, 2]);
  });
});

it("in a zone that nobody knows counts as UTC", () => {
  expect(startOf(day("2026-07-01"), "Middle/Earth", 60)).toBe(utc("2026-07-01T01:00"));
});
