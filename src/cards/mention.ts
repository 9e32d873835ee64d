import { inert } from "./escape.ts";

/** As Teams reads it: the text stands in the card, and becomes a mention of that person. */
export interface Mention {
  readonly type: "mention";
  readonly text: string;
  readonly mentioned: { readonly id: string; readonly name: string };
}

/** What Markdown or a mention's own tags would be made of, and what addresses begin with. */
const READ_AS_MORE = /[<>&*_`[\]~|\\#]|:\/\/|www\./g;

/** A mention of a person by an id that Teams knows them by (an Entra object id, or "29:…"). */
export function mentionOf({ id, name }: { readonly id: string; readonly name: string }): Mention {
  const shown = inert(name, 64).replace(READ_AS_MORE, "");
  return { type: "mention", text: `<at>${shown}</at>`, mentioned: { id, name: shown } };
}
