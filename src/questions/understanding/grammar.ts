import { ACTS } from "../lexicon/acts.ts";
import { ASKS } from "../lexicon/asks.ts";
import { FILLERS } from "../lexicon/fillers.ts";
import { ISSUES } from "../lexicon/issues.ts";
import { PROPERTIES } from "../lexicon/properties.ts";
import { STATES } from "../lexicon/states.ts";
import { STRUCTURE } from "../lexicon/structure.ts";
import { Lexicon } from "./lexicon.ts";
import type { Entry } from "./senses.ts";
import { Spelling } from "./spelling.ts";
import { TIME_WORDS } from "./time.ts";

const MEANINGFUL: readonly Entry[] = [...STATES, ...ISSUES, ...PROPERTIES, ...ASKS, ...STRUCTURE];

/** Of phrases that are equally long, the meaningful comes before the order, and the order before chatter. */
export const lexicon = new Lexicon([...MEANINGFUL, ...ACTS, ...FILLERS]);

/** Chatter that is worth mistyping; the rest is no target, or an unknown word could pass as chatter. */
const COMMON =
  "that have with from there their about could would should currently right where does been being they".split(" ");

/** What a mistyped word may stand for. */
export const spelling = new Spelling(new Set([...new Lexicon(MEANINGFUL).words(), ...TIME_WORDS, ...COMMON]));
