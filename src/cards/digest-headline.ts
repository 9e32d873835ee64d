import { countTold, type Digest } from "../digests/digest.ts";
import { tellsOfMatches } from "../digests/subscriber.ts";
import type { Pen } from "./pen.ts";
import type { TextKey } from "./texts/en.ts";

/** What a digest means. `heading` is in words of ours alone; the others may hold a subscription's name, inert. */
export interface DigestHeadline {
  readonly heading: string;
  readonly summary: string;
  /** Both in one, for the toast. */
  readonly sentence: string;
}

/** What it means, before anything else. Never "all is well" where something was not seen. */
export function digestHeadline(digest: Digest, pen: Pen): DigestHeadline {
  const { counts, worst, subscriber } = digest;
  const told = countTold(subscriber, counts);
  const heading = headingOf(digest, pen);
  if (told === 0) {
    const summary = quietWords(digest, pen);
    const first = pen.say("sentence.end", { text: heading });
    const second = pen.say("sentence.end", { text: summary });
    return { heading, summary, sentence: pen.say("sentence.then", { first, second }) };
  }
  const total = tellsOfMatches(subscriber)
    ? pen.say("digest.matching", { count: told, total: digest.outOf })
    : pen.say("digest.total", { unhealthy: told, total: digest.outOf });
  const where = worst ? [pen.say("digest.worst", { name: pen.name(worst.subscriptionName) })] : [];
  const summary = [total, ...where].join(", ");
  const whole = pen.say("digest.then", { first: heading, second: summary });
  return { heading, summary, sentence: pen.say("sentence.end", { text: whole }) };
}

/** A digest with other news than these does not say that there is none. */
function headingOf({ newly, joined, recovered, left, since, changed, subscriber }: Digest, pen: Pen): string {
  const matches = tellsOfMatches(subscriber);
  const counts: readonly (readonly [TextKey, number])[] = matches
    ? [
        ["digest.came", newly.length + joined.length],
        ["digest.recovered", recovered.length],
        ["digest.left", left.length],
      ]
    : [
        ["digest.newly", newly.length],
        ["digest.joined", joined.length],
        ["digest.recovered", recovered.length],
      ];
  const news = counts.filter(([, count]) => count > 0).map(([key, count]) => pen.say(key, { count }));
  if (news.length > 0) return news.join(", ");
  if (since === undefined) return pen.say("digest.title");
  if (!changed) return pen.say("digest.nothingNew");
  return pen.say(matches ? "digest.noneCame" : "digest.noneNewly");
}

function quietWords(digest: Digest, pen: Pen): string {
  const { counts, sight, notHeardOf, muted, subscriber, outOf } = digest;
  if (tellsOfMatches(subscriber)) {
    return pen.say(sight.whole ? "digest.noneMatches" : "digest.noneMatchesButUnknown", { total: outOf });
  }
  if (!sight.whole) return pen.say("digest.noneSeen");
  if (notHeardOf > 0) return pen.say("digest.otherIssues", { count: notHeardOf });
  if (muted.unhealthy > 0) return pen.say("digest.onlyMuted", { count: muted.unhealthy });
  if (counts.total === 0) return pen.say(muted.machines > 0 ? "digest.allMuted" : "digest.noMachines");
  const unknown = counts.byState.Unknown;
  return unknown > 0 ? pen.say("digest.butUnknown", { count: unknown }) : pen.say("digest.allWell");
}
