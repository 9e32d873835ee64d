import type { Log } from "../log.ts";
import type { Previous } from "../questions/ports.ts";
import type { ConversationTable, StoredConversations } from "./conversations.ts";
import { hashOf } from "./row-key.ts";
import { WrittenBehind } from "./written-behind.ts";

/**
 * Last questions for a store that one process has to itself: known at once, and written a moment later, so that no answer
 * waits for the disk. A kill within that moment forgets them: a follow-up then takes up the question before, or none.
 */
export class ConversationsWrittenBehind implements StoredConversations {
  readonly #table: ConversationTable;
  /** Kept here, and not yet certain to be in the table, by the hash of the conversation's id. */
  readonly #pending: WrittenBehind<Previous>;

  /** `table` is where they end up. */
  constructor(table: ConversationTable, log: Log) {
    this.#table = table;
    this.#pending = new WrittenBehind("last questions", (kept) => table.keepAll(kept), log);
  }

  async last(conversationId: string): Promise<Previous | undefined> {
    const hash = hashOf(conversationId);
    return this.#pending.get(hash) ?? this.#table.lastOf(hash);
  }

  async keep(conversationId: string, previous: Previous): Promise<void> {
    const hash = hashOf(conversationId);
    const pending = this.#pending.get(hash);
    if (pending && pending.at > previous.at) return;
    this.#pending.set(hash, previous);
    this.#pending.writeSoon();
  }

  flush(): Promise<void> {
    return this.#pending.flush();
  }
}
