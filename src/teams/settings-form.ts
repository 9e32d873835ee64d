import { hoursFrom, scheduleOf } from "../cards/rhythm.ts";
import { lastSlot } from "../digests/slot.ts";
import type { Settings, Severity, Subscriber } from "../digests/subscriber.ts";
import type { SettingsForm } from "./presses.ts";

/** The settings that a filled-in form asks for, but for whom digests mention and what they tell of. */
export function settingsOf(form: SettingsForm): Omit<Settings, "where" | "locale" | "mentions"> {
  const { rhythm, hours, timeZone, mode, severity, quietFrom, quietTo, alarmMachines, alarmPercent } = form;
  const quiet = quietFrom !== undefined && quietTo !== undefined && quietFrom !== quietTo;
  return {
    schedule: scheduleOf(rhythm, hoursFrom(hours) ?? []),
    timeZone,
    mode,
    severity,
    quiet: quiet ? { from: quietFrom, to: quietTo } : undefined,
    alarm: { machines: alarmMachines ?? 10, percent: alarmPercent ?? 5 },
  };
}

/** Of one kind of issue alone rather than of all unhealthy machines, and of those rather than of everything. */
export function narrower(chosen: Severity, typed: Severity): Severity {
  if (typed === "Everything") return chosen;
  return typed === "Unhealthy" && chosen !== "Everything" ? chosen : typed;
}

/** What is wrong with settings that came from a form, if anything; `now` is epoch milliseconds, UTC. */
export function faultOf(settings: Subscriber, form: SettingsForm, now: number) {
  if (!isZone(settings.timeZone)) return "timeZone";
  if (hoursFrom(form.hours) === undefined) return "hours";
  if ((form.quietFrom === undefined) !== (form.quietTo === undefined)) return "hours";
  return lastSlot(settings, now) === undefined ? "silent" : undefined;
}

function isZone(timeZone: string): boolean {
  try {
    new Intl.DateTimeFormat("en", { timeZone });
    return true;
  } catch {
    return false;
  }
}
