import { describe, expect, it } from "vitest";
import { Lexicon } from "../../../src/questions/understanding/lexicon.ts";
import { filter, type Sense } from "../../../src/questions/understanding/senses.ts";

const BROKEN = filter("state", "Unhealthy");
const FINE = filter("state", "Healthy");
const CHATTER: Sense = { is: "Filler" };

const lexicon = new Lexicon([
  [BROKEN, "(broken|not working) [at all]\n in (trouble|a bad\n way)"],
  [FINE, "working"],
  [CHATTER, "[oh] (not|well)\n working"],
]);

function at(words: string, from = 0) {
  return lexicon.longestAt(words.split(" "), from);
}

describe("a phrase", () => {
  it.each<[string, number, Sense]>([
    ["broken", 1, BROKEN],
    ["not working", 2, BROKEN],
    ["not working at all", 4, BROKEN],
    ["not working at home", 2, BROKEN],
    ["in trouble", 2, BROKEN],
    ["in a bad way", 4, BROKEN],
    ["not now", 1, CHATTER],
    ["oh well", 2, CHATTER],
  ])("%s is found in its whole length", (words, length, sense) => {
    expect(at(words)).toEqual({ length, sense });
  });

  it("that stands first is meant, of two that are equally long", () => {
    expect(at("working")).toEqual({ length: 1, sense: FINE });
  });

  it("is looked for from a place on", () => {
    expect(at("they are in trouble", 2)).toEqual({ length: 2, sense: BROKEN });
    expect(at("they are in trouble")).toBeUndefined();
  });

  it("that breaks off is none", () => {
    expect(at("in a bad")).toBeUndefined();
    expect(at("oh")).toBeUndefined();
  });

  it("lends its words to the language", () => {
    expect(["broken", "all", "way"].every((word) => lexicon.knows(word))).toBe(true);
    expect(lexicon.knows("home")).toBe(false);
    expect(lexicon.covers("oh not in a bad way".split(" "))).toBe(true);
    expect(lexicon.covers("broken home".split(" "))).toBe(false);
  });
});
