import { readdirSync, readFileSync } from "node:fs";
import { IntlMessageFormat } from "intl-messageformat";
import { describe, expect, test } from "vitest";
import { en, type TextKey } from "../../src/cards/texts/en.ts";
import { sayerOf, spokenLocale } from "../../src/cards/texts/say.ts";
import { KNOWN_MESSAGES } from "../../src/health/known-messages.ts";

const KEYS = Object.keys(en) as TextKey[];

/** The sources that say something, without the catalog itself. */
const SOURCE = ["cards", "teams"].map(sourceOf).join("\n");

function sourceOf(folder: string): string {
  const files = readdirSync(new URL(`../../src/${folder}`, import.meta.url)).filter((file) => file.endsWith(".ts"));
  return files.map((file) => readFileSync(new URL(`../../src/${folder}/${file}`, import.meta.url), "utf8")).join("\n");
}

/** What `say(`state.${…}`)` can say: everything that begins with "state.". */
const PREFIXES = Array.from(SOURCE.matchAll(/`([A-Za-z.]+)\.\$\{/g), ([, prefix]) => `${prefix}.`);

describe("the catalog", () => {
  test("holds only messages that ICU understands, without blanks around them", () => {
    for (const key of KEYS) {
      expect(() => new IntlMessageFormat(en[key], "en", undefined, { ignoreTag: true }), key).not.toThrow();
      expect(en[key].trim()).toBe(en[key]);
    }
  });

  test("holds no Markdown and no address: texts stand where Teams reads both", () => {
    expect(KEYS.filter((key) => /[*_[\]`<>~|]|https?:|www\./.test(en[key]))).toEqual([]);
  });

  test("holds nothing that nobody says", () => {
    const filterWords = ["state.", "issue.", "reason.", "platform.", "power.", "plan.", "muted."];
    const said = (key: string) =>
      SOURCE.includes(`"${key}"`) || [...PREFIXES, ...filterWords].some((prefix) => key.startsWith(prefix));
    expect(KEYS.filter((key) => !said(key))).toEqual([]);
  });

  test.each(KNOWN_MESSAGES)("has words for the known message $key and for its fix $fix", ({ key, fix }) => {
    expect(en).toHaveProperty([`known.${key}`]);
    expect(en).toHaveProperty([`fix.${fix}`]);
  });

  test("has no words for a message or a fix that is not known", () => {
    const known = new Set(KNOWN_MESSAGES.flatMap(({ key, fix }) => [`known.${key}`, `fix.${fix}`]));
    const ofTheirOwn = new Set(["fix.read-logs", "fix.follow-defender", "fix.connect-through-arc"]);
    const told = KEYS.filter((key) => key.startsWith("known.") || key.startsWith("fix."));
    expect(told.filter((key) => !known.has(key) && !ofTheirOwn.has(key))).toEqual([]);
  });

  test.each(KEYS.filter((key) => key.startsWith("fix.")))("tells in %s what to do, a sentence a step", (key) => {
    for (const step of en[key].split("\n")) expect(step).toMatch(/^[A-Z].*\.$/);
  });
});

describe("saying", () => {
  const say = sayerOf("en-US");

  test.each<[TextKey, Record<string, string | number>, string]>([
    ["machines", { total: 0, outOf: 5 }, "No machine"],
    ["machines", { total: 1, outOf: 1 }, "1 of 1 machine"],
    ["machines", { total: 1_000, outOf: 2_000 }, "1,000 of 2,000 machines"],
    ["span.days", { count: 1 }, "1 day"],
    ["span.days", { count: 2 }, "2 days"],
    ["remark.notReadable", { count: 1 }, "1 subscription is not readable"],
    ["remark.notReadable", { count: 2 }, "2 subscriptions are not readable"],
    ["headline.Matching", { total: 1, machines: "1 of 5 machines" }, "1 of 5 machines matches"],
  ])("%s with %j", (key, values, words) => {
    expect(say(key, values)).toBe(words);
  });

  test("puts values in as they are, whatever is in them", () => {
    const name = "{count, plural, other {#}} '{' <b> '";
    expect(say("list.open", { name })).toBe(`Open ${name}`);
  });

  test("fails where a value is missing, rather than say half a sentence", () => {
    expect(() => say("list.open")).toThrow(/name/);
  });

  test("writes numbers as the region does, in the language that there are words in", () => {
    expect(sayerOf("en-DE")("span.days", { count: 1_500 })).toBe("1.500 days");
  });
});

describe("the locale that is spoken", () => {
  test.each([
    ["en-US", "en-US"],
    ["en-GB", "en-GB"],
    ["en", "en-US"],
    ["de-AT", "de-AT"],
    ["pt-BR", "pt-BR"],
    ["pt-PT", "pt-PT"],
    ["pt", "pt-BR"],
    ["fr-CA", "fr-CA"],
    ["es-419", "es-419"],
    ["ja", "ja-JP"],
    ["ja-JP", "ja-JP"],
    ["zh-CN", "en-CN"],
    ["sr-Latn-RS", "en-RS"],
    ["xx", "en"],
    ["", "en-US"],
    ["%%", "en-US"],
  ])("of %j is %s", (locale, spoken) => {
    expect(spokenLocale(locale)).toBe(spoken);
  });
});
