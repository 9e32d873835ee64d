import { mistypes } from "./understanding/spelling.ts";

/** How many names may be compared letter by letter for one question; the likeliest first. */
const MOST_COMPARED = 1500;

/** A name of which only the beginning was typed comes after one that is one mistake away. */
const BEGINNING = 1.5;

/**
 * Finds machine names near to a mistyped one among 100,000 without comparing them all: a name's letters are folded into
 * 32 bits, and two names that differ in d letters differ in at most 2d bits. Names of the same letters and the same first
 * two are one group and one look, and where names are made by a rule, most have many of their kind.
 */
export class NearMachines {
  readonly #names: readonly string[];
  readonly #groups: Groups;

  /** Lower-cased names; a result is an index into them. */
  constructor(names: readonly string[]) {
    this.#names = names;
    this.#groups = groupsOf(names);
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
    const [letters, head] = [lettersOf(typed), headOf(typed)];
    const alike: number[][] = Array.from({ length: 2 * limit + 1 }, () => []);
    const starting: number[] = [];
    const { masks, heads } = this.#groups;
    for (let group = 0; group < masks.length; group += 1) {
      const mask = masks[group] as number;
      const near = alike[bitsIn(letters ^ mask)];
      if (near) this.#addAlike(near, group, typed, limit);
      // Of one letter, the second is anybody's.
      const mayStart = (letters & ~mask) === 0 && (heads[group] === head || typed.length < 2);
      if (mayStart) this.#addStarting(starting, group, typed);
    }
    return [...new Set([...starting, ...alike.flat().slice(0, MOST_COMPARED)])];
  }

  /** Names of other lengths are no more than so many mistakes away. */
  #addAlike(near: number[], group: number, typed: string, limit: number): void {
    const { places, lengths, starts } = this.#groups;
    const dotted = typed.includes(".");
    for (let at = starts[group] as number; at < (starts[group + 1] as number); at += 1) {
      if (near.length >= MOST_COMPARED) return;
      if (dotted || Math.abs((lengths[at] as number) - typed.length) <= limit) near.push(places[at] as number);
    }
  }

  #addStarting(starting: number[], group: number, typed: string): void {
    const { places, starts } = this.#groups;
    for (let at = starts[group] as number; at < (starts[group + 1] as number); at += 1) {
      if (starting.length >= MOST_COMPARED) return;
      const place = places[at] as number;
      if ((this.#names[place] as string).startsWith(typed)) starting.push(place);
    }
  }
}

/** The names of group g are those at `starts[g]` up to `starts[g + 1]`. */
interface Groups {
  readonly masks: Uint32Array;
  readonly heads: Uint32Array;
  readonly starts: Uint32Array;
  readonly places: Uint32Array;
  readonly lengths: Uint16Array;
}

function groupsOf(names: readonly string[]): Groups {
  const groups = new Map<number, number>();
  const groupOf = Uint32Array.from(names, (name) => {
    const key = headOf(name) * 2 ** 32 + lettersOf(name);
    const group = groups.get(key) ?? groups.size;
    groups.set(key, group);
    return group;
  });
  const starts = new Uint32Array(groups.size + 1);
  for (const group of groupOf) starts[group + 1] = (starts[group + 1] as number) + 1;
  for (let group = 0; group < groups.size; group += 1) {
    starts[group + 1] = (starts[group + 1] as number) + (starts[group] as number);
  }
  const next = starts.slice();
  const [places, lengths] = [new Uint32Array(names.length), new Uint16Array(names.length)];
  names.forEach((name, place) => {
    const group = groupOf[place] as number;
    const at = next[group] as number;
    next[group] = at + 1;
    places[at] = place;
    lengths[at] = name.length;
  });
  const keys = [...groups.keys()];
  return {
    masks: Uint32Array.from(keys, (key) => key % 2 ** 32),
    heads: Uint32Array.from(keys, (key) => Math.floor(key / 2 ** 32)),
    starts,
    places,
    lengths,
  };
}

/** The first two letters as one number. */
function headOf(name: string): number {
  return (name.charCodeAt(0) & 0xff) * 256 + (name.charCodeAt(1) & 0xff);
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
