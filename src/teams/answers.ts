import type { CardAction, Reader, Rendered } from "../cards/actions.ts";
import type { AzureCloud } from "../cards/links.ts";
import { render } from "../cards/render.ts";
import type { Clock } from "../health/ports.ts";
import type { Answer } from "../questions/answer.ts";
import { ask, press } from "../questions/ask.ts";
import type { Asker } from "../questions/asked.ts";
import type { Estate, RefreshOutcome } from "../questions/ports.ts";
import type { Query } from "../questions/query.ts";
import { doneWithin } from "./deadline.ts";
import { RecentAnswers } from "./recent-answers.ts";

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
}

type Answering = (estate: Estate, asker: Asker, now: number) => Answer;

/** Where the estate is at home, for links into the portals. */
export interface Home {
  readonly cloud: AzureCloud;
  /** Undefined: whatever tenant the reader is signed in to. */
  readonly tenantId: string | undefined;
}

/** Questions in, cards out, for one estate. Throws only for bugs. */
export class Answers {
  readonly #estate: Estate;
  readonly #clock: Clock;
  readonly #home: Home;
  readonly #recent: RecentAnswers;

  constructor(estate: Estate, clock: Clock, home: Home) {
    this.#estate = estate;
    this.#recent = new RecentAnswers(estate);
    this.#clock = clock;
    this.#home = home;
  }

  /** Answers what somebody typed, of any length; nothing typed is a call for help. */
  toWords(words: string, reader: Reader): Answered {
    if (words === "") return this.toQuery(HELP, 0, reader);
    const asked = words.slice(0, MOST_CHARACTERS);
    return this.#answered(asked, reader, (estate, asker, now) => ask(asked, estate, asker, now));
  }

  toPress(action: CardAction, reader: Reader): Answered {
    return action.verb === "refresh"
      ? this.toQuery(REFRESH, 0, reader)
      : this.toQuery(action.query, action.page, reader);
  }

  toQuery(query: Query, page: number, reader: Reader): Answered {
    return this.#answered({ query, page }, reader, (estate, asker, now) => press(query, page, estate, asker, now));
  }

  /** What the bot says of itself where it is new. */
  welcome(reader: Reader): Rendered {
    return render({ kind: "Help", because: "Welcome" }, reader, this.#home.cloud);
  }

  #answered(question: unknown, reader: Reader, answer: Answering): Answered {
    const time = this.#clock.now();
    const key = JSON.stringify([question, reader]);
    const recent = this.#recent.get(key, time);
    if (recent) return { now: recent, fresh: undefined };
    const watched = watchRefresh(this.#estate);
    const asker = { ...reader, tenantId: this.#home.tenantId };
    const now = render(answer(watched.estate, asker, time), reader, this.#home.cloud);
    const outcome = watched.outcome();
    // Asking for a sync is an act, not an answer that could be given again.
    if (outcome === undefined) this.#recent.keep(key, time, now);
    if (outcome === undefined || outcome.done === "TooSoon") return { now, fresh: undefined };
    return { now, fresh: this.#afterSync(outcome.finished, reader) };
  }

  async #afterSync(finished: Promise<void>, reader: Reader): Promise<Rendered | undefined> {
    const done = await doneWithin(this.#clock, SYNC_WITHIN_MS, finished);
    return done ? this.toQuery(SUMMARY, 0, reader).now : undefined;
  }
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
