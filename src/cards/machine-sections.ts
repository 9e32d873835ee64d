import type { Evidence } from "../health/evidence.ts";
import type { Unhealthy, Verdict } from "../health/verdict.ts";
import { inertLines, textOfHtml } from "./escape.ts";
import { adviceFor } from "./machine-advice.ts";
import { disagreementWords, reasonWords } from "./machine-words.ts";
import type { Pen } from "./pen.ts";

export interface Line {
  readonly text: string;
}

/** A few lines under a title; without one where it is "". Lines may hold text from outside, inert. */
export interface Section {
  readonly title: string;
  readonly font: "Default" | "Monospace";
  readonly size: "Default" | "Small";
  readonly lines: readonly Line[];
}

/** Long messages are logs of an installer: their first lines tell the cause. */
const MOST_LINES = 12;
const MOST_ISSUES = 5;

/** The literal words of the source, whole up to the room that there is; none where it said nothing. */
export function messageLines(verdict: Verdict, pen: Pen): Line[] {
  return lines(literalOf(verdict), pen);
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
  const own =
    verdict.state === "Unhealthy" ? adviceSections(verdict, evidence, pen) : [plain("", [reasonWords(verdict, pen)])];
  const disagreement = disagreementWords(verdict, pen);
  return [...own, plain("", [disagreement])].filter((section) => section.lines.length > 0);
}

function adviceSections(verdict: Unhealthy, evidence: Evidence, pen: Pen): Section[] {
  const { meaning, steps, redeploy, logs } = adviceFor(verdict, evidence, pen);
  const numbered = steps.map((step, index) => `${pen.voice.number(index + 1)}. ${step}`);
  return [
    plain("", [meaning]),
    plain(pen.say("machine.fix"), [...numbered, redeploy]),
    { ...plain(pen.say("machine.remediation"), []), lines: lines(textOfHtml(verdict.remediation), pen) },
    { ...plain(pen.say("machine.logs"), logs), font: "Monospace", size: "Small" },
    plain(pen.say("machine.otherIssues"), otherIssues(verdict, pen)),
  ];
}

function otherIssues({ others }: Unhealthy, pen: Pen): string[] {
  return others.slice(0, MOST_ISSUES).map(({ kind, name, message }) => {
    const words = pen.line(message === "" ? name : message);
    return words === "" ? pen.say(`issue.${kind}`) : `${pen.say(`issue.${kind}`)}: ${words}`;
  });
}

function lines(text: string, { room }: Pen): Line[] {
  return inertLines(text, room.block, MOST_LINES).map((line) => ({ text: line }));
}

function plain(title: string, texts: readonly string[]): Section {
  return {
    title,
    font: "Default",
    size: "Default",
    lines: texts.filter((text) => text !== "").map((text) => ({ text })),
  };
}
