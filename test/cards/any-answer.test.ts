import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Reader } from "../../src/cards/actions.ts";
import { bytesOf, CARD_BYTES } from "../../src/cards/fit.ts";
import { render } from "../../src/cards/render.ts";
import type { MachineRow, StateCounts } from "../../src/questions/answer.ts";
import { aCount, aFooting, aList, aMachineAnswer, aQuery, aSummary, counts, is } from "../builders/answers.ts";
import { anyForeignText, anyJudged } from "../builders/any-snapshot.ts";
import { complaintsAbout } from "./parsing.ts";
import { linesOf, nodesOf, tableOf } from "./reading.ts";

const anyReader: fc.Arbitrary<Reader> = fc.record({
  locale: fc.oneof(fc.constantFrom("en-US", "en-GB", "de-DE", "ja-JP", "pt-BR", "ar-EG", "xx", ""), fc.string()),
  timeZone: fc.oneof(fc.constantFrom("UTC", "Asia/Tokyo", "America/New_York", "Pacific/Chatham"), fc.string()),
});
const anyRow: fc.Arbitrary<MachineRow> = fc.record({
  judged: anyJudged(1),
  subscriptionName: anyForeignText,
  forMs: fc.integer({ min: 0, max: 2 ** 40 }),
});
const few = fc.nat({ max: 3 });
const anyCounts: fc.Arbitrary<StateCounts> = fc
  .record({ Healthy: few, Unhealthy: few, NotApplicable: few, Unknown: few })
  .map((byState) => counts(byState));
const anyUnseen = fc.array(anyForeignText, { maxLength: 5 });

/** Whatever the card shows, it is a card that Teams takes. */
function expectSound(card: Record<string, unknown>): void {
  expect(complaintsAbout(card)).toEqual([]);
  expect(bytesOf(card)).toBeLessThanOrEqual(CARD_BYTES);
  expect(card.lang).toMatch(/^[a-z]{2}$/);
}

describe("whatever is known of a machine", () => {
  test("its card is sound, in whatever language and place it is read", () => {
    fc.assert(
      fc.property(anyRow, anyReader, (row, reader) => {
        expectSound(render(aMachineAnswer(row), reader).card);
      }),
    );
  });

  test("its card calls it healthy only where it is", () => {
    fc.assert(
      fc.property(anyRow, (row) => {
        const { card, sentence } = render(aMachineAnswer(row), { locale: "en-US", timeZone: "UTC" });
        const headings = nodesOf(card).flatMap(({ style, text }) => (style === "heading" ? [text] : []));
        const isHealthy = row.judged.verdict.state === "Healthy";
        expect(headings.includes("● Healthy")).toBe(isHealthy);
        expect(sentence.endsWith(" is healthy.")).toBe(isHealthy && sentence.includes(" is healthy"));
        if (!isHealthy) expect(sentence).toMatch(/ is unhealthy \(| could not be judged \(|does not apply to /);
      }),
    );
  });

  test("a list of ten such machines is sound, and has a row for each", () => {
    fc.assert(
      fc.property(fc.array(anyRow, { minLength: 1, maxLength: 10 }), anyReader, (rows, reader) => {
        const { card } = render(aList({ rows }), reader);
        expectSound(card);
        expect(tableOf(card)).toHaveLength(rows.length + 1);
      }),
    );
  });

  test("a row shows a symbol and a word for its state", () => {
    fc.assert(
      fc.property(anyRow, (row) => {
        const { card } = render(aList({ rows: [row] }), { locale: "en-US", timeZone: "UTC" });
        const symbols = { Healthy: "●", Unhealthy: "▲", NotApplicable: "■", Unknown: "?" };
        const shown = tableOf(card)[1]?.[1] ?? "";
        expect(shown.startsWith(`${symbols[row.judged.verdict.state]}\u00a0`)).toBe(true);
        expect(shown.slice(2)).toMatch(/^[A-Z]/);
      }),
    );
  });
});

describe("whatever the numbers are", () => {
  test("a summary is sound, and its parts add up to what it says in all", () => {
    fc.assert(
      fc.property(anyCounts, anyUnseen, anyReader, (numbers, notReadable, reader) => {
        const { card } = render(aSummary({ counts: numbers, footing: aFooting({ notReadable }) }), reader);
        expectSound(card);
        const chart = nodesOf(card).find(({ type }) => type === "Chart.Donut");
        const parts = ((chart?.data ?? []) as { readonly value: number }[]).map(({ value }) => value);
        expect(parts.reduce((sum, part) => sum + part, 0)).toBe(numbers.total);
        expect(parts).not.toContain(0);
      }),
    );
  });

  test("no sentence leaves unsaid what could not be judged or seen where nothing is unhealthy", () => {
    fc.assert(
      fc.property(fc.nat({ max: 3 }), anyUnseen, fc.constantFrom("List", "Count"), (notJudged, notReadable, ask) => {
        const query = aQuery([is("state", "Unhealthy")], { ask });
        const zero = { query, total: 0, notJudged, counts: counts(), footing: aFooting({ notReadable }) };
        const answer = ask === "List" ? aList({ ...zero, rows: [] }) : aCount(zero);
        const { card, sentence } = render(answer, { locale: "en-US", timeZone: "UTC" });
        expect(sentence.includes(`${notJudged} could not be judged`)).toBe(notJudged > 0);
        expect(sentence.includes("not readable")).toBe(notReadable.length > 0);
        expect(linesOf(card).join("\n").includes("could not be judged")).toBe(notJudged > 0);
      }),
    );
  });
});
