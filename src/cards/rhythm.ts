import type { Schedule } from "../digests/subscriber.ts";

/** How often, as the form offers it. */
export const RHYTHMS = ["4h", "8h", "daily", "working"] as const;
export type Rhythm = (typeof RHYTHMS)[number];

const DAY_HOURS = 24;
/** Before people begin to work. */
const USUAL_HOUR = 8;
const STEPS: Partial<Record<Rhythm, number>> = { "4h": 4, "8h": 8 };

/** Every schedule has one: hours at no even distance are those of a day. */
export function rhythmOf({ hours, days }: Schedule): Rhythm {
  if (days === "Working") return "working";
  const even = RHYTHMS.find((rhythm) => evenHours(rhythm, hours[0] ?? 0)?.join() === hours.join());
  return even ?? "daily";
}

/** `hours`: those of a day; of an even rhythm the first alone counts. None: midnight, or eight o'clock in a daily one. */
export function scheduleOf(rhythm: Rhythm, hours: readonly number[]): Schedule {
  const daily = hours.length > 0 ? hours : [USUAL_HOUR];
  return { hours: evenHours(rhythm, hours[0] ?? 0) ?? daily, days: rhythm === "working" ? "Working" : "Every" };
}

/** What stands in the form for the hours of a schedule: "8, 17"; "" for every few hours from midnight on. */
export function hoursTyped(schedule: Schedule): string {
  if (STEPS[rhythmOf(schedule)] === undefined) return schedule.hours.join(", ");
  return schedule.hours[0] ? String(schedule.hours[0]) : "";
}

/** Reads "8, 17" and "08:00 17:00": ascending, none twice. Undefined: these are not hours. */
export function hoursFrom(typed: string): readonly number[] | undefined {
  const parts = typed.split(/[\s,;]+/).filter((part) => part !== "");
  if (!parts.every((part) => /^\d{1,2}(:00)?$/.test(part))) return undefined;
  const hours = [...new Set(parts.map((part) => Number.parseInt(part, 10)))].sort((a, b) => a - b);
  return hours.every((hour) => hour < DAY_HOURS) ? hours : undefined;
}

/** Undefined for a rhythm that has hours of its own. */
function evenHours(rhythm: Rhythm, first: number): number[] | undefined {
  const step = STEPS[rhythm];
  if (step === undefined) return undefined;
  return Array.from({ length: DAY_HOURS / step }, (_, index) => (first % step) + index * step);
}
