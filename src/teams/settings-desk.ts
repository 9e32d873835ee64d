import { isDeepStrictEqual } from "node:util";
import type { DeskAnswer } from "../cards/desk-card.ts";
import type { DigestStore } from "../digests/ports.ts";
import { resettled, type Settings, type Subscriber } from "../digests/subscriber.ts";
import type { Clock } from "../health/ports.ts";
import type { Speaker } from "./answers.ts";
import { peopleToMention } from "./people-to-mention.ts";
import type { SettingsForm } from "./presses.ts";
import type { Roster } from "./roster.ts";
import { faultOf, settingsOf } from "./settings-form.ts";

export interface SettingsDeskParts {
  readonly store: Pick<DigestStore, "save" | "changes">;
  readonly roster: Pick<Roster, "member">;
  readonly clock: Clock;
}

type FormFault = Extract<DeskAnswer, { kind: "FormFault" }>["fault"];

/** What became of a form. */
export type SavedForm =
  /** `leftOut`: how many of the people to mention are not in the conversation. */
  | { readonly kind: "Saved"; readonly subscriber: Subscriber; readonly leftOut: number }
  /** Somebody else's change came first. */
  | { readonly kind: "Conflict" }
  | { readonly kind: "Fault"; readonly fault: FormFault };

/** Saves forms of digest settings, each once. */
export class SettingsDesk {
  readonly #parts: SettingsDeskParts;

  constructor(parts: SettingsDeskParts) {
    this.#parts = parts;
  }

  /** `subscriber` is of the speaker's conversation; `where` is undefined where the form's filter was not understood. */
  async save(
    subscriber: Subscriber,
    form: SettingsForm,
    where: Subscriber["where"] | undefined,
    speaker: Speaker,
  ): Promise<SavedForm> {
    const { store, roster, clock } = this.#parts;
    if (!where) return { kind: "Fault", fault: "filter" };
    const wanted = await peopleToMention(form, subscriber, speaker, roster);
    if ("fault" in wanted) return { kind: "Fault", fault: wanted.fault };
    const { mentions, leftOut } = wanted;
    const settings = { ...settingsOf(form), mentions, where };
    if (form.version !== subscriber.version) {
      const isSaved = await this.#isSavedAlready(subscriber, settings, form, speaker);
      return isSaved ? { kind: "Saved", subscriber, leftOut } : { kind: "Conflict" };
    }
    const now = clock.now();
    const fault = faultOf({ ...subscriber, ...settings }, form, now);
    if (fault) return { kind: "Fault", fault };
    const { id, name } = speaker.person;
    const changed = resettled(subscriber, settings, { id, name }, now);
    return (await store.save(changed))
      ? { kind: "Saved", subscriber: changed.subscriber, leftOut }
      : { kind: "Conflict" };
  }

  /** Teams may deliver a press again: nobody else came first then. */
  async #isSavedAlready(subscriber: Subscriber, wanted: Partial<Settings>, { version }: SettingsForm, by: Speaker) {
    if (version + 1 !== subscriber.version) return false;
    const [newest] = await this.#parts.store.changes(subscriber.id);
    return newest?.by.id === by.person.id && isDeepStrictEqual({ ...subscriber, ...wanted }, subscriber);
  }
}
