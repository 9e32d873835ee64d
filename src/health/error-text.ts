import type { JudgedMachine } from "./snapshot.ts";
import { tellingLine } from "./telling-line.ts";
import type { Unhealthy } from "./verdict.ts";

/** What a group's name may hold of a message; a button carries it. */
const MOST_CHARACTERS = 200;
/** The beginning of a message says what it is; the rest of a log need not be read for it. */
const READ_CHARACTERS = 1_000;

/**
 * The error of an unhealthy machine as groups name it: the line of its message that tells the cause, without what differs from
 * machine to machine (ids, paths, addresses, times, counts), so that one fault is one group, and two that Azure introduces with
 * the same words are two; or what was seen, where there is no message. "" for others.
 */
export function errorOf({ verdict }: JudgedMachine): string {
  if (verdict.state !== "Unhealthy") return "";
  if (verdict.message === "") return verdict.cause;
  let error = errors.get(verdict);
  if (error === undefined) {
    error = withoutParticulars(tellingLine(verdict.message, verdict.known));
    errors.set(verdict, error);
  }
  return error;
}

/** A long message takes as long as a thousand looks; verdicts that did not change are the same objects in every snapshot. */
const errors = new WeakMap<Unhealthy, string>();

/** Numbers after these words name the fault, and are kept. */
const NAMES_A_FAULT = /(?:code|status|error|exit|http|hresult|errno|result)\W{0,3}$/i;

/**
 * Longest first. Each starts at a character that the one before it cannot end in, and none repeats a part that it could
 * read in two ways, so that no text takes more than one pass.
 */
const PARTICULARS =
  /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}|\bhttps?:\/\/[^\s"'<>]+|(?<![\w/])\/(?:[\w.+@-]+\/)+[\w.+@-]*|\b[a-z]:\\[^\s"'<>|]+|\b\d{4}-\d\d-\d\d(?:[T ]\d\d:\d\d(?::\d\d(?:\.\d+)?)?Z?)?|\b\d{1,3}(?:\.\d{1,3}){3}(?::\d+)?\b|\b\d{1,2}:\d\d:\d\d\b|\b(?!0x)[a-f]*\d[0-9a-f]{7,}\b|\b\d+(?:\.\d+)*\b/gi;

/** "Failed in 37 s on /dev/sda1, exit code 22" → "Failed in … s on …, exit code 22". */
export function withoutParticulars(message: string): string {
  const line = message.slice(0, READ_CHARACTERS).replace(/\s+/g, " ").trim();
  const plain = line.replace(PARTICULARS, (particular, offset: number) => {
    const before = line.slice(Math.max(0, offset - 20), offset);
    return /^\d{1,5}$/.test(particular) && NAMES_A_FAULT.test(before) ? particular : "…";
  });
  return plain
    .replace(/…(?:[ ,;:]*…)+/g, "…")
    .slice(0, MOST_CHARACTERS)
    .trim();
}
