import type { Filter } from "../query.ts";
import type { Rhythm } from "./rhythm.ts";
import type { Subscribable } from "./scope-of.ts";

/** Something that a person wants done about digests or mutes, understood. What comes of it is decided where it is done. */
export type Operation =
  | ({ readonly do: "Subscribe"; readonly rhythm?: Rhythm } & Subscribable)
  | { readonly do: "Unsubscribe" }
  | { readonly do: "DigestSettings" }
  | { readonly do: "NextDigest" }
  | { readonly do: "DigestNow" }
  | { readonly do: "WhyThis" }
  | { readonly do: "WhoGets" }
  | {
      readonly do: "Mute";
      readonly where: readonly Filter[];
      readonly until: number;
      readonly reason: string;
      /** "Mute these": the machines for which the filters hold now, none that come to be like them. */
      readonly these?: true;
    }
  | {
      readonly do: "Unmute";
      readonly where: readonly Filter[];
      /** "Unmute these": whatever mutes hold for the machines that were shown, and for no others. */
      readonly these?: true;
    }
  | { readonly do: "Mutes" };

/** An operation that was meant, but not all of it was understood; text from outside. */
export interface Unclear {
  readonly do: "Unclear";
  readonly what: "Subscribe" | "Mute" | "Unmute";
  /** The part that was not understood. */
  readonly words: string;
  /** "Limit": "the top 5" were meant, which no filter says. */
  readonly because: "Filter" | "Time" | "Nothing" | "Limit";
}
