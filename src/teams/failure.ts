import type { Reader, Rendered } from "../cards/actions.ts";
import { plainSentence } from "../cards/plain-card.ts";
import { StoreAway } from "../health/store-away.ts";

/** What the log gets of a thrown thing. Only these fields: errors of HTTP clients hang whole requests, with their tokens, on themselves. */
export function causeOf(thrown: unknown): Record<string, unknown> {
  if (!(thrown instanceof Error)) return { message: String(thrown) };
  const { name, message, stack } = thrown;
  const { code, statusCode } = thrown as Error & { code?: unknown; statusCode?: unknown };
  return {
    name,
    message,
    code,
    statusCode,
    stack,
    ...(thrown.cause !== undefined && { cause: causeOf(thrown.cause) }),
  };
}

/**
 * What a person is told of `error`, in their language: that the store is away, which passes, or that it is a fault of ours. It
 * never throws: the fault may be in the texts themselves. `say` is theirs.
 */
export function failureSentence(reference: string, reader: Reader, error?: unknown, say = plainSentence): string {
  try {
    if (!(error instanceof StoreAway)) return say("fault.sentence", reader, { reference });
    return say(error.changed === "Nothing" ? "store.away" : "store.unclear", reader);
  } catch {
    return `Something went wrong on my side, and nothing was changed. Tell whoever runs Vitals this reference: ${reference}.`;
  }
}

/** The same as a card. It is built by hand: the fault may be in what draws cards. */
export function failureCard(reference: string, reader: Reader, error?: unknown): Rendered {
  const sentence = failureSentence(reference, reader, error);
  const card = {
    type: "AdaptiveCard",
    $schema: "http://adaptivecards.io/schemas/adaptive-card.json",
    version: "1.5",
    fallbackText: sentence,
    speak: sentence,
    body: [{ type: "TextBlock", text: sentence, wrap: true }],
  };
  return { card, sentence };
}
