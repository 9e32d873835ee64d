import { decisionOf } from "../redeploys/decision.ts";
import type { Notice } from "../redeploys/notice.ts";
import type { Person } from "../redeploys/person.ts";
import { type Place, type Redeploy, roundOf, runsOf } from "../redeploys/redeploy.ts";
import type { Run } from "../redeploys/run.ts";
import type { Rendered } from "./actions.ts";
import { fitted } from "./fit.ts";
import { type Frame, frameOf } from "./frame.ts";
import type { AzureCloud } from "./links.ts";
import { type Mention, mentionOf } from "./mention.ts";
import { Pen } from "./pen.ts";
import { decisionWords } from "./redeploy-refusal.ts";
import { dated, ended, namesOf } from "./redeploy-setting.ts";
import { stopWords } from "./redeploy-state-words.ts";
import { openTemplate } from "./template.ts";
import type { TextKey } from "./texts/en.ts";
import { englishVoiceFor } from "./voice.ts";

/** Everything that cards/redeploy-notice.json binds. `heading` is in words of ours alone, `mention` in mentions. */
interface NoticeData extends Frame {
  readonly heading: string;
  readonly lines: readonly { readonly text: string }[];
  readonly mention: string;
  readonly entities: readonly Mention[];
}

const expand = openTemplate<NoticeData>("redeploy-notice");
const MOST_NAMES = 20;

/** What is said in the thread of a request's card, with the mentions that this place needs. */
export function renderNotice(redeploy: Redeploy, notice: Notice, place: Place, cloud: AzureCloud): Rendered {
  const voice = englishVoiceFor(place);
  return fitted((room) => noticeCard(redeploy, notice, place, new Pen(voice, room, cloud)));
}

function noticeCard(redeploy: Redeploy, notice: Notice, place: Place, pen: Pen): Rendered {
  const heading = pen.say(`redeployNotice.${notice.tells}`);
  const names = namesOf(redeploy.plan.machines, 5, pen);
  const mentions = mentionedIn(redeploy, notice, place).flatMap((person) => mentionOf(person));
  const first = pen.say("sentence.end", { text: heading });
  const sentence = pen.say("sentence.then", { first, second: ended(names, pen) });
  const card = expand({
    ...frameOf(sentence, pen),
    heading,
    lines: [names, ...noticeLines(redeploy, notice, pen)].map((text) => ({ text })),
    mention: mentions.map(({ text }) => text).join(" "),
    entities: mentions,
  });
  return { card, sentence };
}

function noticeLines(redeploy: Redeploy, notice: Notice, pen: Pen): string[] {
  const round = roundOf(redeploy);
  switch (notice.tells) {
    case "Reminder":
      return round ? [pen.say("redeployNotice.ReminderText", { time: dated(round.expiresAt, pen) })] : [];
    case "AskedAgain":
      return [
        pen.voice.capital(stopWords(notice.because, pen)),
        ...(round ? [pen.say("redeployNotice.AskedAgainText", { count: round.machines.length })] : []),
      ];
    case "Decided": {
      const decision = decisionOf(redeploy);
      return decision ? [decisionWords(decision, pen)] : [];
    }
    case "TakesLong":
    case "Escalation":
      return [
        pen.say(`redeployNotice.${notice.tells}Text`, {
          names: namesOf(named(redeploy, notice.machineIds), MOST_NAMES, pen),
        }),
      ];
    case "Verdict":
      return verdictLines(redeploy, pen);
  }
}

function named({ plan }: Redeploy, machineIds: readonly string[]): readonly { readonly name: string }[] {
  return plan.machines.filter(({ machineId }) => machineIds.includes(machineId));
}

const ENDS: readonly (readonly [Run["is"], TextKey])[] = [
  ["Worked", "redeployNotice.worked"],
  ["FailedAgain", "redeployNotice.failed"],
  ["GaveUp", "redeployNotice.gaveUp"],
  ["NotDeleted", "redeployNotice.notDeleted"],
  ["LeftOut", "redeployNotice.leftOut"],
];

/** How it ended, a line for each way with its machines. */
function verdictLines(redeploy: Redeploy, pen: Pen): string[] {
  const runs = runsOf(redeploy);
  return ENDS.flatMap(([end, key]) => {
    const machines = redeploy.plan.machines.filter(({ machineId }) => runs[machineId]?.is === end);
    return machines.length === 0 ? [] : [pen.say(key, { names: namesOf(machines, MOST_NAMES, pen) })];
  });
}

/** The asker is mentioned where their own card stands; in the approvers' conversation only if that is the only one. */
function mentionedIn(redeploy: Redeploy, { tells }: Notice, { audience }: Place): readonly Person[] {
  const { askedBy, places, mentions, approvals } = redeploy;
  const hasOwn = places.some((place) => place.audience === "Asker");
  const asker = audience === "Asker" || !hasOwn ? [askedBy] : [];
  switch (tells) {
    case "Reminder":
    case "AskedAgain":
    case "Escalation":
      return audience === "Approvers" ? mentions : [];
    case "Verdict":
      return audience === "Approvers" ? distinct([...asker, ...approvals.flatMap(votersOf)]) : asker;
    case "Decided":
      return asker;
    case "TakesLong":
      return [];
  }
}

function votersOf({ votes }: Redeploy["approvals"][number]): readonly Person[] {
  return votes.map(({ by }) => by);
}

function distinct(people: readonly Person[]): readonly Person[] {
  return [...new Map(people.map((person) => [person.id, person])).values()];
}
