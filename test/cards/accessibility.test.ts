import { describe, expect, test } from "vitest";
import { SAMPLES } from "../builders/answer-samples.ts";
import { cardOf, linesOf, type Node, nodesOf } from "./reading.ts";

const CARDS = Object.entries(SAMPLES).map(([name, answer]) => ({ name, card: cardOf(answer) }));
const SYMBOL = /^[●▲■?]\s?$/;
const TELLING = new Set(["good", "attention", "warning"]);

/** Blocks of text with a part in a colour that means something. */
function colouredBlocks(card: unknown): Node[][] {
  return nodesOf(card)
    .filter(({ type }) => type === "RichTextBlock")
    .map(({ inlines }) => inlines as Node[])
    .filter((runs) => runs.some(({ color }) => TELLING.has(String(color).toLowerCase())));
}

describe.each(CARDS)("$name", ({ card }) => {
  test("says nothing by colour alone: what is coloured is a symbol, with words beside it", () => {
    for (const [symbol, ...words] of colouredBlocks(card)) {
      expect(symbol?.text).toMatch(SYMBOL);
      expect(
        words
          .map(({ text }) => text)
          .join("")
          .trim(),
      ).not.toBe("");
    }
  });

  test("says in words what a coloured box means", () => {
    const boxes = nodesOf(card).filter(({ type, style }) => type === "Container" && TELLING.has(String(style)));
    for (const box of boxes) expect(linesOf(box).join("").length).toBeGreaterThan(5);
  });

  test("names its colours by Adaptive Cards' own names, which follow the reader's theme", () => {
    const named = nodesOf(card).flatMap(({ color, type }) =>
      color !== undefined && type !== undefined ? [String(color)] : [],
    );
    expect(named.filter((one) => !/^(?:good|attention|warning|default|accent)$/i.test(one))).toEqual([]);
  });

  test("has words for everything that can be pressed or is drawn", () => {
    const nodes = nodesOf(card);
    const pressable = nodes.filter(({ type }) => String(type).startsWith("Action."));
    const drawn = nodes.filter(({ type }) => String(type).startsWith("Chart."));
    for (const { title } of [...pressable, ...drawn]) expect(String(title).trim().length).toBeGreaterThan(2);
  });

  test("has tables whose rows have as many cells as there are columns", () => {
    for (const { columns, rows } of nodesOf(card).filter(({ type }) => type === "Table")) {
      for (const { cells } of rows as Node[]) expect(cells).toHaveLength((columns as unknown[]).length);
    }
  });
});
