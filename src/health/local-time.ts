/** A calendar day; months count from 1. Days and months may run over ("32 January"), as in `Date.UTC`. */
export interface Day {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

const DAY_MS = 86_400_000;

/** The day that it is at `now` (epoch milliseconds, UTC) in an IANA zone; an unknown zone counts as UTC. */
export function dayAt(now: number, timeZone: string): Day {
  const local = new Date(now + offsetAt(now, timeZone));
  return { year: local.getUTCFullYear(), month: local.getUTCMonth() + 1, day: local.getUTCDate() };
}

/**
 * When that day begins in the zone, in epoch milliseconds, UTC; `minutes` later, if given, by the clock on the wall. A time
 * that the wall shows twice is the first of the two; one that it never shows is as much later as the clock was put forward.
 */
export function startOf({ year, month, day }: Day, timeZone: string, minutes = 0): number {
  const wall = Date.UTC(year, month - 1, day, 0, minutes);
  // No zone changes its clocks twice in two days.
  const before = wall - offsetAt(wall - DAY_MS, timeZone);
  const after = wall - offsetAt(wall + DAY_MS, timeZone);
  if (before === after) return before;
  const shown = [before, after].filter((time) => time + offsetAt(time, timeZone) === wall);
  return shown.length > 0 ? Math.min(...shown) : before;
}

/** The hour that it is at `now` in the zone, 0 to 23. */
export function hourAt(now: number, timeZone: string): number {
  return new Date(now + offsetAt(now, timeZone)).getUTCHours();
}

/** 0 is Sunday. */
export function weekdayOf({ year, month, day }: Day): number {
  return new Date(Date.UTC(year, month - 1, day)).getUTCDay();
}

export function addDays({ year, month, day }: Day, days: number): Day {
  const date = new Date(Date.UTC(year, month - 1, day) + days * DAY_MS);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

/** Milliseconds to add to UTC for the time on the wall. */
function offsetAt(time: number, timeZone: string): number {
  const parts = new Map(
    formatFor(timeZone)
      .formatToParts(time)
      .map(({ type, value }) => [type, Number(value)]),
  );
  const at = (type: string) => parts.get(type as Intl.DateTimeFormatPartTypes) ?? 0;
  const wall = Date.UTC(at("year"), at("month") - 1, at("day"), at("hour"), at("minute"), at("second"));
  return wall - Math.floor(time / 1000) * 1000;
}

/** A format costs fifty times what it does. There are fewer zones than this; a forged one may not fill the memory. */
const MOST_FORMATS = 500;
const formats = new Map<string, Intl.DateTimeFormat>();

function formatFor(timeZone: string): Intl.DateTimeFormat {
  let format = formats.get(timeZone);
  if (!format) {
    format = newFormat(timeZone);
    if (formats.size >= MOST_FORMATS) formats.clear();
    formats.set(timeZone, format);
  }
  return format;
}

function newFormat(timeZone: string): Intl.DateTimeFormat {
  const options = { hourCycle: "h23", year: "numeric", month: "numeric", day: "numeric" } as const;
  const time = { hour: "numeric", minute: "numeric", second: "numeric" } as const;
  try {
    return new Intl.DateTimeFormat("en-US", { ...options, ...time, timeZone });
  } catch {
    return new Intl.DateTimeFormat("en-US", { ...options, ...time, timeZone: "UTC" });
  }
}
