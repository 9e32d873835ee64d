import type { Rendered } from "../cards/actions.ts";
import { type DeskAnswer, renderDesk } from "../cards/desk-card.ts";
import { filterText } from "../cards/filters.ts";
import type { Digests } from "../digests/deliver.ts";
import type { DigestStore, Presenter } from "../digests/ports.ts";
import type { Scopes } from "../digests/scope.ts";
import { type Person, type Subscriber, subscribed, unsubscribed, usualSettings } from "../digests/subscriber.ts";
import type { Clock } from "../health/ports.ts";
import { withoutThread } from "../outgoing/conversation-id.ts";
import { viewOf } from "../questions/estate-view.ts";
import { NO_NAMES, namesOf } from "../questions/names.ts";
import type { Operation, Unclear } from "../questions/operations/operation.ts";
import type { Subscribable } from "../questions/operations/scope-of.ts";
import { understandOperation } from "../questions/operations/understand-operation.ts";
import type { Estate } from "../questions/ports.ts";
import type { Query } from "../questions/query.ts";
import { takenUp } from "../questions/reply.ts";
import type { Answered, Speaker } from "./answers.ts";
import type { LastQuestions } from "./last-questions.ts";
import { MuteDesk } from "./mute-desk.ts";
import type { Press, SettingsForm } from "./presses.ts";
import type { Roster } from "./roster.ts";
import { SettingsDesk } from "./settings-desk.ts";
import { narrower } from "./settings-form.ts";
import { settingsWanted, subscribeOnce, type Wanted, type Wish } from "./subscribing.ts";
import { meansTheSame, ToldSubscribers } from "./told-subscribers.ts";

export interface DeskParts {
  readonly store: DigestStore;
  readonly digests: Digests;
  readonly presenter: Pick<Presenter, "digest">;
  readonly estate: Estate;
  readonly scopes: Scopes;
  /** Names the people whom digests are to mention. */
  readonly roster: Pick<Roster, "member">;
  readonly clock: Clock;
  readonly newId: () => string;
  /** For words that mean the machines of the answer before. */
  readonly lastQuestions: Pick<LastQuestions, "of">;
}

type DeskPress = Extract<
  Press,
  { verb: "subscribe" | "digestSettings" | "digest" | "saveDigest" | "muteForm" | "mute" }
>;

/** The form's field takes no more. */
const MOST_TYPED = 500;

/** Does what people ask about digests and mutes. Who they are comes from the authenticated envelope, never from a card. */
export class DigestDesk {
  readonly #parts: DeskParts;
  readonly #mutes: MuteDesk;
  readonly #settings: SettingsDesk;
  readonly #told: ToldSubscribers;

  constructor(parts: DeskParts) {
    this.#parts = parts;
    this.#mutes = new MuteDesk(parts);
    this.#settings = new SettingsDesk(parts);
    this.#told = new ToldSubscribers(parts);
  }

  /** Undefined where the words are about something else. */
  async toWords(words: string, speaker: Speaker): Promise<Answered | undefined> {
    const alone = this.#understood(words, speaker);
    if (!alone) return undefined;
    // Only words that say too little by themselves wait for the store.
    const before = alone.do === "Unclear" && alone.what !== "Subscribe" ? await this.#before(speaker) : undefined;
    const operation = before ? (this.#understood(words, speaker, before) ?? alone) : alone;
    return answered(await this.#operate(operation, speaker));
  }

  async #before({ conversationId }: Speaker): Promise<Query | undefined> {
    const { lastQuestions, clock } = this.#parts;
    return takenUp(await lastQuestions.of(conversationId), clock.now())?.query;
  }

  #understood(
    words: string,
    { reader: { timeZone, locale } }: Speaker,
    before?: Query,
  ): Operation | Unclear | undefined {
    const { estate, clock } = this.#parts;
    const snapshot = estate.snapshot();
    const names = snapshot ? namesOf(viewOf(snapshot)) : NO_NAMES;
    return understandOperation(words, names, { now: clock.now(), timeZone, locale }, before);
  }

