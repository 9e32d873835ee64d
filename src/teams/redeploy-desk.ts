import type { Rendered } from "../cards/actions.ts";
import type { FreezeDeed } from "../cards/redeploy-desk-card.ts";
import type { Snapshot } from "../health/snapshot.ts";
import { viewOf as estateViewOf } from "../questions/estate-view.ts";
import { NO_NAMES, namesOf } from "../questions/names.ts";
import type { RedeployOperation, UnclearRedeploy } from "../questions/operations/redeploy-operation.ts";
import { understandRedeploy } from "../questions/operations/understand-redeploy.ts";
import { takenUp } from "../questions/reply.ts";
import { approveHere } from "../redeploys/approval-place.ts";
import type { FreezeAct } from "../redeploys/decide-freeze.ts";
import { frozenBy } from "../redeploys/freeze.ts";
import { reviewFreeze } from "../redeploys/review.ts";
import type { Answered, Speaker } from "./answers.ts";
import { doneWithin } from "./deadline.ts";
import type { LastQuestions } from "./last-questions.ts";
import { provenPresser, type StandingSpeaker } from "./presser.ts";
import type { DeskRefusal, Named } from "./redeploy-cards.ts";
import type { RedeployPress } from "./redeploy-presses.ts";
import { hereOf, lookOf, type Outcome, RedeployRequests, type RequestParts } from "./redeploy-requests.ts";

/** Teams shows a pressed button as stuck after a few seconds. */
const REPLY_WITHIN_MS = 1_500;
const HISTORY_MS = 90 * 86_400_000;
const MOST_SHOWN = 20;

export interface RedeployDeskParts extends RequestParts {
  readonly lastQuestions: Pick<LastQuestions, "of">;
}

/** What a press gets at once, and what follows as a message of its own, if anything. */
export interface Pressed {
  readonly reply: PressReply;
  readonly below: Promise<Rendered | undefined>;
}

type PressReply =
  /** In the place of the pressed card. */
  | { readonly kind: "Card"; readonly card: Record<string, unknown> }
  | { readonly kind: "Line"; readonly text: string }
  | { readonly kind: "Nothing" };

/** Does what people ask and decide about redeploys. Who they are comes from the authenticated envelope, never from a card. */
export class RedeployDesk {
  readonly #parts: RedeployDeskParts;
  readonly #requests: RedeployRequests;

  constructor(parts: RedeployDeskParts) {
    this.#parts = parts;
    this.#requests = new RedeployRequests(parts);
  }

