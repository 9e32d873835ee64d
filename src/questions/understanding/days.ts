import { addDays, type Day, dayAt, startOf, weekdayOf } from "../../health/local-time.ts";

/** A stretch of the calendar that was read, in tokens and epoch milliseconds, UTC; `to` is not part of it. */
export interface Stretch {
  readonly length: number;
  readonly from: number;
  readonly to: number;
}

export interface Calendar {
  /** Epoch milliseconds, UTC. */
  readonly now: number;
  /** IANA zone of the asker. */
  readonly timeZone: string;
  /** BCP 47; decides whether "3/4" is in March or in April. */
  readonly locale: string;
  /** When the conversation got its last digest, epoch milliseconds, UTC; undefined: it got none. */
  readonly lastDigestAt?: number | undefined;
}

const WEEKDAYS = "sunday monday tuesday wednesday thursday friday saturday".split(" ");
const MONTHS = "january february march april may june july august september october november december".split(" ");

/** Words of the calendar. */
export const CALENDAR_WORDS: readonly string[] = [
  ...WEEKDAYS,
  ...MONTHS,
  ...MONTHS.map((month) => month.slice(0, 3)),
  ..."sept today yesterday morning weekend week month year current previous day before night overnight".split(" "),
];

/** "today", "the day before yesterday", "this week", "last month", "monday", "1 May", "2026-05-01". Weeks begin on Monday. */
export function stretchAt(words: readonly string[], from: number, calendar: Calendar): Stretch | undefined {
  if (!MAY_BEGIN.test(words[from] ?? "")) return undefined;
  const today = dayAt(calendar.now, calendar.timeZone);
  for (const [phrase, days] of NEAR) {
    if (startsWith(words, from, phrase)) return stretch(phrase.length, addDays(today, days), 1, calendar);
  }
  const night = NIGHT.find((phrase) => startsWith(words, from, phrase));
  if (night) {
    const evening = startOf(addDays(today, -1), calendar.timeZone, EVENING_MINUTES);
    return { length: night.length, from: evening, to: calendar.now + 1 };
  }
  return (
    periodAt(words, from, today, calendar) ??
    weekdayAt(words, from, today, calendar) ??
    dateAt(words, from, today, calendar)
  );
}

/** What the calendar costs to ask is only paid for a word that may be on it. */
const MAY_BEGIN = new RegExp(
  `^(?:the|day|during|overnight|this|current|last|past|previous|yesterday|today|weekend|\\d.*|${[...WEEKDAYS, ...MONTHS.map((month) => `${month.slice(0, 3)}[a-z]*`)].join("|")})$`,
);

/** From the evening before until now: whoever asks in the morning means all of it. */
const EVENING_MINUTES = 18 * 60;

const NEAR: readonly (readonly [readonly string[], number])[] = [
  [["the", "day", "before", "yesterday"], -2],
  [["day", "before", "yesterday"], -2],
  [["this", "morning"], 0],
  [["yesterday"], -1],
  [["today"], 0],
];

const NIGHT: readonly (readonly string[])[] = [["overnight"], ["last", "night"], ["during", "the", "night"]];

function startsWith(words: readonly string[], from: number, phrase: readonly string[]): boolean {
  return phrase.every((word, offset) => words[from + offset] === word);
}

function stretch(length: number, day: Day, days: number, { timeZone }: Calendar): Stretch {
  return { length, from: startOf(day, timeZone), to: startOf(addDays(day, days), timeZone) };
}

const BEGINNINGS = ["the beginning of the", "the start of the", "the beginning of this", "the start of this"].map(
  (phrase) => phrase.split(" "),
);

