import { plainLine } from "../plain-line.ts";
import type { Checked, Finding } from "./check.ts";

/** A sign and not a colour: a log and a screen reader show it too. */
const SIGNS: Readonly<Record<Finding["is"], string>> = { Passed: "✔", Failed: "✘", NotChecked: "–" };

/** Whether nothing failed. What was not checked is no failure of its own: what it waited for is told. */
export function isWell(checks: readonly Checked[]): boolean {
  return !checks.some(({ finding }) => finding.is === "Failed");
}

/** For people: a line for each check, below it what puts it right, at the end the numbers. */
export function asText(checks: readonly Checked[]): string {
  const count = (is: Finding["is"]) => checks.filter(({ finding }) => finding.is === is).length;
  const numbers = `${count("Passed")} passed, ${count("Failed")} failed, ${count("NotChecked")} not checked`;
  return `${[...checks.flatMap(linesOf), "", `${numbers}.`].map(plainLine).join("\n")}\n`;
}

function linesOf({ title, finding }: Checked): readonly string[] {
  const line = `${SIGNS[finding.is]} ${title}: ${sentenceOf(finding)}.`;
  return finding.is === "Failed" ? [line, ...finding.fixes.map((fix) => `    ${fix}`)] : [line];
}

/** For programs: one object. Names and ids of checks stay the same from version to version. */
export function asJson(checks: readonly Checked[]): string {
  const list = checks.map(({ id, title, finding }) => ({
    id,
    title,
    result: finding.is,
    says: plainLine(sentenceOf(finding)),
    fixes: finding.is === "Failed" ? finding.fixes.map(plainLine) : [],
  }));
  return `${JSON.stringify({ ok: isWell(checks), checks: list }, null, 2)}\n`;
}

function sentenceOf(finding: Finding): string {
  switch (finding.is) {
    case "Passed":
      return finding.found;
    case "Failed":
      return finding.missing;
    case "NotChecked":
      return `not checked, because ${finding.because}`;
  }
}
