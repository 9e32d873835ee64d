import { isOnHealth, type ScopeFilter } from "./scope.ts";

/** Times are epoch milliseconds, UTC. */

/** When digests fall due, by the clock on the wall of a time zone. */
export interface Schedule {
  /** Whole hours, 0 to 23, ascending. */
  readonly hours: readonly number[];
  readonly days: "Every" | "Working";
}

/** Every four hours: as often as Defender for Cloud looks. */
export const EVERY_FOUR_HOURS: Schedule = { hours: [0, 4, 8, 12, 16, 20], days: "Every" };

/** From `from` until before `to`, over midnight too; whole hours. Nothing is posted meanwhile: the next digest tells of it, and alarms wait. */
export interface QuietHours {
  readonly from: number;
  readonly to: number;
}

/** What is worth a line: everything; unhealthy machines and who recovered; the same for one kind of issue alone. */
export type Severity = "Everything" | "Unhealthy" | "Installation" | "Heartbeat";

/** The kind of issue that alone is told of; undefined: all kinds are. */
export function issueAlone(severity: Severity): "Installation" | "Heartbeat" | undefined {
  return severity === "Installation" || severity === "Heartbeat" ? severity : undefined;
}

type Asked = Pick<Settings, "where" | "severity">;

/** Whether every machine for which the filters hold is told of, in whatever state; else unhealthy ones are. */
export function tellsOfMatches({ where, severity }: Asked): boolean {
  return severity === "Everything" && isOnHealth(where);
}

/** The same for subscribers that are told of the same: what one digest counted and named, another one can be compared with. */
export function askedKey({ where, severity }: Asked): string {
  return JSON.stringify([severity, where]);
}

/** Somebody as Teams knows them. */
export interface Person {
  /** Entra object id, lower-cased; "" in local mode, where nobody is known. */
  readonly id: string;
  readonly name: string;
}

/** Somebody as a mention names them. */
export interface MentionedPerson {
  /** Teams' own ("29:…"). */
  readonly id: string;
  readonly name: string;
  /** Entra object id, lower-cased, by which pickers know people; undefined where nobody said it. */
  readonly objectId?: string | undefined;
}

/** Whom a digest mentions, once so many machines are unhealthy. */
interface Mentions {
  readonly people: readonly MentionedPerson[];
  readonly atLeast: number;
}

/** What makes an alarm: so many machines and such a part of the scope newly unhealthy at one sync. */
export interface AlarmThreshold {
  readonly machines: number;
  readonly percent: number;
}

const USUAL_ALARM: AlarmThreshold = { machines: 10, percent: 5 };

/** Everything that can be chosen. */
export interface Settings {
  readonly where: readonly ScopeFilter[];
  readonly schedule: Schedule;
  /** IANA zone. */
  readonly timeZone: string;
  /** BCP 47. */
  readonly locale: string;
  /** OnChange: nothing is posted where nothing changed. */
  readonly mode: "Always" | "OnChange";
  readonly severity: Severity;
  readonly quiet: QuietHours | undefined;
  readonly mentions: Mentions | undefined;
  readonly alarm: AlarmThreshold;
}

/** A conversation that gets digests of one part of the estate. Several may stand in one conversation. */
export interface Subscriber extends Settings {
  readonly id: string;
  /** Teams' own id, without a thread. */
  readonly conversationId: string;
  readonly createdAt: number;
  readonly createdBy: Person;
  /** Grows by one with each change; two changes of one version exclude each other. */
  readonly version: number;
  readonly state: /** Slots before `since` are not its own: it was not there yet, was paused, or had another schedule. */
    | {
        readonly is: "Active";
        readonly since: number;
        /** Why it was paused before `since`; undefined where it was not. The slots of a pause are named as missed. */
        readonly pausedBecause?: string | undefined;
      }
    /** Teams takes no messages there any more, until somebody speaks to the bot there. */
    | { readonly is: "Paused"; readonly at: number; readonly because: string }
    | { readonly is: "Ended"; readonly at: number };
}

/** Who changed what, and when; kept for as long as the subscriber. */
export interface SettingsChange {
  readonly subscriberId: string;
  readonly version: number;
  readonly at: number;
  readonly by: Person;
  readonly what: "Subscribed" | "Changed" | "Unsubscribed";
  /** As they were from then on. */
  readonly settings: Settings;
}

/** A record and the entry of its history, to be written together. */
export interface Changed {
  readonly subscriber: Subscriber;
  readonly change: SettingsChange;
}

/** What a new subscriber gets where nothing else was said. */
export function usualSettings(timeZone: string, locale: string): Settings {
  return {
    where: [],
    schedule: EVERY_FOUR_HOURS,
    timeZone,
    locale,
    mode: "Always",
    severity: "Everything",
    quiet: undefined,
    mentions: undefined,
    alarm: USUAL_ALARM,
  };
}

/** A new subscriber; `id` is nobody else's. */
export function subscribed(id: string, conversationId: string, settings: Settings, by: Person, now: number): Changed {
  const subscriber: Subscriber = {
    ...settings,
    id,
    conversationId,
    createdAt: now,
    createdBy: by,
    version: 1,
    state: { is: "Active", since: now },
  };
  return { subscriber, change: changeOf(subscriber, "Subscribed", by, now) };
}

/** The same subscriber with other settings. Somebody who changes them speaks there, so a pause ends. */
export function resettled(before: Subscriber, settings: Partial<Settings>, by: Person, now: number): Changed {
  const next = { ...before, ...settings };
  const state =
    timingOf(before) === timingOf(next) ? resumed(before.state, now) : ({ is: "Active", since: now } as const);
  const subscriber: Subscriber = { ...next, version: before.version + 1, state };
  return { subscriber, change: changeOf(subscriber, "Changed", by, now) };
}

export function unsubscribed(before: Subscriber, by: Person, now: number): Changed {
  const subscriber: Subscriber = { ...before, version: before.version + 1, state: { is: "Ended", at: now } };
  return { subscriber, change: changeOf(subscriber, "Unsubscribed", by, now) };
}

function resumed(state: Subscriber["state"], now: number): Subscriber["state"] {
  if (state.is === "Active") return state;
  return { is: "Active", since: now, pausedBecause: state.is === "Paused" ? state.because : undefined };
}

function timingOf({ schedule, timeZone, quiet }: Settings): string {
  return JSON.stringify([schedule.hours, schedule.days, timeZone, quiet?.from, quiet?.to]);
}

function changeOf(subscriber: Subscriber, what: SettingsChange["what"], by: Person, at: number): SettingsChange {
  const { where, schedule, timeZone, locale, mode, severity, quiet, mentions, alarm } = subscriber;
  const settings = { where, schedule, timeZone, locale, mode, severity, quiet, mentions, alarm };
  return { subscriberId: subscriber.id, version: subscriber.version, at, by, what, settings };
}
