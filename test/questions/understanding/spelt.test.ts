import { describe, expect, it } from "vitest";
import { viewOf } from "../../../src/questions/estate-view.ts";
import { namesOf } from "../../../src/questions/names.ts";
import { ENGLISH } from "../../../src/questions/understanding/grammar.ts";
import { grammarsFor } from "../../../src/questions/understanding/languages.ts";
import { spelt } from "../../../src/questions/understanding/spelt.ts";
import { tokensOf } from "../../../src/questions/understanding/tokens.ts";
import { estate } from "../corpus-estate.ts";

const names = namesOf(viewOf(estate));

function words(text: string, grammar = ENGLISH): string {
  return spelt(tokensOf(text), names, grammar)
    .map((token) => token.text)
    .join(" | ");
}

describe("a compound", () => {
  it.each([
    ["linux/windows", "linux | or | windows"],
    ["non-azure", "non | azure"],
    ["not-applicable", "not | applicable"],
    ["third-party", "third | party"],
    ["state=unhealthy", "state | unhealthy"],
    ["rg:production", "rg | production"],
    ["rg:nowhere", "rg | nowhere"],
    ["name=web-01", "name | web-01"],
    ["tag:env=prod", "tag | env=prod"],
    ["os:linux/windows", "os | linux | or | windows"],
  ])("%s is taken apart", (text, expected) => {
    expect(words(text)).toBe(expected);
  });

  it.each([
    "web-01",
    "web-1",
    "rg-web",
    "prod-db",
    "build-agent-7",
    "env=prod",
    "sql_data",
    "10.0.0.4",
    "no-such-thing",
    "n/a",
  ])("%s stays whole", (text) => {
    expect(words(text)).toBe(text);
  });

  it("in quotation marks stays whole", () => {
    expect(words('"linux/windows"')).toBe("linux/windows");
  });
});

describe("a mistyped word", () => {
  it.each([
    ["helthy machins", "healthy | machine"],
    ["contso dev", "contoso | dev"],
    ["westeurpe", "westeurope"],
  ])("%s is put right", (text, expected) => {
    expect(words(text)).toBe(expected);
  });

  it.each(["wealthy", "web-1", "narnia", "today", "three", "0x8007"])("%s is left as it is", (text) => {
    expect(words(text)).toBe(text);
  });

  it("is put right a number of times; then the text is no question", () => {
    const right = words("helthy ".repeat(40))
      .split(" | ")
      .filter((word) => word === "healthy");
    expect(right).toHaveLength(24);
  });
});

describe("a name that is written otherwise", () => {
  it.each([
    ["web 01", "web-01"],
    ["status of build agent 7", "status | of | build-agent-7"],
    ["linux 01", "linux-01"],
    ["contoso-dev", "contoso | dev"],
    ["unhealthy/linux/rg-web", "unhealthy | or | linux | or | rg-web"],
  ])("%s is found", (text, expected) => {
    expect(words(text)).toBe(expected);
  });

  it.each(["top 5", "web 99", "linux 1", "contoso-9"])("%s is no name", (text) => {
    expect(words(text)).toBe(text.replaceAll(" ", " | "));
  });
});

describe("German without umlauts", () => {
  const [german] = grammarsFor("de-DE");

  it.each(["läuft", "lauft", "laeuft", "koennt", "ausser"])("knows %s", (word) => {
    expect(german?.lexicon.knows(tokensOf(word)[0]?.text ?? "")).toBe(true);
  });
});

describe("a script without spaces", () => {
  const [japanese] = grammarsFor("ja-JP");

  it.each([
    ["異常なマシンはどれですか", "異常な | マシン | は | どれですか"],
    ["web-01の状態は", "web-01 | の状態は"],
    ["異常なLinuxサーバー", "異常な | linux | サーバー"],
    ["天気は", "天気 | は"],
    ["Contoso Prodの異常", "contoso | prod | の | 異常"],
  ])("%s is cut at its words", (text, expected) => {
    expect(words(text, japanese)).toBe(expected);
  });
});

describe("the languages that are tried", () => {
  it("begin with the one of the locale", () => {
    const [first, ...others] = grammarsFor("pt-BR");
    expect(first?.lexicon.knows("maquinas")).toBe(true);
    expect(others).toHaveLength(4);
    expect(grammarsFor("nl-NL")).toHaveLength(5);
  });
});
