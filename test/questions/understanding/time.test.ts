import { describe, expect, it } from "vitest";
import type { Calendar } from "../../../src/questions/understanding/days.ts";
import { timeAt } from "../../../src/questions/understanding/time.ts";

const HOUR = 3_600_000;

/** Tuesday, 15 September 2026, 11:00 in Berlin. */
const BERLIN: Calendar = { now: Date.parse("2026-09-15T09:00:00Z"), timeZone: "Europe/Berlin", locale: "en-US" };

function read(text: string, calendar = BERLIN): string {
  const words = text.split(" ");
  const found = timeAt(words, 0, calendar);
  if (!found) return "nothing";
  const rest = words.length - found.length;
  const filters = found.filters.map(({ field, values }) => `${field} ${Number(values[0]) / HOUR}h`);
  return [...filters, ...(rest > 0 ? [`${rest} left`] : [])].join(", ");
}

describe("how long", () => {
  it.each([
    ["for more than 3 days", "sinceOver 72h"],
    ["for over 3 days", "sinceOver 72h"],
    ["for at least 2 hours", "sinceOver 2h"],
    ["longer than a week", "sinceOver 168h"],
    ["older than 36h", "sinceOver 36h"],
    ["> 3 days", "sinceOver 72h"],
    [">= 1 day", "sinceOver 24h"],
    ["for 3 days", "sinceOver 72h"],
    ["for 3 days now", "sinceOver 72h"],
    ["for 3 days or more", "sinceOver 72h"],
    ["more than two weeks ago", "sinceOver 336h"],
    ["for half an hour", "sinceOver 0.5h"],
    ["for a couple of days", "sinceOver 48h"],
    ["for the last 3 days", "sinceOver 72h"],
    ["for the past week", "sinceOver 168h"],
    ["over a month", "sinceOver 720h"],
    ["since 3 days", "sinceOver 72h"],
    ["3+ days", "sinceOver 72h"],
    ["72h+", "sinceOver 72h"],
    ["for 1.5 hours", "sinceOver 1.5h"],
    ["for 3-days", "sinceOver 72h"],
    ["for more than twelve hours", "sinceOver 12h"],
    ["for less than 2 days", "sinceWithin 48h"],
    ["< 2 days", "sinceWithin 48h"],
    ["at most 5 minutes", `sinceWithin ${5 / 60}h`],
    ["newer than 2 hours", "sinceWithin 2h"],
    ["in the last 4 hours", "sinceWithin 4h"],
    ["within the past 24 hours", "sinceWithin 24h"],
    ["in the past week", "sinceWithin 168h"],
    ["last 4 hours", "sinceWithin 4h"],
    ["past hour", "sinceWithin 1h"],
    ["since 3 days ago", "sinceWithin 72h"],
  ])("%s", (text, filters) => {
    expect(read(text)).toBe(filters);
  });
});

describe("since when, in the asker's time zone", () => {
  it.each([
    ["since today", "sinceWithin 11h"],
    ["since this morning", "sinceWithin 11h"],
    ["since yesterday", "sinceWithin 35h"],
    ["since the day before yesterday", "sinceWithin 59h"],
    ["yesterday", "sinceWithin 35h, sinceOver 11h"],
    ["before yesterday", "sinceOver 35h"],
    ["overnight", "sinceWithin 17h"],
    ["last night", "sinceWithin 17h"],
    ["this week", "sinceWithin 35h"],
    ["since last week", "sinceWithin 203h"],
    ["last week", "sinceWithin 203h, sinceOver 35h"],
    ["this month", "sinceWithin 347h"],
    ["last month", "sinceWithin 1091h, sinceOver 347h"],
    ["since the beginning of the month", "sinceWithin 347h"],
    ["this year", "sinceWithin 6178h"],
    ["since monday", "sinceWithin 35h"],
    ["since tuesday", "sinceWithin 11h"],
    ["since wednesday", "sinceWithin 155h"],
    ["on sunday", "sinceWithin 59h, sinceOver 35h"],
    ["after monday", "sinceWithin 11h"],
    ["since september", "sinceWithin 347h"],
    ["before september", "sinceOver 347h"],
    ["since october", "sinceWithin 8387h"],
    ["since 2026-09-14", "sinceWithin 35h"],
    ["since 14 september", "sinceWithin 35h"],
    ["since the 14th", "nothing"],
    ["since september 14th", "sinceWithin 35h"],
    ["since 14th of september 2026", "sinceWithin 35h"],
    ["since 14.9.2026", "sinceWithin 35h"],
    ["on 2026-09-13", "sinceWithin 59h, sinceOver 35h"],
    ["between friday and sunday", "sinceWithin 107h, sinceOver 35h"],
    ["from friday to today", "sinceWithin 107h"],
    ["between monday and wednesday", "nothing"],
  ])("%s", (text, filters) => {
    expect(read(text)).toBe(filters);
  });

  it.each([
    ["en-US", "sinceWithin 35h"],
    ["en-GB", "nothing"],
    ["de-DE", "nothing"],
  ])("9/14/2026 is read in %s as it is written there", (locale, filters) => {
    expect(read("since 9/14/2026", { ...BERLIN, locale })).toBe(filters);
  });

  it.each([
    ["Pacific/Auckland", "sinceWithin 21h"],
    ["America/Los_Angeles", "sinceWithin 2h"],
    ["UTC", "sinceWithin 9h"],
    ["Nowhere/At_All", "sinceWithin 9h"],
  ])("today began elsewhere in %s", (timeZone, filters) => {
    expect(read("since today", { ...BERLIN, timeZone })).toBe(filters);
  });

  it("counts a day on which the clocks change by the hours that it has", () => {
    // On 25 October 2026 the day has 25 hours in Berlin.
    const monday = { ...BERLIN, now: Date.parse("2026-10-26T09:00:00Z") };
    expect(read("since yesterday", monday)).toBe("sinceWithin 35h");
    expect(read("since monday", { ...BERLIN, now: Date.parse("2026-10-26T01:00:00Z") })).toBe("sinceWithin 2h");
    expect(read("yesterday", monday)).toBe("sinceWithin 35h, sinceOver 10h");
  });
});

