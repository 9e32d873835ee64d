import type { Names } from "../names.ts";
import type { Grammar } from "./grammar.ts";
import type { Lexicon } from "./lexicon.ts";
import { NUMBERS } from "./numbers.ts";
import { TIME_WORDS } from "./time.ts";
import type { Token } from "./tokens.ts";

/** How many unknown words are looked at for misspellings; a text with more is no question. */
const MOST_CORRECTED = 24;
/** A resource id or a path is longer, and no run of words. */
const LONGEST_COMPOUND = 48;

/** The words of a text as one language spells them: compounds taken apart, misspellings put right. */
export function spelt(tokens: readonly Token[], names: Names, grammar: Grammar): Token[] {
  const words = grammar.unspaced ? tokens.flatMap((token) => spaced(token, names, grammar.lexicon)) : tokens;
  return corrected(takenApart(putTogether(words, names, grammar.lexicon), names, grammar.lexicon), names, grammar);
}

/** Most words that the name of a machine is written in. */
const MOST_PARTS = 4;

/** "web 01", "build agent 7": the name of a machine without its hyphens, where its words mean nothing else. */
function putTogether(tokens: readonly Token[], names: Names, lexicon: Lexicon): Token[] {
  const words: Token[] = [];
  for (let at = 0; at < tokens.length; ) {
    const parts = nameOfParts(tokens, at, names, lexicon);
    if (parts) words.push(parts.token);
    else words.push(tokens[at] as Token);
    at += parts?.length ?? 1;
  }
  return words;
}

function nameOfParts(
  tokens: readonly Token[],
  from: number,
  names: Names,
  lexicon: Lexicon,
): { readonly token: Token; readonly length: number } | undefined {
  for (let length = Math.min(MOST_PARTS, tokens.length - from); length > 1; length -= 1) {
    if (!/^\d+$/.test(tokens[from + length - 1]?.text ?? "")) continue;
    const parts = tokens.slice(from, from + length);
    if (
      parts.some(({ text, quoted }) => quoted || !/^[a-z0-9]+$/.test(text)) ||
      (length === 2 && !parts.some(isStrange))
    )
      continue;
    for (const joint of ["-", "_", ""]) {
      const text = parts.map((part) => part.text).join(joint);
      if (names.machines(text).length > 0) {
        return { token: { text, raw: parts.map(({ raw }) => raw).join(" "), quoted: false }, length };
      }
    }
  }
  return undefined;

  function isStrange({ text }: Token): boolean {
    return /^0\d/.test(text) || !(/^\d+$/.test(text) || isKnown(text, names, lexicon));
  }
}

/**
 * "linux/windows", "non-azure", "state=unhealthy" become their words, where the whole is neither a name nor a known word
 * and each part means something by itself: "web-1" stays a name.
 */
function takenApart(tokens: readonly Token[], names: Names, lexicon: Lexicon): Token[] {
  return tokens.flatMap((token) => {
    const { text, quoted } = token;
    if (quoted || text.length > LONGEST_COMPOUND || !/[-/=:+_.]/.test(text)) return [token];
    if (lexicon.knows(text) || names.knows(text)) return [token];
    const [, stem = "", tail = ""] = TAILED.exec(text) ?? [];
    if (tail !== "" && (lexicon.knows(stem) || names.longestAt([stem], 0))) return [plain(tail), plain(stem)];
    const [, muted] = /^muted[=:](.+)$/.exec(text) ?? [];
    if (muted !== undefined) return YES_OR_NO.has(muted) ? [plain(YES_OR_NO.get(muted) ?? "")] : [token];
    const [, field = "", value = ""] = /^([^=:]+)[=:](.+)$/.exec(text) ?? [];
    if (FIELD_WORDS.has(field)) return [plain(field), ...takenApart([plain(value)], names, lexicon)];
    return (nameIn(text, names) ?? listed(text, names, lexicon) ?? wordsIn(text, lexicon))?.map(plain) ?? [token];
  });
}

/** "Prod-tagged", "linux-based": what is tagged or based comes first. */
const TAILED = /^(.+)-(tagged|labelled|labeled|based|only)$/;

