import { describe, expect, test } from "vitest";
import { EVERY_CARD } from "./every-card.ts";
import { type Node, nodesOf } from "./reading.ts";

const CARDS = Object.entries(EVERY_CARD).map(([name, drawn]) => ({ name, ...drawn }));
const NOT_SPEECH: readonly (readonly [string, RegExp])[] = [
  ["markup", /<\/?[a-z]|&[a-z]+;|\*\*|__|\]\(|`|\$\{|\\/i],
  ["an id", /[0-9a-f]{8}-[0-9a-f]{4}-|\/subscriptions\//i],
  ["a run of dots", /…\W*…|\.{2,}/],
  ["a picture", /\p{Extended_Pictographic}|[█▆▁-█●▲■✕✔✘]/u],
  ["an address", /https?:/],
];
const SIGN = /[●▲■?✓✗✕↻…]/;
const TELLING = /^(?:good|attention|warning)$/i;

describe.each(CARDS)("read aloud, $name", ({ card }) => {
  test("is a sentence, without anything that has no sound", () => {
    const speech = String(card.speak);
    expect(speech).toMatch(/^[\p{L}\p{N}“"].*[.?!]$/su);
    expect(NOT_SPEECH.filter(([, pattern]) => pattern.test(speech)).map(([what]) => `${what} in: ${speech}`)).toEqual(
      [],
    );
  });
});

describe.each(CARDS)("without its colours, $name", ({ card }) => {
  test("has a sign in each coloured run, and words in its line", () => {
    const lines = nodesOf(card).filter(({ type }) => type === "RichTextBlock");
    for (const runs of lines.map(({ inlines }) => inlines as Node[])) {
      const coloured = runs.filter(({ color }) => TELLING.test(String(color)));
      for (const { text } of coloured) expect(String(text)).toMatch(SIGN);
      if (coloured.length > 0) expect(runs.map(({ text }) => text).join("")).toMatch(/\p{L}{2}/u);
    }
  });

  test("has words in each coloured box, block of text and part of a chart", () => {
    const nodes = nodesOf(card);
    const boxes = nodes.filter(
      ({ type, style }) => /Container|Column|TableCell/.test(String(type)) && TELLING.test(String(style)),
    );
    for (const box of boxes) expect(JSON.stringify(nodesOf(box).map(({ text }) => text ?? ""))).toMatch(/\p{L}{4}/u);
    const blocks = nodes.filter(({ type, color }) => type === "TextBlock" && TELLING.test(String(color)));
    for (const { text } of blocks) expect(String(text)).toMatch(/\p{L}{2}/u);
    for (const { legend } of nodes.filter(({ color, value }) => TELLING.test(String(color)) && value !== undefined))
      expect(String(legend)).toMatch(/\p{L}{2}/u);
  });
});
