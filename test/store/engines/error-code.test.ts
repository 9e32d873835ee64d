import { readFileSync } from "node:fs";
import Database from "better-sqlite3";
import { describe, expect, it } from "vitest";
import { codeOf } from "../../../src/store/engines/error-code.ts";

function thrownBy(attempt: () => unknown): unknown {
  try {
    return attempt();
  } catch (error) {
    return error;
  }
}

describe("the code of an error", () => {
  it.each([
    ["the file system's", () => readFileSync("/nowhere/at/all"), "ENOENT"],
    ["SQLite's", () => new Database(":memory:").exec("nonsense"), "SQLITE_ERROR"],
    ["a URL's", () => new URL("no url"), "ERR_INVALID_URL"],
    ["JavaScript's own", () => JSON.parse("{"), "SyntaxError"],
  ])("is %s own", (_whose, attempt, code) => {
    expect(codeOf(thrownBy(attempt))).toBe(code);
  });

  it.each(["text", undefined, { code: 7 }])("is unknown for what is no error: %j", (thrown) => {
    expect(codeOf(thrown)).toBe("unknown fault");
  });

  it("is the name where the code is no word", () => {
    expect(codeOf(Object.assign(new RangeError(), { code: 7 }))).toBe("RangeError");
  });
});
