import type { Entry, Sense } from "./senses.ts";

/** One part of a phrase: one of several runs of words, or nothing where it may be left out. */
interface Part {
  readonly optional: boolean;
  readonly choices: ReadonlyMap<string, readonly (readonly string[])[]>;
}

interface Phrase {
  readonly parts: readonly Part[];
  readonly sense: Sense;
}

export interface Match {
  /** In tokens. */
  readonly length: number;
  readonly sense: Sense;
}

/** The phrases of the grammar, ready to be found in a row of words. */
export class Lexicon {
  readonly #byFirstWord = new Map<string, Phrase[]>();
  readonly #words = new Set<string>();

  constructor(entries: readonly Entry[]) {
    // The same few words stand in thousands of phrases.
    const known = new Map<string, Part>();
    for (const [sense, notations] of entries) {
      for (const notation of notations.split(BETWEEN_PHRASES)) this.#add({ parts: partsOf(notation, known), sense });
    }
  }

  #add(phrase: Phrase): void {
    for (const { choices } of phrase.parts) {
      for (const word of [...choices.values()].flat(2)) this.#words.add(word);
    }
    for (const word of firstWords(phrase.parts)) {
      const phrases = this.#byFirstWord.get(word);
      if (phrases) phrases.push(phrase);
      else this.#byFirstWord.set(word, [phrase]);
    }
  }

  /** Whether the word stands in any phrase. */
  knows(word: string): boolean {
    return this.#words.has(word);
  }

  /** Whether phrases cover all of the words. */
  covers(words: readonly string[]): boolean {
    let at = 0;
    while (at < words.length) {
      const length = this.longestAt(words, at)?.length ?? 0;
      if (length === 0) return false;
      at += length;
    }
    return true;
  }

  words(): Iterable<string> {
    return this.#words;
  }

  /** The longest phrase that begins there; of equally long ones, the one that stands first in the lexicon. */
  longestAt(words: readonly string[], from: number): Match | undefined {
    let longest: Match | undefined;
    for (const { parts, sense } of this.#byFirstWord.get(words[from] as string) ?? []) {
      const end = endOf(parts, 0, words, from);
      if (end - from > (longest?.length ?? 0)) longest = { length: end - from, sense };
    }
    return longest;
  }
}

/** A line is a phrase; one that ends within brackets goes on in the next. */
const BETWEEN_PHRASES = /\n(?![^([]*[)\]])/;

/** Where the longest reading of the parts ends; -1 if there is none. Its steps are bounded by the phrase, not by the text. */
function endOf(parts: readonly Part[], index: number, words: readonly string[], from: number): number {
  const part = parts[index];
  if (!part) return from;
  let end = part.optional ? endOf(parts, index + 1, words, from) : -1;
  for (const choice of part.choices.get(words[from] as string) ?? []) {
    if (choice.every((word, offset) => words[from + offset] === word)) {
      end = Math.max(end, endOf(parts, index + 1, words, from + choice.length));
    }
  }
  return end;
}

function firstWords(parts: readonly Part[]): string[] {
  const words: string[] = [];
  for (const { optional, choices } of parts) {
    words.push(...choices.keys());
    if (!optional) break;
  }
  return [...new Set(words)];
}

/**
 * The notation of the lexicon: words; `(a|b c)` one of these; `[a|b]` one of these or nothing. No nesting.
 * "(no|without) [a] heartbeat" stands for four phrases. Brackets may go over several lines. Equal parts are one object.
 */
function partsOf(notation: string, known: Map<string, Part>): Part[] {
  return Array.from(notation.matchAll(/\([^)]*\)|\[[^\]]*\]|[^\s()[\]]+/g), ([written]) => {
    const part = known.get(written) ?? partOf(written);
    known.set(written, part);
    return part;
  });
}

function partOf(part: string): Part {
  const isGroup = part.startsWith("(") || part.startsWith("[");
  const runs = (isGroup ? part.slice(1, -1).split("|") : [part]).map((run) => run.trim().split(/\s+/));
  return {
    optional: part.startsWith("["),
    choices: Map.groupBy(
      runs.filter(([first]) => first !== ""),
      ([first]) => first as string,
    ),
  };
}
