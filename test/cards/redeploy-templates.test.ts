import { describe, expect, test } from "vitest";
import { bytesOf, CARD_BYTES } from "../../src/cards/fit.ts";
import { complaintsAbout } from "./parsing.ts";
import { linesOf, nodesOf } from "./reading.ts";
import { REDEPLOY_CARDS } from "./redeploy-samples.ts";

const CARDS = Object.entries(REDEPLOY_CARDS).map(([name, rendered]) => ({ name, ...rendered }));
const SYMBOL = /^[●▲■]\s$/;

describe.each(CARDS)("$name", ({ card, sentence }) => {
  test("is understood by Microsoft's parser in full", () => {
    expect(complaintsAbout(card)).toEqual([]);
  });

  test("leaves no binding open and weighs no more than Teams takes", () => {
    expect(JSON.stringify(card)).not.toContain("${");
    expect(bytesOf(card)).toBeLessThanOrEqual(CARD_BYTES);
  });

  test("says its sentence where it cannot be drawn or seen", () => {
    expect(card).toMatchObject({ type: "AdaptiveCard", version: "1.5", lang: "en", speak: sentence });
    expect(sentence).toMatch(/^\S.*\S[.?!]$/);
    expect(sentence.length).toBeLessThan(400);
  });

  test("has exactly one heading, every text of it wraps, and none is empty", () => {
    const blocks = nodesOf(card).filter(({ type }) => type === "TextBlock");
    expect(blocks.filter(({ style }) => style === "heading")).toHaveLength(1);
    expect(blocks.filter(({ wrap }) => wrap !== true)).toEqual([]);
    expect(linesOf(card).filter((line) => line.trim() === "")).toEqual([]);
  });

  test("says nothing by colour alone: a symbol, the machine and words are beside it", () => {
    const coloured = nodesOf(card).filter(({ type, color }) => type === "TextRun" && color !== undefined);
    for (const { text, color } of coloured) {
      expect(text).toMatch(SYMBOL);
      expect(color).toMatch(/^(?:good|attention|default)$/);
    }
  });

  test("has a label or a title for everything that can be filled in or pressed", () => {
    const usable = nodesOf(card).filter(({ type }) => /^(?:Input|Action)\./.test(String(type)));
    // The card's own refresh is pressed by Teams.
    const pressed = usable.filter(({ verb, title }) => !(verb === "request" && title === undefined));
    for (const { label, title } of pressed) expect(String(label ?? title).length).toBeGreaterThan(2);
    const ids = usable.flatMap(({ id }) => id ?? []);
    expect(new Set(ids).size).toBe(ids.length);
  });

  test("has buttons that older clients can press too, with the same data", () => {
    const buttons = nodesOf(card).filter(({ type, fallback }) => type === "Action.Execute" && fallback !== undefined);
    for (const { title, data, fallback, verb } of buttons) {
      expect(fallback).toEqual({ type: "Action.Submit", title, data });
      expect(data).toMatchObject({ verb });
    }
  });
});
