import type { Reader, Rendered } from "../cards/actions.ts";
import { machineQuery } from "../cards/buttons.ts";
import { renderExport } from "../cards/export-card.ts";
import { type FoundMachine, foundMachine } from "../cards/found-machine.ts";
import type { AzureCloud } from "../cards/links.ts";
import type { RedeployOffers } from "../cards/pen.ts";
import { render } from "../cards/render.ts";
import type { Clock } from "../health/ports.ts";
import type { Asker } from "../questions/asked.ts";
import { viewOf } from "../questions/estate-view.ts";
import { findMachines } from "../questions/find-machines.ts";
import { firstSight } from "../questions/first-sight.ts";
import type { ExportAnswer, Reply } from "../questions/insight.ts";
import type { Estate, History, Previous, RefreshOutcome } from "../questions/ports.ts";
import type { Query } from "../questions/query.ts";
import { reply, replyTo, type Sources, takenUp } from "../questions/reply.ts";
import { doneWithin } from "./deadline.ts";
import type { Exports } from "./exports.ts";
import type { FileOffer } from "./file-consent.ts";
import type { LastQuestions } from "./last-questions.ts";
import type { Press } from "./presses.ts";
import { type GivenAnswer, RecentAnswers } from "./recent-answers.ts";
import type { Search } from "./searches.ts";

/** How long somebody who asked for a sync waits for it; a turn that takes 15 s is sent again. */
const SYNC_WITHIN_MS = 8_000;
/** Longer texts are no questions, and understanding them would cost everybody else time. */
const MOST_CHARACTERS = 2_000;

const HELP: Query = { ask: "Help", where: [], order: "Worst", limit: undefined };
const SUMMARY: Query = { ask: "Summary", where: [], order: "Worst", limit: undefined };
const REFRESH: Query = { ask: "Refresh", where: [], order: "Worst", limit: undefined };

/** An answer as a card; `fresh` where a sync was asked for: the card after it, or undefined if it did not end in time. */
export interface Answered {
  readonly now: Rendered;
  readonly fresh: Promise<Rendered | undefined> | undefined;
  /** A file that stands for the card, where Teams takes it. */
  readonly offer?: FileOffer | undefined;
}

/** Who asks, and in which conversation: Teams' own id, in its casing. */
export interface Speaker {
  readonly reader: Reader;
  readonly conversationId: string;
  /** Nobody else reads it. */
  readonly personal: boolean;
  readonly person: Someone;
}

/** Who speaks, as the authenticated envelope says. */
interface Someone {
  /** Entra object id, lower-cased; "" where the channel does not say. */
  readonly id: string;
  readonly name: string;
  /** Teams' own id, in its casing. */
  readonly teamsId: string;
}

/** What a button asks of the estate. */
type EstatePress = Extract<Press, { verb: "show" | "open" | "refresh" }>;

/** Where answers come from. */
export interface AnswerParts {
  readonly estate: Estate;
  readonly history: History;
  readonly lastQuestions: LastQuestions;
  /** When a conversation got its last digest, by Teams' own id; epoch milliseconds, UTC. Undefined: it got none. */
  readonly lastDigestAt: (conversationId: string) => Promise<number | undefined>;
  readonly exports: Exports;
  readonly clock: Clock;
  readonly cloud: AzureCloud;
  /** For which machines cards offer a redeploy. */
  readonly redeploys: RedeployOffers;
  /** Redeploys can be asked for, and nobody may approve them. */
  readonly noApprovers: boolean;
  /** For links into the portals. Undefined: whatever tenant the reader is signed in to. */
  readonly tenantId: string | undefined;
  /** Told of each answer's kind, for whoever counts them. */
  readonly onAnswered?: (kind: Reply["kind"]) => void;
}

type Answering = (sources: Sources, asker: Asker, now: number) => Promise<Reply>;

/** Questions in, cards out, for one estate. Rejects only for bugs, and where the past cannot be read. */
export class Answers {
  readonly #parts: AnswerParts;
  readonly #recent: RecentAnswers;

  constructor(parts: AnswerParts) {
    this.#parts = parts;
    this.#recent = new RecentAnswers(parts.estate);
  }

