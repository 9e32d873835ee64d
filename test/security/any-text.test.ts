import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { render } from "../../src/cards/render.ts";
import { ATTACKS, MARK, PLACES } from "../cards/outside.ts";
import { nodesOf, READER } from "../cards/reading.ts";

const PORTALS = /^https:\/\/(?:portal\.azure\.com|security\.microsoft\.com)\//;

/** Attacks in any order, grown together, with any characters between them. */
const hostile = fc
  .array(fc.oneof(fc.constantFrom(...Object.values(ATTACKS)), fc.string({ unit: "binary", maxLength: 6 })), {
    maxLength: 6,
  })
  .map((parts) => parts.join(""));

describe.each(Object.entries(PLACES))("any text in %s", (_, answer) => {
  test("is no mention, no link, no Markdown and nothing unseen", () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const { card } = render(answer(`${text} ${MARK}`), READER);
        for (const node of nodesOf(card)) {
          expect(node).not.toHaveProperty("entities");
          if ("url" in node) expect(node.url).toMatch(PORTALS);
          if (node.type === "TextBlock") expect(node.text).not.toContain(MARK);
          if (node.type === "TextRun") expect(node.text).not.toMatch(/[\p{Cc}\p{Cf}\p{Co}\p{Cs}\u2028\u2029]/u);
        }
        expect(card.fallbackText).not.toMatch(/(?<!\\)(?:\\\\)*[`*_[\]#<>~|]|:\/\/|www\.\w/);
      }),
      { numRuns: 20 },
    );
  });
});
