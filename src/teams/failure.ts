import type { Reader, Rendered } from "../cards/actions.ts";
import { plainSentence } from "../cards/plain-card.ts";

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

/** What a person is told of a fault of ours, in their language. */
export function failureSentence(reference: string, reader: Reader): string {
  return plainSentence("fault.sentence", reader, { reference });
}

/** The same as a card. It is built by hand: the fault may be in what draws cards. */
export function failureCard(reference: string, reader: Reader): Rendered {
  const sentence = failureSentence(reference, reader);
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
