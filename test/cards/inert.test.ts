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
  return nodesOf(card).flatMap(({ type, text, title, legend }) => {
    if (type === "TextRun") return [String(text)];
    return [title, legend].filter((one) => typeof one === "string");
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

const CASES = Object.entries(PLACES).flatMap(([place, answer]) =>
  Object.entries(ATTACKS).map(([attack, text]) => ({ place, attack, text: `${text} ${MARK}`, answer })),
);

describe.each(CASES)("$attack in $place", ({ text, answer }) => {
  const { card, sentence } = render(answer(text), READER);
  const plain = plainOf(card);

  test("is shown, as plain text and nowhere else", () => {
    expect(plain.filter((one) => one.includes(MARK)).length).toBeGreaterThan(0);
    expect(markdownOf(card).filter((one) => one.includes(MARK))).toEqual([]);
  });

  test("is visible text on one line", () => {
    for (const one of [...plain, sentence, String(card.speak), String(card.fallbackText).replaceAll("\u2060", "")]) {
      expect(one).not.toMatch(/[\p{Cc}\p{Cf}\p{Co}\p{Cs}\u2028\u2029]/u);
    }
  });

  test("is no Markdown, no address and no element in what stands for the card", () => {
    expect(card.fallbackText).not.toMatch(/(?<!\\)(?:\\\\)*[`*_[\]#<>~|]|:\/\/|www\.\w/);
    expect(card.speak).not.toMatch(/[<>&]/);
  });

  test("calls no function of Adaptive Cards and mentions nobody", () => {
    expect(JSON.stringify(plain)).not.toMatch(/\{\{\s*(?:DATE|TIME)\s*\(/i);
    expect(nodesOf(card).filter((node) => "entities" in node)).toEqual([]);
  });

  test("leads nowhere but to Microsoft's portals", () => {
    const urls = nodesOf(card).flatMap(({ url }) => (typeof url === "string" ? [url] : []));
    for (const url of urls) expect(url).toMatch(/^https:\/\/(?:portal\.azure\.com|security\.microsoft\.com)\//);
  });

  test("makes the same card as a harmless text", () => {
    const lines = text.split(/[\n\u2028]+/).length;
    if (lines === 1 && !text.startsWith("<")) expect(shapeOf(card)).toEqual(shapeOf(render(answer(MARK), READER).card));
    else expect(card.type).toBe("AdaptiveCard");
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
