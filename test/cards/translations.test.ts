import { describe, expect, test } from "vitest";
import { en } from "../../src/cards/texts/en.ts";
import { literalsOf, MAIN_KEYS, type MainKey, placeholdersOf, pluralsOf, TRANSLATIONS } from "./catalogs.ts";

/** Names of products and platforms, and texts without words of their own. */
const THE_SAME_IN_ALL: ReadonlySet<MainKey> = new Set([
  "prerequisite.ServersPlan",
  "cloud.Azure",
  "cloud.AWS",
  "cloud.GCP",
  "platform.Azure",
  "platform.Arc",
  "platform.AWS",
  "platform.GCP",
  "plan.P1",
  "plan.P2",
  "span.minutes",
  "span.hours",
  "span.atLeast",
  "sentence.and",
  "sentence.within",
  "sentence.end",
  "sentence.then",
  "summary.worstIs",
  "machine.verdict",
  "machine.verdictWith",
  "evidence.mde",
  "about.kindIn",
  "reading.Machine",
  "nothingYet.failure",
  "button.drop",
  "button.explorer",
  "button.machineIn",
]);
/** Words that a language shares with English. */
const SHARED: Readonly<Record<string, readonly MainKey[]>> = {
  "de-DE": ["issue.Installation", "issue.Heartbeat", "evidence.antivirus", "evidence.plan", "about.tags"],
  "fr-FR": [
    "issue.Installation",
    "list.machine",
    "evidence.what",
    "evidence.extension",
    "evidence.antivirus",
    "evidence.plan",
  ],
  "es-ES": ["evidence.antivirus", "evidence.plan"],
  "pt-BR": ["filter.text"],
};

const steps = (text: string) => text.split("\n");

describe.each(TRANSLATIONS)("the texts in $locale", ({ locale, texts }) => {
  const entries = MAIN_KEYS.map((key) => [key, texts[key]] as const);

  test.each(entries)("%s puts in the same values as in English", (key, text) => {
    expect(placeholdersOf(text)).toEqual(placeholdersOf(en[key]));
  });

  test("have each plural form that the language has, and no other", () => {
    const forms = new Intl.PluralRules(locale).resolvedOptions().pluralCategories.toSorted();
    for (const [key, text] of entries) {
      for (const { options = {} } of pluralsOf(text)) {
        const given = Object.keys(options).filter((form) => !form.startsWith("="));
        expect(given.length === 1 ? ["other"] : forms, key).toEqual(given.toSorted());
      }
    }
  });

  test("are not left in English", () => {
    const shared = new Set(SHARED[locale]);
    const same = MAIN_KEYS.filter((key) => texts[key] === en[key] && !THE_SAME_IN_ALL.has(key));
    expect(same.filter((key) => !shared.has(key))).toEqual([]);
    expect([...shared].filter((key) => texts[key] !== en[key])).toEqual([]);
  });

  test("have no English words between their own", () => {
    const english = /(?<!\p{L})(?:the|is|are|of|and|with|could|which|been|that|its|it|this|what|to|at)(?!\p{L})/iu;
    expect(entries.filter(([, text]) => literalsOf(text).some((words) => english.test(words)))).toEqual([]);
  });

  test("are whole: no blanks around them, none doubled", () => {
    expect(entries.filter(([, text]) => text !== text.trim() || / {2}/.test(text))).toEqual([]);
  });

  test("hold no Markdown and no address: they stand where Teams reads both", () => {
    expect(entries.filter(([, text]) => /[*_[\]`<>~|]|https?:|www\./.test(text))).toEqual([]);
  });

  test("hold no straight apostrophe, by which ICU quotes", () => {
    expect(entries.filter(([, text]) => text.includes("'"))).toEqual([]);
  });

  test("tell as many steps of a repair as in English, a sentence each", () => {
    for (const [key, text] of entries.filter(([key]) => key.startsWith("fix."))) {
      expect(steps(text), key).toHaveLength(steps(en[key]).length);
      for (const step of steps(text)) expect(step).toMatch(/^\S.*[.。]$/);
    }
  });

  test("end as sentences where they do in English", () => {
    for (const [key, text] of entries.filter(([key]) => /[a-z]\.$/.test(en[key]) && !key.startsWith("sentence."))) {
      expect(text, key).toMatch(/[.。]$/);
    }
  });

  test("say literal paths, files and marks as they are", () => {
    for (const [key, text] of entries) {
      const marks = en[key].match(/\/[a-z]+\/[a-z]+|[a-z]+(?:\.[a-z]+){2,}|noexec|mdatp|443|Python|[✕≥→]/g) ?? [];
      const kept = locale === "ja-JP" ? marks.filter((mark) => mark !== "≥") : marks;
      for (const mark of kept) expect(text, key).toContain(mark);
    }
  });
});

test("French has a no-break space before its tall marks and inside its quotes, so that no line begins with one", () => {
  const french = TRANSLATIONS.find(({ locale }) => locale === "fr-FR");
  const said = MAIN_KEYS.flatMap((key) => literalsOf(french?.texts[key] ?? ""));
  expect(said.filter((text) => /(?:^|[^\u00a0])[;?!»]|[^\u00a0]:(?=\s|$)|«(?!\u00a0)/.test(text))).toEqual([]);
});
