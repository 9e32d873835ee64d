import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { viewOf } from "../../src/questions/estate-view.ts";
import { type Names, namesOf } from "../../src/questions/names.ts";
import { understand } from "../../src/questions/understand.ts";
import { NOW } from "../builders/evidence.ts";
import { ASKS } from "./corpus/asks.ts";
import { FREE_WORDING } from "./corpus/free-wording.ts";
import { ISSUES } from "./corpus/issues.ts";
import { linesOf } from "./corpus/notation.ts";
import { PROPERTIES } from "./corpus/properties.ts";
import { STATES } from "./corpus/states.ts";
import { estate } from "./corpus-estate.ts";

const names = namesOf(viewOf(estate));
const calendar = { now: NOW, timeZone: "Europe/Berlin", locale: "en-US" };
const understood = (text: string) => understand(text, names, calendar);

/** Questions of the corpus that ask for machines. */
const questions = linesOf(STATES + ISSUES + PROPERTIES)
  .filter(({ expected }) => expected.startsWith("List "))
  .map(({ text }) => text);

describe("the wording that changes nothing", () => {
  it.each([
    ["capitals", (text: string) => text.toUpperCase()],
    ["a question mark", (text: string) => `${text}?`],
    ["exclamation marks and dots", (text: string) => `${text} ...!!!`],
    ["spaces and line breaks", (text: string) => `\n  ${text.replaceAll(" ", "  \t")}\n`],
    ["a mention before it", (text: string) => `<at>Vitals</at> ${text}`],
    ["a mention after it", (text: string) => `${text} <at id="0">Vitals</at>`],
    ["please", (text: string) => `please ${text}`],
    ["thanks", (text: string) => `${text}, thanks`],
    ["a greeting and thanks", (text: string) => `hi there, ${text} - thank you very much!`],
    ["zero-width characters", (text: string) => text.split("").join("\u200b")],
    ["marks for writing from right to left", (text: string) => `\u202e${text}\u202c`],
  ])("%s", (_what, worded) => {
    for (const question of questions) {
      expect({ question, ...understood(worded(question)) }).toEqual({ question, ...understood(question) });
    }
  });
});

/** Filters in words, none of which is taken for a part of its neighbour. */
const PARTS = [
  ["unhealthy", "healthy", "unknown"],
  ["linux", "windows"],
  ["in contoso prod", "in the contoso dev subscription", "in subscription platform"],
  ["in west europe", "in region uksouth"],
  ["tagged env=prod", "tagged env=staging"],
  ["for more than 3 days", "since yesterday", "in the last 4 hours"],
  ["on plan 2", "on p1"],
  ["except web-01", "except sql-02"],
] as const;

const someParts = fc
  .tuple(...PARTS.map((part) => fc.option(fc.constantFrom(...part), { nil: undefined })))
  .map((parts) => parts.filter((part) => part !== undefined));

describe("the order of filters", () => {
  it("does not change the query", () => {
    fc.assert(
      fc.property(someParts, fc.func(fc.integer()), (parts, rank) => {
        const shuffled = parts.toSorted((a, b) => rank(a) - rank(b));
        expect(understood(`list machines ${shuffled.join(", ")}`)).toEqual(
          understood(`list machines ${parts.join(", ")}`),
        );
      }),
    );
  });

  it("and one filter more is one more in the query", () => {
    fc.assert(
      fc.property(someParts, (parts) => {
        const found = understood(`list machines ${parts.join(", ")}`);
        expect(found.kind === "Query" && found.query.where.length).toBe(parts.length);
      }),
    );
  });
});

describe("a word that is not understood", () => {
  const strange = fc.constantFrom("quux", "zorblax", "blorple", "übermut", "猫");

  it("is never passed over, wherever it stands", () => {
    fc.assert(
      fc.property(fc.constantFrom(...questions), strange, fc.nat(), (question, word, seed) => {
        const words = question.split(" ");
        words.splice(seed % (words.length + 1), 0, word);
        const found = understood(words.join(" "));
        if (found.kind === "Query")
          expect(found.query.where.some(({ field }) => field === "text" || field === "name")).toBe(true);
      }),
    );
  });

  it("is named as it was typed", () => {
    expect(understood("unhealthy machines in Zorblax, please")).toMatchObject({ unknownWords: ["Zorblax"] });
  });
});

/** Counts how often the estate's names are looked into: the only steps that could grow with more than the text. */
class CountingNames implements Names {
  steps = 0;
  longestAt: Names["longestAt"] = (words, from) => this.#counted(names.longestAt(words, from));
  machines: Names["machines"] = (name) => this.#counted(names.machines(name));
  nearMachines: Names["nearMachines"] = (typed) => this.#counted(names.nearMachines(typed));
  isTagKey: Names["isTagKey"] = (word) => this.#counted(names.isTagKey(word));
  knows: Names["knows"] = (word) => this.#counted(names.knows(word));
  inPart: Names["inPart"] = (word, field) => this.#counted(names.inPart(word, field));
  nearWords: Names["nearWords"] = (word) => this.#counted(names.nearWords(word));
  nearNames: Names["nearNames"] = (words) => this.#counted(names.nearNames(words));

  #counted<T>(value: T): T {
    this.steps += 1;
    return value;
  }
}

function stepsFor(text: string): number {
  const counting = new CountingNames();
  understand(text, counting, calendar);
  return counting.steps;
}

describe("a text that is no question", () => {
  it.each([
    ["one word of 100,000 letters", "a".repeat(100_000)],
    ["one word without end", "unhealthy ".repeat(20_000)],
    ["unknown words without end", "asdfgh ".repeat(20_000)],
    ["the beginning of many phrases", "what can you ".repeat(10_000)],
    ["the beginning of times", "in the last for more than ".repeat(5_000)],
    ["negations", "not ".repeat(20_000)],
    ["names of machines that there are not", "web-99 ".repeat(10_000)],
    ["hyphens", "a-".repeat(50_000)],
    ["quotation marks", '"'.repeat(100_000)],
    ["angle brackets", "<at>".repeat(30_000)],
    ["emoji", "😀".repeat(30_000)],
    ["marks for writing from right to left", "\u202e\u202d".repeat(50_000)],
    ["half of a character", "\ud83d".repeat(50_000)],
    ["accents", "\u0301".repeat(100_000)],
    ["line breaks", "\n".repeat(100_000)],
    ["stars", "*".repeat(100_000)],
  ])("%s takes a bounded number of steps", (_what, text) => {
    expect(stepsFor(text)).toBeLessThan(2_000);
  });

  it("takes no more steps the longer it is, beyond the part that is read", () => {
    const steps = [4_000, 40_000, 400_000].map((length) =>
      stepsFor("asdf web-9 unhealthy ".repeat(length).slice(0, length)),
    );
    expect(new Set(steps).size).toBe(1);
  });

  it("of any kind is answered, the same way each time", () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: "binary", maxLength: 300 }), fc.string({ maxLength: 300 })), (text) => {
        expect(understood(text)).toEqual(understood(text));
      }),
      { numRuns: 300 },
    );
  });

  it("made of words of the grammar at random is answered, and never read as a list of everything by mistake", () => {
    const words = linesOf(STATES + ISSUES + PROPERTIES + ASKS + FREE_WORDING).flatMap(({ text }) => text.split(" "));
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...words), { maxLength: 12 }), (some) => {
        const found = understood(some.join(" "));
        expect(["Query", "WhichMachine", "NotUnderstood"]).toContain(found.kind);
        if (found.kind === "NotUnderstood") for (const { where } of found.readings) expect(where).not.toEqual([]);
      }),
      { numRuns: 500 },
    );
  });
});
