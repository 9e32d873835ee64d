import { ACTS } from "../lexicon/acts.ts";
import { ASKS } from "../lexicon/asks.ts";
import { DIMENSION_WORDS, DIMENSIONS } from "../lexicon/dimensions.ts";
import { FILLERS } from "../lexicon/fillers.ts";
import { FOLLOW_UPS } from "../lexicon/follow-ups.ts";
import { PLACES } from "../lexicon/geographies.ts";
import { ISSUES } from "../lexicon/issues.ts";
import { MEANT_AS_TYPED, WORTH_CORRECTING } from "../lexicon/mistyped.ts";
import { ORDERS } from "../lexicon/orders.ts";
import { PAST } from "../lexicon/past.ts";
import { PROPERTIES } from "../lexicon/properties.ts";
import { STATES } from "../lexicon/states.ts";
import { STRUCTURE } from "../lexicon/structure.ts";
import { TOPICS } from "../lexicon/topics.ts";
import type { Dimension } from "../query.ts";
import { Lexicon } from "./lexicon.ts";
import { Spelling } from "./spelling.ts";

/** What a language's words mean, and what its mistyped words may stand for. */
export interface Grammar {
  readonly lexicon: Lexicon;
  readonly spelling: Spelling;
  /** Whether times are read; they are English. */
  readonly timed: boolean;
  /** Written without spaces between words. */
  readonly unspaced: boolean;
}

/** Of phrases that are equally long, the meaningful comes before the order, and the order before chatter. */
const lexicon = new Lexicon([
  ...STATES,
  ...ISSUES,
  ...PROPERTIES,
  ...PLACES,
  ...TOPICS,
  ...DIMENSIONS,
  ...PAST,
  ...ASKS,
  ...ORDERS,
  ...FOLLOW_UPS,
  ...STRUCTURE,
  ...ACTS,
  ...FILLERS,
]);

const DIMENSIONS_BY_NAME: ReadonlyMap<string, Dimension> = new Map(
  DIMENSION_WORDS.flatMap(([dimension, words]) => words.split("|").map((word) => [word.trim(), dimension] as const)),
);

/** "region" → the dimension of that name: for the second one in "by OS and region". */
export function dimensionNamed(words: string): Dimension | undefined {
  return DIMENSIONS_BY_NAME.get(words);
}

export const ENGLISH: Grammar = {
  lexicon,
  spelling: new Spelling(WORTH_CORRECTING, MEANT_AS_TYPED),
  timed: true,
  unspaced: false,
};
