import { addDays, dayAt, startOf, weekdayOf } from "../../health/local-time.ts";
import { type Calendar, stretchAt } from "../understanding/days.ts";
import { amountAt } from "../understanding/spans.ts";
import { tokensOf } from "../understanding/tokens.ts";

const DAY_MS = 86_400_000;
const WEEKDAYS = "sunday monday tuesday wednesday thursday friday saturday".split(" ");
/** Farther away, and it is a mistake. */
const FARTHEST_MS = 400 * DAY_MS;

/** Stretches that have begun or are about to, by what they last until. */
const ENDS: Readonly<Record<string, string>> = {
  "the weekend": "next week",
  "this weekend": "next week",
  "the rest of the week": "next week",
  "this week": "next week",
  today: "midnight",
  "the rest of the day": "midnight",
  "the day": "midnight",
  "this month": "next month",
  "the rest of the month": "next month",
};

/** "7 days", "a week", "2h", "the weekend": so long from now. Undefined: it is no length of time. Epoch milliseconds, UTC. */
export function inTime(text: string, calendar: Calendar): number | undefined {
  const { now } = calendar;
  const words = wordsOf(text);
  const ends = ENDS[words.join(" ")];
  if (ends !== undefined) return untilTime(ends, calendar);
  const amount = amountAt(words, 0);
  return amount && amount.length === words.length ? sensible(now + amount.ms, now) : undefined;
}

/**
 * "Friday", "tomorrow", "next week", "2026-12-01", "1 December": until the end of that day; a weekday, a week or a month
 * is until it begins. Times that have passed are none.
 */
export function untilTime(text: string, calendar: Calendar): number | undefined {
  const words = wordsOf(text).filter((word) => word !== "on" && word !== "the");
  const { now, timeZone } = calendar;
  const today = dayAt(now, timeZone);
  const at = (days: number) => startOf(addDays(today, days), timeZone);
  const said = words.join(" ");
  if (said === "tonight" || said === "end of day" || said === "midnight" || said === "tomorrow") return at(1);
  const weekday = WEEKDAYS.indexOf(words.at(-1) ?? "");
  if (weekday >= 0 && words.length <= 2) return at(((weekday - weekdayOf(today) + 6) % 7) + 1);
  if (said === "next week" || said === "after weekend")
    return at(((8 - weekdayOf(today)) % 7) + (weekdayOf(today) === 1 ? 7 : 0));
  if (said === "next month") return startOf({ ...today, month: today.month + 1, day: 1 }, timeZone);
  const stretch = stretchAt(words, 0, calendar);
  if (!stretch || stretch.length !== words.length) return undefined;
  // A date without a year is the next such day.
  const yearless = /\d/.test(said) && !/\b\d{4}\b/.test(said);
  const to = stretch.to <= now && yearless ? nextYear(stretch.to, timeZone) : stretch.to;
  return sensible(to, now);
}

function nextYear(time: number, timeZone: string): number {
  const day = dayAt(time, timeZone);
  return startOf({ ...day, year: day.year + 1 }, timeZone);
}

function sensible(time: number, now: number): number | undefined {
  return time > now && time <= now + FARTHEST_MS ? time : undefined;
}

function wordsOf(text: string): string[] {
  return tokensOf(text).map((token) => token.text);
}
