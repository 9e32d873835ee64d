import type { DigestRecord } from "../digests/digest.ts";
import type { SettingsChange, Subscriber } from "../digests/subscriber.ts";
import type { Understood } from "../questions/answer.ts";
import type { Reader, Rendered } from "./actions.ts";
import { type Button, digestButton, subscribeButton } from "./buttons.ts";
import { deskNote } from "./desk-note.ts";
import { digestSettingsCard } from "./digest-settings-card.ts";
import { filterLine } from "./filters.ts";
import { fitted } from "./fit.ts";
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

/** What is said about digests beside the digests themselves; facts, as answers are. */
export type DeskAnswer =
  | { readonly kind: "Subscribed" | "AlreadySubscribed"; readonly told: Told }
  /** `leftOut`: how many of those who were to be mentioned are not in the conversation. */
  | { readonly kind: "SettingsSaved"; readonly told: Told; readonly leftOut: number }
  | { readonly kind: "Unsubscribed"; readonly told: Told }
  /** `filterText`: its filters in words that mean them, for the form; "" where none do. */
  | { readonly kind: "Settings"; readonly told: Told; readonly filterText: string; readonly elsewhere: readonly Told[] }
  | { readonly kind: "Which"; readonly act: "Settings" | "Now" | "Unsubscribe"; readonly all: readonly Told[] }
  /** `elsewhere`: of the asker's own those that are paused in other conversations. */
  | { readonly kind: "Next" | "Why"; readonly all: readonly Told[]; readonly elsewhere: readonly Told[] }
  | { readonly kind: "Who"; readonly all: readonly Told[]; readonly conversations: number }
  | { readonly kind: "None"; readonly elsewhere: readonly Told[] }
  | { readonly kind: "Gone" }
  | { readonly kind: "Conflict"; readonly subscriberId: string }
  | {
      readonly kind: "FormFault";
      readonly fault: "filter" | "timeZone" | "hours" | "silent" | "crowd" | "strangers";
      readonly subscriberId: string;
    };

const MOST = 10;

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
        return digestSettingsCard(answer.told.subscriber, answer.filterText, this.#formLines(answer), pen);
      case "Unsubscribed":
        return this.#note("desk.unsubscribed", [
          pen.say("desk.ended", { filters: this.#filters(answer.told.understood) }),
        ]);
      case "Which":
        return this.#note("desk.which", [], this.#each(answer.all, answer.act));
      case "Next":
        return this.#note("desk.next", [
          ...answer.all.slice(0, MOST).flatMap((told) => this.#nextLines(told)),
          ...this.#elsewhere(answer.elsewhere),
        ]);
      case "Why":
        return this.#note(
          "desk.why",
          [...answer.all.slice(0, MOST).flatMap((told) => this.#whyLines(told)), ...this.#elsewhere(answer.elsewhere)],
          this.#each(answer.all, "Settings"),
        );
      case "Who":
        return this.#who(answer);
      case "None":
        return this.#note(
          "desk.none",
          [pen.say("desk.noneText"), ...this.#elsewhere(answer.elsewhere)],
          [subscribeButton(pen.say("ask.Subscribe"))],
        );
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
    }
  }

  #note(heading: TextKey, lines: readonly string[], buttons: readonly Button[] = []): Rendered {
    return deskNote(heading, lines, this.#pen, buttons);
  }

  #about(heading: TextKey, told: Told, first: readonly string[] = []): Rendered {
    const { subscriber } = told;
    const pen = this.#pen;
    const buttons = (["Now", "Settings", "Unsubscribe"] as const).map((act) =>
      digestButton(pen.say(ACTS[act]), act, subscriber.id),
    );
    return this.#note(
      heading,
      [...first, this.#what(told), this.#paused(told), this.#when(told), ...settingsLines(subscriber, pen)],
      buttons,
    );
  }

  /** Back to the form, as the settings are now. */
  #again(subscriberId: string): Button {
    return digestButton(this.#pen.say("desk.button.settings"), "Settings", subscriberId);
  }

  #formLines({ told, elsewhere }: Extract<DeskAnswer, { kind: "Settings" }>): string[] {
    const mentioned = mentionedWords(told.subscriber, this.#pen);
    const lines = [this.#what(told), this.#paused(told), mentioned, ...this.#elsewhere(elsewhere)];
    return lines.filter((line) => line !== "");
  }

  /** "" for one that is not. */
  #paused({ subscriber: { state } }: Told): string {
    if (state.is !== "Paused") return "";
    return this.#pen.say("desk.paused", { time: this.#time(state.at), because: this.#pen.fault(state.because) });
  }

  #elsewhere(all: readonly Told[]): string[] {
    const pen = this.#pen;
    return all.slice(0, MOST).flatMap(({ subscriber: { state }, understood }) => {
      if (state.is !== "Paused") return [];
      const values = {
        filters: this.#filters(understood),
        time: this.#time(state.at),
        because: pen.fault(state.because),
      };
      return [pen.say("desk.pausedElsewhere", values)];
    });
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

  #nextLines(told: Told): string[] {
    const { understood, next, last } = told;
    const pen = this.#pen;
    const paused = this.#paused(told);
    if (paused !== "")
      return [pen.say("desk.nextLine", { filters: this.#filtersFirst(understood), time: "–" }), paused];
    const time = next === undefined ? "–" : this.#time(next);
    const line = pen.say("desk.nextLine", { filters: this.#filtersFirst(understood), time });
    if (!last) return [line];
    const key = last.outcome === "Unchanged" ? "desk.lastUnchanged" : "desk.last";
    return [line, pen.say(key, { time: this.#time(last.at) })];
  }

  #whyLines(told: Told): string[] {
    const pen = this.#pen;
    const { createdBy, createdAt } = told.subscriber;
    return [
      this.#what(told),
      this.#when(told),
      pen.say("desk.by", { name: pen.name(createdBy.name), time: this.#time(createdAt) }),
      told.changed
        ? pen.say("desk.changedBy", { name: pen.name(told.changed.by.name), time: this.#time(told.changed.at) })
        : "",
      this.#paused(told),
    ];
  }

  #who({ all, conversations }: Extract<DeskAnswer, { kind: "Who" }>): Rendered {
    const pen = this.#pen;
    const lines = all.slice(0, MOST).map((told) => this.#whoLine(told));
    const more = all.length - lines.length;
    const rest = more > 0 ? [pen.say("digest.section.more", { count: more })] : [];
    const sum = pen.say("desk.whoElsewhere", { count: all.length, conversations });
    return this.#note("desk.who", all.length === 0 ? [pen.say("desk.noneText")] : [sum, ...lines, ...rest]);
  }

  #whoLine({ subscriber, understood }: Told): string {
    const { state, createdBy } = subscriber;
    const pen = this.#pen;
    const line = pen.say("desk.whoLine", {
      filters: this.#filtersFirst(understood),
      schedule: scheduleWords(subscriber, pen),
      name: pen.name(createdBy.name),
    });
    return state.is === "Paused" ? pen.say("desk.whoPaused", { line, time: this.#time(state.at) }) : line;
  }

  /** One button for each; of one alone it is known what it is about. */
  #each(all: readonly Told[], act: "Settings" | "Now" | "Unsubscribe"): Button[] {
    const pen = this.#pen;
    return all.slice(0, 6).map(({ subscriber, understood }) => {
      const title = all.length === 1 ? pen.say(ACTS[act]) : this.#filtersFirst(understood);
      return digestButton(title, act, subscriber.id);
    });
  }

  #time(at: number): string {
    return this.#pen.voice.time(at, this.#now);
  }
}
