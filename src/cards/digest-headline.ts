import type { Digest } from "../digests/digest.ts";
import type { Pen } from "./pen.ts";

/** What a digest means. `heading` is in words of ours alone; the others may hold a subscription's name, inert. */
export interface DigestHeadline {
  readonly heading: string;
  readonly summary: string;
  /** Both in one, for the toast. */
  readonly sentence: string;
}

/** What it means, before anything else. Never "all is well" where something was not seen. */
export function digestHeadline(digest: Digest, pen: Pen): DigestHeadline {
  const { counts, worst } = digest;
  const unhealthy = counts.byState.Unhealthy;
  const heading = headingOf(digest, pen);
  if (unhealthy === 0) {
    const summary = quietWords(digest, pen);
    const first = pen.say("sentence.end", { text: heading });
    const second = pen.say("sentence.end", { text: summary });
    return { heading, summary, sentence: pen.say("sentence.then", { first, second }) };
  }
  const total = pen.say("digest.total", { unhealthy, total: counts.total });
  const where = worst ? [pen.say("digest.worst", { name: pen.name(worst.subscriptionName) })] : [];
  const summary = [total, ...where].join(", ");
  const told = pen.say("digest.then", { first: heading, second: summary });
  return { heading, summary, sentence: pen.say("sentence.end", { text: told }) };
}

/** A digest with other news than these two does not say that there is none. */
function headingOf({ newly, recovered, since, changed }: Digest, pen: Pen): string {
  const news = [
    ...(newly.length > 0 ? [pen.say("digest.newly", { count: newly.length })] : []),
    ...(recovered.length > 0 ? [pen.say("digest.recovered", { count: recovered.length })] : []),
  ];
  if (news.length > 0) return news.join(", ");
  if (since === undefined) return pen.say("digest.title");
  return pen.say(changed ? "digest.noneNewly" : "digest.nothingNew");
}

function quietWords({ counts, sight, notHeardOf, muted }: Digest, pen: Pen): string {
  if (!sight.whole) return pen.say("digest.noneSeen");
  if (notHeardOf > 0) return pen.say("digest.otherIssues", { count: notHeardOf });
  if (muted.unhealthy > 0) return pen.say("digest.onlyMuted", { count: muted.unhealthy });
  if (counts.total === 0) return pen.say(muted.machines > 0 ? "digest.allMuted" : "digest.noMachines");
  const unknown = counts.byState.Unknown;
  return unknown > 0 ? pen.say("digest.butUnknown", { count: unknown }) : pen.say("digest.allWell");
}
