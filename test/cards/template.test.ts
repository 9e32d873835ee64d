import { describe, expect, test } from "vitest";
import { openTemplate } from "../../src/cards/template.ts";

interface Note {
  readonly lang: string;
  readonly fallbackText: string;
  readonly speak: string;
  readonly heading: string;
  readonly lines: readonly { readonly text: string }[];
  readonly notices: readonly { readonly text: string }[];
  readonly noticeStyle: string;
  readonly footing: string;
  readonly buttons: readonly unknown[];
  readonly links: readonly unknown[];
}

const NOTE: Note = {
  lang: "en",
  fallbackText: "f",
  speak: "s",
  heading: "h",
  lines: [],
  notices: [],
  noticeStyle: "warning",
  footing: "",
  buttons: [],
  links: [],
};
const expand = openTemplate<Note>("note");
const bodyOf = (note: Note) => expand(note).body as Record<string, unknown>[];

describe("a template", () => {
  test("that is not there is noticed when the program starts", () => {
    expect(() => openTemplate("no-such-card")).toThrow(/no-such-card\.json/);
  });

  test("takes its data as it is: what looks like a binding in it stays text", () => {
    const text = `\${heading} \${$root.lang} \${json('{}')} $\{`;
    expect(bodyOf({ ...NOTE, heading: text })[0]?.text).toBe(text);
  });

  test("repeats an element for each of its data, in order", () => {
    const lines = ["a", "b", "c"].map((text) => ({ text }));
    const shown = bodyOf({ ...NOTE, lines }).filter(({ type }) => type === "RichTextBlock");
    expect(shown.map(({ inlines }) => (inlines as { readonly text: string }[])[0]?.text)).toEqual(["a", "b", "c"]);
  });

  test("leaves an element out that has no data", () => {
    expect(bodyOf(NOTE)).toHaveLength(1);
    expect(expand(NOTE).actions).toEqual([]);
  });

  test("hands a button's data on untouched, whatever is in it", () => {
    const data = { verb: "show", query: { where: [{ values: [`\${x}`] }], limit: undefined }, page: 0 };
    const [action] = expand({ ...NOTE, buttons: [{ title: "t", data }] }).actions as { readonly data: unknown }[];
    expect(action?.data).toEqual(data);
  });

  test("expands to the same again: nothing of one answer is left for the next", () => {
    const first = expand({ ...NOTE, lines: [{ text: "secret" }] });
    expect(JSON.stringify(expand(NOTE))).not.toContain("secret");
    expect(expand({ ...NOTE, lines: [{ text: "secret" }] })).toEqual(first);
  });
});
