import { mistypes } from "./understanding/spelling.ts";

/** How many names may be compared letter by letter for one question; the likeliest first. */
const MOST_COMPARED = 2500;

/** A name of which only the beginning was typed comes after one that is one mistake away. */
const BEGINNING = 1.5;

/**
 * Finds machine names near to a mistyped one among 100,000 without comparing them all: a name's letters are folded into
 * 32 bits, and two names that differ in d letters differ in at most 2d bits.
 */
export class NearMachines {
  readonly #names: readonly string[];
  readonly #letters: Uint32Array;

  /** Lower-cased names; a result is an index into them. */
  constructor(names: readonly string[]) {
    this.#names = names;
    this.#letters = Uint32Array.from(names, lettersOf);
  }

  /** Places of the nearest names, the nearest first, `most` at most: a name that begins with what was typed, or a typo away. */
  nearest(typed: string, most: number): readonly number[] {
    const limit = typed.length < 5 ? 1 : typed.length < 12 ? 2 : 3;
    const found: { place: number; far: number }[] = [];
    for (const place of this.#candidates(typed, limit)) {
      const far = farness(typed, this.#names[place] as string);
      if (far <= Math.max(limit, BEGINNING)) found.push({ place, far });
    }
    return found
      .sort((a, b) => a.far - b.far || compare(this.#names[a.place] as string, this.#names[b.place] as string))
      .slice(0, most)
      .map(({ place }) => place);
  }

  #candidates(typed: string, limit: number): number[] {
    const letters = lettersOf(typed);
    const byBits: number[][] = Array.from({ length: 2 * limit + 1 }, () => []);
    const starting: number[] = [];
    for (let place = 0; place < this.#letters.length; place += 1) {
      const other = this.#letters[place] as number;
      const bits = bitsIn(letters ^ other);
      const alike = byBits[bits];
      if (alike) {
        if (alike.length < MOST_COMPARED) alike.push(place);
      } else if ((letters & ~other) === 0 && (this.#names[place] as string).startsWith(typed)) starting.push(place);
    }
    return [...starting.slice(0, MOST_COMPARED), ...byBits.flat().slice(0, MOST_COMPARED)];
  }
}

function farness(typed: string, name: string): number {
  const begins = name.startsWith(typed) || typed.startsWith(`${name}.`) ? BEGINNING : Number.POSITIVE_INFINITY;
  return Math.abs(name.length - typed.length) > 3 ? begins : Math.min(begins, mistypes(typed, name));
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function lettersOf(name: string): number {
  let letters = 0;
  for (let at = 0; at < name.length; at += 1) letters |= 1 << (name.charCodeAt(at) & 31);
  return letters >>> 0;
}

function bitsIn(value: number): number {
  let bits = value - ((value >>> 1) & 0x55555555);
  bits = (bits & 0x33333333) + ((bits >>> 2) & 0x33333333);
  return Math.imul((bits + (bits >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
