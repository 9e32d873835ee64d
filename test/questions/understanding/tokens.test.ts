import { describe, expect, it } from "vitest";
import { foldWords, tokensOf, wordsOf } from "../../../src/questions/understanding/tokens.ts";

function texts(text: string): string[] {
  return tokensOf(text).map((token) => token.text);
}

describe("the words of a text", () => {
  it.each<[string, string, string[]]>([
    ["spaces of all kinds", " a\u00a0b\u3000c\t\nd ", ["a", "b", "c", "d"]],
    ["punctuation at the edges", "(unhealthy)? [linux]... web-01! — yes", ["unhealthy", "linux", "web-01", "yes"]],
    [
      "what belongs to names",
      "rg-web sql_data web-01.contoso.com env=prod web* a/b",
      ["rg-web", "sql_data", "web-01.contoso.com", "env=prod", "web*", "a/b"],
    ],
    ["joints", "linux, windows; arc&aws", ["linux", ",", "windows", ";", "arc", "and", "aws"]],
    ["comparisons", ">3d >= 3 <2h", [">", "3d", ">=", "3", "<", "2h"]],
    ["capitals and accents", "Übersicht RÉSUMÉ", ["ubersicht", "resume"]],
    ["full-width letters", "ｕｎｈｅａｌｔｈｙ", ["unhealthy"]],
    ["zero-width characters", "un\u200bhealthy\u202e", ["unhealthy"]],
    ["voiced kana, which are no accents", "ガ", ["ガ"]],
    ["mentions", '<at>Vitals</at> hi <at id="1">The Bot</at>', ["hi"]],
    [
      "contractions",
      "what's isn't we're can't won't I'd let's",
      ["what", "is", "is", "not", "we", "are", "can", "not", "will", "not", "i", "would", "let", "us"],
    ],
    [
      "contractions without their apostrophe",
      "whats isnt dont cannot",
      ["what", "is", "is", "not", "do", "not", "can", "not"],
    ],
    ["colloquial runs of words", "wanna gonna lemme hwo", ["want", "to", "going", "to", "let", "me", "how"]],
    [
      "signs that deny",
      "os!=linux os <> arc !aws gcp -azure",
      "os not linux os not arc not aws gcp not azure".split(" "),
    ],
    ["hyphens within a name", "web-01 - rg-web-", ["web-01", "rg-web"]],
    [
      "the hyphen that a name ends or begins with",
      "ending in -01, starting with web-",
      "ending in *-01 , starting with web-*".split(" "),
    ],
    ["genitives", "contoso's web-01’s", ["contoso", "web-01"]],
    ["nothing", " \n ... ?! ", []],
  ])("%s", (_what, text, expected) => {
    expect(texts(text)).toEqual(expected);
  });

  it("in quotation marks stay together, whatever marks they are", () => {
    expect(tokensOf('say "No  Python" and “exit code” or «ça»')).toEqual([
      { text: "say", raw: "say", quoted: false },
      { text: "no python", raw: "No Python", quoted: true },
      { text: "and", raw: "and", quoted: false },
      { text: "exit code", raw: "exit code", quoted: true },
      { text: "or", raw: "or", quoted: false },
      { text: "ca", raw: "ça", quoted: true },
    ]);
  });

  it("with a single quotation mark are words like others", () => {
    expect(tokensOf('unhealthy "linux').every(({ quoted }) => !quoted)).toBe(true);
  });

  it("are kept as they were typed beside", () => {
    expect(tokensOf("Web-01?")[0]).toEqual({ text: "web-01", raw: "Web-01", quoted: false, ends: true });
  });

  it("are two hundred at most, of two thousand characters", () => {
    expect(texts("a ".repeat(5_000))).toHaveLength(200);
    expect(texts("a".repeat(5_000))[0]).toHaveLength(2_000);
  });

  it("have no power from the names of JavaScript", () => {
    expect(texts("constructor's __proto__ toString hasOwnProperty")).toEqual([
      "constructor",
      "proto",
      "tostring",
      "hasownproperty",
    ]);
  });
});

describe("the words of a name", () => {
  it("are folded like those of a text, so that both can be compared", () => {
    expect(wordsOf("Corp IT (EMEA)")).toEqual(["corp", "it", "emea"]);
    expect(wordsOf("Visual Studio – MPN")).toEqual(["visual", "studio", "mpn"]);
    expect(foldWords("Größe É")).toBe("große e");
  });
});
