import type { Sent } from "../fakes/connector.ts";

type Json = Record<string, unknown>;

/** A card that the bot sent or replied with, as a test reads it. */
export type Card = Json;

/** The card of a message. */
export function cardOf(sent: Sent | undefined): Card {
  const attachments = (sent?.activity.attachments ?? []) as { readonly content: Card }[];
  const card = attachments[0]?.content;
  if (!card || attachments.length !== 1) throw new Error("the message is not one card");
  return card;
}

function* elementsOf(value: unknown): Generator<Json> {
  if (typeof value !== "object" || value === null) return;
  if (!Array.isArray(value)) yield value as Json;
  for (const inner of Object.values(value)) yield* elementsOf(inner);
}

function textsOf(value: unknown): readonly string[] {
  return [...elementsOf(value)].flatMap(({ text }) => (typeof text === "string" ? [text] : []));
}

/** The rows of the card's table, without its heading, each as its texts: the machine's name first. */
export function rowsOf(card: Card): readonly (readonly string[])[] {
  const table = [...elementsOf(card)].find(({ type }) => type === "Table");
  return ((table?.rows ?? []) as readonly unknown[]).slice(1).map(textsOf);
}

/** All words of the card. */
export function wordsOf(card: Card): string {
  return textsOf(card).join(" ");
}

/** What the button with this title carries. */
export function buttonOf(card: Card, title: string): { readonly verb: string; readonly data: unknown } {
  const action = [...elementsOf(card)].find((one) => one.type === "Action.Execute" && one.title === title);
  if (!action) throw new Error(`no button ${title}`);
  return { verb: String(action.verb), data: action.data };
}
