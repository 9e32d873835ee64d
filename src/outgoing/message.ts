/**
 * A message that the bot sends unasked: into a conversation, sooner or later, over restarts. It is enqueued in the same
 * transaction as what it tells of, and sent at least once: twice only if the process ends between Teams' acceptance and
 * our commit. Times are epoch milliseconds, UTC.
 */
export interface OutgoingMessage {
  /** Given by whoever enqueues it, made of what it tells ("digest/…/…"): the same id twice is one message. */
  readonly id: string;
  /** Teams' own id of the conversation, in its casing. */
  readonly conversationId: string;
  readonly deed: Deed;
  readonly body: OutgoingBody;
  readonly notBefore: number;
  /** No longer worth sending after this. */
  readonly giveUpAt: number;
}

/** What is done in the conversation. `post` is the id of an earlier outgoing message in the same conversation. */
export type Deed =
  | { readonly kind: "Post" }
  /** In the thread of that post. */
  | { readonly kind: "Answer"; readonly post: string }
  /** In place of that post's card; of several that wait, only the newest is sent. */
  | { readonly kind: "Update"; readonly post: string };

/** An Adaptive Card, and the one sentence that stands for it in toasts and fallbacks. */
export interface OutgoingBody {
  readonly card: Readonly<Record<string, unknown>>;
  readonly sentence: string;
}
