import type { Pen } from "./pen.ts";

/** What was seen where there was no message (`errorOf`, health/error-text.ts): codes of ours, never to be shown. */
const SEEN = ["ExtensionFailed", "ExtensionStuck", "ExtensionAbsent", "HeartbeatBad", "NotOnboarded"] as const;

/** The words for an error that has no message; undefined where the error is text from outside. */
export function seenWords(error: string, pen: Pen): string | undefined {
  const seen = SEEN.find((one) => one === error);
  return seen && pen.say(`detail.${seen}`);
}

/** An error in the row of a list. Inert. */
export function errorLine(error: string, pen: Pen): string {
  return seenWords(error, pen) ?? pen.line(error).replace(LEFT_OUT_TWICE, "…");
}

/** "than ……", where the line ends at what was left out; "… […] …", of which none tells more than one. */
const LEFT_OUT_TWICE = /…(?:[ [\]]*…)+\]?/g;
