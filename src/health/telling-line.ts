import { knownMessage } from "./known-messages.ts";

/** More of a log nobody prints, and looking through it would cost every list. */
const MOST_CHARACTERS = 16_384;
const MOST_OF_PREAMBLE = 600;

/** What the guest agents put before the installer's own words. */
const PREAMBLES = [
  /^.*?VM has reported a failure when processing extension.*?Error message: ?["'“]?/i,
  /^.*?Extension returned non-zero exit code.*?Extension error output: ?/i,
];
/** How mde_installer.sh (microsoft/mdatp-xplat) begins the line on which it gives up. */
const GIVES_UP = /^\s*(?:\S+ )?\[x\] /;

/** A message is a log, often: its lines, and which of them tells the cause; undefined: none more than the others. */
export interface ReadMessage {
  readonly lines: readonly string[];
  readonly telling: number | undefined;
}

/** Reads a literal message; `known` is its key among the known messages, if it is one. */
export function readMessage(message: string, known: string | undefined): ReadMessage {
  const lines = message
    .slice(0, MOST_CHARACTERS)
    .split(/[\r\n]+/)
    .filter((line) => line.trim() !== "");
  return { lines, telling: tellingIn(lines, known) };
}

function tellingIn(lines: readonly string[], known: string | undefined): number | undefined {
  const sign = knownMessage(known)?.sign?.text ?? [];
  const said = sign.length === 0 ? -1 : lines.findIndex((line) => says(line, sign));
  const gaveUp = lines.findLastIndex((line) => GIVES_UP.test(line));
  const errors = lines.slice(0, -1).findIndex((line) => line.trim() === "[stderr]");
  return [said, gaveUp, errors < 0 ? -1 : errors + 1].find((index) => index >= 0);
}

function says(line: string, sign: readonly string[]): boolean {
  const text = line.toLowerCase();
  return sign.every((piece) => text.includes(piece));
}

/**
 * The line of a message that tells the cause, literally, without what every such message begins with; the whole message where
 * no line tells more than the others. Text from outside.
 */
export function tellingLine(message: string, known: string | undefined): string {
  const { lines, telling } = readMessage(message, known);
  const text = telling === undefined ? lines.join("\n") : (lines[telling] ?? "");
  const beginning = text.slice(0, MOST_OF_PREAMBLE);
  const preamble = PREAMBLES.map((pattern) => pattern.exec(beginning)?.[0]).find((found) => found !== undefined);
  return preamble === undefined || preamble.length === text.length ? text : `… ${text.slice(preamble.length)}`;
}
