import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";

const root = fileURLToPath(new URL("../../", import.meta.url));
const page = textOf("docs/troubleshooting.md");

function textOf(path: string): string {
  return readFileSync(join(root, path), "utf8");
}

function all(text: string, pattern: RegExp): string[] {
  return [...text.matchAll(pattern)].map(([, ...found]) => found.find((one) => one !== undefined) ?? "");
}

/** What the program says instead of starting or copying, with "…" for what it fills in. */
const refusals = [
  ...globSync("src/store/**/*.ts", { cwd: root }).flatMap((path) =>
    all(textOf(path), /StoreRefusal\(\s*(?:`([^`]+)`|"([^"]+)")/g),
  ),
  // Behind the name of the database, by the code of the failure.
  ...all(textOf("src/store/engines/postgres.ts"), /\/\^[^\n]+\/,\s*"([^"]+)"/g).map((reason) => `… ${reason}`),
  ...all(textOf("src/main.ts").split("function refusalOf")[1] ?? "", /return\s+`([^`]+)`/g),
  ...all(textOf("src/telemetry/metrics-server.ts"), /`(Metrics [^`]+)`/g),
]
  .map((text) => text.replace(/\$\{[^}]*\}/g, "…"))
  .filter((text) => !/^… …/.test(text));

/** "… is in use by …" of the page, as a piece of a sentence of the program's. */
function pieceOf(quoted: string): RegExp {
  const parts = quoted.split("…").map((part) => part.trim().replace(/[.*+?^${}()|[\]\\]/g, "\\$&"));
  return new RegExp(parts.filter((part) => part !== "").join(".*"));
}

const quoted = all(page, /^\| (`.+`) \|/gm).flatMap((cell) => all(cell, /`([^`]+)`/g));

describe("the page on troubleshooting", () => {
  test("finds sentences that the program says", () => {
    expect(refusals.length).toBeGreaterThan(20);
    expect(quoted.length).toBeGreaterThan(20);
  });

  test.each(refusals)("says what to do about: %s", (sentence) => {
    expect(quoted.filter((piece) => pieceOf(piece).test(sentence))).not.toEqual([]);
  });

  const sources = globSync("src/**/*.ts", { cwd: root }).map((path) => textOf(path).replace(/\$\{[^}]*\}/g, "…"));

  test.each(quoted)("quotes what the program really says: %s", (piece) => {
    expect(sources.some((source) => pieceOf(piece).test(source))).toBe(true);
  });
});
