import { REGIONS } from "../regions.ts";
import { type Entry, filter } from "../understanding/senses.ts";

/** Countries and continents, by what the display names of their regions begin or end with. */
const GEOGRAPHIES: readonly (readonly [words: string, names: RegExp])[] = [
  ["australia", /^Australia/],
  ["brazil", /^Brazil/],
  ["canada", /^Canada/],
  ["china", /^China/],
  ["france", /^France/],
  ["germany", /^Germany/],
  ["india", /India/],
  ["japan", /^Japan/],
  ["korea", /^Korea/],
  ["south africa", /^South Africa/],
  ["sweden", /^Sweden/],
  ["norway", /^Norway/],
  ["switzerland", /^Switzerland/],
  ["uae", /^UAE/],
  ["(uk|united kingdom)", /^UK/],
];

const UNITED_STATES = filter("region", ...regionsNamed(/US/));

export const PLACES: readonly Entry[] = [
  ...GEOGRAPHIES.map(([words, names]): Entry => [filter("region", ...regionsNamed(names)), words]),
  [UNITED_STATES, "(usa|united states)"],
  // A pronoun, too.
  [{ is: "InPlace", place: UNITED_STATES }, "us"],
];

function regionsNamed(names: RegExp): string[] {
  return [...REGIONS].filter(([, name]) => names.test(name)).map(([region]) => region);
}
