import { ACTS } from "../lexicon/acts.ts";
import { ASKS } from "../lexicon/asks.ts";
import { FILLERS } from "../lexicon/fillers.ts";
import { PLACES } from "../lexicon/geographies.ts";
import { ISSUES } from "../lexicon/issues.ts";
import { MEANT_AS_TYPED, WORTH_CORRECTING } from "../lexicon/mistyped.ts";
import { PROPERTIES } from "../lexicon/properties.ts";
import { STATES } from "../lexicon/states.ts";
import { STRUCTURE } from "../lexicon/structure.ts";
import { Lexicon } from "./lexicon.ts";
import { Spelling } from "./spelling.ts";

/** Of phrases that are equally long, the meaningful comes before the order, and the order before chatter. */
export const lexicon = new Lexicon([
  ...STATES,
  ...ISSUES,
  ...PROPERTIES,
  ...PLACES,
  ...ASKS,
  ...STRUCTURE,
  ...ACTS,
  ...FILLERS,
]);

/** What a mistyped word may stand for. */
export const spelling = new Spelling(WORTH_CORRECTING, MEANT_AS_TYPED);
