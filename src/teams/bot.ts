import { plainCard, plainSentence } from "../cards/plain-card.ts";
import type { Clock } from "../health/ports.ts";
import type { Log } from "../log.ts";
import type { Incoming } from "./activity.ts";
import type { AddressKeeping } from "./address-keeping.ts";
import type { Answered, Answers, Speaker } from "./answers.ts";
import type { CallReply, Conversation } from "./conversation.ts";
import { doneWithin } from "./deadline.ts";
import type { DigestDesk } from "./digest-desk.ts";
import { eventOf } from "./event.ts";
import type { Exports } from "./exports.ts";
import { causeOf, failureCard, failureSentence } from "./failure.ts";
import { type Consent, readConsent } from "./file-consent.ts";
import type { Once } from "./once.ts";
import { type Pressed, pressedOf } from "./pressed.ts";
import type { StandingSpeaker } from "./presser.ts";
import type { Press } from "./presses.ts";
import type { RedeployDesk } from "./redeploy-desk.ts";
import type { RedeployPress } from "./redeploy-presses.ts";
import type { Tenants } from "./registration.ts";
import { readChoice, readSearch, type Search } from "./searches.ts";
import { type Turn, turnOf } from "./turn.ts";
import { typingWhile } from "./typing.ts";

/** Teams shows a pressed button as stuck after a few seconds; the card that it asked for may come after the reply. */
const REPLY_WITHIN_MS = 1_500;

export interface BotParts {
  readonly answers: Answers;
  readonly desk: DigestDesk;
  readonly redeploys: RedeployDesk;
  readonly exports: Exports;
  /** Tenants whose people may decide, lower-cased. */
  readonly tenants: Tenants;
  /** Is told where messages come from, so that some can be sent there unasked. */
  readonly addresses: Pick<AddressKeeping, "heard">;
  readonly once: Once;
  readonly clock: Clock;
  readonly log: Log;
  /** A short word that stands in the log and before the person, so that one finds the other. */
  readonly newReference: () => string;
}

/** An answer to a button of the older kind, and the message that makes place for it. */
interface Submitted extends Answered {
  readonly inPlaceOf?: string | undefined;
}

/** What the bot does when it is spoken to. Knows no SDK: a turn comes in as plain data, and goes out by `Conversation`. */
export class Bot {
  readonly #parts: BotParts;

  constructor(parts: BotParts) {
    this.#parts = parts;
  }

  /** Reacts to one activity. Never throws: a fault is logged, and the person gets its reference. */
  async react(activity: Incoming, conversation: Conversation, reply: (reply: CallReply) => void): Promise<void> {
    const turn = turnOf(activity, this.#parts.tenants, conversation, reply);
    this.#parts.addresses.heard(activity);
    try {
      await this.#react(turn);
    } catch (error) {
      await this.#apologize(turn, error);
    }
  }

  async #react(turn: Turn): Promise<void> {
    const event = eventOf(turn.activity);
    switch (event.kind) {
      case "Said":
        return this.#answerWords(turn, event.words);
      case "Submitted":
        return this.#onceTyping(turn, () => this.#toSubmit(pressedOf(event.data), event.cardId, turn.speaker));
      case "Pressed":
        return this.#answerPress(turn, pressedOf(event.data));
      case "Searched":
        return this.#find(turn, readSearch(event.search));
      case "Chosen":
        return this.#insert(turn, readChoice(event.choice));
      case "Consented":
        return this.#send(turn, readConsent(event.consent));
      case "Joined":
        return this.#greet(turn);
      case "OtherCall":
      case "Nothing":
        return;
    }
  }

