import { describe, expect, test } from "vitest";
import { Voice, voiceFor } from "../../src/cards/voice.ts";
import { DAY, HOUR, MINUTE } from "../builders/time.ts";
import { READER } from "./reading.ts";

const NOW = Date.parse("2026-09-15T09:00:00Z");
const SECOND = 1_000;
const voice = new Voice(READER);

describe("a span", () => {
  test.each([
    [0, "1 min"],
    [59 * SECOND, "1 min"],
    [12 * MINUTE, "12 min"],
    [HOUR - 1, "59 min"],
    [HOUR, "1 h"],
    [2 * HOUR - 1, "1 h"],
    [47 * HOUR, "47 h"],
    [2 * DAY - 1, "47 h"],
    [2 * DAY, "2 days"],
    [3 * DAY - 1, "2 days"],
    [1_500 * DAY, "1,500 days"],
    [-5 * MINUTE, "1 min"],
  ])("of %d ms is told short, and never longer than it is: %s", (ms, words) => {
    expect(voice.span(ms)).toBe(words);
  });

  test.each([
    { ms: 30 * MINUTE, words: "30 min" },
    { ms: 90 * MINUTE, words: "90 min" },
    { ms: 2 * HOUR, words: "2 h" },
    { ms: 11 * HOUR + 13 * MINUTE, words: "11 h" },
    { ms: 2 * 24 * HOUR, words: "2 days" },
    { ms: 67 * HOUR + 13 * MINUTE, words: "67 h" },
    { ms: 72 * HOUR + 2 * MINUTE, words: "3 days" },
    { ms: 30 * 24 * HOUR + 5 * HOUR, words: "30 days" },
  ])("that was asked for is told as it is meant: $words", ({ ms, words }) => {
    expect(voice.length(ms)).toBe(words);
  });

  test("before now is an age", () => {
    expect(voice.ago(NOW - 3 * HOUR, NOW)).toBe("3 h ago");
  });
});

describe("a time", () => {
  test.each([
    { at: "2026-09-15T00:05:00Z", words: "12:05 AM UTC" },
    { at: "2026-09-14T23:55:00Z", words: "Sep 14, 11:55 PM UTC" },
    { at: "2026-09-16T08:00:00Z", words: "Sep 16, 8:00 AM UTC" },
    { at: "2025-09-15T09:00:00Z", words: "Sep 15, 2025, 9:00 AM UTC" },
    { at: "2025-12-31T09:00:00Z", words: "Dec 31, 9:00 AM UTC" },
  ])("has its day where that is not today, its year where that is in doubt: $words", ({ at, words }) => {
    expect(voice.time(Date.parse(at), NOW)).toBe(words);
  });

  test("is of the day that it is where the reader is", () => {
    const tokyo = new Voice({ locale: "en-US", timeZone: "Asia/Tokyo" });
    expect(tokyo.time(Date.parse("2026-09-14T16:00:00Z"), NOW)).toBe("1:00 AM");
    const newYork = new Voice({ locale: "en-US", timeZone: "America/New_York" });
    expect(newYork.time(Date.parse("2026-09-15T03:00:00Z"), NOW)).toBe("Sep 14, 11:00 PM");
  });

  test("keeps to the clock's change in summer", () => {
    const berlin = new Voice({ locale: "en-GB", timeZone: "Europe/Berlin" });
    const winter = Date.parse("2026-01-15T09:00:00Z");
    expect([berlin.time(NOW, NOW), berlin.time(winter, winter)]).toEqual(["11:00", "10:00"]);
  });
});

describe("a list", () => {
  const upper = (word: string) => word.toUpperCase();

  test.each([
    { items: [], most: 2, words: "" },
    { items: ["a"], most: 2, words: "A" },
    { items: ["a", "b"], most: 2, words: "A, B" },
    { items: ["a", "b", "c"], most: 2, words: "A, B and 1 more" },
    { items: Array.from({ length: 1_202 }, () => "a"), most: 2, words: "A, A and 1,200 more" },
  ])("of $items.length names spells out $most: $words", ({ items, most, words }) => {
    expect(voice.list(items, most, upper)).toBe(words);
  });

  test.each([
    ["de-DE", "a, b, c und 2 weitere", "a, b"],
    ["fr-FR", "a, b, c et 2 de plus", "a, b"],
    ["es-ES", "a, b, c y 2 más", "a, b"],
    ["pt-BR", "a, b, c e mais 2", "a, b"],
    ["ja-JP", "a、b、c、ほか 2 件", "a、b"],
  ])("in %s has one 'and' at most: %s", (locale, long, short) => {
    const own = new Voice({ locale, timeZone: "UTC" });
    expect(own.list(["a", "b", "c", "d", "e"], 3, String)).toBe(long);
    expect(own.list(["a", "b"], 3, String)).toBe(short);
  });

  test("puts only those into words that it spells out", () => {
    const spelled: number[] = [];
    voice.list(
      Array.from({ length: 100_000 }, (_, index) => index),
      3,
      (item) => {
        spelled.push(item);
        return String(item);
      },
    );
    expect(spelled).toEqual([0, 1, 2]);
  });
});

describe("a share", () => {
  test.each([
    [41, 1_204, "3.4%"],
    [1, 3, "33.3%"],
    [0, 100, "0%"],
    [100, 100, "100%"],
    [1, 100_000, "<0.1%"],
  ])("of %d in %d is %s: what is there is never nothing", (part, whole, words) => {
    expect(voice.share(part, whole)).toBe(words);
  });
});

describe("the voice for a reader", () => {
  test("is made once for a locale and a time zone", () => {
    const reader = { locale: "en-NZ", timeZone: "Pacific/Auckland" };
    expect(voiceFor({ ...reader })).toBe(voiceFor({ ...reader }));
    expect(voiceFor({ ...reader, timeZone: "UTC" })).not.toBe(voiceFor(reader));
  });

  test("is right again after more readers than are kept", () => {
    for (let index = 0; index < 200; index += 1) voiceFor({ locale: `en-x-r${index}`, timeZone: "UTC" });
    expect(voiceFor(READER).number(1_204)).toBe("1,204");
  });

  test.each([
    ["en-US", "en-US", "en"],
    ["de-DE", "de-DE", "de"],
    ["de", "de-DE", "de"],
    ["nl-NL", "en-NL", "en"],
    ["zh-Hant-TW", "en-TW", "en"],
    ["", "en-US", "en"],
    ["not a locale!", "en-US", "en"],
    ["en-US-u-nu-thai", "en-US", "en"],
  ])("of %j speaks %s", (locale, spoken, language) => {
    expect(new Voice({ locale, timeZone: "UTC" })).toMatchObject({ locale: spoken, language });
  });
});

describe("a full hour is written as the reader writes times, in no zone of its own", () => {
  test.each([
    ["en-US", 22, "10:00 PM"],
    ["en-US", 0, "12:00 AM"],
    ["en-GB", 8, "8:00"],
    ["de-DE", 22, "22:00"],
  ])("%s, %d: %s", (locale, hour, written) => {
    expect(new Voice({ locale, timeZone: "Asia/Tokyo" }).hour(hour).replace(/\s/g, " ")).toBe(written);
  });
});
