import { describe, expect, it } from "vitest";
import { viewOf } from "../../../src/questions/estate-view.ts";
import { namesOf } from "../../../src/questions/names.ts";
import { understand } from "../../../src/questions/understand.ts";
import { withoutAsides } from "../../../src/questions/understanding/asides.ts";
import { ENGLISH } from "../../../src/questions/understanding/grammar.ts";
import { piecesOf } from "../../../src/questions/understanding/pieces.ts";
import { tokensOf } from "../../../src/questions/understanding/tokens.ts";
import { NOW } from "../../builders/evidence.ts";
import { estate } from "../corpus-estate.ts";

const names = namesOf(viewOf(estate));
const calendar = { now: NOW, timeZone: "Europe/Berlin", locale: "en-US" };
const ground = { names, calendar, grammar: ENGLISH };

function left(text: string): string | undefined {
  return withoutAsides(tokensOf(text), (words) => piecesOf(words, ground))
    ?.map((token) => token.text)
    .join(" ");
}

describe("what people say around a question", () => {
  it.each([
    ["I have a call with the board, what is red", "what is red"],
    ["what is red, my boss is nervous", "what is red"],
    ["what is red because I must phone the vendor", "what is red"],
    ["Our customer complains. What is red?", "what is red"],
    ["for my slide: what is red", "what is red"],
    ["paged at 3am - what is red", "what is red"],
    ["red for over, I guess, 3 days", "red for over 3 days"],
    ["we just patched 3 boxes; what is red", "what is red"],
    ["I must be at the dentist by noon, what is red", "what is red"],
  ])("is left out of %s", (text, expected) => {
    expect(left(text)).toBe(expected);
  });

  it.each([
    ["a condition", "we have linux here, what is red"],
    ["a name", "I work in contoso prod, what is red"],
    ["a name that there is not", "I am in narnia, what is red"],
    ["something like a name", "I look after web-99, what is red"],
    ["machines", "we own machines of bob, what is red"],
    ["an order", "I want to delete everything, what is red"],
    ["another question", "I need a summary, what is red"],
    ["what to divide by", "I want it by region, what is red"],
    ["somebody else", "bob is nervous, what is red"],
  ])("stays where it holds %s", (_what, text) => {
    expect(left(text)).toBeUndefined();
  });

  it("is not all that there is", () => {
    expect(left("I have a call with the board")).toBeUndefined();
  });

  it("does not turn an order into a question", () => {
    for (const text of [
      "we are late, delete web-01",
      "delete all vms because I said so",
      "I am the boss, reboot linux",
    ]) {
      expect([text, understand(text, names, calendar).kind]).toEqual([text, "NotUnderstood"]);
    }
  });
});
