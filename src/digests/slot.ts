import { addDays, dayAt, hourAt, startOf, weekdayOf } from "../health/local-time.ts";
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
  return slotsAround(timed, now, -MOST_DAYS, 0).findLast((slot) => slot <= now);
}

/** The first slot after `now`. */
export function nextSlot(timed: Timed, now: number): number | undefined {
  return slotsAround(timed, now, 0, MOST_DAYS).find((slot) => slot > now);
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

function slotsAround({ schedule, timeZone, quiet }: Timed, now: number, from: number, to: number): number[] {
  const slots = new Set<number>();
  for (let offset = from; offset <= to; offset += 1) {
    const day = addDays(dayAt(now, timeZone), offset);
    const weekday = weekdayOf(day);
    if (schedule.days === "Working" && (weekday === SATURDAY || weekday === SUNDAY)) continue;
    for (const hour of schedule.hours) {
      if (!quiet || !holds(quiet, hour)) slots.add(startOf(day, timeZone, hour * 60));
    }
  }
  return [...slots].sort((a, b) => a - b);
}

function holds({ from, to }: QuietHours, hour: number): boolean {
  return from <= to ? hour >= from && hour < to : hour >= from || hour < to;
}