describe("what is no time", () => {
  it.each([
    "for ages",
    "for days",
    "in the last",
    "for more than",
    "over there",
    "since when",
    "on linux",
    "in may",
    "for 3 machines",
    "31 february 2026",
    "2026-13-01",
    "tomorrow",
    "since tomorrow",
    "3 days",
    "last 5",
  ])("%s", (text) => {
    expect(read(text)).toBe("nothing");
  });

  it("leaves the words after it", () => {
    expect(read("since yesterday in contoso dev")).toBe("sinceWithin 35h, 3 left");
    expect(read("in the last 4 hours please")).toBe("sinceWithin 4h, 1 left");
  });

  it("never looks ahead of now", () => {
    const newYear = { ...BERLIN, now: Date.parse("2026-01-02T09:00:00Z") };
    expect(read("since december", newYear)).toBe(
      `sinceWithin ${(Date.parse("2026-01-02T09:00Z") - Date.parse("2025-11-30T23:00Z")) / HOUR}h`,
    );
    expect(read("since 24 december", newYear)).toBe(`sinceWithin ${9 * 24 + 10}h`);
    expect(read("since 2027-01-01", newYear)).toBe("nothing");
  });
});

describe("a time of day", () => {
  it.each([
    ["since 8am", "sinceWithin 3h"],
    ["since 8 am", "sinceWithin 3h"],
    ["since 8:30", "sinceWithin 2.5h"],
    ["since noon", "sinceWithin 23h"],
    ["since midnight", "sinceWithin 11h"],
    ["since 5pm yesterday", "sinceWithin 18h"],
    ["since yesterday 5pm", "sinceWithin 18h"],
    ["since monday at 14:30", "sinceWithin 20.5h"],
    ["before 8:00 on monday", "sinceOver 27h"],
    ["since 12am", "sinceWithin 11h"],
    ["since 25:00", "nothing"],
    ["since 8:75", "nothing"],
    ["since 13pm", "nothing"],
    ["8am", "nothing"],
  ])("%s", (text, expected) => {
    expect(read(text)).toBe(expected);
  });
});

describe("a weekend", () => {
  it.each([
    ["since the weekend", "sinceWithin 83h"],
    ["this weekend", "sinceWithin 83h, sinceOver 35h"],
    ["over weekend", "nothing"],
  ])("%s", (text, expected) => {
    expect(read(text)).toBe(expected);
  });

  it("that goes on has no end yet", () => {
    const saturday = { ...BERLIN, now: Date.parse("2026-09-19T09:00:00Z") };
    expect(read("this weekend", saturday)).toBe("sinceWithin 11h");
  });
});

describe("a date without a year", () => {
  it.each([
    ["since 10.9", "sinceWithin 131h"],
    ["since 9/10", "sinceWithin 131h"],
    ["before 9/10", "sinceOver 131h"],
    ["since 13/13", "nothing"],
    ["since 31.2", "nothing"],
    ["10.9", "nothing"],
    ["9/10", "nothing"],
  ])("%s is one only after a word that says so", (text, expected) => {
    expect(read(text)).toBe(expected);
  });

  it("names the day first where people do", () => {
    expect(read("since 10/9", { ...BERLIN, locale: "en-GB" })).toBe("sinceWithin 131h");
  });

  it("is of last year where it lies ahead", () => {
    expect(read("since 16.9")).toBe(`sinceWithin ${(365 - 1) * 24 + 11}h`);
  });
});

describe("between two lengths", () => {
  it.each([
    ["between 2 and 5 days", "sinceWithin 120h, sinceOver 48h"],
    ["for 2 to 5 days", "sinceWithin 120h, sinceOver 48h"],
    ["2-5 days", "sinceWithin 120h, sinceOver 48h"],
    ["for between 2 and 5 weeks", "sinceWithin 840h, sinceOver 336h"],
    ["between 5 and 2 days", "nothing"],
    ["2 and 5 days", "nothing"],
  ])("%s", (text, expected) => {
    expect(read(text)).toBe(expected);
  });
});

describe("what follows a length", () => {
  it.each([
    ["4 days or longer", "sinceOver 96h"],
    ["a week straight", "sinceOver 168h"],
    ["2 days or less", "sinceWithin 48h"],
    ["2 days", "nothing"],
  ])("%s says which way it is meant", (text, expected) => {
    expect(read(text)).toBe(expected);
  });
});

describe("since the last digest", () => {
  it("is since the snapshot that it rested on", () => {
    const calendar = { ...BERLIN, lastDigestAt: BERLIN.now - HOUR };
    expect(read("since the last digest", calendar)).toBe("sinceWithin 1h");
  });

  it("is not understood where there was none: any other time would look right", () => {
    expect(read("since the last digest")).toBe("nothing");
  });
});
