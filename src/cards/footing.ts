import type { SourceFailure } from "../health/snapshot.ts";
import type { Footing } from "../questions/answer.ts";
import type { Pen } from "./pen.ts";

/** The small line at the end of every card about the estate, and what to know before one believes it. Inert. */
export interface FootingWords {
  readonly footing: string;
  readonly notices: readonly { readonly text: string }[];
  /** Of the container that the notices stand in. */
  readonly noticeStyle: "warning" | "attention";
}

/** For cards that say nothing about the estate. */
export const NO_FOOTING: FootingWords = { footing: "", notices: [], noticeStyle: "warning" };

/** Names of subscriptions that are spelled out. */
const MOST_NAMES = 3;
const MOST_FAILURES = 3;

export function footingWords(footing: Footing, pen: Pen): FootingWords {
  return {
    footing: lastLine(footing, pen),
    notices: noticesOf(footing, pen).map((text) => ({ text })),
    noticeStyle: footing.freshness === "Expired" ? "attention" : "warning",
  };
}

/** When the answer was given. Epoch milliseconds, UTC. */
export function nowOf({ takenAt, ageMs }: Footing): number {
  return takenAt + ageMs;
}

function lastLine(footing: Footing, pen: Pen): string {
  const { takenAt, subscriptions, notReadable, notCovered, basis, syncing, fromMemory } = footing;
  const now = nowOf(footing);
  const ago = pen.voice.ago(takenAt, now);
  const parts = [pen.say("footing.data", { time: pen.voice.time(takenAt, now), ago })];
  if (notReadable.length > 0) {
    const names = pen.voice.list(notReadable, MOST_NAMES, (name) => pen.name(name));
    parts.push(pen.say("footing.notReadable", { count: notReadable.length, all: subscriptions, names }));
  }
  if (notCovered > 0) parts.push(pen.say("footing.notCovered", { count: notCovered }));
  parts.push(pen.say(`footing.${basis}`));
  if (syncing) parts.push(pen.say("footing.syncing"));
  if (fromMemory) parts.push(pen.say("footing.fromMemory"));
  return parts.join(" · ");
}

function noticesOf({ freshness, ageMs, failures }: Footing, pen: Pen): string[] {
  const failed = failures.slice(0, MOST_FAILURES).map((failure) => failureWords(failure, pen));
  const more = failures.length - failed.length;
  return [
    ...(freshness === "Fresh" ? [] : [pen.say(`notice.${freshness}`, { span: pen.voice.span(ageMs) })]),
    ...failed,
    ...(more > 0 ? [pen.say("notice.more", { count: more })] : []),
  ];
}

function failureWords({ source, truncated, message }: SourceFailure, pen: Pen): string {
  const words = { source: pen.say(`source.${source}`), message: pen.fault(message) };
  if (source === "Sync") return pen.say("notice.sync", words);
  return pen.say(truncated ? "notice.truncated" : "notice.failed", words);
}
