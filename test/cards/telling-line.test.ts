import { describe, expect, test } from "vitest";
import { readMessage, tellingLine } from "../../src/cards/telling-line.ts";
import { aList, aMachineAnswer, aRow } from "../builders/answers.ts";
import { unhealthy } from "../builders/snapshot.ts";
import { cardOf, nodesOf, tableOf } from "./reading.ts";

const PREAMBLE =
  "VM has reported a failure when processing extension 'MDE.Linux' (publisher 'Microsoft.Azure.AzureDefenderForServers' and type 'MDE.Linux'). Error message: \"";

/** As the guest agent of Azure reports a failed installation on Linux. */
function linuxLog(...says: readonly string[]): string {
  return [
    `${PREAMBLE}[ExtensionOperationError] Non-zero exit code: 5, PythonRunner.sh src/MdeExtensionHandler.py enable`,
    "[stdout]",
    "2026-09-15T08:59:58Z [INFO] --- mde_installer.sh v0.7.0 ---",
    "[stderr]",
    ...says,
    'Running scope as unit: enable.scope". More information is available at https://aka.ms/vmextensionlinuxtroubleshoot.',
  ].join("\n");
}

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

  test("stands in the row of a list, cut to what a row holds", () => {
    const row = aRow({
      verdict: unhealthy({ message: linuxLog(`[x] ${"no ".repeat(100)}`), known: "install-failed" }),
    });
    const cell = tableOf(cardOf(aList({ rows: [row] })))[1]?.[0] ?? "";
    expect(cell).toMatch(/ \| \[x\] no no no .*…$/);
    expect(cell.length).toBeLessThan(200);
  });

  test("is looked for in the first part of a log that is larger than any", () => {
    expect(readMessage("a\n".repeat(1_000_000), undefined).lines.length).toBeLessThan(10_000);
  });
});

describe("a log on the machine's card", () => {
  const shownOf = (message: string) =>
    nodesOf(cardOf(aMachineAnswer(aRow({ verdict: unhealthy({ message, known: "install-failed" }) }))))
      .filter(({ fontType }) => fontType === "Monospace")
      .map(({ text }) => String(text));
  const steps = (count: number) => Array.from({ length: count }, (_, index) => `step ${index + 1}`);

  test("is shown from its beginning where it tells the cause early", () => {
    const shown = shownOf([...steps(5), "[x] failed to install MDE", ...steps(30)].join("\n"));
    expect(shown.slice(0, 6)).toEqual([...steps(5), "[x] failed to install MDE"]);
  });

  test("is shown from just before the cause where that comes late, and says that something is missing", () => {
    const shown = shownOf([...steps(100), "[x] failed to install MDE", "end"].join("\n"));
    expect(shown.slice(0, 6)).toEqual(["…", "step 98", "step 99", "step 100", "[x] failed to install MDE", "end"]);
  });
});
