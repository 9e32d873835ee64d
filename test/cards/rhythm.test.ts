import { describe, expect, test } from "vitest";
import { hoursFrom, hoursTyped, RHYTHMS, rhythmOf, scheduleOf } from "../../src/cards/rhythm.ts";
import { deskCard, told } from "../builders/digest-cards.ts";

describe("hours that somebody types", () => {
  test.each<[string, readonly number[] | undefined]>([
    ["", []],
    ["  ", []],
    ["8", [8]],
    ["08:00", [8]],
    ["8, 17", [8, 17]],
    ["17;8  0", [0, 8, 17]],
    ["8,8", [8]],
    ["23", [23]],
    ["24", undefined],
    ["8:30", undefined],
    ["-1", undefined],
    ["1.5", undefined],
    ["8am", undefined],
    ["123", undefined],
  ])("as %j are %j", (typed, hours) => {
    expect(hoursFrom(typed)).toEqual(hours);
  });
});

describe("a rhythm", () => {
  test.each(RHYTHMS.flatMap((rhythm) => [0, 5, 23].map((hour) => [rhythm, hour] as const)))(
    "of %s that is typed with %d comes back as it was",
    (rhythm, hour) => {
      const schedule = scheduleOf(rhythm, [hour]);
      expect(rhythmOf(schedule)).toBe(rhythm);
      expect(scheduleOf(rhythm, hoursFrom(hoursTyped(schedule)) ?? [])).toEqual(schedule);
    },
  );

  test.each<[string, Parameters<typeof scheduleOf>]>([
    ["Every four hours, UTC time", ["4h", []]],
    ["Every eight hours, from 6:00 AM, UTC time", ["8h", [6]]],
    ["Daily at 8:00 AM, 5:00 PM, UTC time", ["daily", [8, 17]]],
    ["Working days at 9:00 AM, UTC time", ["working", [9]]],
  ])("is told as %j", (words, [rhythm, hours]) => {
    const { card } = deskCard({ kind: "Subscribed", told: told({ schedule: scheduleOf(rhythm, hours) }) });
    expect(JSON.stringify(card)).toContain(words);
  });
});
