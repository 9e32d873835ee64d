import type { Named, NameMatch, Names } from "../names.ts";
import type { Calendar } from "./days.ts";
import { lexicon, spelling } from "./grammar.ts";
import type { Match } from "./lexicon.ts";
import { NUMBERS } from "./numbers.ts";
import type { FilterSense, Sense } from "./senses.ts";
import { numberOf } from "./spans.ts";
import { TIME_WORDS, timeAt } from "./time.ts";
import type { Token } from "./tokens.ts";

/** What a run of words means: a sense of the lexicon, or something that the lexicon cannot list. */
export type Meaning =
  | Sense
  | { readonly is: "Name"; readonly named: readonly Named[] }
  | { readonly is: "Tag"; readonly value: string }
  | { readonly is: "Glob"; readonly pattern: string }
  | { readonly is: "Quoted"; readonly text: string }
  | { readonly is: "Number"; readonly value: number }
  | { readonly is: "Time"; readonly filters: readonly FilterSense[] }
  | { readonly is: "Word" };

export interface Piece {
  readonly means: Meaning;
  /** The words as typed. */
  readonly raw: string;
  /** The words as compared. */
  readonly text: string;
}

/** How many unknown words are looked at for misspellings; a text with more is no question. */
const MOST_CORRECTED = 24;

/** Cuts a text into pieces with one meaning each, from left to right, always the longest that there is. */
export function piecesOf(tokens: readonly Token[], names: Names, calendar: Calendar): Piece[] {
  const spelt = corrected(takenApart(tokens, names), names);
  const words = spelt.map(({ text }) => text);
  const pieces: Piece[] = [];
  for (let at = 0; at < spelt.length; ) {
    const { length, means } = meaningAt(spelt, words, at, names, calendar, pieces.at(-1));
    const run = spelt.slice(at, at + length);
    pieces.push({ means, raw: run.map(({ raw }) => raw).join(" "), text: words.slice(at, at + length).join(" ") });
    at += length;
  }
  return pieces;
}

interface Found {
  readonly length: number;
  readonly means: Meaning;
}

function meaningAt(
  tokens: readonly Token[],
  words: readonly string[],
  at: number,
  names: Names,
  calendar: Calendar,
  before: Piece | undefined,
): Found {
  const token = tokens[at] as Token;
  const name = names.longestAt(words, at);
  if (token.quoted) return name ? named(name) : { length: 1, means: { is: "Quoted", text: token.text } };
  const time = timeAt(words, at, calendar);
  const phrase = lexicon.longestAt(words, at);
  if (time && time.length >= (phrase?.length ?? 0) && time.length >= (name?.length ?? 0)) {
    return { length: time.length, means: { is: "Time", filters: time.filters } };
  }
  return longerOf(name, phrase, isAnnounced(name, words, at, before)) ?? { length: 1, means: wordAt(token, names) };
}

function named({ length, named }: NameMatch): Found {
  return { length, means: { is: "Name", named } };
}

const ANNOUNCING: ReadonlySet<Meaning["is"]> = new Set(["Key", "In", "Pattern", "By"]);

/** A word before or after it says that it is a name: "in test", "the platform subscription". */
function isAnnounced(
  name: NameMatch | undefined,
  words: readonly string[],
  at: number,
  before: Piece | undefined,
): boolean {
  if (!name) return false;
  const after = lexicon.longestAt(words, at + name.length)?.sense;
  const said = after?.is === "Key" && name.named.some(({ field }) => field === after.field);
  return said || ANNOUNCING.has(before?.means.is ?? "Word");
}

/** The longer one; of equals the word of the grammar, unless a name is announced. */
function longerOf(name: NameMatch | undefined, phrase: Match | undefined, announced: boolean): Found | undefined {
  if (!name) return phrase && { length: phrase.length, means: phrase.sense };
  const nameWins = !phrase || name.length > phrase.length || (announced && name.length === phrase.length);
  return nameWins ? named(name) : { length: phrase.length, means: phrase.sense };
}

function wordAt({ text }: Token, names: Names): Meaning {
  if (text.includes("*")) return { is: "Glob", pattern: text.replace(/\*+/g, "*") };
  const value = numberOf(text);
  if (value !== undefined) return { is: "Number", value };
  const [, key, tag] = /^([^=:]+)[=:](.+)$/.exec(text) ?? [];
  if (key && tag && names.isTagKey(key)) return { is: "Tag", value: `${key}=${tag}` };
  return { is: "Word" };
}

/** A resource id or a path is longer, and no run of words. */
const LONGEST_COMPOUND = 48;

/**
 * "linux/windows", "non-azure", "state=unhealthy" become their words, where the whole is neither a name nor a known word
 * and each part means something by itself: "web-1" stays a name.
 */
function takenApart(tokens: readonly Token[], names: Names): Token[] {
  return tokens.flatMap((token) => {
    const { text, quoted } = token;
    if (quoted || text.length > LONGEST_COMPOUND || !/[-/=:+_.]/.test(text)) return [token];
    if (lexicon.knows(text) || names.knows(text)) return [token];
    const parts = fieldAndName(text, names) ?? text.replaceAll("/", " or ").split(/[-=:+_. ]+/);
    if (!isGrammar(parts) && !parts.every(isPlain) && fieldAndName(text, names) === undefined) return [token];
    return parts.map((part) => ({ text: part, raw: part, quoted: false }));
  });
}

function isPlain(word: string): boolean {
  return lexicon.knows(word) && !/\d/.test(word);
}

/** Whether phrases of the lexicon cover all of the words. */
function isGrammar(words: readonly string[]): boolean {
  let at = 0;
  while (at < words.length) {
    const length = lexicon.longestAt(words, at)?.length ?? 0;
    if (length === 0) return false;
    at += length;
  }
  return true;
}

/** "rg:production", "subscription=platform". */
function fieldAndName(text: string, names: Names): string[] | undefined {
  const [, field = "", name = ""] = /^([^=:]+)[=:](.+)$/.exec(text) ?? [];
  const announces = lexicon.longestAt([field], 0)?.sense.is === "Key";
  return announces && names.longestAt([name], 0) ? [field, name] : undefined;
}

function corrected(tokens: readonly Token[], names: Names): Token[] {
  let left = MOST_CORRECTED;
  return tokens.map((token) => {
    if (token.quoted || isKnown(token.text, names) || left === 0) return token;
    left -= 1;
    const text = correction(token.text, names);
    return text === undefined ? token : { ...token, text };
  });
}

function isKnown(word: string, names: Names): boolean {
  return lexicon.knows(word) || TIME_WORDS.has(word) || NUMBERS.has(word) || names.knows(word);
}

/** The one known word that it may stand for; several, only if they mean the same. */
function correction(word: string, names: Names): string | undefined {
  const grammar = spelling.nearest(word);
  const [first] = grammar;
  if (first !== undefined) return grammar.every((other) => meansTheSame(first, other)) ? first : undefined;
  const ofNames = names.nearWords(word);
  return ofNames.length === 1 ? ofNames[0] : undefined;
}

function meansTheSame(one: string, other: string): boolean {
  const [a, b] = [lexicon.longestAt([one], 0), lexicon.longestAt([other], 0)];
  return one === other || (a !== undefined && JSON.stringify(a.sense) === JSON.stringify(b?.sense));
}
