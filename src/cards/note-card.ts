import type { Rendered } from "./actions.ts";
import { type Button, carries } from "./buttons.ts";
import { type FootingWords, NO_FOOTING } from "./footing.ts";
import { type Frame, frameOf } from "./frame.ts";
import type { Link } from "./links.ts";
import type { Pen } from "./pen.ts";
import { openTemplate } from "./template.ts";

/** Everything that cards/note.json binds. */
interface NoteData extends Frame, FootingWords {
  readonly heading: string;
  readonly lines: readonly { readonly text: string }[];
  readonly buttons: readonly Button[];
  readonly links: readonly Link[];
}

/** A short answer. `sentence` and `lines` may hold text from outside, inert; `heading` is in words of ours alone. */
export interface Note {
  readonly sentence: string;
  readonly heading: string;
  /** Empty ones are left out. */
  readonly lines: readonly string[];
  readonly footing?: FootingWords;
  readonly buttons?: readonly Button[];
  /** To pages that are known beforehand. */
  readonly links?: readonly Link[];
}

const expand = openTemplate<NoteData>("note");

export function noteCard({ sentence, heading, lines, footing, buttons = [], links = [] }: Note, pen: Pen): Rendered {
  const card = expand({
    ...frameOf(sentence, pen),
    ...(footing ?? NO_FOOTING),
    heading,
    lines: lines.filter((text) => text !== "").map((text) => ({ text })),
    buttons: carries(buttons, pen.room),
    links,
  });
  return { card, sentence };
}
