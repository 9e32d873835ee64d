import { describe, expect, test } from "vitest";
import { bytesOf, CARD_BYTES } from "../../src/cards/fit.ts";
import { DIGEST_CARDS } from "../builders/digest-cards.ts";
import { complaintsAbout } from "./parsing.ts";
import { linesOf, type Node, nodesOf } from "./reading.ts";

const CARDS = Object.entries(DIGEST_CARDS).map(([name, drawn]) => ({ name, ...drawn }));
const SYMBOL = /^[●▲■?]\s?$/;
const TELLING = new Set(["good", "attention", "warning"]);

function typed(card: unknown, beginning: string): Node[] {
  return nodesOf(card).filter(({ type }) => String(type).startsWith(beginning));
}

describe.each(CARDS)("$name", ({ card, sentence }) => {
  test("is understood by Microsoft's parser in full, and leaves no binding open", () => {
    expect(complaintsAbout(card)).toEqual([]);
    expect(JSON.stringify(card)).not.toContain("${");
  });

  test("says its sentence where it cannot be drawn or seen", () => {
    expect(card).toMatchObject({ type: "AdaptiveCard", version: "1.5", lang: "en", speak: sentence });
    expect(sentence).toMatch(/^\S.*\S[.?!]$/);
    expect(sentence).not.toMatch(/[.?!]{2}|undefined|NaN/);
  });

  test("has exactly one heading, every text wraps, and none is empty outside of tables", () => {
    const blocks = typed(card, "TextBlock");
    expect(blocks.filter(({ style }) => style === "heading")).toHaveLength(1);
    expect(blocks.filter(({ wrap }) => wrap !== true)).toEqual([]);
    const cells = new Set(typed(card, "TableCell").flatMap(nodesOf));
    const texts = [...blocks, ...typed(card, "TextRun")].filter((node) => !cells.has(node));
    expect(texts.filter(({ text }) => String(text).trim() === "")).toEqual([]);
  });

  test("has words for everything that can be pressed, drawn or filled in", () => {
    for (const { title } of [...typed(card, "Action."), ...typed(card, "Chart.")]) {
      expect(String(title).trim().length).toBeGreaterThan(2);
    }
    for (const { label, id } of typed(card, "Input.")) {
      expect(String(label ?? "").trim().length).toBeGreaterThan(2);
      expect(id).toMatch(/^[a-zA-Z]+$/);
    }
    const ids = typed(card, "Input.").map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  test("has buttons that older clients can press too, with the same data", () => {
    for (const action of typed((card as { actions?: unknown }).actions, "Action.Execute")) {
      const { title, data, fallback, verb } = action;
      expect(fallback).toEqual({ type: "Action.Submit", title, data });
      expect(data).toMatchObject({ verb });
    }
  });

  test("has a fallback for every chart that the parser knows", () => {
    for (const { fallback } of typed(card, "Chart.")) {
      expect(complaintsAbout({ type: "AdaptiveCard", version: "1.5", body: [fallback] })).toEqual([]);
    }
  });

  test("says nothing by colour alone", () => {
    for (const { inlines } of typed(card, "RichTextBlock")) {
      const runs = inlines as Node[];
      if (!runs.some(({ color }) => TELLING.has(String(color).toLowerCase()))) continue;
      expect(runs[0]?.text).toMatch(SYMBOL);
      expect(runs.slice(1).map(({ text }) => text)).not.toEqual([]);
    }
    const boxes = typed(card, "Container").filter(({ style }) => TELLING.has(String(style)));
    for (const box of boxes) expect(linesOf(box).join("").length).toBeGreaterThan(5);
  });

  test("has tables whose rows have as many cells as there are columns", () => {
    for (const { columns, rows } of typed(card, "Table").filter(({ type }) => type === "Table")) {
      for (const { cells } of rows as Node[]) expect(cells).toHaveLength((columns as unknown[]).length);
    }
  });

  test("keeps its weight", () => {
    expect(bytesOf(card)).toBeLessThanOrEqual(CARD_BYTES);
  });
});
