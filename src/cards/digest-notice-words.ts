import type { LookedLast, Missed } from "../digests/digest.ts";
import type { Pen } from "./pen.ts";

/** Further reasons tell nobody more. */
const MOST_REASONS = 3;
const MOST_TIMES = 4;

/** The slots of which nothing could be read, by reason, a line each; inert. `now` is epoch milliseconds, UTC. */
export function missedLines(missed: readonly Missed[], pen: Pen, now: number): string[] {
  const byReason = Map.groupBy(missed, ({ because }) => because);
  return [...byReason].slice(0, MOST_REASONS).map(([because, slots]) => {
    const times = pen.voice.list(slots, MOST_TIMES, ({ slot }) => pen.voice.time(slot, now));
    const values = { count: slots.length, times };
    if (because === undefined) return pen.say("digest.missed", values);
    return pen.say("digest.lost", { ...values, because: pen.fault(because) });
  });
}

/** When it was looked last for who wants changes alone: nobody saw that. */
export function lookedLines(looked: LookedLast | undefined, pen: Pen, now: number): string[] {
  if (!looked) return [];
  const { at, unchangedSince } = looked;
  const time = pen.voice.time(at, now);
  if (unchangedSince === undefined) return [pen.say("digest.lookedPosted", { time })];
  return [pen.say("digest.looked", { time, since: pen.voice.time(unchangedSince, now) })];
}
