import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { render } from "../../src/cards/render.ts";
import { SAMPLES } from "../builders/answer-samples.ts";
import { complaintsAbout } from "./parsing.ts";
import { nodesOf, READER } from "./reading.ts";

const CARDS = Object.entries(SAMPLES).map(([name, answer]) => ({ name, ...render(answer, READER) }));

describe.each(CARDS)("$name", ({ card, sentence }) => {
  test("is understood by Microsoft's parser in full", () => {
    expect(complaintsAbout(card)).toEqual([]);
  });

  test("leaves no binding open", () => {
    expect(JSON.stringify(card)).not.toContain("${");
  });

  test("is an Adaptive Card 1.5 in the reader's language", () => {
    expect(card).toMatchObject({ type: "AdaptiveCard", version: "1.5", lang: "en" });
  });

  test("says its sentence where it cannot be drawn or seen", () => {
    expect(card).toMatchObject({ fallbackText: sentence, speak: sentence });
    expect(sentence).toMatch(/^\S.*\S[.?!]$/);
  });

  test("has exactly one heading, and every text of it wraps", () => {
    const blocks = nodesOf(card).filter(({ type }) => type === "TextBlock");
    expect(blocks.filter(({ style }) => style === "heading")).toHaveLength(1);
    expect(blocks.filter(({ wrap }) => wrap !== true)).toEqual([]);
  });

  test("shows no empty text but in the cells of tables", () => {
    const cells = new Set(
      nodesOf(card)
        .filter(({ type }) => type === "TableCell")
        .flatMap(nodesOf),
    );
    const texts = nodesOf(card).filter(({ type }) => type === "TextBlock" || type === "TextRun");
    expect(texts.filter((node) => node.text === "" && !cells.has(node))).toEqual([]);
  });

  test("has buttons that older clients can press too, with the same data", () => {
    const buttons = nodesOf((card as { actions?: unknown }).actions).filter(({ type }) => type === "Action.Execute");
    for (const { title, data, fallback, verb } of buttons) {
      expect(fallback).toEqual({ type: "Action.Submit", title, data });
      expect(data).toMatchObject({ verb });
    }
  });

  test("has a fallback for every chart", () => {
    const charts = nodesOf(card).filter(({ type }) => String(type).startsWith("Chart."));
    for (const { fallback } of charts)
      expect(complaintsAbout({ type: "AdaptiveCard", version: "1.5", body: [fallback] })).toEqual([]);
  });
});

describe("the folder of templates", () => {
  const names = readdirSync(new URL("../../cards", import.meta.url));

  test.each(names)("%s is opened by exactly one module", (name) => {
    const modules = readdirSync(new URL("../../src/cards", import.meta.url)).filter((file) => file.endsWith(".ts"));
    const opening = modules.filter((file) =>
      readFileSync(new URL(`../../src/cards/${file}`, import.meta.url), "utf8").includes(
        `("${name.replace(".json", "")}")`,
      ),
    );
    expect(opening).toEqual([`${name.replace(".json", "")}-card.ts`]);
  });
});
