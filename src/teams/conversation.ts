import type { Rendered } from "../cards/actions.ts";

/** What the bot can do in the conversation that it was spoken to in. Each throws when the channel does not take it. */
export interface Conversation {
  /** A new message, in the thread of the one that is answered. */
  post(rendered: Rendered): Promise<void>;
  /** Puts another card in the place of a message of the bot's own. */
  replace(messageId: string, rendered: Rendered): Promise<void>;
  /** "Vitals is typing". */
  typing(): Promise<void>;
}

/** What a press of Action.Execute gets back: a card in the place of the pressed one, or a line below it. */
export type PressReply =
  | { readonly kind: "Card"; readonly card: Record<string, unknown> }
  | { readonly kind: "Line"; readonly text: string };
