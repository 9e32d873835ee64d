import type { DigestRecord, LookedLast } from "./digest.ts";
import type { Subscriber } from "./subscriber.ts";

/**
 * When it was looked last for a subscriber that wants changes alone, and since when nothing had changed: nobody saw that.
 * `records`: its earlier ones, in any order; of the time before them nothing is said.
 */
export function lookedLast(
  { mode }: Pick<Subscriber, "mode">,
  last: DigestRecord | undefined,
  records: readonly DigestRecord[],
): LookedLast | undefined {
  if (mode !== "OnChange" || !last) return undefined;
  if (last.outcome === "Posted") return { at: last.at, unchangedSince: undefined };
  const before = records.filter(({ slot }) => slot <= last.slot).sort((a, b) => b.slot - a.slot);
  const posted = before.find(({ outcome }) => outcome === "Posted") ?? before.at(-1) ?? last;
  return { at: last.at, unchangedSince: posted.at };
}
