import type { Rendered } from "../../src/cards/actions.ts";
import { renderAlarm, renderAllClear } from "../../src/cards/alarm-card.ts";
import { type DeskAnswer, renderDesk, type Told } from "../../src/cards/desk-card.ts";
import { type DigestSetting, renderDigest } from "../../src/cards/digest-card.ts";
import { type MuteAnswer, renderMutes, type ToldMute } from "../../src/cards/mutes-card.ts";
import { renderPaused, renderResumed } from "../../src/cards/pause-card.ts";
import type { Alarm } from "../../src/digests/alarm.ts";
import type { Digest } from "../../src/digests/digest.ts";
import type { Subscriber } from "../../src/digests/subscriber.ts";
import { aDigest, aFullDigest, anAlarm, counts, digestRows, SHOWN_AS_IS, sight } from "./digest.ts";
import { NOW } from "./evidence.ts";
import { aMute, aSubscriber } from "./subscriber.ts";
import { HOUR } from "./time.ts";

export function digestCard(overrides: Partial<Digest> = {}, setting: Partial<DigestSetting> = {}): Rendered {
  return renderDigest(aDigest(overrides), { ...SHOWN_AS_IS, ...setting });
}

export function fullDigestCard(overrides: Partial<Digest> = {}): Rendered {
  return renderDigest(aFullDigest(overrides), SHOWN_AS_IS);
}

const READER = { locale: "en-US", timeZone: "UTC" };

export function deskCard(answer: DeskAnswer): Rendered {
  return renderDesk(answer, READER, NOW);
}

export function mutesCard(answer: MuteAnswer): Rendered {
  return renderMutes(answer, READER, NOW);
}

/** A subscriber as the desk tells of it: never told of before, the next digest in three hours. */
export function told(subscriber: Partial<Subscriber> = {}, overrides: Partial<Told> = {}): Told {
  return {
    subscriber: aSubscriber(subscriber),
    understood: { parts: [] },
    next: NOW + 3 * HOUR,
    last: undefined,
    changed: undefined,
    ...overrides,
  };
}

export function toldMute(mute: Parameters<typeof aMute>[0] = {}): ToldMute {
  return { mute: aMute(mute), understood: { parts: [] }, machines: 1 };
}

export function alarmCard(overrides: Partial<Alarm> = {}, display = (value: string) => value): Rendered {
  return renderAlarm(anAlarm(overrides), aSubscriber(), { ...SHOWN_AS_IS, display: ({ value }) => display(value) });
}

function allClearCard(): Rendered {
  const machineIds = Array.from({ length: 12 }, (_, index) => `/m/${index}`);
  const record = { subscriberId: "s1", at: NOW, cause: "", machineIds, messageId: "alarm/s1/1", overAt: NOW + HOUR };
  return renderAllClear(record, aSubscriber(), "public");
}

const PEOPLE = { people: [{ id: "29:alex", name: "Alex Wilber" }], atLeast: 40 };
const QUIET = { from: 22, to: 6 };

/** One card of each kind that tells of digests, alarms and mutes. */
export const DIGEST_CARDS: Readonly<Record<string, Rendered>> = {
  "a digest with something in every part": fullDigestCard({ subscriber: aSubscriber({ mentions: PEOPLE }) }),
  "a digest without news": digestCard(),
  "a first digest": digestCard({ since: undefined, before: undefined, changed: true }),
  "a digest of nothing": digestCard({ counts: counts(), before: counts() }),
  "a digest of old data": fullDigestCard({ sight: sight({ freshness: "Stale", ageMs: 5 * HOUR, whole: false }) }),
  "a digest with cut lists": fullDigestCard({ newly: digestRows(500, "web"), recovered: digestRows(200, "db") }),
  subscribed: deskCard({ kind: "Subscribed", told: told({ mentions: PEOPLE, quiet: QUIET }) }),
  "already subscribed": deskCard({ kind: "AlreadySubscribed", told: told() }),
  settings: deskCard({
    kind: "Settings",
    told: told({ mentions: PEOPLE, quiet: QUIET }),
    filterText: "",
    elsewhere: [],
  }),
  "settings without anything optional": deskCard({ kind: "Settings", told: told(), filterText: "", elsewhere: [] }),
  "settings saved": deskCard({ kind: "SettingsSaved", told: told({}, { next: undefined }), leftOut: 0 }),
  "settings saved without somebody": deskCard({ kind: "SettingsSaved", told: told(), leftOut: 2 }),
  unsubscribed: deskCard({ kind: "Unsubscribed", told: told() }),
  "which digest": deskCard({ kind: "Which", act: "Settings", all: [told(), told({ id: "s2" })] }),
  "the next digest": deskCard({ kind: "Next", all: [told()], elsewhere: [] }),
  "why this": deskCard({ kind: "Why", all: [told()], elsewhere: [] }),
  "who gets it": deskCard({ kind: "Who", all: [told()], conversations: 1 }),
  "no digests": deskCard({ kind: "None", elsewhere: [] }),
  "digests that ended": deskCard({ kind: "Gone" }),
  "a change that came too late": deskCard({ kind: "Conflict", subscriberId: "s1" }),
  "settings with a fault": deskCard({ kind: "FormFault", fault: "silent", subscriberId: "s1" }),
  "the form that mutes": mutesCard({ kind: "MuteForm", form: "f1" }),
  muted: mutesCard({ kind: "Muted", told: toldMute() }),
  mutes: mutesCard({ kind: "Mutes", all: [toldMute(), toldMute({ reason: "" })] }),
  "digests that are paused": renderPaused(
    [aSubscriber({ state: { is: "Paused", at: NOW, because: "403 BotNotInConversationRoster" } })],
    () => ({ parts: [] }),
  ),
  "digests that go on": renderResumed(
    [aSubscriber({ state: { is: "Active", since: NOW, pausedBecause: "the bot was removed" } })],
    () => ({ parts: [] }),
    NOW,
  ),
  "no mutes": mutesCard({ kind: "Mutes", all: [] }),
  unmuted: mutesCard({ kind: "Unmuted", all: [toldMute()] }),
  "nothing to unmute": mutesCard({ kind: "Unmuted", all: [] }),
  "an unclear mute": mutesCard({ kind: "Unclear", do: "Unclear", what: "Mute", words: "narnia", because: "Filter" }),
  "an alarm": alarmCard(),
  "an alarm without a cause": alarmCard({ common: [] }),
  "an all-clear": allClearCard(),
};
