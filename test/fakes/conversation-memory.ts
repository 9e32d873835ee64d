import type { Conversations, Previous } from "../../src/questions/ports.ts";

/** Remembers last questions as the store does, for as long as it lives. */
export class ConversationMemory implements Conversations {
  readonly kept = new Map<string, Previous>();

  async last(conversationId: string): Promise<Previous | undefined> {
    return this.kept.get(conversationId);
  }

  async keep(conversationId: string, previous: Previous): Promise<void> {
    const last = this.kept.get(conversationId);
    if (!last || last.at <= previous.at) this.kept.set(conversationId, previous);
  }
}
