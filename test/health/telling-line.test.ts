import { describe, expect, test } from "vitest";
import { readMessage, tellingLine } from "../../src/health/telling-line.ts";
import { linuxLog, PREAMBLE } from "../builders/linux-log.ts";

describe("what a message tells", () => {
  test.each([
    {
      why: "the one that says what is known",
      message: linuxLog("Traceback follows", "No Python interpreter found, which is a dependency."),
      known: "python-missing",
      line: "No Python interpreter found, which is a dependency.",
    },
    {
      why: "the one on which the installer gives up",
      message: linuxLog("[>] looking for products", "[x] found conflicting application: falcon-sensor"),
      known: "conflicting-product",
      line: "[x] found conflicting application: falcon-sensor",
    },
    {
      why: "the last of several of those",
      message: linuxLog("[x] first", "2026-09-15T08:59:59Z [x] second", "end"),
      known: undefined,
      line: "2026-09-15T08:59:59Z [x] second",
    },
    {
      why: "the first error, where nothing better is there",
      message: linuxLog("PythonRunner.sh: line 87: 4021 Aborted (core dumped)"),
      known: undefined,
      line: "PythonRunner.sh: line 87: 4021 Aborted (core dumped)",
    },
    {
      why: "the only one, without what every such message begins with",
      message: `${PREAMBLE}[Error] You cannot call a method on a null-valued expression.`,
      known: undefined,
      line: "… [Error] You cannot call a method on a null-valued expression.",
    },
    {
      why: "what follows the preamble of Arc's agent",
      message:
        "Extension failed to install. Extension returned non-zero exit code for Install: 5. Extension error output: [x] found conflicting application",
      known: "conflicting-product",
      line: "… [x] found conflicting application",
    },
    { why: "a message of one line", message: "MDE extension status", known: undefined, line: "MDE extension status" },
    { why: "all, where the preamble is all", message: PREAMBLE, known: undefined, line: PREAMBLE },
    { why: "all, where no line tells more than the others", message: "a\nb", known: "python-missing", line: "a\nb" },
    { why: "all without its blank lines", message: "\n  \r\nfirst\n\nsecond", known: undefined, line: "first\nsecond" },
    { why: "none of an empty message", message: "", known: "install-failed", line: "" },
    {
      why: "all, where errors are announced and none follow",
      message: "a\n[stderr]",
      known: undefined,
      line: "a\n[stderr]",
    },
  ])("is $why", ({ message, known, line }) => {
    expect(tellingLine(message, known)).toBe(line);
  });

  test("is looked for in the first part of a log that is larger than any", () => {
    expect(readMessage("a\n".repeat(1_000_000), undefined).lines.length).toBeLessThan(10_000);
  });
});
