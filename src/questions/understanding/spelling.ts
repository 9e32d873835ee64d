import { distance } from "fastest-levenshtein";

/**
 * Finds the known words that a mistyped one may stand for. People seldom mistype the first letter, so only words that
 * share it (or have it second, the first two swapped) are compared; that also keeps "wealthy" apart from "healthy".
 */
export class Spelling {
  readonly #buckets = new Map<string, string[]>();

  constructor(words: Iterable<string>) {
    for (const word of words) {
      if (!/^\p{L}{4,}$/u.test(word)) continue;
      const key = bucket(word, word.length);
      const bucketOf = this.#buckets.get(key);
      if (bucketOf) bucketOf.push(word);
      else this.#buckets.set(key, [word]);
    }
  }

  /** The nearest known words within the limit, all of one distance; none for a word with a digit, which must be exact. */
  nearest(word: string): readonly string[] {
    let limit = limitFor(word);
    let nearest: string[] = [];
    if (limit === 0 || !/^\p{L}+$/u.test(word)) return nearest;
    for (const candidate of this.#near(word, limit)) {
      const far = mistypes(word, candidate);
      if (far > limit) continue;
      nearest = far === limit ? [...nearest, candidate] : [candidate];
      limit = far;
    }
    return nearest;
  }

  *#near(word: string, limit: number): Generator<string> {
    const starts = new Set([word.charAt(0), word.charAt(1)]);
    for (const start of starts) {
      for (let length = word.length - limit; length <= word.length + limit; length += 1) {
        for (const candidate of this.#buckets.get(bucket(start, length)) ?? []) {
          if (start === word.charAt(0) || candidate.charAt(1) === word.charAt(0)) yield candidate;
        }
      }
    }
  }
}

function bucket(word: string, length: number): string {
  return `${word.charAt(0)}${length}`;
}

/** Short words are near to too many others. */
function limitFor({ length }: string): number {
  return length < 4 ? 0 : length < 8 ? 1 : 2;
}

/** Levenshtein's distance, with two neighbours swapped counted as one mistake. */
export function mistypes(typed: string, meant: string): number {
  return isSwap(typed, meant) ? 1 : distance(typed, meant);
}

function isSwap(typed: string, meant: string): boolean {
  if (typed.length !== meant.length) return false;
  let at = 0;
  while (at < typed.length && typed[at] === meant[at]) at += 1;
  return (
    at < typed.length - 1 &&
    typed[at] === meant[at + 1] &&
    typed[at + 1] === meant[at] &&
    typed.slice(at + 2) === meant.slice(at + 2)
  );
}
