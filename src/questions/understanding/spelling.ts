import { distance } from "fastest-levenshtein";

/**
 * Finds the known words that a mistyped one may stand for. People seldom mistype the first letter, so only words that
 * share it (or have it second, the first two swapped) are compared; that also keeps "wealthy" apart from "healthy".
 */
export class Spelling {
  readonly #buckets = new Map<string, string[]>();
  readonly #meant: ReadonlySet<string>;

  /** `meant`: words that are always meant as they are typed. */
  constructor(words: Iterable<string>, meant: ReadonlySet<string> = new Set()) {
    this.#meant = meant;
    for (const word of words) {
      if (!/^\p{L}{4,}$/u.test(word)) continue;
      const key = bucket(word.charAt(0), word.length);
      const bucketOf = this.#buckets.get(key);
      if (bucketOf) bucketOf.push(word);
      else this.#buckets.set(key, [word]);
    }
  }

  /** The nearest known words within the limit, all of one distance; none for a word with a digit, which must be exact. */
  nearest(word: string): readonly string[] {
    let least = MOST_MISTAKES;
    let nearest: string[] = [];
    if (this.#meant.has(word) || !/^\p{L}{3,30}$/u.test(word)) return nearest;
    for (const candidate of this.#near(word)) {
      const far = mistypes(word, candidate);
      if (far > least || !mayBe(candidate, word, far)) continue;
      nearest = far === least ? [...nearest, candidate] : [candidate];
      least = far;
    }
    return nearest;
  }

  *#near(word: string): Generator<string> {
    for (const start of new Set([word.charAt(0), word.charAt(1)])) {
      for (let length = word.length - MOST_MISTAKES; length <= word.length + MOST_MISTAKES; length += 1) {
        for (const candidate of this.#buckets.get(bucket(start, length)) ?? []) {
          if (start === word.charAt(0) || candidate.charAt(1) === word.charAt(0)) yield candidate;
        }
      }
    }
  }
}

function bucket(start: string, length: number): string {
  return `${start}${length}`;
}

const MOST_MISTAKES = 2;

/** Short words are near to too many others: four letters may only be in the wrong order, two mistakes need nine letters. */
function mayBe(meant: string, typed: string, far: number): boolean {
  if (meant.length < 5) return isSwap(typed, meant);
  return far <= (meant.length < 9 ? 1 : MOST_MISTAKES);
}

/** Levenshtein's distance, with two neighbours swapped, or one letter in the wrong place, counted as one mistake. */
export function mistypes(typed: string, meant: string): number {
  return isSwap(typed, meant) || isMove(typed, meant) ? 1 : distance(typed, meant);
}

/** "Nothr" for "north": one letter went past a few others. */
function isMove(typed: string, meant: string): boolean {
  if (typed.length !== meant.length || typed.length < 5) return false;
  let [from, to] = [0, typed.length];
  while (from < to && typed[from] === meant[from]) from += 1;
  while (to > from && typed[to - 1] === meant[to - 1]) to -= 1;
  const [wrong, right] = [typed.slice(from, to), meant.slice(from, to)];
  return wrong.length > 2 && (wrong.slice(1) + wrong[0] === right || wrong.at(-1) + wrong.slice(0, -1) === right);
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
