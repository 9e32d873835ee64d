import { addDays, type Day, dayAt, hourAt, startOf, weekdayOf } from "../health/local-time.ts";
import type { QuietHours, Subscriber } from "./subscriber.ts";

/** What decides when digests fall due. */
export type Timed = Pick<Subscriber, "schedule" | "timeZone" | "quiet">;

/** No schedule leaves out more days than this in a row. */
const MOST_DAYS = 4;
const SATURDAY = 6;
const SUNDAY = 0;

/**
 * The slot that began last, at or before `now`; undefined for a schedule that is quiet all day. Slots are epoch
 * milliseconds, UTC. On the day the clocks change, an hour that does not exist becomes the next one that does, and an hour
 * that comes twice is one slot.
 */
export function lastSlot(timed: Timed, now: number): number | undefined {
  return firstOf(slotsBackwards(timed, now), (slot) => slot <= now);
}

/** The first slot after `now`. */
export function nextSlot(timed: Timed, now: number): number | undefined {
  return firstOf(slotsForwards(timed, now), (slot) => slot > now);
}

/** All slots after `from` and up to `to`, the earliest first; of a long time the last 200. */
export function slotsBetween(timed: Timed, from: number, to: number): readonly number[] {
  const slots: number[] = [];
  for (
    let at = lastSlot(timed, to);
    at !== undefined && at > from && slots.length < 200;
    at = lastSlot(timed, at - 1)
  ) {
    slots.push(at);
  }
  return slots.reverse();
}

/** Whether nothing may be posted now. */
export function isQuiet({ quiet, timeZone }: Timed, now: number): boolean {
  return quiet !== undefined && holds(quiet, hourAt(now, timeZone));
}

/** When something may be posted that is ready at `now`: then, or when the quiet hours are over. */
export function notQuietFrom(timed: Timed, now: number): number {
  const { quiet, timeZone } = timed;
  if (!quiet || !isQuiet(timed, now)) return now;
  const today = dayAt(now, timeZone);
  const ends = [today, addDays(today, 1)].map((day) => startOf(day, timeZone, quiet.to * 60));
  return ends.find((end) => end > now) ?? now;
}

/** From the end of today; made one by one, since a zone's clock is slow to ask and each subscriber asks it every minute. */
function* slotsBackwards(timed: Timed, now: number): Generator<number> {
  const today = dayAt(now, timed.timeZone);
  const hour = hourAt(now, timed.timeZone);
  for (let back = 0; back <= MOST_DAYS; back += 1) {
    const day = addDays(today, -back);
    const hours = hoursOf(timed, day).filter((one) => back > 0 || one <= hour);
    for (const one of hours.reverse()) yield startOf(day, timed.timeZone, one * 60);
  }
}

/** From this hour on. */
function* slotsForwards(timed: Timed, now: number): Generator<number> {
  const today = dayAt(now, timed.timeZone);
  const hour = hourAt(now, timed.timeZone);
  for (let ahead = 0; ahead <= MOST_DAYS; ahead += 1) {
    const day = addDays(today, ahead);
    for (const one of hoursOf(timed, day)) {
      if (ahead > 0 || one >= hour) yield startOf(day, timed.timeZone, one * 60);
    }
  }
}

function hoursOf({ schedule, quiet }: Timed, day: Day): number[] {
  const weekday = weekdayOf(day);
  if (schedule.days === "Working" && (weekday === SATURDAY || weekday === SUNDAY)) return [];
  return schedule.hours.filter((hour) => !quiet || !holds(quiet, hour));
}

function firstOf(slots: Generator<number>, fits: (slot: number) => boolean): number | undefined {
  for (const slot of slots) if (fits(slot)) return slot;
  return undefined;
}

function holds({ from, to }: QuietHours, hour: number): boolean {
  return from <= to ? hour >= from && hour < to : hour >= from || hour < to;
}
