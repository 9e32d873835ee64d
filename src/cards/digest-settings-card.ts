import { isOnHealth } from "../digests/scope.ts";
import type { Severity, Subscriber } from "../digests/subscriber.ts";
import type { CardAction, Rendered } from "./actions.ts";
import { inert } from "./escape.ts";
import { type Frame, frameOf } from "./frame.ts";
import type { Pen } from "./pen.ts";
import { hoursTyped, RHYTHMS, rhythmOf } from "./rhythm.ts";
import { openTemplate } from "./template.ts";

/** Everything that cards/digest-settings.json binds. `lines` may hold text from outside, inert. */
interface FormData extends Frame {
  readonly heading: string;
  readonly lines: readonly { readonly text: string }[];
  readonly filterLabel: string;
  /** Text from outside, as the field shows it: no markup is read there. */
  readonly filter: string;
  readonly filterExample: string;
  readonly choices: readonly Choice[];
  readonly hoursLabel: string;
  readonly hours: string;
  readonly timeZoneLabel: string;
  readonly timeZone: string;
  readonly timeZoneFault: string;
  readonly peopleLabel: string;
  /** Entra object ids, with commas between: whom the picker shows as chosen. */
  readonly people: string;
  readonly numbers: readonly NumberField[];
  /** Without a value: an empty text would become a zero. */
  readonly empty: readonly NumberField[];
  readonly save: string;
  readonly data: CardAction;
}

interface Choice {
  readonly id: string;
  readonly label: string;
  readonly value: string;
  readonly options: readonly { readonly title: string; readonly value: string }[];
}

interface NumberField {
  readonly id: string;
  readonly label: string;
  readonly value: number | undefined;
  readonly min: number;
  readonly max: number;
}

const expand = openTemplate<FormData>("digest-settings");

/** The settings of one subscriber, to be changed. `filterText`: its filters in words, "" for none; `lines`: what it is about, inert. */
export function digestSettingsCard(
  subscriber: Subscriber,
  filterText: string,
  lines: readonly string[],
  pen: Pen,
): Rendered {
  const heading = pen.say("desk.form.title");
  const sentence = pen.say("sentence.end", { text: heading });
  const { id, version, timeZone } = subscriber;
  const numbers = numbersOf(subscriber, pen);
  const card = expand({
    ...frameOf(sentence, pen),
    heading,
    lines: lines.map((text) => ({ text })),
    filterLabel: pen.say("desk.form.filter"),
    filter: filterText,
    filterExample: pen.say("desk.form.filterExample"),
    choices: choicesOf(subscriber, pen),
    hoursLabel: pen.say("desk.form.hours"),
    hours: hoursTyped(subscriber.schedule),
    timeZoneLabel: pen.say("desk.form.timeZone"),
    timeZone: inert(timeZone, 64),
    timeZoneFault: pen.say("desk.fault.timeZone"),
    numbers: numbers.filter(({ value }) => value !== undefined),
    empty: numbers.filter(({ value }) => value === undefined),
    peopleLabel: pen.say("desk.form.people"),
    people: subscriber.mentions?.people.flatMap(({ objectId }) => objectId ?? []).join(",") ?? "",
    save: pen.say("desk.form.save"),
    data: { verb: "saveDigest", subscriber: id, version },
  });
  return { card, sentence };
}

/** What, when nothing changed, and how often: the hours follow it. */
function choicesOf(subscriber: Subscriber, pen: Pen): Choice[] {
  const { schedule, mode, severity, where } = subscriber;
  const wordsOf = (one: Severity) =>
    one === "Everything" && isOnHealth(where) ? pen.say("desk.severity.matches") : pen.say(`desk.severity.${one}`);
  return [
    {
      id: "severity",
      label: pen.say("desk.form.severity"),
      value: severity,
      options: SEVERITIES.map((value) => ({ value, title: wordsOf(value) })),
    },
    {
      id: "mode",
      label: pen.say("desk.form.mode"),
      value: mode,
      options: [
        { value: "Always", title: pen.say("desk.form.always") },
        { value: "OnChange", title: pen.say("desk.form.onChange") },
      ],
    },
    {
      id: "rhythm",
      label: pen.say("desk.form.schedule"),
      value: rhythmOf(schedule),
      options: RHYTHMS.map((value) => ({ value, title: pen.say(`desk.form.rhythm.${value}`) })),
    },
  ];
}

const SEVERITIES = ["Everything", "Unhealthy", "Installation", "Heartbeat"] as const;

function numbersOf({ quiet, mentions, alarm }: Subscriber, pen: Pen): NumberField[] {
  const hours = { min: 0, max: 23 };
  return [
    { id: "quietFrom", label: pen.say("desk.form.quietFrom"), value: quiet?.from, ...hours },
    { id: "quietTo", label: pen.say("desk.form.quietTo"), value: quiet?.to, ...hours },
    {
      id: "mentionAtLeast",
      label: pen.say("desk.form.mentionAtLeast"),
      value: mentions?.atLeast,
      min: 1,
      max: 1_000_000,
    },
    { id: "alarmMachines", label: pen.say("desk.form.alarmMachines"), value: alarm.machines, min: 1, max: 1_000_000 },
    { id: "alarmPercent", label: pen.say("desk.form.alarmPercent"), value: alarm.percent, min: 0, max: 100 },
  ];
}
