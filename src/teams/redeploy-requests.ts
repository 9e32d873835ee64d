import type { Rendered } from "../cards/actions.ts";
import { tickedIn } from "../cards/redeploy-ticks.ts";
import type { Clock } from "../health/ports.ts";
import type { Snapshot } from "../health/snapshot.ts";
import type { Log } from "../log.ts";
import { withoutThread } from "../outgoing/conversation-id.ts";
import type { Addresses } from "../outgoing/ports.ts";
import { viewFor } from "../questions/mutes.ts";
import type { Meant } from "../questions/operations/redeploy-operation.ts";
import type { History } from "../questions/ports.ts";
import { select } from "../questions/select.ts";
import { type ApprovalPlaces, placesFor } from "../redeploys/approval-place.ts";
import { ask, draft } from "../redeploys/ask.ts";
import type { Act } from "../redeploys/decide.ts";
import type { Actor } from "../redeploys/person.ts";
import type { Parts } from "../redeploys/ports.ts";
import { type Redeploy, roundOf } from "../redeploys/redeploy.ts";
import { actorOf, type Presser, review } from "../redeploys/review.ts";
import type { RedeploySettings } from "../redeploys/settings.ts";
import { viewOf } from "../redeploys/view.ts";
import type { Speaker } from "./answers.ts";
import { type PresserParts, provenPresser, type StandingSpeaker, saidToBe } from "./presser.ts";
import type { DeskRefusal, Look, RedeployCards } from "./redeploy-cards.ts";
import type { RedeployPress } from "./redeploy-presses.ts";

/** More machines than this are no request, whatever the caps allow: nobody has looked at them. */
const MOST_MEANT = 500;

export interface RequestParts extends PresserParts {
  readonly redeploys: Parts;
  readonly settings: RedeploySettings;
  /** Whether there is an identity that deletes: nobody is asked for what could not be done. */
  readonly canRedeploy: boolean;
  readonly places: ApprovalPlaces;
  /** Where the bot can post: a request that nobody sees would only expire. */
  readonly addresses: Pick<Addresses, "of">;
  /** What is muted is asked of it where somebody means such machines. */
  readonly history: Pick<History, "mutes">;
  readonly cards: RedeployCards;
  readonly clock: Clock;
  readonly log: Log;
  /** Something was asked or decided: there may be something to send and to do. */
  readonly onChanged: (requestId: string) => void;
}

/** An outcome and its form: a new card for the pressed one, a line below it, a message of its own. */
export interface Outcome {
  readonly as: "Card" | "Line" | "Below";
  readonly rendered: Rendered;
}

/** Asking for redeploys and deciding about them, for one person at a time: what the core says, as cards. */
export class RedeployRequests {
  readonly #parts: RequestParts;

  constructor(parts: RequestParts) {
    this.#parts = parts;
  }

