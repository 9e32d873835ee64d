export const SECOND = 1_000;
export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;

/** Epoch milliseconds of a time of day ("09:00", UTC) on the day of the tests, or `days` after it. */
export function at(time: string, days = 0): number {
  return Date.parse(`2026-09-15T${time}:00Z`) + days * DAY;
}
