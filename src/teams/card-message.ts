import { type Activity, CardFactory } from "botbuilder";

/** The card alone: with a text beside it, Teams splits the message and tells no id. The sentence is the toast. */
export function cardMessage(card: Readonly<Record<string, unknown>>, sentence: string): Partial<Activity> {
  return { type: "message", summary: sentence, attachments: [CardFactory.adaptiveCard(card)] };
}
