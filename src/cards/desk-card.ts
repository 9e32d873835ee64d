import type { DigestRecord } from "../digests/digest.ts";
import type { Mute } from "../digests/mute.ts";
import type { SettingsChange, Subscriber } from "../digests/subscriber.ts";
import type { Understood } from "../questions/answer.ts";
import type { Unclear } from "../questions/operations/operation.ts";
import type { Reader, Rendered } from "./actions.ts";
import { type Button, digestButton, subscribeButton } from "./buttons.ts";
import { digestSettingsCard } from "./digest-settings-card.ts";
import { errorLine } from "./error-words.ts";
import { inert } from "./escape.ts";
import { filterLine } from "./filters.ts";
import { fitted } from "./fit.ts";
import { muteCard } from "./mute-card.ts";
import { noteCard } from "./note-card.ts";
import { Pen } from "./pen.ts";
import { leftOutLines, mentionedWords, scheduleWords, settingsLines } from "./settings-words.ts";
import type { TextKey } from "./texts/en.ts";
import { englishVoiceFor } from "./voice.ts";

/** A subscriber with what a card says of it. Times are epoch milliseconds, UTC. */
export interface Told {
  readonly subscriber: Subscriber;
  /** Its filters in display values. */
  readonly understood: Understood;
  readonly next: number | undefined;
  readonly last: DigestRecord | undefined;
  /** The newest change after it was made. */
  readonly changed: SettingsChange | undefined;
}

/** A mute with its machines of the moment. */
export interface ToldMute {
  readonly mute: Mute;
  readonly understood: Understood;
  readonly machines: number;
}

/** What is said about digests and mutes beside the digests themselves; facts, as answers are. */
export type DeskAnswer =
  | { readonly kind: "Subscribed" | "AlreadySubscribed"; readonly told: Told }
  /** `leftOut`: how many of those who were to be mentioned are not in the conversation. */
  | { readonly kind: "SettingsSaved"; readonly told: Told; readonly leftOut: number }
  | { readonly kind: "Settings" | "Unsubscribed"; readonly told: Told }
  | { readonly kind: "Which"; readonly act: "Settings" | "Now" | "Unsubscribe"; readonly all: readonly Told[] }
  | { readonly kind: "Next" | "Why"; readonly all: readonly Told[] }
  | { readonly kind: "Who"; readonly all: readonly Told[]; readonly conversations: number }
  | { readonly kind: "None" | "Gone" }
  | { readonly kind: "MuteForm"; readonly form: string }
  | { readonly kind: "Conflict"; readonly subscriberId: string }
  | {
      readonly kind: "FormFault";
      readonly fault: "filter" | "timeZone" | "hours" | "silent" | "crowd" | "strangers";
      readonly subscriberId: string;
    }
  | { readonly kind: "Muted"; readonly told: ToldMute }
  | { readonly kind: "Mutes" | "Unmuted"; readonly all: readonly ToldMute[] }
  | (Unclear & { readonly kind: "Unclear" });

const MOST = 10;

/** With a full stop, unless it ends already. */
function endedWords(text: string, pen: Pen): string {
  return /[.?!]$/.test(text) ? text : pen.say("sentence.end", { text });
}

const ACTS = {
  Now: "desk.button.now",
  Settings: "desk.button.settings",
  Unsubscribe: "desk.button.unsubscribe",
} as const satisfies Record<string, TextKey>;

/** `now` is epoch milliseconds, UTC. */
export function renderDesk(answer: DeskAnswer, reader: Reader, now: number): Rendered {
  const voice = englishVoiceFor(reader);
  return fitted((room) => new Desk(new Pen(voice, room, "public"), now).draw(answer));
}

class Desk {
  readonly #pen: Pen;
  readonly #now: number;

  constructor(pen: Pen, now: number) {
    this.#pen = pen;
    this.#now = now;
  }