  /** Undefined where the words are about something else. */
  async toWords(words: string, speaker: StandingSpeaker): Promise<Answered | undefined> {
    const { lastQuestions, clock } = this.#parts;
    const snapshot = this.#snapshot();
    const { timeZone, locale } = speaker.reader;
    const now = clock.now();
    const names = snapshot ? namesOf(estateViewOf(snapshot)) : NO_NAMES;
    const calendar = { now, timeZone, locale };
    // Most words are about something else, and whoever says them does not wait for the store.
    if (!understandRedeploy(words, names, calendar, undefined)) return undefined;
    const before = takenUp(await lastQuestions.of(speaker.conversationId), now)?.query;
    const operation = understandRedeploy(words, names, calendar, before);
    return operation && { now: await this.#operate(operation, speaker), fresh: undefined };
  }

  /** Replies within two seconds, whatever Azure, Graph or the store do. Rejects for faults; `below` does so, too. */
  async toPress(press: RedeployPress, speaker: StandingSpeaker): Promise<Pressed> {
    const work = this.#press(press, speaker);
    const inTime = await doneWithin(this.#parts.clock, REPLY_WITHIN_MS, work);
    const later = { kind: "Line", text: this.#parts.cards.later(lookOf(speaker, this.#parts)) } as const;
    if (!inTime) {
      // Teams asks for the card by itself: whoever only looks is not told to wait.
      if (press.verb === "request") return { reply: { kind: "Nothing" }, below: quietly(work) };
      // What has become of a request is shown by its cards, which follow it.
      return { reply: later, below: work.then(({ as, rendered }) => (as === "Card" ? undefined : rendered)) };
    }
    const { as, rendered } = await work;
    if (as === "Below") return { reply: later, below: Promise.resolve(rendered) };
    const reply: PressReply =
      as === "Card" ? { kind: "Card", card: rendered.card } : { kind: "Line", text: rendered.sentence };
    return { reply, below: NOTHING };
  }

  /** For a button that waits for no reply: the answer, and whether it takes the place of the pressed card. */
  async toSubmit(press: RedeployPress, speaker: StandingSpeaker) {
    const { as, rendered } = await this.#press(press, speaker);
    return { rendered, replaces: as === "Card" };
  }

  async #press(press: RedeployPress, speaker: StandingSpeaker): Promise<Outcome> {
    switch (press.verb) {
      case "draftRedeploy":
        return { as: "Below", rendered: await this.#requests.draft(press.query, "", speaker) };
      case "askRedeploy":
        return this.#requests.ask(press.machines, press.reason, speaker);
      case "approve":
        return this.#requests.approve(press, speaker);
      case "reject":
        return this.#requests.review(
          press.request,
          { do: "Reject", round: press.round, reason: press.reason },
          speaker,
        );
      case "withdraw":
        return this.#requests.review(press.request, { do: "Withdraw" }, speaker);
      case "request":
        return this.#requests.show(press.request, speaker);
    }
  }

  async #operate(operation: RedeployOperation | UnclearRedeploy, speaker: StandingSpeaker): Promise<Rendered> {
    const { cards } = this.#parts;
    const look = lookOf(speaker, this.#parts);
    switch (operation.do) {
      case "Redeploy":
        return this.#requests.draft(operation.machines, operation.because, speaker);
      case "PendingApprovals":
        return cards.pending(await this.#store.pending(), look);
      case "RedeployHistory":
        return cards.history(await this.#store.since(look.now - HISTORY_MS, MOST_SHOWN), look);
      case "WhoRedeployed": {
        const { machineId } = operation;
        const earlier = await this.#store.earlier([machineId], look.now - HISTORY_MS);
        return cards.ofMachine(this.#named(machineId), earlier.get(machineId) ?? [], look);
      }
      case "Freeze":
        return this.#freeze(operation, "Freeze", speaker);
      case "Thaw":
        return this.#freeze(operation, "Thaw", speaker);
      case "FreezeState":
        return cards.freeze(frozenBy(await this.#store.freeze(), look.now), "FreezeState", look);
      case "ApproveHere":
        return this.#approveHere(speaker);
      case "Unclear":
        return cards.unclear(
          operation,
          operation.candidates.map((id) => this.#named(id)),
          look,
        );
    }
  }

  async #freeze(act: FreezeAct, after: FreezeDeed, speaker: StandingSpeaker): Promise<Rendered> {
    const presser = await provenPresser(speaker, this.#parts);
    if (!presser) return this.#refused({ why: "CouldNotCheck" }, speaker);
    const reviewed = await reviewFreeze(act, presser, this.#parts.redeploys);
    if (!reviewed.done) return this.#refused(reviewed.because, speaker);
    return this.#parts.cards.freeze(reviewed.freeze ?? undefined, after, lookOf(speaker, this.#parts));
  }

  async #approveHere(speaker: StandingSpeaker): Promise<Rendered> {
    const { redeploys, places, cards, log } = this.#parts;
    const presser = await provenPresser(speaker, this.#parts);
    if (!presser) return this.#refused({ why: "CouldNotCheck" }, speaker);
    if (speaker.personal) return this.#refused({ why: "PersonalChat" }, speaker);
    const place = { ...hereOf(speaker), audience: "Approvers" } as const;
    const because = await approveHere(place, presser, { approvers: redeploys.approvers, places, now: redeploys.now });
    if (because) return this.#refused(because, speaker);
    log.info({ conversation: place.conversationId, by: presser.person.id }, "the approvers' channel was set");
    return cards.approvalPlace(lookOf(speaker, this.#parts));
  }

  #refused(because: DeskRefusal, speaker: Speaker): Rendered {
    return this.#parts.cards.refused(because, lookOf(speaker, this.#parts));
  }

  #named(id: string): Named {
    const name = this.#snapshot()?.machines.get(id)?.evidence.machine.name;
    return { id, name: name ?? id.slice(id.lastIndexOf("/") + 1) };
  }

  #snapshot(): Snapshot | undefined {
    return this.#parts.redeploys.estate.snapshot();
  }

  get #store() {
    return this.#parts.redeploys.store;
  }
}

const NOTHING: Promise<undefined> = Promise.resolve(undefined);

async function quietly(work: Promise<unknown>): Promise<undefined> {
  await work;
  return undefined;
}
