import type { Mute } from "../digests/mute.ts";
import type { Understood } from "../questions/answer.ts";
import type { Unclear } from "../questions/operations/operation.ts";
import type { Reader, Rendered } from "./actions.ts";
import { deskNote } from "./desk-note.ts";
import { errorLine } from "./error-words.ts";
import { inert } from "./escape.ts";
import { filterLine } from "./filters.ts";
import { fitted } from "./fit.ts";
import { muteCard } from "./mute-card.ts";
import { Pen } from "./pen.ts";
import type { TextKey } from "./texts/en.ts";
import { englishVoiceFor } from "./voice.ts";

/** A mute with its machines of the moment. */
export interface ToldMute {
  readonly mute: Mute;
  readonly understood: Understood;
  readonly machines: number;
}

/** What is said about mutes, and to words that were not understood; facts, as answers are. */
export type MuteAnswer =
  | { readonly kind: "MuteForm"; readonly form: string }
  | { readonly kind: "Muted"; readonly told: ToldMute }
  | { readonly kind: "Mutes" | "Unmuted"; readonly all: readonly ToldMute[] }
  | (Unclear & { readonly kind: "Unclear" });

const MOST = 10;

/** `now` is epoch milliseconds, UTC. */
export function renderMutes(answer: MuteAnswer, reader: Reader, now: number): Rendered {
  const voice = englishVoiceFor(reader);
  return fitted((room) => draw(answer, new Pen(voice, room, "public"), now));
}

function draw(answer: MuteAnswer, pen: Pen, now: number): Rendered {
  switch (answer.kind) {
    case "MuteForm":
      return muteCard(answer.form, pen);
    case "Muted":
      return deskNote("mute.done", mutedLines(answer.told, pen, now), pen);
    case "Mutes":
      return listed(answer.all.length > 0 ? "mute.list" : "mute.none", answer.all, pen, now);
    case "Unmuted":
      if (answer.all.length > 0) return listed("mute.ended", answer.all, pen, now);
      return deskNote("mute.ended", [pen.say("mute.nothingToEnd")], pen);
    case "Unclear":
      return unclear(answer, pen);
  }
}

function mutedLines({ mute, understood, machines }: ToldMute, pen: Pen, now: number): string[] {
  return [
    pen.say("mute.what", { what: mutedWords(mute, understood, pen), count: machines }),
    pen.say("mute.until", { time: pen.voice.time(mute.until, now), count: machines }),
    mute.reason === "" ? "" : pen.say("mute.reason", { reason: inert(mute.reason, 200) }),
  ];
}

function listed(heading: TextKey, all: readonly ToldMute[], pen: Pen, now: number): Rendered {
  const lines = all.slice(0, MOST).map(({ mute, understood }) => {
    const what = mutedWords(mute, understood, pen);
    const values = { what, time: pen.voice.time(mute.until, now), name: pen.name(mute.by.name) };
    if (heading === "mute.ended") return pen.say("mute.wasBy", values);
    if (mute.reason === "") return pen.say("mute.by", values);
    return pen.say("mute.byBecause", { ...values, reason: inert(mute.reason, 120) });
  });
  const more = all.length - lines.length;
  return deskNote(heading, more > 0 ? [...lines, pen.say("digest.section.more", { count: more })] : lines, pen);
}

function mutedWords({ what }: Mute, understood: Understood, pen: Pen): string {
  if (what.kind === "Machine") return pen.name(what.name);
  if (what.kind === "Error") return errorLine(what.error, pen);
  return filterLine(understood.parts, pen) || pen.say("desk.everything");
}

function unclear({ what, because, words }: Unclear, pen: Pen): Rendered {
  const line = pen.say(`unclear.${because}`, { words: pen.name(words) });
  return deskNote(`unclear.${what}.title`, [line, pen.say("unclear.nothingDone")], pen);
}
