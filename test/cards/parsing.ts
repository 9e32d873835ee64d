import { createRequire } from "node:module";

interface Parser {
  readonly AdaptiveCard: new () => { parse(card: unknown, context: Context): void };
  readonly SerializationContext: new () => Context;
}

interface Context {
  readonly eventCount: number;
  getEventAt(index: number): { readonly message: string };
}

/** Microsoft's own parser of cards; it is CommonJS, and parsing needs no browser. */
const require = createRequire(import.meta.url);
const { AdaptiveCard, SerializationContext }: Parser = require("adaptivecards/dist/adaptivecards.js");

/**
 * Teams draws charts, but the parser does not know them; each has a fallback that it does know. And its pattern for `lang`
 * remembers where it stopped, so that it refuses every second card with two letters that it took the time before. And it holds
 * the people picker for a part of 1.6, whereas Teams shows it in cards of 1.5; elsewhere it is a choice of nobody.
 */
const FALSE_ALARM =
  /^Unknown element type "Chart\.[\w.]+"\. Fallback will be used if present\.$|^Invalid value "[a-z]{2}" for property "lang"\.$|^Property "choices\.data" is supported in version 1\.6/;

/** What the parser finds wrong with a card, or with anything that it leaves out of it. */
export function complaintsAbout(card: unknown): string[] {
  const context = new SerializationContext();
  new AdaptiveCard().parse(card, context);
  const complaints = Array.from({ length: context.eventCount }, (_, index) => context.getEventAt(index).message);
  return complaints.filter((complaint) => !FALSE_ALARM.test(complaint));
}
