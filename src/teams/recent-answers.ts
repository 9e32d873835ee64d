import type { Rendered } from "../cards/actions.ts";
import type { Snapshot, SourceFailure } from "../health/snapshot.ts";
import type { Reply } from "../questions/insight.ts";
import type { Estate, Previous } from "../questions/ports.ts";

import type { FileOffer } from "./file-consent.ts";

/** Ages on cards are told to the minute: so long an answer stays word for word the same. */
const MINUTE = 60_000;
/** A digest is answered with the same few questions by many people. */
const MOST = 200;

/** An answer, and what a follow-up would take up of it. */
export interface GivenAnswer {
  readonly kind: Reply["kind"];
  readonly rendered: Rendered;
  readonly offer?: FileOffer | undefined;
  /** It would be wrong to give it twice. */
  readonly once: boolean;
  readonly followedUp: Omit<Previous, "at"> | undefined;
}

/** All that an answer depends on beside the question and its reader. */
interface Moment {
  readonly snapshot: Snapshot | undefined;
  readonly syncingSince: number | undefined;
  readonly failures: readonly SourceFailure[];
  readonly minute: number;
}

/** Answers of this minute, from this snapshot: who asks what somebody has just asked gets the same card without work. */
export class RecentAnswers {
  readonly #estate: Estate;
  readonly #answers = new Map<string, GivenAnswer>();
  #moment: Moment | undefined;

  constructor(estate: Estate) {
    this.#estate = estate;
  }

  /** `now` is epoch milliseconds, UTC. */
  get(key: string, now: number): GivenAnswer | undefined {
    this.#enter(now);
    return this.#answers.get(key);
  }

  /** Keeps an answer that was made at `now`. */
  keep(key: string, now: number, answer: GivenAnswer): void {
    this.#enter(now);
    if (this.#answers.size < MOST) this.#answers.set(key, answer);
  }

  #enter(now: number): void {
    const { startedAt, failures } = this.#estate.syncing();
    const moment = {
      snapshot: this.#estate.snapshot(),
      syncingSince: startedAt,
      failures,
      minute: Math.floor(now / MINUTE),
    };
    if (this.#moment && same(this.#moment, moment)) return;
    this.#moment = moment;
    this.#answers.clear();
  }
}

function same(one: Moment, other: Moment): boolean {
  return (
    one.snapshot === other.snapshot &&
    one.syncingSince === other.syncingSince &&
    one.failures === other.failures &&
    one.minute === other.minute
  );
}
