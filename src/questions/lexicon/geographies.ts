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
  ["[the] (uk|united kingdom)", /^UK/],
];

/** "us" is a pronoun too: only after a preposition is it a country. */
const UNITED_STATES = "(in|within|across|inside) [the] (us|usa|united states)\n the (us|usa)\n (usa|united states)";

export const PLACES: readonly Entry[] = [
  ...GEOGRAPHIES.map(([words, names]): Entry => [filter("region", ...regionsNamed(names)), words]),
  [filter("region", ...regionsNamed(/US/)), UNITED_STATES],
];

function regionsNamed(names: RegExp): string[] {
  return [...REGIONS].filter(([, name]) => names.test(name)).map(([region]) => region);
}
