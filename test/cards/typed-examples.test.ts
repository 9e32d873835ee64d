import { describe, expect, test } from "vitest";
import { sayerOf } from "../../src/cards/texts/say.ts";
import { catalog, withoutEstate } from "../../src/questions/catalog.ts";
import { viewOf } from "../../src/questions/estate-view.ts";
import { namesOf } from "../../src/questions/names.ts";
import { understand } from "../../src/questions/understand.ts";
import { NOW } from "../builders/evidence.ts";
import { CONTOSO_PROD } from "../builders/machine.ts";
import { estate } from "../questions/corpus-estate.ts";
import { TRANSLATIONS } from "./catalogs.ts";
import { cardOf, linesOf } from "./reading.ts";

const names = namesOf(viewOf(estate));
const HELP = { kind: "Help", because: "Asked" } as const;

/** "List state=Unhealthy os=Linux", as a text is understood by a reader of that language. */
function meant(text: string, locale: string): string {
  const understood = understand(text, names, { now: NOW, timeZone: "UTC", locale });
  if (understood.kind !== "Query") return understood.kind;
  const { ask, where } = understood.query;
  return [ask, ...where.map(({ field, values, not }) => `${not ? "!" : ""}${field}=${values}`)].join(" ");
}

const EXAMPLES = [
  /^Machine machine=\/subscriptions\/.*\/web-01$/,
  "List state=Unhealthy os=Linux region=westeurope",
  `Count state=NotApplicable subscription=${CONTOSO_PROD}`,
  "List state=Healthy",
];

describe.each(TRANSLATIONS)("in $locale", ({ locale, texts }) => {
  const say = sayerOf(locale);

  test("each example of the help is understood as meant", () => {
    const understood = say("help.examples")
      .split("\n")
      .map((text) => meant(text, locale));
    expect(understood).toHaveLength(EXAMPLES.length);
    for (const [index, expected] of EXAMPLES.entries()) expect(understood[index]).toMatch(expected);
  });

  test.each([
    ["ask.Unhealthy", "List state=Unhealthy"],
    ["ask.NotApplicable", "List state=NotApplicable"],
    ["ask.Unknown", "List state=Unknown"],
    ["ask.Summary", "Summary"],
    ["button.help", "Help"],
    ["button.summary", "Summary"],
    ["state.Healthy", "List state=Healthy"],
    ["state.Unhealthy", "List state=Unhealthy"],
    ["state.NotApplicable", "List state=NotApplicable"],
    ["state.Unknown", "List state=Unknown"],
  ] as const)("%s can be typed as it stands on the cards", (key, expected) => {
    expect(meant(texts[key], locale)).toBe(expected);
  });

  test("the word that calls for help does", () => {
    const [, word = ""] = /[„«“「]\s*([^“»”」]+?)\s*[“»”」]/u.exec(texts["notUnderstood.sentence"]) ?? [];
    expect(meant(word, locale)).toBe("Help");
  });

  test("the help shows its examples", () => {
    expect(linesOf(cardOf(HELP, { locale, timeZone: "UTC" }))).toEqual(
      expect.arrayContaining(texts["help.examples"].split("\n")),
    );
  });
});

describe("in English", () => {
  const questions = [...Object.values(catalog).map(({ examples }) => examples), ...Object.values(withoutEstate)];
  const pressed = ["Which machines are unhealthy?", "Which subscriptions are not covered?", "Show me around"];
  const left = [...pressed, ...withoutEstate.Help.map(({ text }) => text)];

  test.each(questions.flat().filter(({ text }) => !left.includes(text)))(
    "the help shows the catalog's example: $text",
    ({ text }) => {
      expect(linesOf(cardOf(HELP))).toContain(text);
    },
  );

  test("what can be pressed is not shown to be typed too, nor how to ask for the help", () => {
    expect(linesOf(cardOf(HELP)).filter((line) => left.includes(line))).toEqual([]);
  });
});
