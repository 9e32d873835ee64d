import { FRENCH } from "../lexicon/languages/french.ts";
import { GERMAN } from "../lexicon/languages/german.ts";
import { JAPANESE } from "../lexicon/languages/japanese.ts";
import { entriesOf, type MainQuestions } from "../lexicon/languages/main-questions.ts";
import { PORTUGUESE } from "../lexicon/languages/portuguese.ts";
import { SPANISH } from "../lexicon/languages/spanish.ts";
import { PROPERTIES } from "../lexicon/properties.ts";
import type { Grammar } from "./grammar.ts";
import { Lexicon } from "./lexicon.ts";
import { Spelling } from "./spelling.ts";
import { foldWords } from "./tokens.ts";

/** Names of systems and platforms are the same in every language; other English words are not taken for anything. */
const INTERNATIONAL = PROPERTIES.filter(
  ([sense]) => sense.is === "Filter" && ["os", "release", "platform"].includes(sense.field),
);

const SPELT_OUT: Readonly<Record<string, string>> = { ä: "ae", ö: "oe", ü: "ue", ß: "ss" };

/** The main questions in other languages than English, by their BCP 47 language. */
const LANGUAGES: ReadonlyMap<string, Grammar> = new Map(
  Object.entries({ de: GERMAN, fr: FRENCH, es: SPANISH, pt: PORTUGUESE, ja: JAPANESE }).map(([language, words]) => [
    language,
    grammarOf(words, language === "ja"),
  ]),
);

function grammarOf(words: MainQuestions, unspaced: boolean): Grammar {
  const entries = entriesOf(words).map(([sense, phrases]) => [sense, spellings(phrases)] as const);
  const lexicon = new Lexicon([...entries, ...INTERNATIONAL]);
  const states = new Lexicon(
    entries.filter(([sense]) => sense.is === "Filter" || sense.is === "Noun" || sense.is === "Ask"),
  );
  return { lexicon, spelling: new Spelling(states.words()), timed: false, unspaced };
}

/** Without accents; and German also as it is typed where there are no umlauts: "koennt", "laeuft", "heisst". */
function spellings(phrases: string): string {
  const speltOut = phrases.replace(/[äöüß]/g, (letter) => SPELT_OUT[letter] ?? letter);
  return speltOut === phrases ? foldWords(phrases) : `${foldWords(phrases)}\n${foldWords(speltOut)}`;
}

/** The languages to try, the one of the locale first. */
export function grammarsFor(locale: string): Grammar[] {
  const own = LANGUAGES.get(locale.slice(0, 2).toLowerCase());
  const others = [...LANGUAGES.values()].filter((grammar) => grammar !== own);
  return own ? [own, ...others] : others;
}
