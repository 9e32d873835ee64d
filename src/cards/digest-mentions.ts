import type { Digest } from "../digests/digest.ts";
import { inert } from "./escape.ts";

/** As Teams reads it: the text stands in the card, and becomes a mention of that person. */
export interface Mention {
  readonly type: "mention";
  readonly text: string;
  readonly mentioned: { readonly id: string; readonly name: string };
}

/** More would be a crowd, and each weighs. */
const MOST_PEOPLE = 5;
/** Marks of Markdown and HTML, and what addresses are made of: a mention must stand in a TextBlock, which reads them all. */
const MARKS = /[\\`*_[\]#<>&~|/:@!]/g;
/** "www.example" would become a link. */
const DOT_INSIDE = /\.(?=\S)/g;

/**
 * Whom to mention: once, when so many machines have become unhealthy, not as long as they stay so. A digest that somebody
 * asked for mentions nobody: the others did not ask.
 */
export function mentionsOf({ subscriber, counts, before, slot }: Digest): Mention[] {
  const { mentions } = subscriber;
  if (!mentions || slot === undefined) return [];
  const { atLeast, people } = mentions;
  if (counts.byState.Unhealthy < atLeast || (before && before.byState.Unhealthy >= atLeast)) return [];
  return people.slice(0, MOST_PEOPLE).flatMap(({ id, name }) => {
    const shown = inert(name.replace(MARKS, " ").replace(DOT_INSIDE, ". "), 64);
    if (id === "" || shown === "") return [];
    return [{ type: "mention", text: `<at>${shown}</at>`, mentioned: { id, name: shown } }];
  });
}
