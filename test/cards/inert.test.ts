import { describe, expect, test } from "vitest";
import { bytesOf, CARD_BYTES } from "../../src/cards/fit.ts";
import { render } from "../../src/cards/render.ts";
import { ATTACKS, MARK, PLACES } from "./outside.ts";
import { type Node, nodesOf, READER } from "./reading.ts";

/** Where Teams reads Markdown and makes links. */
function markdownOf(card: unknown): string[] {
  return nodesOf(card).flatMap(({ type, text, title, value, label, facts }) => {
    if (type === "TextBlock") return [String(text)];
    if (Array.isArray(facts)) return facts.flatMap((fact: Node) => [String(fact.title), String(fact.value)]);
    return String(type).startsWith("Input.") ? [String(label), String(title), String(value)] : [];
  });
}

/** Where Teams shows text as it is. */
function plainOf(card: unknown): string[] {
  return nodesOf(card).flatMap(({ type, text, title, legend, x }) => {
    if (type === "TextRun") return [String(text)];
    return [title, legend, x].filter((one) => typeof one === "string");
  });
}

/** The card without its texts: what it is made of. */
function shapeOf(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(shapeOf);
  if (typeof value !== "object" || value === null) return typeof value === "string" ? "" : value;
  return Object.fromEntries(
    Object.entries(value).map(([key, child]) => [key, key === "data" ? "" : key === "type" ? child : shapeOf(child)]),
  );
}

const NOT_VISIBLE = /[\p{Cc}\p{Cf}\p{Co}\p{Cs}\u2028\u2029]/u;
const UNESCAPED_MARKDOWN = /(?<!\\)(?:\\\\)*[`*_[\]#<>~|]/;
const ADDRESS = /:\/\/|www\.\w/;
const CARD_FUNCTION = /\{\{\s*(?:DATE|TIME)\s*\(/i;
const PORTALS = /^https:\/\/(?:portal\.azure\.com|security\.microsoft\.com)\//;

describe.each(Object.entries(PLACES))("in %s", (_, answer) => {
  const harmless = shapeOf(render(answer(MARK), READER).card);

  test.each(Object.entries(ATTACKS))("%s is plain text that one sees, and nothing else", (_attack, text) => {
    const { card, sentence } = render(answer(`${text} ${MARK}`), READER);
    const plain = plainOf(card);
    expect(plain.filter((one) => one.includes(MARK)).length).toBeGreaterThan(0);
    expect(markdownOf(card).filter((one) => one.includes(MARK))).toEqual([]);
    for (const one of [...plain, sentence]) expect(one).not.toMatch(NOT_VISIBLE);
    for (const one of plain) expect(one).not.toMatch(CARD_FUNCTION);
  });

  test.each(Object.entries(ATTACKS))(
    "%s has no effect where the card is read out or cannot be drawn",
    (_attack, text) => {
      const { card } = render(answer(`${text} ${MARK}`), READER);
      expect(card.fallbackText).not.toMatch(UNESCAPED_MARKDOWN);
      expect(card.fallbackText).not.toMatch(ADDRESS);
      expect(card.speak).not.toMatch(/[<>&]/);
    },
  );

  test.each(Object.entries(ATTACKS))("%s adds no mention, no link and no element", (attack, text) => {
    const { card } = render(answer(`${text} ${MARK}`), READER);
    const nodes = nodesOf(card);
    expect(nodes.filter((node) => "entities" in node)).toEqual([]);
    for (const { url } of nodes.filter((node) => "url" in node)) expect(url).toMatch(PORTALS);
    // A message keeps its lines, and instructions lose their HTML; nothing else changes what a card is made of.
    if (attack !== "line breaks" && attack !== "HTML") expect(shapeOf(card)).toEqual(harmless);
  });
});

describe.each(Object.entries(PLACES))("10,000 characters in %s", (_, answer) => {
  test.each(["x", "字", "👍", "a\u0301", "\n", "[", "\u202e"])("of %j are cut", (character) => {
    const { card, sentence } = render(answer(character.repeat(10_000)), READER);
    expect(bytesOf(card)).toBeLessThanOrEqual(CARD_BYTES);
    expect(sentence.length).toBeLessThan(400);
    expect(JSON.stringify(card).isWellFormed()).toBe(true);
  });
});