/** "this week", "last month", "previous year", "the beginning of the month". */
function periodAt(words: readonly string[], from: number, today: Day, calendar: Calendar): Stretch | undefined {
  const opening = BEGINNINGS.find((phrase) => startsWith(words, from, phrase));
  if (opening) {
    const period = periodAt(["this", words[from + opening.length] ?? ""], 0, today, calendar);
    return period && { ...period, length: opening.length + 1 };
  }
  const back = ({ this: 0, current: 0, last: 1, previous: 1 } as Record<string, number>)[words[from] ?? ""];
  if (back === undefined) return undefined;
  const unit = words[from + 1];
  if (unit === "week") return stretch(2, addDays(monday(today), -7 * back), 7, calendar);
  if (unit !== "month" && unit !== "year") return undefined;
  const [months, month] = unit === "year" ? [12, 1] : [1, today.month];
  const first = { year: today.year, month: month - months * back, day: 1 };
  return {
    length: 2,
    from: startOf(first, calendar.timeZone),
    to: startOf({ ...first, month: first.month + months }, calendar.timeZone),
  };
}

function monday(day: Day): Day {
  return addDays(day, -((weekdayOf(day) + 6) % 7));
}

/** The latest such day that has begun: on a Monday, "monday" is today. */
function weekdayAt(words: readonly string[], from: number, today: Day, calendar: Calendar): Stretch | undefined {
  const last = words[from] === "last" || words[from] === "this" || words[from] === "past";
  const named = words[from + (last || words[from] === "the" ? 1 : 0)];
  if (named === "weekend") return weekend(words[from] === named ? 1 : 2, today, calendar);
  const weekday = WEEKDAYS.indexOf(words[from + (last ? 1 : 0)] ?? "");
  if (weekday < 0) return undefined;
  return stretch(last ? 2 : 1, addDays(today, -((weekdayOf(today) - weekday + 7) % 7)), 1, calendar);
}

/** The latest Saturday that has begun, and the Sunday after it. */
function weekend(length: number, today: Day, calendar: Calendar): Stretch {
  return stretch(length, addDays(today, -((weekdayOf(today) + 1) % 7)), 2, calendar);
}

function dateAt(words: readonly string[], from: number, today: Day, calendar: Calendar): Stretch | undefined {
  const read = numericDate(words[from], calendar.locale) ?? writtenDate(words, from, today);
  return read && isReal(read.day) ? stretch(read.length, read.day, 1, calendar) : undefined;
}

interface ReadDay {
  readonly length: number;
  readonly day: Day;
}

/** "2026-05-01", "1.5.2026", "5/1/2026" (American English: the month first). */
function numericDate(word = "", locale: string): ReadDay | undefined {
  const [, year, month, day] = /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})$/.exec(word) ?? [];
  if (year) return { length: 1, day: { year: Number(year), month: Number(month), day: Number(day) } };
  const [, first, mark, second, last] = /^(\d{1,2})([./])(\d{1,2})[./](\d{4})$/.exec(word) ?? [];
  if (!first) return undefined;
  const monthFirst = mark === "/" && /^en(-us)?$/i.test(locale);
  const [d, m] = monthFirst ? [second, first] : [first, second];
  return { length: 1, day: { year: Number(last), month: Number(m), day: Number(d) } };
}

/** "1 May", "May 1st", "1st of May 2026". Without a year: the latest such day that has begun. */
function writtenDate(words: readonly string[], from: number, today: Day): ReadDay | undefined {
  const monthFirst = monthOf(words[from]);
  const dayWord = monthFirst ? words[from + 1] : words[from];
  const [, digits] = /^(\d{1,2})(?:st|nd|rd|th)?$/.exec(dayWord ?? "") ?? [];
  const of = !monthFirst && words[from + 1] === "of" ? 1 : 0;
  const month = monthFirst ?? monthOf(words[from + 1 + of]);
  if (!digits || !month) return undefined;
  const [, year] = /^(\d{4})$/.exec(words[from + 2 + of] ?? "") ?? [];
  const day = Number(digits);
  const passed = month < today.month || (month === today.month && day <= today.day);
  return {
    length: 2 + of + (year ? 1 : 0),
    day: { year: year ? Number(year) : today.year - (passed ? 0 : 1), month, day },
  };
}

export function monthOf(word = ""): number | undefined {
  if (word.length < 3) return undefined;
  const index = MONTHS.findIndex((month) => month === word || (word.length <= 4 && month.startsWith(word)));
  return index < 0 ? undefined : index + 1;
}

export function isReal(day: Day): boolean {
  const same = addDays(day, 0);
  return same.month === day.month && same.day === day.day;
}
