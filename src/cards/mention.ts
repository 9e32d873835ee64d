import { inert } from "./escape.ts";
import type { Room } from "./fit.ts";

/** As Teams reads it: the text stands in the card, and becomes a mention of that person. */
export interface Mention {
  readonly type: "mention";
  readonly text: string;
  readonly mentioned: { readonly id: string; readonly name: string };
}

/** Marks of Markdown and HTML, and what addresses are made of: a mention must stand in a TextBlock, which reads them all. */
const MARKS = /[\\`*_[\]#<>&~|/:@!]/g;
/** "www.example" would become a link. */
const DOT_INSIDE = /\.(?=\S)/g;

const USUAL: Pick<Room, "name"> = { name: 64 };

/** A mention of this person; none of whom Teams' id or a name that one could see is missing. `id` is Teams' own. */
export function mentionOf(
  { id, name }: { readonly id: string; readonly name: string },
  room: Pick<Room, "name"> = USUAL,
): Mention[] {
  const shown = inert(name.replace(MARKS, " ").replace(DOT_INSIDE, ". "), room.name);
  if (id === "" || shown === "") return [];
  return [{ type: "mention", text: `<at>${shown}</at>`, mentioned: { id, name: shown } }];
}
