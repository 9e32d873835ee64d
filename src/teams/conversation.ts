import type { Rendered } from "../cards/actions.ts";
import type { FoundMachine } from "../cards/found-machine.ts";

import type { FileOffer, UploadedFile } from "./file-consent.ts";

/** What the bot can do in the conversation that it was spoken to in. Each throws when the channel does not take it. */
export interface Conversation {
  /** A new message, in the thread of the one that is answered. */
  post(rendered: Rendered): Promise<void>;
  /** Puts another card in the place of a message of the bot's own. */
  replace(messageId: string, rendered: Rendered): Promise<void>;
  /** Asks the reader whether a file may go into their OneDrive. In personal chats alone. */
  offerFile(offer: FileOffer): Promise<void>;
  /** Shows a file that is there. */
  postFile(file: UploadedFile): Promise<void>;
  /** "Vitals is typing". */
  typing(): Promise<void>;
}

/** What a call that waits gets back. Which of them fits is up to the call; see call-replies.ts. */
export type CallReply =
  /** In the place of the pressed card. */
  | { readonly kind: "Card"; readonly card: Record<string, unknown> }
  /** Below the pressed card, or in the place of the search's results. */
  | { readonly kind: "Line"; readonly text: string }
  | { readonly kind: "Found"; readonly machines: readonly FoundMachine[] }
  /** It was heard. */
  | { readonly kind: "Nothing" }
  /** Into the message that somebody writes. */
  | { readonly kind: "Inserted"; readonly rendered: Rendered };