  draw(answer: DeskAnswer): Rendered {
    const pen = this.#pen;
    switch (answer.kind) {
      case "Subscribed":
        return this.#about("desk.subscribed", answer.told);
      case "AlreadySubscribed":
        return this.#about("desk.already", answer.told);
      case "SettingsSaved":
        return this.#about("desk.saved", answer.told, leftOutLines(answer.leftOut, pen));
      case "Settings":
        return digestSettingsCard(answer.told.subscriber, this.#formLines(answer.told), pen);
      case "Unsubscribed":
        return this.#note("desk.unsubscribed", [
          pen.say("desk.ended", { filters: this.#filters(answer.told.understood) }),
        ]);
      case "Which":
        return this.#note("desk.which", [], this.#each(answer.all, answer.act));
      case "Next":
        return this.#note(
          "desk.next",
          answer.all.slice(0, MOST).flatMap((told) => this.#nextLines(told)),
        );
      case "Why":
        return this.#note(
          "desk.why",
          answer.all.slice(0, MOST).flatMap((told) => this.#whyLines(told)),
          this.#each(answer.all, "Settings"),
        );
      case "Who":
        return this.#who(answer);
      case "None":
        return this.#note("desk.none", [pen.say("desk.noneText")], [subscribeButton(pen.say("ask.Subscribe"))]);
      case "Conflict":
        return this.#note("desk.form.title", [pen.say("desk.conflict")], [this.#again(answer.subscriberId)]);
      case "Gone":
        return this.#note("desk.none", [pen.say("desk.gone")], [subscribeButton(pen.say("ask.Subscribe"))]);
      case "FormFault":
        return this.#note(
          "desk.form.title",
          [pen.say("desk.formFault", { what: pen.say(`desk.fault.${answer.fault}`) })],
          [this.#again(answer.subscriberId)],
        );
      case "MuteForm":
        return muteCard(answer.form, pen);
      case "Muted":
        return this.#note("mute.done", this.#mutedLines(answer.told));
      case "Mutes":
        return this.#mutes(answer.all.length > 0 ? "mute.list" : "mute.none", answer.all);
      case "Unmuted":
        return answer.all.length > 0
          ? this.#mutes("mute.ended", answer.all)
          : this.#note("mute.ended", [pen.say("mute.nothingToEnd")]);
      case "Unclear":
        return this.#unclear(answer);
    }
  }

  #note(heading: TextKey, lines: readonly string[], buttons: readonly Button[] = []): Rendered {
    const pen = this.#pen;
    const title = pen.say(heading);
    const [first = ""] = lines;
    const ended = endedWords(title, pen);
    const sentence = first === "" ? ended : pen.say("sentence.then", { first: ended, second: endedWords(first, pen) });
    return noteCard({ sentence, heading: title, lines, buttons }, pen);
  }

