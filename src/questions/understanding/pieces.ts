import type { Named, NameMatch, Names } from "../names.ts";
import type { Calendar } from "./days.ts";
import type { Grammar } from "./grammar.ts";
import type { Lexicon, Match } from "./lexicon.ts";
import type { FilterSense, Sense } from "./senses.ts";
import { amountAt, everyAt, numberOf } from "./spans.ts";
import { spelt } from "./spelt.ts";
import { timeAt } from "./time.ts";
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
  /** A length of time, in milliseconds, without a word that says of what: "trend 24h". */
  | { readonly is: "Amount"; readonly ms: number; readonly ago: boolean }
  | { readonly is: "Word" };

export type Of<Is extends Meaning["is"]> = Extract<Meaning, { is: Is }>;

export interface Piece {
  readonly means: Meaning;
  /** The words as typed. */
  readonly raw: string;
  /** The words as compared. */
  readonly text: string;
}

/** What words are looked up in. */
export interface Ground {
  readonly names: Names;
  readonly calendar: Calendar;
  readonly grammar: Grammar;
}

/** Cuts a text into pieces with one meaning each, from left to right, always the longest that there is. */
export function piecesOf(tokens: readonly Token[], ground: Ground): Piece[] {
  const right = spelt(tokens, ground.names, ground.grammar);
  const words = right.map(({ text }) => text);
  const pieces: Piece[] = [];
  for (let at = 0; at < right.length; ) {
    const { length, means } = meaningAt(right, words, at, ground, pieces.at(-1));
    const raw = right.slice(at, at + length).map((token) => token.raw);
    pieces.push({ means, raw: raw.join(" "), text: words.slice(at, at + length).join(" ") });
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
  { names, calendar, grammar: { lexicon, timed } }: Ground,
  before: Piece | undefined,
): Found {
  const token = tokens[at] as Token;
  const found = names.longestAt(words, at);
  const name = (found && valuedTag(found, words, at, names)) ?? found;
  if (token.quoted) return name ? named(name) : { length: 1, means: { is: "Quoted", text: token.text } };
  const time = timed ? timeAt(words, at, calendar) : undefined;
  const phrase = withoutName(lexicon.longestAt(words, at), words, at, names, lexicon);
  if (time && time.length >= (phrase?.length ?? 0) && time.length >= (name?.length ?? 0)) {
    return { length: time.length, means: { is: "Time", filters: time.filters } };
  }
  const after = name && lexicon.longestAt(words, at + name.length)?.sense;
  const behind = phrase && lexicon.longestAt(words, at + phrase.length)?.sense;
  const chatty = phrase?.sense.is === "Filler" && (isJoined(before) || isName(token.text, behind));
  const announced = isAnnounced(name, before, after) || chatty;
  const meant = announced || before?.means.is === "Except";
  // Of "Windows Servers" without a word that announces it, a subscription of that name is the rarer meaning.
  const plain = !meant && name && phrase && lexicon.covers(words.slice(at, at + name.length));
  const longest = longerOf(plain ? undefined : name, phrase, announced);
  const amount = timed && !(longest && isNameOrLong(longest)) ? (amountAt(words, at) ?? everyAt(words, at)) : undefined;
  if (amount) {
    const ago = words[at + amount.length] === "ago";
    return { length: amount.length + (ago ? 1 : 0), means: { is: "Amount", ms: amount.ms, ago } };
  }
  return longest ?? { length: 1, means: wordAt(token, names) };
}

/** "Cost center is 4711": the key of a tag, a word that equates, and a value of it. */
function valuedTag(key: NameMatch, words: readonly string[], at: number, names: Names): NameMatch | undefined {
  if (!key.named.some(({ field, keyed }) => field === "tag" && keyed)) return undefined;
  const equates = at + key.length;
  if (!EQUATES.has(words[equates] ?? "")) return undefined;
  const whole = [...words.slice(at, equates), ...words.slice(equates + 1, equates + 1 + MOST_WORDS_OF_VALUE)];
  const valued = names.longestAt(whole, 0);
  return valued && valued.length > key.length ? { ...valued, length: valued.length + 1 } : undefined;
}

const EQUATES: ReadonlySet<string> = new Set(["is", "equals", "being", "are"]);
const MOST_WORDS_OF_VALUE = 4;

/** "In Status Dev" names a subscription, though "in status" is a phrase: a longer name behind its first word ends it there. */
function withoutName(
  phrase: Match | undefined,
  words: readonly string[],
  at: number,
  names: Names,
  lexicon: Lexicon,
): Match | undefined {
  if (!phrase || phrase.length < 2) return phrase;
  const name = names.longestAt(words, at + 1);
  const first = lexicon.longestAt(words.slice(at, at + 1), 0);
  return name && first && name.length >= phrase.length && first.sense.is === "In" ? first : phrase;
}

function isNameOrLong({ length, means }: Found): boolean {
  return means.is === "Name" || length > 1;
}

function named({ length, named }: NameMatch): Found {
  return { length, means: { is: "Name", named } };
}

const ANNOUNCING: ReadonlySet<Meaning["is"]> = new Set(["Key", "In", "Pattern", "By"]);

/** A word before or after it says that it is a name: "in test", "the platform subscription". */
function isAnnounced(name: NameMatch | undefined, before: Piece | undefined, after: Sense | undefined): boolean {
  if (!name) return false;
  const said = after?.is === "Key" && name.named.some(({ field }) => field === after.field);
  return said || ANNOUNCING.has(before?.means.is ?? "Word");
}

/** What is left out or joined is something, so a word that might be chatter is a name there: "except Platform". */
function isJoined(before: Piece | undefined): boolean {
  const is = before?.means.is;
  return JOINING.has(is ?? "Word");
}

/** "Platform status" is about what is called so; "platform: Arc" is not. A short word of chatter is nobody's name. */
function isName(text: string, behind: Sense | undefined): boolean {
  return text.length >= SHORTEST_NAME && !(behind?.is === "Filter" && OF_KINDS.has(behind.field));
}

const SHORTEST_NAME = 6;
const OF_KINDS: ReadonlySet<FilterSense["field"]> = new Set(["os", "release", "platform", "power", "plan"]);

const JOINING: ReadonlySet<Meaning["is"]> = new Set(["Except", "Not", "And", "Only", "Be", "About"]);

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
