import type { Evidence } from "../health/evidence.ts";
import { readMessage } from "../health/telling-line.ts";
import type { Unhealthy, Verdict } from "../health/verdict.ts";
import { inertLines, textOfHtml } from "./escape.ts";
import { type Advice, adviceFor } from "./machine-advice.ts";
import { disagreementWords, reasonWords } from "./machine-words.ts";
import type { Pen } from "./pen.ts";

/** May hold text from outside, inert. Font and size are Adaptive Cards' own names. */
export interface Line {
  readonly text: string;
  readonly font: "Default" | "Monospace";
  readonly size: "Default" | "Small";
}

/** A few lines under a title; without one where it is "". */
export interface Section {
  readonly title: string;
  readonly lines: readonly Line[];
}

/** Long messages are logs of an installer: their first lines tell the cause. */
const MOST_LINES = 12;
/** What happened just before the line that tells the cause. */
const LINES_BEFORE = 3;
const MOST_ISSUES = 5;

/**
 * The literal words of the source, whole up to the room that there is; none where it said nothing. Of a log that is longer,
 * the part in which it tells the cause.
 */
export function messageLines(verdict: Verdict, pen: Pen): Line[] {
  const { lines, telling } = readMessage(literalOf(verdict), verdict.state === "Unhealthy" ? verdict.known : undefined);
  const from = telling === undefined || telling < MOST_LINES ? 0 : telling - LINES_BEFORE;
  const shown = inertLines(lines.slice(from).join("\n"), pen.room.block, MOST_LINES);
  return (from === 0 ? shown : ["…", ...shown]).map(code);
}

function literalOf(verdict: Verdict): string {
  switch (verdict.state) {
    case "Healthy":
      return "";
    case "Unhealthy":
      return verdict.message;
    case "NotApplicable":
      return verdict.detail;
    case "Unknown":
      return verdict.why.reason === "OtherEdr" ? verdict.why.edr : "";
  }
}

/** What the verdict means and what to do about it; sections without lines are left out. */
export function sectionsOf(verdict: Verdict, evidence: Evidence, pen: Pen): Section[] {
  const advice = verdict.state === "Unhealthy" ? adviceFor(verdict, evidence, pen) : undefined;
  const meaning = verdict.state === "Unhealthy" ? (advice?.meaning ?? "") : reasonWords(verdict, pen);
  const sections = [
    section("", [meaning, disagreementWords(verdict, pen)]),
    ...(verdict.state === "Unhealthy" && advice ? adviceSections(verdict, advice, pen) : []),
  ];
  return sections.filter(({ lines }) => lines.length > 0);
}

function adviceSections(verdict: Unhealthy, { steps, redeploy, logs }: Advice, pen: Pen): Section[] {
  const numbered = steps.map((step, index) => `${pen.voice.number(index + 1)}. ${step}`);
  const instructions = inertLines(textOfHtml(verdict.remediation), pen.room.block, MOST_LINES);
  return [
    section(pen.say("machine.fix"), [...numbered, redeploy]),
    section(pen.say("machine.remediation"), instructions),
    { title: pen.say("machine.logs"), lines: logs.map(code) },
    section(pen.say("machine.otherIssues"), otherIssues(verdict, pen)),
  ];
}

function otherIssues({ others }: Unhealthy, pen: Pen): string[] {
  return others.slice(0, MOST_ISSUES).map(({ kind, name, message }) => {
    const words = pen.line(message === "" ? name : message);
    return words === "" ? pen.say(`issue.${kind}`) : `${pen.say(`issue.${kind}`)}: ${words}`;
  });
}

function section(title: string, texts: readonly string[]): Section {
  const lines = texts.filter((text) => text !== "").map((text): Line => ({ text, font: "Default", size: "Default" }));
  return { title, lines };
}

function code(text: string): Line {
  return { text, font: "Monospace", size: "Small" };
}
