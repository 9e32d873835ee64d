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

/** What a person is told of a fault of ours, in their language. It never throws: the fault may be in the texts themselves. `say` is theirs. */
export function failureSentence(reference: string, reader: Reader, say = plainSentence): string {
  try {
    return say("fault.sentence", reader, { reference });
  } catch {
    return `Something went wrong on my side, and nothing was changed. Tell whoever runs Vitals this reference: ${reference}.`;
  }
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
