import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { escapeMarkdown, escapeSpeech, inert, inertLines, textOfHtml } from "../../src/cards/escape.ts";

describe("text from outside", () => {
  test.each([
    { what: "a plain name", text: "web-01", shown: "web-01" },
    { what: "a name in another script", text: "サーバー-01 · מחשב", shown: "サーバー-01 · מחשב" },
    {
      what: "Markdown, which a TextRun does not read",
      text: "[x](http://evil) **b** `c` _d_ # e",
      shown: "[x](http://evil) **b** `c` _d_ # e",
    },
    { what: "a mention", text: "<at>all</at>", shown: "<at>all</at>" },
    { what: "template syntax", text: `\${name} $\${x}`, shown: `\${name} $\${x}` },
    { what: "an emoji of several parts, without what joins them", text: "a👩‍💻b", shown: "a👩💻b" },
    { what: "a Windows path", text: "C:\\WindowsAzure\\Logs", shown: "C:\\WindowsAzure\\Logs" },
  ])("keeps its letters: $what", ({ text, shown }) => {
    expect(inert(text, 100)).toBe(shown);
  });

  test.each([
    { what: "line breaks", text: "web\r\n01\u2028a\u2029b\nc", shown: "web 01 a b c" },
    { what: "tabs and odd spaces", text: " a\t\u00a0\u3000b ", shown: "a b" },
    { what: "control characters", text: "a\u0000b\u0007c\u001b[31md\u009be", shown: "abc[31mde" },
    {
      what: "marks that turn the direction",
      text: "a\u202eexe.txt\u202c\u2066b\u2069\u200f\u061c",
      shown: "aexe.txtb",
    },
    { what: "zero-width characters", text: "w\u200be\u200cb\u200d-\u20600\ufeff1\u00ad", shown: "web-0 1" },
    { what: "tag characters", text: "web\u{e0041}\u{e007f}", shown: "web" },
    { what: "letters that look like nothing", text: "a\u3164\u115f\u1160\uffa0\u2800b", shown: "ab" },
    { what: "half of a surrogate pair", text: "a\ud83db", shown: "ab" },
    { what: "private use", text: "a\ue000b", shown: "ab" },
  ])("loses what is not visible: $what", ({ text, shown }) => {
    expect(inert(text, 100)).toBe(shown);
  });

  test.each([
    ["{{DATE(2017-02-14T06:08:00Z, SHORT)}}", "{ {DATE(2017-02-14T06:08:00Z, SHORT)}}"],
    ["{{ time (2017-02-14T06:08:00Z)}}", "{ { time (2017-02-14T06:08:00Z)}}"],
    ["{{{DATE(2017-02-14T06:08:00Z)}}}", "{{ {DATE(2017-02-14T06:08:00Z)}}}"],
    ["{{name}}", "{{name}}"],
  ])("cannot call a function of Adaptive Cards: %s", (text, shown) => {
    expect(inert(text, 100)).toBe(shown);
  });

  test.each([
    { text: "abcdef", max: 6, shown: "abcdef" },
    { text: "abcdefg", max: 6, shown: "abcde…" },
    { text: "abc defg", max: 5, shown: "abc…" },
    { text: "ab👍🏽cd", max: 5, shown: "ab…" },
    { text: "abe\u0301cd", max: 5, shown: "abe\u0301…" },
    { text: "abe\u0301cd", max: 4, shown: "ab…" },
    { text: "ab🇩🇪cd", max: 6, shown: "ab…" },
    { text: "abc", max: 1, shown: "…" },
    { text: "abc", max: 0, shown: "…" },
    { text: "", max: 0, shown: "" },
  ])("is cut at a whole character: $text to $max", ({ text, max, shown }) => {
    expect(inert(text, max)).toBe(shown);
  });

  test("of 10,000 characters is cut with an ellipsis", () => {
    expect(inert("x".repeat(10_000), 64)).toBe(`${"x".repeat(63)}…`);
  });

  test("is cut even where one letter carries a heap of accents", () => {
    const heap = `a${"\u0301".repeat(10_000)}`;
    expect(inert(heap, 64)).toHaveLength(64);
    expect(inert(heap, 64).endsWith("…")).toBe(true);
  });

  test("that begins with much that is not visible is still looked at only so far", () => {
    expect(inert(`${"\u200b".repeat(10_000)}web-01`, 64)).toBe("");
  });

  test("leaves one space where something invisible stood between two", () => {
    expect(inert("a \u200b b", 10)).toBe("a b");
  });

  test("is never longer than asked, on one line, well formed, and stays as it is when cleaned again", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 300 }), fc.integer({ min: 1, max: 80 }), (text, max) => {
        const shown = inert(text, max);
        expect(shown.length).toBeLessThanOrEqual(max);
        expect(shown).not.toMatch(/[\p{Cc}\p{Cf}\p{Co}\n\r]/u);
        expect(shown.isWellFormed()).toBe(true);
        expect(inert(shown, max)).toBe(shown);
      }),
    );
  });
});

