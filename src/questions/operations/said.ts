import { tokensOf } from "../understanding/tokens.ts";

/** Longer texts are no operations. */
export const MOST_CHARACTERS = 2_000;

export const MOST_REASON = 500;

const POLITE =
  "(?:(?:hey|hi|hello|please|pls|could you|can you|would you|i want to|i would like to|let's|let us|ok|okay|now|yes|yeah|yep|sure|alright|and|then|so|just|go ahead|,) )*";
const END = "(?: (?:please|pls|thanks|thank you|thx|ty|now|right now|again|for me|for us|here|,))*";
const AROUND = [new RegExp(`^${POLITE}`), new RegExp(`${END}$`)];

const BECAUSE = /(?<!\s)\s+(?:because(?:\s+of)?|reason:)\s+(\S.*)$/is;

/** A pattern for words that are the whole of what was said. */
export function whole(words: string): RegExp {
  return new RegExp(`^(?:${words})$`);
}

/** The words of a text, folded as a question's are, without what is said out of politeness around them. */
export function saidIn(text: string): string {
  const said = tokensOf(text)
    .map((token) => token.text)
    .join(" ");
  return AROUND.reduce((rest, around) => rest.replace(around, ""), said).trim();
}

/** What is to be done, and the reason as it was typed, without the bot's mention; "" where none was given. Looks at what an operation may hold. */
export function withReason(text: string): { readonly said: string; readonly reason: string } {
  const plain = text
    .slice(0, MOST_CHARACTERS)
    .replace(/<at\b[^<>]{0,60}>[^<>]{0,60}<\/at>/gi, " ")
    .replace(/\s+/g, " ")
    .trim();
  const reason = (BECAUSE.exec(plain)?.[1] ?? "").slice(0, MOST_REASON).replace(/(?<![.!\s])[.!\s]+$/, "");
  return { said: saidIn(plain.replace(BECAUSE, "")), reason };
}
