import type { Meaning, Piece } from "./pieces.ts";
import type { Token } from "./tokens.ts";

/**
 * A text without what people say around a question: why they ask, for whom, what they did meanwhile. A clause is left out
 * only if it is about whoever speaks and holds nothing on machines; undefined where there is none, or nothing else.
 */
export function withoutAsides(
  tokens: readonly Token[],
  piecesOf: (words: readonly Token[]) => readonly Piece[],
): Token[] | undefined {
  const clauses = clausesOf(tokens);
  const kept = clauses.map((clause) => !isAside(clause.words) || speaksOfMachines(piecesOf(clause.words)));
  if (kept.every(Boolean) || !kept.some(Boolean)) return undefined;
  // "For longer than, I don't know, three days": its commas go with it.
  return clauses.flatMap(({ words, mark }, at) => {
    if (!kept[at]) return [];
    return mark && kept[at + 1] !== false ? [...words, mark] : words;
  });
}

interface Clause {
  readonly words: readonly Token[];
  /** The comma that ends it. */
  readonly mark: Token | undefined;
}

/** Cut at commas, at the ends of sentences, and before "because I …". */
function clausesOf(tokens: readonly Token[]): Clause[] {
  const clauses: Clause[] = [];
  let words: Token[] = [];
  const end = (mark: Token | undefined) => {
    if (words.length > 0) clauses.push({ words, mark });
    words = [];
  };
  for (const [at, token] of tokens.entries()) {
    if (token.text === "," || token.text === ";") {
      end(token);
      continue;
    }
    const [next = "", after = ""] = [tokens[at + 1]?.text, tokens[at + 2]?.text];
    if (REASONS.has(token.text) && PERSONS.has(next)) end(undefined);
    // "I have the audit at two and the auditors want to see …"
    if (JOINTS.has(token.text) && SPEAKER.test(`${next} ${after}`)) end(undefined);
    words.push(token);
    if (token.ends) end(undefined);
  }
  end(undefined);
  return clauses;
}

const REASONS: ReadonlySet<string> = new Set(["because", "since", "as", "cause", "given", "so"]);
const PERSONS: ReadonlySet<string> = new Set(["i", "we", "my", "our", "the"]);
const LEADS =
  /^(?:(?:and|so|ok|okay|well|um|hi|hello|hey|look|because|since|as|cause|given|that|now|but|sorry|just|honestly|team|bot|all) )*/;
const PEOPLE =
  "customers?|clients?|boss|managers?|auditors?|ciso|cio|cto|team|vendor|users?|board|management|security team|audit";
/** Who speaks, and of whom: "I have a call", "my boss is waiting", "the customer complains". */
const SPEAKERS = new RegExp(
  `^(?:i|we|my|(?:some|any)(?:one|body) (?:must|might|may|could|probably|surely)|let us say|let me see|you know|(?:our|the|a) (?:${PEOPLE}))\\b`,
);
const JOINTS: ReadonlySet<string> = new Set(["and", "but"]);
const SPEAKER = new RegExp(`^(?:i|we|my|(?:our|the) (?:${PEOPLE})\\b)`);
const PURPOSE = /^(?:(?:it|this) is |needed )?for (?:my|our|the|a|an|tomorrow|today) /;
const ON_DUTY =
  /^(?:(?:got |was |just )*(?:paged|woken up|woke up|called)|(?:just )?back (?:from|at)|(?:new|night|early|late) shift|handover)\b/;

function isAside(words: readonly Token[]): boolean {
  const text = words
    .map((word) => word.text)
    .join(" ")
    .replace(LEADS, "");
  return SPEAKERS.test(text) || PURPOSE.test(text) || ON_DUTY.test(text);
}

/** What may stand in an aside; all else says something on machines, or orders something. */
const SAYS_NOTHING: ReadonlySet<Meaning["is"]> = new Set([
  "Filler",
  "Be",
  "And",
  "Not",
  "Past",
  "Time",
  "Amount",
  "Number",
  "In",
  "InPlace",
  "Any",
  "Only",
  "Turn",
]);

function speaksOfMachines(pieces: readonly Piece[]): boolean {
  const text = pieces.map((piece) => piece.text).join(" ");
  const did = /^(?:.* )?(?:i|we) (?:have )?(?:just|already)\b/.test(text);
  return pieces.some(({ means, text: word }, at) => {
    if (means.is === "Word") return /[\d_*=@-]/.test(word) ? !CLOCK.test(word) : pieces[at - 1]?.means.is === "In";
    // "By noon" divides nothing.
    if (means.is === "By") return means.dimension !== undefined || pieces[at + 1]?.means.is === "Name";
    if (means.is === "Noun") return !did && !(word === "one" && pieces[at + 1]?.means.is === "Word");
    // "For my report"
    if (word === "report") return false;
    if (means.is === "Ask") return means.ask !== "Greeting" && means.ask !== "Thanks";
    return !SAYS_NOTHING.has(means.is);
  });
}

const CLOCK = /^\d{1,2}(?::\d\d)?(?:am|pm)?$/;
