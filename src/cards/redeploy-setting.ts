import type { Pen } from "./pen.ts";

/** What the cards of redeploys are drawn with beside the facts. */
export interface Naming {
  /** Display name of a subscription by its lower-cased id; undefined where nobody knows it. Text from outside. */
  readonly subscriptionName: (subscriptionId: string) => string | undefined;
}

/** Inert; the id itself where there is no name. */
export function subscriptionWords(subscriptionId: string, { subscriptionName }: Naming, pen: Pen): string {
  return pen.name(subscriptionName(subscriptionId) ?? subscriptionId);
}

const TWO_DAYS = 48 * 3_600_000;

/** A time with its day. A card that stays for days must not say "10:15" of a day that has passed. Epoch milliseconds, UTC. */
export function dated(at: number, { voice }: Pen): string {
  return voice.time(at, at + TWO_DAYS);
}

/** Names of machines or people, the first of them. Inert. */
export function namesOf(all: readonly { readonly name: string }[], most: number, pen: Pen): string {
  return pen.voice.list(all, most, ({ name }) => pen.name(name));
}

/** The setting that names the approvers; Markdown would read its underscore, so it is never part of a text. */
export const APPROVERS_SETTING = "VITALS_APPROVERS";
export const REDEPLOYER_SETTING = "VITALS_REDEPLOY_CLIENT_ID";
export const HEARTBEAT_SETTING = "VITALS_REDEPLOY_HEARTBEAT=allow";

/** The words as a sentence: with a full stop unless they have an end already. Inert if they are. */
export function ended(text: string, { say }: Pen): string {
  return /[.?!…]$/.test(text) ? text : say("sentence.end", { text });
}
