import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ENGLISH } from "../../../src/questions/understanding/grammar.ts";
import { mistypes, Spelling } from "../../../src/questions/understanding/spelling.ts";

describe("a mistake", () => {
  it.each([
    ["helthy", "healthy", 1],
    ["linxu", "linux", 1],
    ["ilnux", "linux", 1],
    ["servres", "server", 2],
    ["same", "same", 0],
  ])("%s for %s counts %d", (typed, meant, far) => {
    expect(mistypes(typed, meant)).toBe(far);
  });
});

describe("a mistyped word", () => {
  const spelling = new Spelling(
    ["linux", "healthy", "unhealthy", "machine", "machines", "installation", "show"],
    new Set(["wealthy"]),
  );

  it.each<[string, string, string[]]>([
    ["one letter missing", "helthy", ["healthy"]],
    ["one too many", "linnux", ["linux"]],
    ["two swapped", "lniux", ["linux"]],
    ["the first two swapped", "ilnux", ["linux"]],
    ["two mistakes in a long word", "instalaton", ["installation"]],
    ["as near to one as to another", "machins", ["machine", "machines"]],
    ["four letters in the wrong order", "shwo", ["show"]],
    ["two mistakes in a short word", "lnx", []],
    ["another first letter", "bealthy", []],
    ["a letter missing from four", "sho", []],
    ["a word that is meant", "wealthy", []],
    ["a word with a digit", "linux1", []],
    ["another word", "weather", []],
    ["a very long word", "linux".repeat(100), []],
  ])("%s", (_what, typed, nearest) => {
    expect(spelling.nearest(typed).toSorted()).toEqual(nearest);
  });

  it("never turns healthy into unhealthy, nor back", () => {
    const one = fc.constantFrom("healthy", "unhealthy");
    fc.assert(
      fc.property(one, fc.nat(8), fc.constantFrom("a", "e", "n", "h", "t", ""), (word, at, letter) => {
        const typed = word.slice(0, at) + letter + word.slice(at + 1);
        const other = word === "healthy" ? "unhealthy" : "healthy";
        expect(ENGLISH.spelling.nearest(typed)).not.toContain(other);
      }),
    );
  });

  it.each([
    "falling",
    "county",
    "promise",
    "recording",
    "server1",
    "precise",
    "expansion",
    "senior",
    "cluster",
    "matches",
    "users",
    "alerts",
    "incidents",
    "policies",
    "weather",
    "production",
    "protection",
    "president",
  ])("is not suspected in %s", (word) => {
    expect(ENGLISH.spelling.nearest(word)).toEqual([]);
  });
});
