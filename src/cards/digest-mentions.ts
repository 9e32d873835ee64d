import { countTold, type Digest } from "../digests/digest.ts";
import { type Mention, mentionOf } from "./mention.ts";
import type { Pen } from "./pen.ts";

/** As many as a form takes: more would be a crowd, and each weighs. */
const MOST_PEOPLE = 10;

/**
 * Whom to mention: once, when so many machines have come to be told of, not as long as they are. A digest that somebody
 * asked for mentions nobody: the others did not ask.
 */
export function mentionsOf({ subscriber, counts, before, slot }: Digest, { room }: Pen): Mention[] {
  const { mentions } = subscriber;
  if (!mentions || slot === undefined) return [];
  const { atLeast, people } = mentions;
  if (countTold(subscriber, counts) < atLeast || (before && countTold(subscriber, before) >= atLeast)) return [];
  return people.slice(0, MOST_PEOPLE).flatMap((person) => mentionOf(person, room));
}