  #about(heading: TextKey, told: Told, first: readonly string[] = []): Rendered {
    const { subscriber } = told;
    const pen = this.#pen;
    const buttons = (["Now", "Settings", "Unsubscribe"] as const).map((act) =>
      digestButton(pen.say(ACTS[act]), act, subscriber.id),
    );
    return this.#note(
      heading,
      [...first, this.#what(told), this.#when(told), ...settingsLines(subscriber, pen)],
      buttons,
    );
  }

  /** Back to the form, as the settings are now. */
  #again(subscriberId: string): Button {
    return digestButton(this.#pen.say("desk.button.settings"), "Settings", subscriberId);
  }

  #formLines(told: Told): string[] {
    return [this.#what(told), mentionedWords(told.subscriber, this.#pen)].filter((line) => line !== "");
  }

  #what({ understood }: Told): string {
    return this.#pen.say("desk.what", { filters: this.#filters(understood) });
  }

  #filters(understood: Understood): string {
    return filterLine(understood.parts, this.#pen) || this.#pen.say("desk.everything");
  }

  /** At the beginning of a line; names keep their letters. */
  #filtersFirst(understood: Understood): string {
    return understood.parts.length > 0
      ? this.#filters(understood)
      : this.#pen.voice.capital(this.#pen.say("desk.everything"));
  }

  #when({ subscriber, next }: Told): string {
    const values = { schedule: scheduleWords(subscriber, this.#pen), timeZone: this.#pen.name(subscriber.timeZone) };
    if (next === undefined) return this.#pen.say("desk.whenNever", values);
    return this.#pen.say("desk.when", { ...values, time: this.#time(next) });
  }

  #nextLines({ understood, next, last }: Told): string[] {
    const pen = this.#pen;
    const time = next === undefined ? "–" : this.#time(next);
    const line = pen.say("desk.nextLine", { filters: this.#filtersFirst(understood), time });
    if (!last) return [line];
    const key = last.outcome === "Unchanged" ? "desk.lastUnchanged" : "desk.last";
    return [line, pen.say(key, { time: this.#time(last.at) })];
  }

  #whyLines(told: Told): string[] {
    const pen = this.#pen;
    const { createdBy, createdAt, state } = told.subscriber;
    return [
      this.#what(told),
      this.#when(told),
      pen.say("desk.by", { name: pen.name(createdBy.name), time: this.#time(createdAt) }),
      told.changed
        ? pen.say("desk.changedBy", { name: pen.name(told.changed.by.name), time: this.#time(told.changed.at) })
        : "",
      state.is === "Paused"
        ? pen.say("desk.paused", { time: this.#time(state.at), because: pen.fault(state.because) })
        : "",
    ];
  }

  #who({ all, conversations }: Extract<DeskAnswer, { kind: "Who" }>): Rendered {
    const pen = this.#pen;
    const lines = all.slice(0, MOST).map(({ subscriber, understood }) =>
      pen.say("desk.whoLine", {
        filters: this.#filtersFirst(understood),
        schedule: scheduleWords(subscriber, pen),
        name: pen.name(subscriber.createdBy.name),
      }),
    );
    const more = all.length - lines.length;
    const rest = more > 0 ? [pen.say("digest.section.more", { count: more })] : [];
    const sum = pen.say("desk.whoElsewhere", { count: all.length, conversations });
    return this.#note("desk.who", all.length === 0 ? [pen.say("desk.noneText")] : [sum, ...lines, ...rest]);
  }

  /** One button for each; of one alone it is known what it is about. */
  #each(all: readonly Told[], act: "Settings" | "Now" | "Unsubscribe"): Button[] {
    const pen = this.#pen;
    return all.slice(0, 6).map(({ subscriber, understood }) => {
      const title = all.length === 1 ? pen.say(ACTS[act]) : this.#filtersFirst(understood);
      return digestButton(title, act, subscriber.id);
    });
  }

  #mutedLines({ mute, understood, machines }: ToldMute): string[] {
    const pen = this.#pen;
    return [
      pen.say("mute.what", { what: this.#muted(mute, understood), count: machines }),
      pen.say("mute.until", { time: this.#time(mute.until), count: machines }),
      mute.reason === "" ? "" : pen.say("mute.reason", { reason: inert(mute.reason, 200) }),
    ];
  }

  #mutes(heading: TextKey, all: readonly ToldMute[]): Rendered {
    const pen = this.#pen;
    const lines = all.slice(0, MOST).map(({ mute, understood }) => {
      const values = {
        what: this.#muted(mute, understood),
        time: this.#time(mute.until),
        name: pen.name(mute.by.name),
      };
      if (heading === "mute.ended") return pen.say("mute.wasBy", values);
      if (mute.reason === "") return pen.say("mute.by", values);
      return pen.say("mute.byBecause", { ...values, reason: inert(mute.reason, 120) });
    });
    const more = all.length - lines.length;
    return this.#note(heading, more > 0 ? [...lines, pen.say("digest.section.more", { count: more })] : lines);
  }

  #muted({ what }: Mute, understood: Understood): string {
    if (what.kind === "Machine") return this.#pen.name(what.name);
    return what.kind === "Error" ? errorLine(what.error, this.#pen) : this.#filters(understood);
  }

  #unclear({ what, because, words }: Unclear): Rendered {
    const pen = this.#pen;
    const line = pen.say(`unclear.${because}`, { words: pen.name(words) });
    return this.#note(`unclear.${what}.title`, [line, pen.say("unclear.nothingDone")]);
  }

  #time(at: number): string {
    return this.#pen.voice.time(at, this.#now);
  }
}
