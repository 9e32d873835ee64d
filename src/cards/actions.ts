import type { Query } from "../questions/query.ts";

/**
 * What a button of a card carries. The user can forge it, so it grants nothing: a query can only read,
 * and src/teams/presses.ts reads it strictly.
 */
export type CardAction =
  | { readonly verb: "show"; readonly query: Query; readonly page: number } // the answer replaces this card
  | { readonly verb: "open"; readonly query: Query; readonly page: number } // the answer is a new message
  | { readonly verb: "refresh" } // asks for a sync
  | { readonly verb: "subscribe" }
  | { readonly verb: "digestSettings" } // of whatever digests the conversation has
  | { readonly verb: "digest"; readonly act: DigestAct; readonly subscriber: string }
  | { readonly verb: "saveDigest"; readonly subscriber: string; readonly version: number } // with the form's inputs beside it
  | { readonly verb: "muteForm" } // the form that mutes, as a new message
  | { readonly verb: "mute"; readonly form: string }; // with the form's inputs beside it; `form` tells one form from the next

/**
 * What a button of a redeploy's card carries: names, no authority. Who presses comes from the authenticated envelope, what the
 * plan is from the store. `round` only keeps a press on an old card from counting in a later round.
 */
export type RedeployAction =
  | { readonly verb: "draftRedeploy"; readonly query: Query } // the plan for its machines, as a new message
  | { readonly verb: "approve"; readonly request: string; readonly round: number } // with the ticks beside it (redeploy-ticks.ts)
  | { readonly verb: "reject"; readonly request: string; readonly round: number } // with the input REASON_INPUT beside it
  | { readonly verb: "withdraw"; readonly request: string }
  | { readonly verb: "request"; readonly request: string } // the card as it is now, for whoever asks: Teams does so by itself
  | { readonly verb: "askRedeploy"; readonly machines: readonly string[] }; // lower-cased ids, with the input REASON_INPUT beside it

/** What a button does with the digests of one subscriber. */
export type DigestAct = "Settings" | "Next" | "Now" | "Unsubscribe";

/** Who reads the card: decides words, numbers and times. */
export interface Reader {
  /** BCP 47, from `activity.locale`; unknown ones fall back to English. */
  readonly locale: string;
  /** IANA zone, from `activity.localTimezone`; "UTC" if unknown. */
  readonly timeZone: string;
}

/** A card ready to send, and the one sentence that stands for it in toasts, fallbacks and speech. */
export interface Rendered {
  readonly card: Record<string, unknown>;
  readonly sentence: string;
}