  /** What a form calls its machines is understood as after "subscribe to"; undefined where it is not. */
  #subscribable(words: string, speaker: Speaker): Subscribable | undefined {
    const operation = this.#understood(`subscribe to ${words}`, speaker);
    return operation?.do === "Subscribe" && !operation.rhythm ? operation : undefined;
  }

  async toPress(press: DeskPress, speaker: Speaker): Promise<Answered> {
    if (press.verb === "subscribe")
      return answered(await this.#subscribe({ where: [], toldOf: "Everything" }, "Press", speaker));
    if (press.verb === "digestSettings") return answered(await this.#operate({ do: "DigestSettings" }, speaker));
    if (press.verb === "muteForm") return answered(this.#mutes.form(speaker));
    if (press.verb === "mute") return answered(await this.#mutes.toForm(press, speaker));
    const subscriber = (await this.#told.here(speaker)).find(({ id }) => id === press.subscriber);
    if (!subscriber) return answered(this.#draw({ kind: "Gone" }, speaker));
    if (press.verb === "saveDigest") return answered(await this.#save(subscriber, press, speaker));
    switch (press.act) {
      case "Settings":
        return answered(await this.#form(subscriber, speaker));
      case "Next":
        return answered(this.#draw({ kind: "Next", all: [await this.#told.told(subscriber)], elsewhere: [] }, speaker));
      case "Now":
        return answered(await this.#digestNow(subscriber, speaker));
      case "Unsubscribe":
        return answered(await this.#unsubscribe(subscriber, speaker));
    }
  }

  async #operate(operation: Operation | Unclear, speaker: Speaker): Promise<Rendered> {
    switch (operation.do) {
      case "Subscribe":
        return this.#subscribe(operation, "Words", speaker);
      case "Unsubscribe":
        return this.#one(speaker, "Unsubscribe", (subscriber) => this.#unsubscribe(subscriber, speaker));
      case "DigestSettings":
        return this.#one(speaker, "Settings", (subscriber) => this.#form(subscriber, speaker));
      case "DigestNow":
        return this.#now(speaker);
      case "NextDigest":
        return this.#all(speaker, "Next");
      case "WhyThis":
        return this.#all(speaker, "Why");
      case "WhoGets":
        return this.#who(speaker);
      case "Mute":
        return this.#mutes.mute(operation, speaker);
      case "Unmute":
        return this.#mutes.unmute(operation, speaker);
      case "Mutes":
        return this.#mutes.list(speaker);
      case "Unclear":
        return this.#mutes.unclear(operation, speaker);
    }
  }

  async #subscribe(wanted: Wanted, said: Wish["said"], speaker: Speaker): Promise<Rendered> {
    const { store, clock } = this.#parts;
    const { timeZone, locale } = speaker.reader;
    const settings = settingsWanted(wanted, usualSettings(timeZone, locale));
    const conversationId = withoutThread(speaker.conversationId);
    const wish: Wish = { conversationId, settings, by: personOf(speaker), said, now: clock.now() };
    const { kind, subscriber } = await subscribeOnce(store, wish);
    return this.#draw({ kind, told: await this.#told.told(subscriber) }, speaker);
  }

  async #unsubscribe(subscriber: Subscriber, speaker: Speaker): Promise<Rendered> {
    const changed = unsubscribed(subscriber, personOf(speaker), this.#parts.clock.now());
    if (!(await this.#parts.store.save(changed)))
      return this.#draw({ kind: "Conflict", subscriberId: subscriber.id }, speaker);
    return this.#draw({ kind: "Unsubscribed", told: await this.#told.toldOfKept(changed.subscriber) }, speaker);
  }

  /** Its filters stand in the form where words mean them; else they stand above it alone. */
  async #form(subscriber: Subscriber, speaker: Speaker): Promise<Rendered> {
    const told = await this.#told.told(subscriber);
    const words = filterText(told.understood.parts, speaker.reader);
    const filters =
      words.length <= MOST_TYPED && meansTheSame(subscriber, this.#subscribable(words, speaker)) ? words : "";
    const elsewhere = await this.#told.pausedElsewhere(speaker);
    return this.#draw({ kind: "Settings", told, filterText: filters, elsewhere }, speaker);
  }

  async #save(subscriber: Subscriber, form: SettingsForm, speaker: Speaker): Promise<Rendered> {
    const typed = form.filter === "" ? undefined : this.#subscribable(form.filter, speaker);
    const where = form.filter === "" ? subscriber.where : typed?.where;
    // "Unhealthy Linux" in words counts more than a choice that was left as it was.
    const severity = narrower(form.severity, typed?.toldOf ?? "Everything");
    const saved = await this.#settings.save(subscriber, { ...form, severity }, where, speaker);
    const subscriberId = subscriber.id;
    if (saved.kind === "Fault") return this.#draw({ kind: "FormFault", fault: saved.fault, subscriberId }, speaker);
    if (saved.kind === "Conflict") return this.#draw({ kind: "Conflict", subscriberId }, speaker);
    const { leftOut } = saved;
    return this.#draw({ kind: "SettingsSaved", told: await this.#told.toldOfKept(saved.subscriber), leftOut }, speaker);
  }

  /** The digest of the only subscriber here; where there is none, of everything, as a taste. */
  async #now(speaker: Speaker): Promise<Rendered> {
    const here = await this.#told.here(speaker);
    if (here.length > 1) return this.#one(speaker, "Now", (subscriber) => this.#digestNow(subscriber, speaker));
    const { clock } = this.#parts;
    const { timeZone, locale } = speaker.reader;
    const settings = usualSettings(timeZone, locale);
    // Nobody's, so its id is none.
    const taste = subscribed("", speaker.conversationId, settings, personOf(speaker), clock.now()).subscriber;
    return this.#digestNow(here[0] ?? taste, speaker);
  }

  async #digestNow(subscriber: Subscriber, speaker: Speaker): Promise<Rendered> {
    const digest = await this.#parts.digests.now(subscriber);
    if (!digest) return this.#none(speaker);
    const { card, sentence } = this.#parts.presenter.digest(digest);
    return { card: { ...card }, sentence };
  }

  async #one(
    speaker: Speaker,
    act: "Settings" | "Now" | "Unsubscribe",
    does: (subscriber: Subscriber) => Promise<Rendered>,
  ): Promise<Rendered> {
    const [first, ...others] = await this.#told.here(speaker);
    if (!first) return this.#none(speaker);
    if (others.length === 0) return does(first);
    const all = await Promise.all([first, ...others].map((one) => this.#told.told(one)));
    return this.#draw({ kind: "Which", act, all }, speaker);
  }

  async #all(speaker: Speaker, kind: "Next" | "Why"): Promise<Rendered> {
    const all = await Promise.all((await this.#told.here(speaker)).map((one) => this.#told.told(one)));
    if (all.length === 0) return this.#none(speaker);
    return this.#draw({ kind, all, elsewhere: await this.#told.pausedElsewhere(speaker) }, speaker);
  }

  async #none(speaker: Speaker): Promise<Rendered> {
    return this.#draw({ kind: "None", elsewhere: await this.#told.pausedElsewhere(speaker) }, speaker);
  }

  async #who(speaker: Speaker): Promise<Rendered> {
    const subscribers = await this.#parts.store.subscribers();
    const all = subscribers.map((subscriber) => this.#told.briefly(subscriber));
    const conversations = new Set(subscribers.map(({ conversationId }) => conversationId)).size;
    return this.#draw({ kind: "Who", all, conversations }, speaker);
  }

  #draw(answer: DeskAnswer, { reader }: Speaker): Rendered {
    return renderDesk(answer, reader, this.#parts.clock.now());
  }
}

function answered(now: Rendered): Answered {
  return { now, fresh: undefined };
}

function personOf({ person: { id, name } }: Speaker): Person {
  return { id, name };
}
