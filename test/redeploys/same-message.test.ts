import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { messageKeyOf } from "../../src/redeploys/same-message.ts";

const key = (message: string, name = "web-01") => messageKeyOf(message, undefined, name);

describe("the key of a message", () => {
  it("is the known message's, whatever the words", () => {
    expect(messageKeyOf("exit code 52", "python-missing", "web-01")).toBe("known:python-missing");
    expect(messageKeyOf("anything", "python-missing", "sql-01")).toBe("known:python-missing");
  });

  test.each([
    ["casing and spaces", "Install  failed.\nTry again.", "install failed. try AGAIN."],
    [
      "ids",
      "Operation 11111111-1111-4111-8111-111111111111 failed",
      "Operation 22222222-2222-4222-8222-222222222222 failed",
    ],
    ["times", "failed at 2026-09-15T09:00:00.123Z", "failed at 2026-09-16 10:30"],
    ["addresses and versions", "cannot reach 10.0.0.4 with 1.2.3", "cannot reach 10.0.0.77 with 1.20.3"],
    ["resources", "on /subscriptions/1/x/y, sorry", "on /subscriptions/2/x/z, sorry"],
    ["long hexadecimal", "blob 0123456789abcdef", "blob fedcba9876543210"],
  ])("is the same but for %s", (_, one, other) => {
    expect(key(one)).toBe(key(other));
  });

  it("is the same but for the machine's own name", () => {
    expect(key("web-01 is locked", "web-01")).toBe(key("SQL-07 is locked", "sql-07"));
  });

  it("does not take a name of two letters out of other words", () => {
    expect(key("installation on db failed", "on")).toBe("text:installation on db failed");
  });

  test.each([
    ["exit codes", "exit code 20", "exit code 31"],
    ["words", "disk is full", "disk is slow"],
  ])("differs by %s", (_, one, other) => {
    expect(key(one)).not.toBe(key(other));
  });

  it("is short, however long the message", () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 5_000 }), fc.string(), (message, name) => {
        expect(key(message, name).length).toBeLessThanOrEqual(305);
      }),
    );
  });

  it("is made in no time of a text that was made to be slow", () => {
    for (const piece of ["1.", "a0", "2026-", " ", "/subscriptions/", "-"]) {
      expect(key(piece.repeat(100_000)).startsWith("text:")).toBe(true);
    }
  });
});
