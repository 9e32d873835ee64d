import { addDays, type Day, dayAt, startOf } from "../../health/local-time.ts";
import { type Calendar, type Stretch, stretchAt } from "./days.ts";
import { timeOfDayAt } from "./moments.ts";
import { numberOf } from "./spans.ts";

/** Two times of one day, in minutes after midnight. */
interface Hours {
  /** In tokens, with the word between them. */
  readonly length: number;
  readonly from: number;
  readonly to: number;
}

const OPENINGS: ReadonlySet<string> = new Set(["between", "from"]);
const JOINTS: ReadonlySet<string> = new Set(["and", "to", "until", "till"]);

/** "Between 8am and noon today", "from 14:00 to 16:00 on Monday"; without a day the latest one on which it had begun. */
export function hoursOfDayAt(words: readonly string[], from: number, calendar: Calendar): Stretch | undefined {
  const hours = openedAt(words, from);
  if (!hours) return undefined;
  const end = from + hours.length;
  const on = words[end] === "on" || words[end] === "of" ? 1 : 0;
  const day = stretchAt(words, end + on, calendar);
  if (day)
    return { ...within(dayAt(day.from, calendar.timeZone), hours, calendar), length: hours.length + on + day.length };
  const today = dayAt(calendar.now, calendar.timeZone);
  const todays = within(today, hours, calendar);
  const latest = todays.from <= calendar.now ? todays : within(addDays(today, -1), hours, calendar);
  return { ...latest, length: hours.length };
}

/** "Yesterday between 8 and 10 am": the day, without the hours before and after. */
export function withHours(day: Stretch, words: readonly string[], from: number, calendar: Calendar): Stretch {
  const hours = openedAt(words, from + day.length);
  const found = hours && within(dayAt(day.from, calendar.timeZone), hours, calendar);
  return found ? { ...found, length: day.length + hours.length } : day;
}

function within(day: Day, hours: Hours, { timeZone }: Calendar): Omit<Stretch, "length"> {
  return { from: startOf(day, timeZone, hours.from), to: startOf(day, timeZone, hours.to) };
}

function openedAt(words: readonly string[], from: number): Hours | undefined {
  if (!OPENINGS.has(words[from] ?? "")) return undefined;
  const first = timeOfDayAt(words, from + 1) ?? halvedAt(words, from + 1);
  const joint = from + 1 + (first?.length ?? 0);
  const last = first && JOINTS.has(words[joint] ?? "") ? timeOfDayAt(words, joint + 1) : undefined;
  if (!first || !last || last.minutes <= first.minutes) return undefined;
  return { length: joint + 1 + last.length - from, from: first.minutes, to: last.minutes };
}

/** "8 and 10 am": the half of the day is said once. */
function halvedAt(words: readonly string[], at: number): ReturnType<typeof timeOfDayAt> {
  const hour = numberOf(words[at]);
  const half = /[ap]m$/.exec(words[at + 2] ?? "") ?? /^[ap]m$/.exec(words[at + 3] ?? "");
  return hour === undefined || !half ? undefined : timeOfDayAt([`${hour}${half[0]}`], 0);
}