describe("text of several lines", () => {
  test("keeps its lines, each of them inert, without blank ones", () => {
    expect(inertLines("first\r\n\r\n  second\u200b\n\u2028third", 100, 10)).toEqual(["first", "second", "third"]);
  });

  test("ends with an ellipsis where there are more lines than wanted", () => {
    expect(inertLines("a\nb\nc", 100, 2)).toEqual(["a", "b …"]);
  });

  test("ends with an ellipsis where it is too long", () => {
    expect(inertLines("abcdef\nghijkl", 9, 10)).toEqual(["abcdef", "gh…"]);
  });

  test("says that there is more where not even a character of the next line fits", () => {
    expect(inertLines("abcdef\nghijkl", 7, 10)).toEqual(["abcdef …"]);
  });

  test("says only once that there is more", () => {
    expect(inertLines("abcdefgh\nx", 6, 10)).toEqual(["abcde…"]);
  });

  test("is empty where nothing is said", () => {
    expect(inertLines("\n \u200b\n", 100, 10)).toEqual([]);
  });
});

describe("a sentence that stands for the card", () => {
  test.each([
    ["41 of 1,204 machines are unhealthy; the newest is web-01 (Heartbeat, 2 h).", undefined],
    ["**bold** _it_ `code` ~~no~~", "\\*\\*bold\\*\\* \\_it\\_ \\`code\\` \\~\\~no\\~\\~"],
    ["[x](y) # <at>all</at> a|b \\", "\\[x\\](y) \\# \\<at\\>all\\</at\\> a\\|b \\\\"],
  ])("escapes Markdown in fallbackText: %s", (sentence, escaped = sentence) => {
    expect(escapeMarkdown(sentence)).toBe(escaped);
  });

  test.each(["http://evil.example", "HTTPS://evil.example", "www.evil.example"])("makes no link of %s", (address) => {
    const escaped = escapeMarkdown(address);
    expect(escaped).not.toMatch(/https?:\/\/|www\.\w/i);
    expect(escaped.replaceAll("\u2060", "")).toBe(address);
  });

  test("cannot open an element of SSML in speak", () => {
    expect(escapeSpeech('web-01 <audio src="x"/> & co')).toBe('web-01  audio src="x"/    co');
  });
});

describe("Defender's instructions", () => {
  test.each([
    ["<p>Install <b>Python</b>.</p><p>Retry.</p>", ["Install Python.", "Retry."]],
    ["<ol><li>One</li><li>Two</li></ol>", ["One", "Two"]],
    ["a<br>b<br/>c", ["a", "b", "c"]],
    ["a &amp; b &lt;c&gt; &quot;d&quot; &#39;e&#39;&nbsp;f &copy;", ["a & b <c> \"d\" 'e' f &copy;"]],
    ['<a href="https://aka.ms/x" onclick="y()">Learn more</a>', ["Learn more"]],
    ["if a < b and c > d", ["if a < b and c > d"]],
    ["plain", ["plain"]],
  ])("lose their HTML and keep their lines: %s", (html, lines) => {
    expect(inertLines(textOfHtml(html), 200, 10)).toEqual(lines);
  });
});
