import type { CardAction, Reader } from "../../src/cards/actions.ts";
import { render } from "../../src/cards/render.ts";
import type { Reply } from "../../src/questions/insight.ts";

/** A reader in the United States, in UTC. */
export const READER: Reader = { locale: "en-US", timeZone: "UTC" };

export type Node = Readonly<Record<string, unknown>>;

/** Every object of a card, outer before inner; what stands in for something else (`fallback`) is left out. */
export function nodesOf(value: unknown): Node[] {
  if (Array.isArray(value)) return value.flatMap(nodesOf);
  if (typeof value !== "object" || value === null) return [];
  const node = value as Node;
  return [node, ...Object.entries(node).flatMap(([key, child]) => (key === "fallback" ? [] : nodesOf(child)))];
}

/** What a reader sees, a line for each block of text. */
export function linesOf(card: unknown): string[] {
  return nodesOf(card).flatMap((node) => {
    if (node.type === "TextBlock") return [String(node.text)];
    if (node.type === "RichTextBlock") return [(node.inlines as Node[]).map(({ text }) => text).join("")];
    return [];
  });
}

/** The rows of the n-th table, each cell as its lines joined by " | ". */
export function tableOf(card: unknown, index = 0): string[][] {
  const table = nodesOf(card).filter(({ type }) => type === "Table")[index];
  const rows = (table?.rows ?? []) as { readonly cells: readonly unknown[] }[];
  return rows.map(({ cells }) => cells.map((cell) => linesOf(cell).join(" | ")));
}

export interface PressableButton {
  readonly title: string;
  readonly data: CardAction;
}

/** Buttons that ask the bot something, in their order; the ones of rows too. */
export function buttonsOf(card: unknown): PressableButton[] {
  return nodesOf(card)
    .filter(({ type }) => type === "Action.Execute")
    .map(({ title, data }) => ({ title: String(title), data: data as CardAction }));
}

export function buttonTitled(card: unknown, title: string): PressableButton | undefined {
  return buttonsOf(card).find((button) => button.title === title);
}

/** Links out of the card, title → address. */
export function linksOf(card: unknown): Record<string, string> {
  const links = nodesOf(card).filter(({ type }) => type === "Action.OpenUrl");
  return Object.fromEntries(links.map(({ title, url }) => [String(title), String(url)]));
}

/** The card for the reader in the United States. */
export function cardOf(answer: Reply, reader = READER): Record<string, unknown> {
  return render(answer, reader).card;
}

/** The sentence for the reader in the United States. */
export function sentenceOf(answer: Reply, reader = READER): string {
  return render(answer, reader).sentence;
}