  async #answerWords(turn: Turn, words: string): Promise<void> {
    const { desk, redeploys, answers } = this.#parts;
    const { speaker } = turn;
    await this.#onceTyping(turn, async () => {
      const decided = (await desk.toWords(words, speaker)) ?? (await redeploys.toWords(words, speaker));
      return decided ?? answers.toWords(words, speaker);
    });
  }

  async #toSubmit(
    pressed: Pressed | undefined,
    cardId: string | undefined,
    speaker: StandingSpeaker,
  ): Promise<Submitted> {
    const { answers, redeploys } = this.#parts;
    if (!pressed) return answers.toWords("", speaker);
    if (pressed.about === "Redeploys") {
      const { rendered, replaces } = await redeploys.toSubmit(pressed.press, speaker);
      return { now: rendered, fresh: undefined, inPlaceOf: replaces ? cardId : undefined };
    }
    const { press } = pressed;
    return { ...(await this.#toPress(press, speaker)), inPlaceOf: REPLACING.has(press.verb) ? cardId : undefined };
  }

  #toPress(press: Press, speaker: Speaker): Promise<Answered> {
    const { answers, desk } = this.#parts;
    switch (press.verb) {
      case "show":
      case "open":
      case "refresh":
        return answers.toPress(press, speaker);
      default:
        return desk.toPress(press, speaker);
    }
  }

  /** Answers this activity unless it was answered before; Teams sends a slow turn again. */
  async #onceTyping(turn: Turn, answer: () => Promise<Submitted>): Promise<void> {
    const { activity, conversation } = turn;
    const work = async () => {
      if (!(await this.#first(activity))) return;
      const { now, fresh, offer, inPlaceOf } = await answer();
      return { rendered: (await fresh) ?? now, offer, inPlaceOf };
    };
    const done = await typingWhile(this.#parts.clock, conversation, work());
    if (!done) return;
    const { rendered, offer, inPlaceOf } = done;
    if (offer) return conversation.offerFile(offer);
    await (inPlaceOf ? conversation.replace(inPlaceOf, rendered) : conversation.post(rendered));
  }

  /** Ids are unique within a conversation. */
  async #first({ id, channelId, conversation }: Incoming): Promise<boolean> {
    return !id || this.#parts.once.first("turn", channelId, conversation.id, id);
  }

  async #answerPress(turn: Turn, pressed: Pressed | undefined): Promise<void> {
    if (!pressed) return turn.reply(line("press.notOurs", turn));
    if (pressed.about === "Redeploys") return this.#decide(turn, pressed.press);
    const answered = this.#toPress(pressed.press, turn.speaker);
    switch (pressed.press.verb) {
      case "show":
      case "saveDigest":
      case "mute":
        return this.#show(turn, answered);
      case "open":
      case "subscribe":
      case "digestSettings":
      case "digest":
      case "muteForm":
        return this.#open(turn, answered);
      case "refresh":
        return this.#refresh(turn, await answered);
    }
  }

  async #decide({ reply, speaker, conversation }: Turn, press: RedeployPress): Promise<void> {
    const { reply: atOnce, below } = await this.#parts.redeploys.toPress(press, speaker);
    reply(atOnce);
    const rendered = await below;
    if (rendered) await conversation.post(rendered);
  }

  /** The answer takes the place of the pressed card; one that looks far back may come too late for that, and stands below. */
  async #show(turn: Turn, answered: Promise<Answered>): Promise<void> {
    const inTime = await doneWithin(this.#parts.clock, REPLY_WITHIN_MS, answered);
    if (!inTime) turn.reply(line("press.answeredBelow", turn));
    const { now } = await answered;
    if (inTime) return turn.reply({ kind: "Card", card: now.card });
    await turn.conversation.post(now);
  }

  /** The pressed card stays as it is; the answer is a message of its own. */
  async #open(turn: Turn, answered: Promise<Answered>): Promise<void> {
    const { conversation } = turn;
    const posted = answered.then(({ now, offer }) => (offer ? conversation.offerFile(offer) : conversation.post(now)));
    await doneWithin(this.#parts.clock, REPLY_WITHIN_MS, posted);
    turn.reply(line("press.answeredBelow", turn));
    await posted;
  }

  async #refresh(turn: Turn, { now, fresh }: Answered): Promise<void> {
    turn.reply({ kind: "Line", text: now.sentence });
    const summary = await fresh;
    if (summary) await turn.conversation.post(summary);
  }

  async #find(turn: Turn, search: Search | undefined): Promise<void> {
    if (!search) return turn.reply(line("press.notOurs", turn));
    turn.reply({ kind: "Found", machines: this.#parts.answers.toSearch(search, turn.speaker.reader) });
  }

  async #insert(turn: Turn, machineId: string | undefined): Promise<void> {
    if (machineId === undefined) return turn.reply(line("press.notOurs", turn));
    turn.reply({ kind: "Inserted", rendered: await this.#parts.answers.toChoice(machineId, turn.speaker.reader) });
  }

  /** Teams waits a few seconds for the reply; the file follows. The conversation is told how that went. */
  async #send({ conversation, reply, speaker, activity }: Turn, consent: Consent | undefined): Promise<void> {
    reply({ kind: "Nothing" });
    if (!consent || !(await this.#first(activity))) return;
    if (!consent.accepted) return conversation.post(plainCard("export.refused", speaker.reader));
    const { exports, log } = this.#parts;
    try {
      await exports.send(consent);
    } catch (error) {
      log.warn({ cause: causeOf(error) }, "a file could not be uploaded");
      return conversation.post(plainCard("export.failed", speaker.reader));
    }
    await conversation.postFile(consent.file);
  }

  /** Teams tells of an installation in two ways, and both may come. */
  async #greet({ activity, conversation, speaker }: Turn): Promise<void> {
    const { once, answers } = this.#parts;
    if (await once.first("welcome", activity.channelId, activity.conversation.id)) {
      await conversation.post(answers.welcome(speaker.reader));
    }
  }

  async #apologize({ activity, conversation, reply, replied, speaker }: Turn, error: unknown): Promise<void> {
    const { log, newReference } = this.#parts;
    const reference = newReference();
    log.error({ cause: causeOf(error), reference, activity: activity.type, name: activity.name }, "a turn failed");
    if (activity.type === "invoke" && !replied()) {
      return reply({ kind: "Line", text: failureSentence(reference, speaker.reader, error) });
    }
    try {
      await conversation.post(failureCard(reference, speaker.reader, error));
    } catch (second) {
      log.error({ cause: causeOf(second), reference }, "the person could not be told that a turn failed");
    }
  }
}

/** Presses whose answer takes the place of the pressed card. */
const REPLACING: ReadonlySet<Press["verb"]> = new Set<Press["verb"]>(["show", "saveDigest", "mute"]);

function line(key: "press.notOurs" | "press.answeredBelow", { speaker }: Turn): CallReply {
  return { kind: "Line", text: plainSentence(key, speaker.reader) };
}
