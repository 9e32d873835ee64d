import { type Subscriber, tellsOfMatches } from "../digests/subscriber.ts";
import type { Pen } from "./pen.ts";
import { rhythmOf } from "./rhythm.ts";

/** "Daily at 8:00 AM, 5:00 PM"; "Every eight hours, from 6:00 AM", as the reader writes times. */
export function scheduleWords({ schedule }: Subscriber, pen: Pen): string {
  const rhythm = rhythmOf(schedule);
  const [first = 0] = schedule.hours;
  const hours = schedule.hours.map((hour) => pen.voice.hour(hour)).join(", ");
  const words = pen.say(`desk.schedule.${rhythm}`, { hours });
  if (first === 0 || rhythm === "daily" || rhythm === "working") return words;
  return pen.say("desk.schedule.from", { schedule: words, hour: pen.voice.hour(first) });
}

/** What was chosen beside schedule and filters, a line each; inert, "" for what does not apply. */
export function settingsLines(subscriber: Subscriber, pen: Pen): string[] {
  const { mode, severity, quiet, alarm } = subscriber;
  return [
    pen.say(tellsOfMatches(subscriber) ? "desk.severity.matches" : `desk.severity.${severity}`),
    pen.say(`desk.mode.${mode}`),
    quiet ? pen.say("desk.quiet", { from: pen.voice.hour(quiet.from), to: pen.voice.hour(quiet.to) }) : "",
    mentionedWords(subscriber, pen),
    pen.say("desk.alarm", { machines: alarm.machines, percent: pen.voice.share(alarm.percent, 100) }),
  ];
}

/** Whom digests mention, and when; inert, "" for nobody. */
export function mentionedWords({ mentions }: Subscriber, pen: Pen): string {
  if (!mentions) return "";
  const names = pen.voice.list(mentions.people, 10, ({ name }) => pen.name(name));
  return pen.say("desk.mentions", { names, atLeast: mentions.atLeast });
}

/** How many of those who were to be mentioned could not be. */
export function leftOutLines(count: number, pen: Pen): string[] {
  return count > 0 ? [pen.say("desk.leftOut", { count })] : [];
}
