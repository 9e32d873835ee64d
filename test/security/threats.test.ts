import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";

const root = fileURLToPath(new URL("../../", import.meta.url));
const page = readFileSync(`${root}docs/threats.md`, "utf8");
const named = [...page.matchAll(/`(src\/[\w./-]+\.ts)(?::(\w+))?`/g)].map(([, file = "", what]) => ({ file, what }));

test.each(named)("$file holds $what, as the threat model says", ({ file, what }) => {
  const text = readFileSync(root + file, "utf8");
  if (what !== undefined) {
    expect(text).toMatch(new RegExp(`(?:function|class) ${what}\\b|^ {2}(?:async )?#?${what}\\(`, "m"));
  }
});

test("every threat names what stops it", () => {
  const rows = page.split("\n").filter((line) => line.startsWith("| ") && !line.startsWith("| who | wants"));
  expect(rows.length).toBeGreaterThan(10);
  expect(rows.filter((row) => !/`src\/[\w./-]+\.ts/.test(row))).toEqual([]);
});
