import { addDays, dayAt, startOf } from "../../health/local-time.ts";
import { type Calendar, isReal, monthOf, type Stretch, stretchAt } from "./days.ts";
import { numberOf } from "./spans.ts";

/**
 * What only is a time after a word that announces one, since alone it may be anything: "since September", "before 10.9.",
 * "since 8am". Always the latest one that has begun.
 */
export function momentAt(words: readonly string[], from: number, calendar: Calendar): Stretch | undefined {
  return (
    clockOfDay(words, from, calendar) ??
    monthAt(words, from, calendar) ??
    shortDateAt(words, from, calendar) ??
    clockAt(words, from, calendar)
  );
}

function monthAt(words: readonly string[], from: number, calendar: Calendar): Stretch | undefined {
  const month = monthOf(words[from]);
  if (!month) return undefined;
  const today = dayAt(calendar.now, calendar.timeZone);
  const first = { year: today.year - (month > today.month ? 1 : 0), month, day: 1 };
  const next = { ...first, month: month + 1 };
  return { length: 1, from: startOf(first, calendar.timeZone), to: startOf(next, calendar.timeZone) };
}

/** "10.9.", "9/10": American English names the month first, and only a slash is read so. */
function shortDateAt(words: readonly string[], from: number, calendar: Calendar): Stretch | undefined {
  const [, first, mark, second] = /^(\d{1,2})([./])(\d{1,2})$/.exec(words[from] ?? "") ?? [];
  if (!first) return undefined;
  const monthFirst = mark === "/" && /^en(-us)?$/i.test(calendar.locale);
  const [month, day] = (monthFirst ? [first, second] : [second, first]).map(Number) as [number, number];
  const today = dayAt(calendar.now, calendar.timeZone);
  const passed = month < today.month || (month === today.month && day <= today.day);
  const date = { year: today.year - (passed ? 0 : 1), month, day };
  if (!isReal(date)) return undefined;
  return { length: 1, from: startOf(date, calendar.timeZone), to: startOf(addDays(date, 1), calendar.timeZone) };
}

/** "5pm yesterday", "8:00 on Monday". */
function clockOfDay(words: readonly string[], from: number, calendar: Calendar): Stretch | undefined {
  const clock = timeOfDayAt(words, from);
  if (!clock) return undefined;
  const on = words[from + clock.length] === "on" ? 1 : 0;
  const day = stretchAt(words, from + clock.length + on, calendar);
  if (!day) return undefined;
  const time = startOf(dayAt(day.from, calendar.timeZone), calendar.timeZone, clock.minutes);
  return { length: clock.length + on + day.length, from: time, to: time };
}

/** The latest time that the clock on the wall showed so. */
function clockAt(words: readonly string[], from: number, { now, timeZone }: Calendar): Stretch | undefined {
  const clock = timeOfDayAt(words, from);
  if (!clock) return undefined;
  const today = dayAt(now, timeZone);
  const todays = startOf(today, timeZone, clock.minutes);
  const at = todays > now ? startOf(addDays(today, -1), timeZone, clock.minutes) : todays;
  return { length: clock.length, from: at, to: at };
}

/** A day with a time of it: "yesterday 8am", "Monday at 14:30". */
export function withTimeOfDay(day: Stretch, words: readonly string[], from: number, timeZone: string): Stretch {
  const end = from + day.length;
  const at = words[end] === "at" || words[end] === "around" ? 1 : 0;
  const clock = timeOfDayAt(words, end + at);
  if (!clock) return day;
  const time = startOf(dayAt(day.from, timeZone), timeZone, clock.minutes);
  return { length: day.length + at + clock.length, from: time, to: time };
}

/** "8am", "8 am", "14:30", "noon": in tokens, and minutes after midnight. */
export function timeOfDayAt(
  words: readonly string[],
  from: number,
): { readonly length: number; readonly minutes: number } | undefined {
  const half = HALF.test(words[from + 1] ?? "") ? words[from + 1] : "";
  const minutes = minutesOf(`${words[from] ?? ""}${half}`);
  if (minutes !== undefined) return { length: half ? 2 : 1, minutes };
  return HALVES.map(([phrase, of]) => hourOf(words, from, phrase, of)).find((found) => found !== undefined);
}

/** "6 this morning", "5 in the afternoon", "9 o'clock". */
function hourOf(
  words: readonly string[],
  from: number,
  phrase: readonly string[],
  half: string,
): ReturnType<typeof timeOfDayAt> {
  const said = phrase.every((word, offset) => words[from + 1 + offset] === word);
  const hour = numberOf(words[from]);
  const minutes = said && hour !== undefined ? minutesOf(`${hour}${half}`) : undefined;
  return minutes === undefined ? undefined : { length: 1 + phrase.length, minutes };
}

const HALVES: readonly (readonly [readonly string[], string])[] = (
  [
    ["this morning", "am"],
    ["in the morning", "am"],
    ["o'clock this morning", "am"],
    ["o'clock in the morning", "am"],
    ["this afternoon", "pm"],
    ["in the afternoon", "pm"],
    ["this evening", "pm"],
    ["in the evening", "pm"],
    ["o'clock", ":00"],
  ] as const
).map(([phrase, half]) => [phrase.split(" "), half]);

const HALF = /^[ap]\.?m$/;

function minutesOf(word: string): number | undefined {
  if (word === "noon" || word === "midday" || word === "lunch" || word === "lunchtime") return 12 * 60;
  if (word === "midnight") return 0;
  const [, hours, minutes, half] = /^(\d{1,2})(?:[:.](\d{2}))?(?:([ap])\.?m)?$/.exec(word) ?? [];
  if (hours === undefined || (minutes === undefined && half === undefined)) return undefined;
  const hour = half === undefined ? Number(hours) : (Number(hours) % 12) + (half === "p" ? 12 : 0);
  const isTime = hour < 24 && Number(minutes ?? 0) < 60 && (half === undefined || Number(hours) <= 12);
  return isTime ? hour * 60 + Number(minutes ?? 0) : undefined;
}
