import { expect, test } from "vitest";
import { plainText } from "../../../src/azure/queries/plain-text.ts";

test.each([
  ["<p>One.</p><p>Two.</p>", "One.\nTwo."],
  ["One.<br>Two.<BR/>Three.", "One.\nTwo.\nThree."],
  ["<ol><li>Select <b>Fix</b>.</li><li>Wait.</li></ol>", "Select Fix.\nWait."],
  ['See <a href="https://aka.ms/mde">the page</a>.', "See the page."],
  ["a &lt; b &amp;&amp; c &gt; d &quot;e&quot;&nbsp;&#39;f&#39;", `a < b && c > d "e" 'f'`],
  ["&amp;lt;", "&lt;"],
  ["<script>alert(1)</script>", "alert(1)"],
])("%s reads %j", (html, text) => {
  expect(plainText(html)).toBe(text);
});

test.each(["Restart the service.", "1 < 2 and 3 > 2", "Line one\nLine two", "", "a & b"])(
  "%j stays as it is",
  (text) => {
    expect(plainText(text)).toBe(text);
  },
);
