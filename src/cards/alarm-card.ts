import type { Alarm, AlarmRecord, CommonTrait } from "../digests/alarm.ts";
import type { Subscriber } from "../digests/subscriber.ts";
import type { Understood } from "../questions/answer.ts";
import type { Filter } from "../questions/query.ts";
import type { Rendered } from "./actions.ts";
import { digestButton, inState, openButton } from "./buttons.ts";
import { errorLine } from "./error-words.ts";
import { filterLine } from "./filters.ts";
import { fitted } from "./fit.ts";
import type { AzureCloud } from "./links.ts";
import { noteCard } from "./note-card.ts";
import { Pen } from "./pen.ts";
import { englishVoiceFor } from "./voice.ts";

/** Machines that an alarm names. */
const MOST_NAMES = 10;

/** What an alarm is drawn with: filters and common traits in display values. */
export interface AlarmSetting {
  readonly understood: Understood;
  /** A trait's value as people call it; text from outside. */
  readonly display: (trait: CommonTrait) => string;
  readonly cloud: AzureCloud;
}

/** Many machines broke at once: which, how many, and what they have in common. */
export function renderAlarm(alarm: Alarm, subscriber: Subscriber, setting: AlarmSetting): Rendered {
  return drawn(subscriber, setting.cloud, (pen) => alarmCard(alarm, subscriber, setting, pen));
}

/** The alarm is over. `now` is epoch milliseconds, UTC. */
export function renderAllClear({ machineIds }: AlarmRecord, subscriber: Subscriber, cloud: AzureCloud): Rendered {
  return drawn(subscriber, cloud, (pen) => {
    const heading = pen.say("alarm.over");
    const text = pen.say("alarm.overText", { count: machineIds.length });
    const sentence = pen.say("sentence.then", { first: pen.say("sentence.end", { text: heading }), second: text });
    return noteCard({ sentence, heading, lines: [text], buttons: buttonsOf(subscriber, pen) }, pen);
  });
}

function drawn({ locale, timeZone }: Subscriber, cloud: AzureCloud, draw: (pen: Pen) => Rendered): Rendered {
  const voice = englishVoiceFor({ locale, timeZone });
  return fitted((room) => draw(new Pen(voice, room, cloud)));
}

function alarmCard(alarm: Alarm, subscriber: Subscriber, { understood, display }: AlarmSetting, pen: Pen): Rendered {
  const { machines, outOf, at, common } = alarm;
  const traits = pen.voice.list(common, common.length, (one) => traitWords(one, display(one), pen));
  const names = pen.voice.list(machines, MOST_NAMES, ({ evidence }) => pen.name(evidence.machine.name));
  const sentence =
    traits === ""
      ? pen.say("alarm.sentenceAlone", { count: machines.length })
      : pen.say("alarm.sentence", { count: machines.length, traits });
  const note = {
    sentence,
    heading: pen.say("alarm.heading", { count: machines.length }),
    lines: [
      filterLine(understood.parts, pen),
      pen.say("alarm.outOf", { outOf, time: pen.voice.time(at, at) }),
      traits === "" ? pen.say("alarm.nothingCommon") : pen.say("alarm.common", { traits }),
      pen.say("alarm.machines", { names }),
    ],
    buttons: buttonsOf(subscriber, pen),
  };
  return noteCard(note, pen);
}

function traitWords({ trait, machines, outOf }: CommonTrait, value: string, pen: Pen): string {
  const shown = trait === "error" ? errorLine(value, pen) : pen.name(value);
  return pen.say(`alarm.trait.${trait}`, { value: shown, machines, outOf });
}

function buttonsOf({ id, where }: Subscriber, pen: Pen) {
  const filters = (where as readonly Filter[]).filter(({ field }) => field !== "state");
  return [
    openButton(pen.say("digest.button.all"), inState("Unhealthy", filters)),
    digestButton(pen.say("digest.button.settings"), "Settings", id),
  ];
}
