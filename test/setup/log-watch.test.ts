import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { describe, expect, test } from "vitest";
import { openLog } from "../../src/log.ts";
import { secretsIn } from "./told-secrets.ts";

const LEAK = `planted-${"leak"}`;
const PRINT = ["-e", "console.log(Buffer.from(process.argv[1], 'hex').toString())", Buffer.from(LEAK).toString("hex")];

describe("a secret fails the test in which it shows,", () => {
  test.fails("in a line of a log", () => {
    openLog("info", { write: () => {} }).info({ shown: LEAK }, "said");
  });

  test.fails("in what a program prints while it runs", async () => {
    await once(spawn(process.execPath, PRINT), "close");
  });

  test.fails("in what a program has printed", () => {
    spawnSync(process.execPath, PRINT);
  });
});

test.each([
  "MicrosoftAppPassword is planted-secret",
  "eyJhbGciOiJSUzI1NiJ9.eyJhdWQiOiJ4In0.c2lnbmF0dXJl",
  "Authorization: Bearer abcdefgh",
  "postgres://vitals:word@127.0.0.1/vitals",
  `http://127.0.0.1/exports/${"a".repeat(24)}.1790000000000.${"b".repeat(43)}`,
  "InstrumentationKey=1111",
  "-----BEGIN PRIVATE KEY-----",
  "https://x.blob.core.windows.net/a?se=1&sig=abcdefgh%3D",
])("%j shows a secret", (text) => {
  expect(secretsIn(text)).toHaveLength(1);
});

test.each([
  "Bearer [redacted]",
  "postgres://db.example:5432/vitals",
  "https://[redacted]@db",
  "/exports/",
  "planted line",
])("%j shows none", (text) => {
  expect(secretsIn(text)).toEqual([]);
});

test("a secret of the run's own is known as one", () => {
  expect(secretsIn("it is 0123456789", ["0123456789"])).toHaveLength(1);
});