  /** Answers what somebody typed, of any length; nothing typed is a call for help. A follow-up takes up what was asked before. */
  async toWords(words: string, speaker: Speaker): Promise<Answered> {
    if (words === "") return this.#toQuery(HELP, 0, speaker);
    const text = words.slice(0, MOST_CHARACTERS);
    const { lastQuestions, clock } = this.#parts;
    const previous = takenUp(await lastQuestions.of(speaker.conversationId), clock.now());
    const lastDigestAt = await this.#lastDigestAt(text, speaker);
    const asked = { text, after: previous && [previous.query, previous.page], lastDigestAt };
    return this.#answered(asked, speaker, (sources, asker, now) =>
      reply(text, sources, { ...asker, lastDigestAt }, now, previous),
    );
  }

  /** Looked up only for words that may ask for it. */
  async #lastDigestAt(text: string, { conversationId }: Speaker): Promise<number | undefined> {
    return /digest/i.test(text) ? this.#parts.lastDigestAt(conversationId) : undefined;
  }

  toPress(action: EstatePress, speaker: Speaker): Promise<Answered> {
    return action.verb === "refresh"
      ? this.#toQuery(REFRESH, 0, speaker)
      : this.#toQuery(action.query, action.page, speaker);
  }

  /** Machines for somebody who writes a message, as far as the name is typed; the worst ones before that. */
  toSearch({ typed, skip, most }: Search, reader: Reader): FoundMachine[] {
    const { estate, clock } = this.#parts;
    const snapshot = estate.snapshot();
    if (!snapshot) return [];
    const rows = findMachines(typed, viewOf(snapshot), skip + most, clock.now());
    return rows.slice(skip).map((row) => foundMachine(row, reader));
  }

  /** The card of a machine by its lower-cased resource id, for a message of somebody else: it has no part in the conversation. */
  async toChoice(machineId: string, reader: Reader): Promise<Rendered> {
    const answering: Answering = (sources, asker, now) => replyTo(machineQuery(machineId), 0, sources, asker, now);
    return (await this.#made(answering, this.#parts.estate, alone(reader), this.#parts.clock.now())).rendered;
  }

  /** What the bot says of itself where it is new. */
  welcome(reader: Reader): Rendered {
    const { estate, cloud, clock, noApprovers } = this.#parts;
    const seen = firstSight(estate, noApprovers, clock.now());
    return render({ kind: "Help", because: "Welcome", seen }, reader, cloud);
  }

  #toQuery(query: Query, page: number, speaker: Speaker): Promise<Answered> {
    const asked = { query, page };
    return this.#answered(asked, speaker, (sources, asker, now) => replyTo(query, page, sources, asker, now));
  }

  async #answered(asked: unknown, speaker: Speaker, answering: Answering): Promise<Answered> {
    const { reader, conversationId } = speaker;
    const { clock, lastQuestions, estate, onAnswered } = this.#parts;
    const time = clock.now();
    const key = JSON.stringify([asked, reader, estate.syncing().fromMemory === true]);
    const watched = watchRefresh(estate);
    const answer = this.#recent.get(key, time) ?? (await this.#made(answering, watched.estate, speaker, time));
    const { rendered, followedUp, offer } = answer;
    onAnswered?.(answer.kind);
    if (followedUp) lastQuestions.keep(conversationId, { ...followedUp, at: time });
    const outcome = watched.outcome();
    // Asking for a sync is an act, and a link is good once: neither could be given again.
    if (outcome === undefined && !answer.once) this.#recent.keep(key, time, answer);
    if (outcome === undefined || outcome.done === "TooSoon") return { now: rendered, fresh: undefined, offer };
    return { now: rendered, fresh: this.#afterSync(outcome.finished, speaker) };
  }

  async #made(answering: Answering, estate: Estate, speaker: Speaker, now: number): Promise<GivenAnswer> {
    const { history, tenantId, cloud, redeploys } = this.#parts;
    const { reader } = speaker;
    const answer = await answering({ estate, history }, { ...reader, tenantId }, now);
    const followedUp = toFollowUp(answer);
    const { kind } = answer;
    if (kind === "Export") return { kind, ...(await this.#file(answer, speaker)), followedUp, once: true };
    return { kind, rendered: render(answer, reader, cloud, redeploys), followedUp, once: restsOnDecisions(answer) };
  }

  async #file(answer: ExportAnswer, { reader, personal }: Speaker) {
    const { exports } = this.#parts;
    const way = await exports.wayOf(answer, personal);
    const consent = way.kind === "Consent" && answer.total > 0;
    const offer = consent ? await exports.offerOf(answer, reader) : undefined;
    return { rendered: renderExport(answer, way, reader), offer };
  }

  async #afterSync(finished: Promise<void>, speaker: Speaker): Promise<Rendered | undefined> {
    const done = await doneWithin(this.#parts.clock, SYNC_WITHIN_MS, finished);
    return done ? (await this.#toQuery(SUMMARY, 0, speaker)).now : undefined;
  }
}

/** What "only Linux" and "next" would go on from; an answer that is about no machines leaves the one before it in place. */
function toFollowUp(answer: Reply): Omit<Previous, "at"> | undefined {
  if (!("query" in answer) || answer.kind === "About") return undefined;
  return { query: answer.query, page: "page" in answer ? answer.page : 0 };
}

/** What is muted or was done to a machine is decided at any time, without a new snapshot. */
function restsOnDecisions(answer: Reply): boolean {
  if (!("query" in answer)) return false;
  return answer.kind === "History" || answer.query.where.some(({ field }) => field === "muted");
}

/** Who asks outside of any conversation. */
function alone(reader: Reader): Speaker {
  return { reader, conversationId: "", personal: false, person: { id: "", name: "", teamsId: "" } };
}

/** The estate, and what came of a refresh that was asked of it: an answer is facts and carries no promise. */
function watchRefresh(estate: Estate): { readonly estate: Estate; outcome(): RefreshOutcome | undefined } {
  let outcome: RefreshOutcome | undefined;
  const watched: Estate = {
    snapshot: () => estate.snapshot(),
    syncing: () => estate.syncing(),
    refresh: () => {
      outcome = estate.refresh();
      return outcome;
    },
  };
  return { estate: watched, outcome: () => outcome };
}
