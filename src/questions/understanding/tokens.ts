/** One word of a question. */
export interface Token {
  /** Folded: lower case, no accents, compatibility forms resolved. What the grammar compares. */
  readonly text: string;
  /** As typed, for showing it back. */
  readonly raw: string;
  /** Stood in quotation marks: a name or words of a message, never grammar. */
  readonly quoted: boolean;
  /** A sentence or a part of it ends here, by a mark that is no word. */
  readonly ends?: true;
}

/** Longer texts are no questions; the rest is not looked at. */
const TEXT_CHARACTERS = 2000;
const MOST_TOKENS = 200;

/** A mention of the bot as Teams writes it, and what is left of it in other clients. */
const MENTION = /<at\b[^<>]{0,60}>[^<>]{0,60}<\/at>/gi;

/** The words of a text, in order. Reads each character a fixed number of times, whatever the text is. */
export function tokensOf(text: string): Token[] {
  // One letter may stand for eighteen.
  const resolved = text.slice(0, TEXT_CHARACTERS).normalize("NFKC").slice(0, TEXT_CHARACTERS);
  const plain = resolved.toWellFormed().replace(MENTION, " ");
  return splitQuotes(signsAsWords(plain).replace(/[‘’‛´`ʼ]/g, "'")).slice(0, MOST_TOKENS);
}

/** Signs of search boxes that turn a condition round: "os!=linux", "os <> linux", "!linux", "unhealthy -linux". */
function signsAsWords(text: string): string {
  return text
    .replace(ENDS_WITH_HYPHEN, "*-")
    .replace(BEGINS_WITH_HYPHEN, "-*")
    .replace(/!=|<>|(?<=\s)[!-](?=\p{L})/gu, " not ");
}

/** A hyphen at the edge of a word counts in a piece of a name: "ending in -01", "starting with web-". */
const ENDS_WITH_HYPHEN = /(?<=\b(?:ends?|ending|suffix)\s(?:(?:in|with|on)\s)?)-(?=[\p{L}\d])/giu;
const BEGINS_WITH_HYPHEN = /(?<=\b(?:with|prefix)\s[\p{L}\d._]{1,64})-(?=[\s,?.!]|$)/giu;

/** The words of a name, folded as a question's are, so that both can be compared. */
export function wordsOf(name: string): string[] {
  // Ten thousand groups are called like this, and need no more.
  if (/^[a-z0-9](?:[a-z0-9._-]*[a-z0-9])?$/i.test(name)) return [name.toLowerCase()];
  return splitWords(name.normalize("NFKC")).map(({ text }) => text);
}

function splitQuotes(text: string): Token[] {
  const parts = text.split(/["“”„«»]/);
  // An odd number of marks: the last one opens nothing.
  const pairs = parts.length - (parts.length % 2 === 0 ? 1 : 0);
  return parts.flatMap((part, index) => (index % 2 === 1 && index < pairs ? quotation(part) : splitWords(part)));
}

function quotation(raw: string): Token[] {
  const plain = raw.split(/\s+/).filter(Boolean).join(" ");
  return plain === "" ? [] : [{ text: fold(plain), raw: plain, quoted: true }];
}

function splitWords(text: string): Token[] {
  const tokens: Token[] = [];
  for (const { 0: raw, index } of text.matchAll(WORDS)) {
    const before = tokens.length;
    for (const word of raw === "&" ? ["and"] : expand(/^[<>]/.test(raw) ? raw : trim(fold(raw)))) {
      if (word === "") continue;
      tokens.push({ text: word, raw: raw === "&" || word === fold(raw) ? raw : trim(raw), quoted: false });
    }
    const last = tokens.at(-1);
    // A dash that stands alone ends what is before it.
    const ends = ENDS.test(raw) || CLOSES.has(text[index + raw.length] ?? "") || tokens.length === before;
    if (last && ends) tokens[tokens.length - 1] = { ...last, ends: true };
  }
  return tokens;
}

const WORDS = /[<>]=?|[,;&+#]|[^\s,;&#<>()[\]{}|!?¿¡。、，？！…]+/g;
const ENDS = /[.:]$/;
const CLOSES: ReadonlySet<string> = new Set("?!…。？！".split(""));

/** Folds the words of a lexicon as those of a question are folded. */
export function foldWords(words: string): string {
  return fold(words.normalize("NFKC"));
}

/** Accents of Latin letters are dropped; the marks of other scripts are letters of their own and stay. */
function fold(text: string): string {
  return text
    .toLowerCase()
    .normalize("NFD")
    .replace(/[\u0300-\u036f\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]/g, "")
    .normalize("NFC");
}

const EDGES = new Set(".:-_'/\\~^$%=@!?–—•·");

/** Without punctuation at either end; "*" stays, since it is part of a pattern. */
function trim(word: string): string {
  let [from, to] = [0, word.length];
  while (from < to && EDGES.has(word[from] as string)) from += 1;
  while (to > from && EDGES.has(word[to - 1] as string)) to -= 1;
  return word.slice(from, to);
}

/** What "'s" belongs to as "is"; after any other word it is a genitive. */
const IS_AFTER = new Set(
  "what who where how that there it here when why which everything anything something all he she let this".split(" "),
);
const ENDINGS: Readonly<Record<string, string>> = { re: "are", ve: "have", ll: "will", d: "would", m: "am" };
const IRREGULAR: Readonly<Record<string, string>> = {
  "can't": "can",
  "ain't": "are",
  "won't": "will",
  "shan't": "shall",
};
/** Contractions typed without their apostrophe. */
const BARE: Readonly<Record<string, string>> = {
  "w/o": "without",
  whats: "what is",
  wheres: "where is",
  hows: "how is",
  whys: "why is",
  whos: "who is",
  thats: "that is",
  theres: "there is",
  isnt: "is not",
  arent: "are not",
  wasnt: "was not",
  werent: "were not",
  dont: "do not",
  doesnt: "does not",
  didnt: "did not",
  cant: "can not",
  cannot: "can not",
  couldnt: "could not",
  wont: "will not",
  wouldnt: "would not",
  shouldnt: "should not",
  havent: "have not",
  hasnt: "has not",
  hadnt: "had not",
  aint: "are not",
  im: "i am",
  ive: "i have",
  lets: "let us",
  wanna: "want to",
  gonna: "going to",
  gotta: "got to",
  lemme: "let me",
  u: "you",
  ur: "your",
  r: "are",
  wat: "what",
  infos: "info",
  // Too short for the spelling to be looked at.
  hwo: "how",
  nite: "night",
  tonite: "tonight",
  tmrw: "tomorrow",
  ystdy: "yesterday",
  jst: "just",
  wth: "with",
  msg: "message",
  msgs: "messages",
  b4: "before",
  bc: "because",
  cuz: "because",
  cos: "because",
  coz: "because",
  teh: "the",
  hte: "the",
  adn: "and",
  shw: "show",
};

function expand(word: string): string[] {
  const bare = Object.hasOwn(BARE, word) ? BARE[word] : undefined;
  if (bare !== undefined) return bare.split(" ");
  const mark = word.lastIndexOf("'");
  if (mark < 0) return [word];
  const [stem, ending] = [word.slice(0, mark), word.slice(mark + 1)];
  if (ending === "t" && stem.endsWith("n")) return [IRREGULAR[word] ?? stem.slice(0, -1), "not"];
  if (ending === "s") return IS_AFTER.has(stem) ? [stem, stem === "let" ? "us" : "is"] : [stem];
  const full = Object.hasOwn(ENDINGS, ending) ? ENDINGS[ending] : undefined;
  return full === undefined ? [word] : [stem, full];
}