/** "muted=false" */
const YES_OR_NO: ReadonlyMap<string, string> = new Map([
  ...["no", "false", "0", "n"].map((word) => [word, "unmuted"] as const),
  ...["yes", "true", "1", "y"].map((word) => [word, "muted"] as const),
]);

function plain(text: string): Token {
  return { text, raw: text, quoted: false };
}

/** What may stand before a colon or an equals sign: "rg:production", "name=web-01". A tag's key may, too, and stays with its value. */
const FIELD_WORDS: ReadonlySet<string> = new Set(
  (
    "subscription sub rg resourcegroup group region location tag label name hostname machine vm server host " +
    "state status os platform cloud power plan issue error code message text sort order limit top"
  ).split(" "),
);

function wordsIn(text: string, lexicon: Lexicon): string[] | undefined {
  const parts = text.replaceAll("/", " or ").split(/[-=:+_. ]+/);
  const known = parts.every((part) => lexicon.knows(part) && !/\d/.test(part)) || lexicon.covers(parts);
  return known ? parts : undefined;
}

/** "contoso-dev": a name that is written in several words. */
function nameIn(text: string, names: Names): string[] | undefined {
  const parts = text.split(/[-_.]+/).filter(Boolean);
  return parts.length > 1 && names.longestAt(parts, 0)?.length === parts.length ? parts : undefined;
}

/** "unhealthy/linux/westeurope": words and names, each by itself. */
function listed(text: string, names: Names, lexicon: Lexicon): string[] | undefined {
  const parts = text.split("/");
  const known =
    parts.length > 1 && parts.every((part) => lexicon.knows(part) || names.longestAt([part], 0) !== undefined);
  return known ? parts.join(" or ").split(" ") : undefined;
}

/** A script without spaces: the longest known words are got apart, and what lies between them. */
function spaced(token: Token, names: Names, lexicon: Lexicon): Token[] {
  const { text, quoted } = token;
  if (quoted || !/[\u3040-\u30ff\u4e00-\u9fff]/.test(text) || names.knows(text)) return [token];
  const words: string[] = [];
  let unknown = "";
  for (let at = 0; at < text.length; ) {
    const word = longestWordAt(text, at, lexicon);
    if (word === undefined) unknown += text[at];
    else {
      if (unknown !== "") words.push(unknown);
      words.push(word);
      unknown = "";
    }
    at += word?.length ?? 1;
  }
  if (unknown !== "") words.push(unknown);
  return words.map(plain);
}

const LONGEST_WORD = 14;

function longestWordAt(text: string, at: number, lexicon: Lexicon): string | undefined {
  for (let length = Math.min(LONGEST_WORD, text.length - at); length > 0; length -= 1) {
    const word = text.slice(at, at + length);
    // Latin letters are not cut out of the middle of a name.
    if (lexicon.knows(word) && !/^[\x20-\x7e]/.test(word)) return word;
  }
  return undefined;
}

function corrected(tokens: readonly Token[], names: Names, grammar: Grammar): Token[] {
  let left = MOST_CORRECTED;
  return tokens.map((token) => {
    if (token.quoted || isKnown(token.text, names, grammar.lexicon) || left === 0) return token;
    left -= 1;
    const text = correction(token.text, names, grammar);
    return text === undefined ? token : { ...token, text };
  });
}

function isKnown(word: string, names: Names, lexicon: Lexicon): boolean {
  return lexicon.knows(word) || TIME_WORDS.has(word) || NUMBERS.has(word) || names.knows(word);
}

/** The one known word that it may stand for; several, only if they mean the same. */
function correction(word: string, names: Names, { spelling, lexicon }: Grammar): string | undefined {
  const grammar = spelling.nearest(word);
  const [first] = grammar;
  if (first !== undefined) return grammar.every((other) => meansTheSame(first, other, lexicon)) ? first : undefined;
  const ofNames = names.nearWords(word);
  return ofNames.length === 1 ? ofNames[0] : undefined;
}

function meansTheSame(one: string, other: string, lexicon: Lexicon): boolean {
  const [a, b] = [lexicon.longestAt([one], 0), lexicon.longestAt([other], 0)];
  return one === other || (a !== undefined && JSON.stringify(a.sense) === JSON.stringify(b?.sense));
}
