import type { Clock } from "../health/ports.ts";
import type { Log } from "../log.ts";
import type { Conversations, Previous } from "../questions/ports.ts";
import { within } from "./deadline.ts";
import { causeOf } from "./failure.ts";

/** The store writes one thing at a time; while it takes over a large snapshot nobody waits for what was asked before. */
const READ_WITHIN_MS = 500;

/** What was asked last in each conversation. A store that fails or lags costs a follow-up its meaning, never a question its answer. */
export class LastQuestions {
  readonly #conversations: Conversations;
  readonly #clock: Clock;
  readonly #log: Log;

  constructor(conversations: Conversations, clock: Clock, log: Log) {
    this.#conversations = conversations;
    this.#clock = clock;
    this.#log = log;
  }

  /** By Teams' own id of the conversation, in its casing. */
  async of(conversationId: string): Promise<Previous | undefined> {
    try {
      const last = this.#conversations.last(conversationId);
      return await within(this.#clock, READ_WITHIN_MS, "reading the last question", last);
    } catch (error) {
      this.#log.warn({ cause: causeOf(error) }, "the last question of a conversation could not be read");
      return undefined;
    }
  }

  /** Nobody waits for it. */
  keep(conversationId: string, previous: Previous): void {
    this.#conversations.keep(conversationId, previous).catch((error: unknown) => {
      this.#log.warn({ cause: causeOf(error) }, "the last question of a conversation could not be kept");
    });
  }
}
