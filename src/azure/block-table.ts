/** Of a digest, what is enough to tell any two blocks apart: 128 bits. */
const DIGEST_WORDS = 4;
/** A digest, and the range of its rows. */
const ENTRY_WORDS = DIGEST_WORDS + 3;
const LEAST_ENTRIES = 16;

/** Rows of a table: the number of their page, and from where to where they are in it, `to` not included. */
export interface Range {
  readonly page: number;
  readonly from: number;
  readonly to: number;
}

/**
 * Where the rows of a block are, by the block's digest. Numbers in two arrays: a Map of 50,000 texts takes twice the memory,
 * and is 50,000 things that the collector walks over again and again.
 */
export class BlockTable {
  #entries = new Uint32Array(LEAST_ENTRIES * ENTRY_WORDS);
  /** Number of an entry + 1, at the place that its digest says or the next that was free; 0 is free. At most half are taken. */
  #places = new Uint32Array(2 * LEAST_ENTRIES);
  #size = 0;

  /** `digest`: one character for each byte. */
  find(digest: string): Range | undefined {
    const words = wordsOf(digest);
    const entry = this.#places[this.#placeOf(words, 0)] as number;
    if (entry === 0) return undefined;
    const [page, from, to] = this.#entries.subarray(entry * ENTRY_WORDS - 3, entry * ENTRY_WORDS);
    return { page: page as number, from: from as number, to: to as number };
  }

  /** What was said of the same digest before counts no more. */
  set(digest: string, { page, from, to }: Range): void {
    if (2 * this.#size === this.#places.length) this.#grow();
    const words = wordsOf(digest);
    const place = this.#placeOf(words, 0);
    if (this.#places[place] === 0) {
      this.#size += 1;
      this.#places[place] = this.#size;
    }
    this.#entries.set([...words, page, from, to], ((this.#places[place] as number) - 1) * ENTRY_WORDS);
  }

  /** The place of the entry with the digest that begins at `at` in `words`, or the free one where it belongs. */
  #placeOf(words: Uint32Array, at: number): number {
    const last = this.#places.length - 1;
    let place = (words[at] as number) & last;
    while (this.#places[place] !== 0 && !this.#isAt(place, words, at)) place = (place + 1) & last;
    return place;
  }

  #isAt(place: number, words: Uint32Array, at: number): boolean {
    const start = ((this.#places[place] as number) - 1) * ENTRY_WORDS;
    for (let n = 0; n < DIGEST_WORDS; n += 1) if (this.#entries[start + n] !== words[at + n]) return false;
    return true;
  }

  #grow(): void {
    const entries = new Uint32Array(2 * this.#entries.length);
    entries.set(this.#entries);
    this.#entries = entries;
    this.#places = new Uint32Array(2 * this.#places.length);
    for (let n = 0; n < this.#size; n += 1) this.#places[this.#placeOf(entries, n * ENTRY_WORDS)] = n + 1;
  }
}

function wordsOf(digest: string): Uint32Array {
  const words = new Uint32Array(DIGEST_WORDS);
  for (let n = 0; n < 4 * DIGEST_WORDS; n += 1) {
    const word = n >> 2;
    words[word] = ((words[word] as number) << 8) | digest.charCodeAt(n);
  }
  return words;
}
