import { scheduleOf } from "../cards/digest-settings-card.ts";
import { lastSlot } from "../digests/slot.ts";
import type { Settings, Subscriber } from "../digests/subscriber.ts";
import type { Speaker } from "./answers.ts";
import type { SettingsForm } from "./presses.ts";

/** The settings that a filled-in form asks for; `before` are those that hold. */
export function settingsOf(form: SettingsForm, before: Settings, speaker: Speaker): Partial<Settings> {
  const { rhythm, hour, timeZone, mode, severity, quietFrom, quietTo, mentionAtLeast, alarmMachines, alarmPercent } =
    form;
  const quiet = quietFrom !== undefined && quietTo !== undefined && quietFrom !== quietTo;
  return {
    schedule: scheduleOf(rhythm, hour ?? 8),
    timeZone,
    mode,
    severity,
    quiet: quiet ? { from: quietFrom, to: quietTo } : undefined,
    mentions: mentionAtLeast ? mentionsOf(mentionAtLeast, before, speaker) : undefined,
    alarm: { machines: alarmMachines ?? 10, percent: alarmPercent ?? 5 },
  };
}

/** Who asks to be mentioned joins those who are; who saves the form for another reason changes nothing of it. */
function mentionsOf(atLeast: number, { mentions }: Settings, { person }: Speaker): Settings["mentions"] {
  if (mentions?.atLeast === atLeast) return mentions;
  const others = (mentions?.people ?? []).filter(({ id }) => id !== person.teamsId);
  return { people: [...others, { id: person.teamsId, name: person.name }], atLeast };
}

/** What is wrong with settings that came from a form, if anything; `now` is epoch milliseconds, UTC. */
export function faultOf(settings: Subscriber, form: SettingsForm, now: number) {
  if (!isZone(settings.timeZone)) return "timeZone";
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
