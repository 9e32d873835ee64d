import { describe, expect, test } from "vitest";
import { denial, isMachineNotThere, lockedScope } from "../../src/azure/deploying/refusals.ts";
import { plainText } from "../../src/azure/queries/plain-text.ts";
import { redact } from "../../src/azure/redact.ts";
import { escapeMarkdown, escapeSpeech, inert, inertLines, textOfHtml } from "../../src/cards/escape.ts";
import { withoutParticulars } from "../../src/health/error-text.ts";
import { recognise } from "../../src/health/recognise.ts";
import { tellingLine } from "../../src/health/telling-line.ts";
import { NO_NAMES } from "../../src/questions/names.ts";
import { muteOf, understandOperation } from "../../src/questions/operations/understand-operation.ts";
import { understandRedeploy } from "../../src/questions/operations/understand-redeploy.ts";
import { understand } from "../../src/questions/understand.ts";
import { messageKeyOf } from "../../src/redeploys/same-message.ts";
import { NOW } from "../builders/evidence.ts";
import { BEGINNINGS, REPEATED, textOf } from "./adversarial.ts";

const calendar = { now: NOW, timeZone: "UTC", locale: "en" };
const asked = { action: "a", scope: "s" };

/** Everything that looks through text from outside by patterns. */
const READERS: Readonly<Record<string, (text: string) => unknown>> = {
  "a question": (text) => understand(text, NO_NAMES, calendar),
  "an operation": (text) => understandOperation(text, NO_NAMES, calendar),
  "a form of a mute": (text) => muteOf(text, NOW, "", NO_NAMES, calendar),
  "a redeploy": (text) => understandRedeploy(text, NO_NAMES, calendar, undefined),
  redaction: redact,
  "known messages": (text) => recognise(text, "", undefined),
  "the status of an extension": (text) => recognise("", text, undefined),
  "the name of an error": withoutParticulars,
  "the telling line": (text) => tellingLine(text, undefined),
  "the key of a message": (text) => messageKeyOf(text, undefined, "web-01"),
  "HTML from Azure": plainText,
  "HTML on a card": textOfHtml,
  "text on a card": (text) => inert(text, 200),
  "lines on a card": (text) => inertLines(text, 2_000, 20),
  "text for Markdown": escapeMarkdown,
  "text that is read out": escapeSpeech,
  "a denial of ARM's": (message) => denial({ code: "", message, policyAssignment: undefined }, asked),
  "a lock": (message) => lockedScope({ code: "", message, policyAssignment: undefined }, asked),
  "a missing machine": (message) => isMachineNotThere({ code: "", message, policyAssignment: undefined }),
};

const SHORT = 4_000;
const TIMES_LONGER = 16;
/** Linear costs 16 times as much, quadratic 256 times; this lies between them by a factor of four each. */
const MOST_GROWTH = 64;
/** Below this the clock and the collector are measured, not the reader. Milliseconds. */
const MEASURABLE = 0.1;
const ROUNDS = 25;

/** The least of several rounds: whatever else the machine does only adds. */
function growth(read: (text: string) => unknown, beginning: string, repeated: string): number {
  const [short, long] = [SHORT, SHORT * TIMES_LONGER].map((length) => textOf(beginning, repeated, length));
  let [least, most] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
  // V8 compiles a pattern only when it is used again: the first time says nothing.
  read(short ?? "");
  for (let round = 0; round < ROUNDS; round += 1) {
    least = Math.min(least, timeOf(read, short ?? ""));
    most = Math.min(most, timeOf(read, long ?? ""));
    if (most <= MOST_GROWTH * Math.max(least, MEASURABLE)) break;
  }
  return most / Math.max(least, MEASURABLE);
}

function timeOf(read: (text: string) => unknown, text: string): number {
  const begun = performance.now();
  read(text);
  return performance.now() - begun;
}

describe("a text that is sixteen times as long takes no more than in proportion, whatever stands in it", () => {
  test.each(Object.entries(READERS))("for %s", (_, read) => {
    const grows = BEGINNINGS.flatMap((beginning) =>
      REPEATED.filter((repeated) => growth(read, beginning, repeated) > MOST_GROWTH).map((one) => beginning + one),
    );
    expect(grows).toEqual([]);
  });
});

test("a pattern that tries over and over would be found", () => {
  const blanks = (text: string) => / *x$/.test(`${text.slice(0, text.length / 2)}y`);
  expect(growth(blanks, "", " ")).toBeGreaterThan(MOST_GROWTH);
});