  /** What would be done, for the person to look at. Nothing is kept, so that anybody may look. */
  async draft(meant: Meant, reason: string, speaker: StandingSpeaker): Promise<Rendered> {
    const { redeploys, settings, cards } = this.#parts;
    const snapshot = this.#parts.redeploys.estate.snapshot();
    if (!this.#parts.canRedeploy) return this.#refused({ why: "NotSetUp" }, speaker);
    if (!snapshot) return this.#refused({ why: "NoSnapshot" }, speaker);
    const ids = await this.#idsOf(meant, snapshot);
    if (ids.length > MOST_MEANT) {
      return this.#refused({ why: "TooMany", asked: ids.length, max: settings.maxMachines }, speaker);
    }
    const planned = await draft(ids, redeploys, settings);
    if (!planned.ok) return this.#refused(planned.because, speaker);
    return cards.draft(planned.plan, reason, lookOf(speaker, this.#parts));
  }

  async ask(machineIds: readonly string[], reason: string, speaker: StandingSpeaker): Promise<Outcome> {
    const { redeploys, settings, places, canRedeploy } = this.#parts;
    if (!canRedeploy) return this.#refusedPress({ why: "NotSetUp" }, speaker);
    const actor = await provenPresser(speaker, this.#parts);
    if (!actor) return this.#refusedPress({ why: "CouldNotCheck" }, speaker);
    const place = await places.place();
    if (place && !(await this.#reaches(place.conversationId))) {
      return this.#refusedPress({ why: "ApprovalPlaceLost" }, speaker);
    }
    const stands = placesFor(hereOf(speaker), speaker.personal, place);
    if (!stands) return this.#refusedPress({ why: "NoApprovalPlace" }, speaker);
    const asked = await ask({ actor, machineIds, reason, places: stands }, redeploys, settings);
    if (asked.asked) return this.#standing(asked.redeploy, speaker);
    const before = await this.#askedBefore(machineIds, actor);
    return before ? this.#standing(before, speaker) : this.#refusedPress(asked.because, speaker);
  }

  async #reaches(conversationId: string): Promise<boolean> {
    const address = await this.#parts.addresses.of(conversationId);
    return address !== undefined && address.paused === undefined;
  }

  #standing(redeploy: Redeploy, speaker: StandingSpeaker): Outcome {
    const { cards, onChanged } = this.#parts;
    onChanged(redeploy.id);
    return { as: "Card", rendered: cards.asked(redeploy, redeploy.places.length === 1, lookOf(speaker, this.#parts)) };
  }

  /** A second press on the same draft, or the first one delivered again, finds the request that it made. */
  async #askedBefore(machineIds: readonly string[], { person }: Presser): Promise<Redeploy | undefined> {
    const [id, ...others] = new Set((await this.#store.openRequests(machineIds)).values());
    if (id === undefined || others.length > 0) return undefined;
    const redeploy = await this.#store.load(id);
    const theirs = redeploy?.plan.machines.every(({ machineId }) => machineIds.includes(machineId));
    return redeploy?.askedBy.id === person.id && theirs ? redeploy : undefined;
  }

  /** The card names places in the plan; which machines stand there is the store's to say. */
  async approve(
    { request, round, ticks }: Extract<RedeployPress, { verb: "approve" }>,
    speaker: StandingSpeaker,
  ): Promise<Outcome> {
    const redeploy = await this.#store.load(request);
    const open = redeploy && roundOf(redeploy);
    const machines = open ? tickedIn(ticks, redeploy.plan, open) : [];
    return this.review(request, { do: "Approve", round, machines }, speaker);
  }

  async review(id: string, act: Act, speaker: StandingSpeaker): Promise<Outcome> {
    const { redeploys, settings, log, onChanged } = this.#parts;
    const presser = await provenPresser(speaker, this.#parts);
    if (!presser) return this.#refusedPress({ why: "CouldNotCheck" }, speaker);
    const reviewed = await review(id, act, presser, redeploys, settings);
    if (reviewed.done) {
      onChanged(id);
      return { as: "Card", rendered: await this.#drawn(reviewed.redeploy, presser, speaker) };
    }
    log.info({ request: id, act: act.do, by: presser.person.id, because: reviewed.because.why }, "a press was refused");
    return this.#refusedPress(reviewed.because, speaker);
  }

  async show(id: string, speaker: StandingSpeaker): Promise<Outcome> {
    const redeploy = await this.#store.load(id);
    if (!redeploy) return this.#refusedPress({ why: "NoSuchRequest" }, speaker);
    return { as: "Card", rendered: await this.#drawn(redeploy, await provenPresser(speaker, this.#parts), speaker) };
  }

  /** The card as this person may see it: buttons only where they may press them. */
  async #drawn(redeploy: Redeploy, presser: Presser | undefined, speaker: StandingSpeaker): Promise<Rendered> {
    const { settings, cards } = this.#parts;
    const look = lookOf(speaker, this.#parts);
    const viewer = await this.#viewer(redeploy, presser, speaker);
    return cards.request(viewOf(redeploy, viewer, settings, look.now), look);
  }

  async #viewer(redeploy: Redeploy, presser: Presser | undefined, speaker: StandingSpeaker): Promise<Actor> {
    const { approvers } = this.#parts.redeploys;
    const known = presser?.standing === "Member" && roundOf(redeploy);
    return known ? actorOf(redeploy, presser, approvers) : { ...(presser ?? saidToBe(speaker)), approves: new Map() };
  }

  async #idsOf({ where, order, limit }: Meant, snapshot: Snapshot): Promise<readonly string[]> {
    const { history, clock } = this.#parts;
    const now = clock.now();
    const view = await viewFor({ where }, snapshot, history, now);
    const { places } = select(view, where, order, now);
    return Array.from(places.subarray(0, limit), (place) => view.rows[place]?.evidence.machine.id ?? "");
  }

  #refusedPress(because: DeskRefusal, speaker: Speaker): Outcome {
    return { as: "Line", rendered: this.#refused(because, speaker) };
  }

  #refused(because: DeskRefusal, speaker: Speaker): Rendered {
    return this.#parts.cards.refused(because, lookOf(speaker, this.#parts));
  }

  get #store() {
    return this.#parts.redeploys.store;
  }
}

/** For whom something is drawn, and when. */
export function lookOf({ reader }: Speaker, { clock }: { readonly clock: Clock }): Look {
  return { reader, now: clock.now() };
}

/** The conversation as a place for cards; in a channel the channel, not the thread. */
export function hereOf({ conversationId, reader: { locale, timeZone } }: Speaker) {
  return { conversationId: withoutThread(conversationId), locale, timeZone };
}
