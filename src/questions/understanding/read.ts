import type { Names } from "../names.ts";
import type { Draft } from "./draft.ts";
import { end } from "./end.ts";
import { addFilter } from "./filters.ts";
import type { Meaning, Piece } from "./pieces.ts";
import { add, begin, type Reading, settle, unknown } from "./reading.ts";
import { unitOf } from "./spans.ts";
import { divides } from "./take-division.ts";
import { takeAct, takeFilter, takeNot } from "./take-filters.ts";
import { divideBy, takeKeys, takeName } from "./take-names.ts";
import { takeTime } from "./take-time.ts";
import { takeKindOfError, takeNumber, takeWord } from "./take-words.ts";

/** Reads the pieces from left to right, once. */
export function read(pieces: readonly Piece[], names: Names): Draft {
  const reading = begin(pieces, names);
  for (; reading.at < pieces.length; reading.at += 1) take(reading, pieces[reading.at] as Piece);
  end(reading);
  return reading.draft;
}

function take(reading: Reading, piece: Piece): void {
  const { means } = piece;
  if (reading.dividing && divides(reading, piece)) return;
  if (takesAnything(reading, means)) {
    takeWord(reading, piece);
    return;
  }
  if (!KEEPS_EXPECTING.has(means.is)) settle(reading, means);
  (TAKERS[means.is] as Taker<typeof means>)(reading, piece, means);
  if (!isChatter(means)) reading.opening = false;
  reading.inPlace = means.is === "In" || (reading.inPlace && (means.is === "Filler" || means.is === "All"));
}

/** "Whose name contains agent": what follows is a piece of a name, whatever else it may mean. */
function takesAnything({ pattern, text }: Reading, { is }: Meaning): boolean {
  const isWord = is === "Sensor" || is === "Noun" || is === "Not";
  if (text && /contain|say|mention|like|about|includ|message/.test(text.text) && isWord) return true;
  return pattern !== undefined && pattern !== "Exact" && (isWord || is === "Filter" || is === "Ask" || is === "All");
}

/** After these, what was announced may still come: "the subscription that is called Contoso". */
const KEEPS_EXPECTING: ReadonlySet<Meaning["is"]> = new Set([
  "Filler",
  "In",
  "Be",
  "And",
  "Name",
  "Word",
  "Quoted",
  "Number",
  "Glob",
  "Tag",
]);

function isChatter(means: Meaning): boolean {
  if (means.is === "Ask") return means.ask === "Greeting" || means.ask === "Thanks";
  return means.is === "Filler" || means.is === "And";
}

type Taker<M extends Meaning> = (reading: Reading, piece: Piece, means: M) => void;
type Takers = { readonly [Is in Meaning["is"]]: Taker<Extract<Meaning, { is: Is }>> };

/** "Better than last month": what is compared is drawn. */
const THAN_EARLIER = /\bthan (?:last|the|a) (week|month|quarter|year|day)(?: ago| before)?$/;
function earlierOf(text: string): number | undefined {
  return text.endsWith("than yesterday") ? unitOf("day") : unitOf(THAN_EARLIER.exec(text)?.[1]);
}

const HOW_MANY = /^how m/;

const ignore = () => {};

const TAKERS: Takers = {
  Filter: takeFilter,
  Name: takeName,
  Tag: (reading, _piece, { value }) => add(reading, "tag", [value]),
  Glob: (reading, _piece, { pattern }) => add(reading, "name", [pattern]),
  Quoted: takeWord,
  Word: (reading, piece) => {
    const compares =
      piece.text === "less" && reading.pieces.some(({ means }) => means.is === "Ask" && means.ask === "Trend");
    if (!compares && !takeKeys(reading, piece, piece.text.replace(/s$/, ""))) takeWord(reading, piece);
  },
  Number: takeNumber,
  Time: takeTime,
  Amount: ({ draft, absent, inPlace }, _piece, { ms, ago }) => {
    // "No heartbeat in 24h": for as long.
    if (absent && inPlace) draft.filters.push({ field: "sinceOver", values: [String(ms)], not: false });
    else draft.amounts.push({ ms, ago });
  },
  Ask: (reading, { text }, { ask }) => {
    const { draft, pieces, at } = reading;
    const before = pieces.slice(0, at);
    // A preposition, unless it stands alone.
    if (text === "about" && pieces.length > 1) return;
    if (ask === "Count" && HOW_MANY.test(text) && before.some((one) => HOW_MANY.test(one.text))) {
      draft.countsApart = true;
      reading.joined ??= "Comma";
    }
    draft.asks.add(ask);
    const ms = ask === "Trend" ? earlierOf(text) : undefined;
    if (ms !== undefined) draft.amounts.push({ ms, ago: true });
  },
  List: (reading, { text }) => {
    reading.draft.list = true;
    reading.draft.compares ||= text === "compare";
    // "Exclude Contoso Dev and show the unhealthy ones": a new clause.
    reading.carried = undefined;
  },
  Key: (reading, _piece, { field }) => {
    reading.key = field;
    reading.keyInPlace = reading.inPlace;
  },
  Noun: (reading, { text }) => {
    const { draft, pieces, at } = reading;
    const before = pieces[at - 1]?.means.is;
    // "The top one", "the worst one"
    if (text === "one" && (before === "Top" || before === "Order")) draft.limit ??= 1;
    draft.nouns = true;
  },
  Sensor: ({ draft }, { text }) => {
    draft.sensors ||= text.endsWith("s");
  },
  Not: takeNot,
  Except: (reading, { text }) => {
    reading.draft.excepts ||= reading.opening && /^(?:ignore|skip|omit)\b/.test(text);
    reading.negation = "Except";
  },
  And: (reading, { text }) => {
    reading.draft.compares ||= /^(?:vs|versus)/.test(text);
    reading.joined = /^or\b/.test(text) ? "Or" : /^\p{L}/u.test(text) ? "Word" : "Comma";
  },
  Only: (reading, piece) => {
    // "Not only Windows" leaves nothing out, "don't care, just Windows" neither.
    if (reading.negation === "Not") unknown(reading, piece);
    reading.carried = undefined;
  },
  In: ignore,
  InPlace: (reading, _piece, { place }) => {
    if (reading.inPlace) add(reading, place.field, place.values);
  },
  Order: (reading, { text }, { order }) => {
    const { draft, pieces, at } = reading;
    // "Where is it worst?" wants places, and people think of subscriptions first.
    const where = order === "Worst" && pieces.slice(0, at).some((piece) => piece.text === "where");
    if (where && draft.by.length === 0) divideBy(reading, "subscription");
    reading.dividing = false;
    if (/\bone$/.test(text)) draft.limit ??= 1;
    draft.order = order;
  },
  Top: (reading, piece) => {
    const { pieces, at } = reading;
    const behind = pieces[at - 1]?.means.is === "Order" && pieces[at + 1]?.means.is !== "Number";
    // "Least recent first": a part of the order.
    // "Grouped first by region": before anything else.
    const before = pieces[at + 1]?.means.is === "By";
    if (piece.text !== "first" || !(behind || before)) reading.top = piece;
  },
  Sort: (reading, piece) => {
    reading.sort = piece;
    reading.draft.sorts = true;
    reading.draft.list = true;
  },
  InName: ({ draft }) => {
    const part = draft.unknown.pop();
    if (part) addFilter(draft.filters, { field: "name", values: [`*${part.text}*`], not: false }, false);
  },
  InText: ({ draft }) => {
    const part = draft.unknown.pop();
    if (part) addFilter(draft.filters, { field: "text", values: [part.text], not: false }, false);
  },
  Text: (reading, piece) => {
    if (!takeKindOfError(reading, piece)) reading.text = piece;
  },
  Pattern: (reading, _piece, { shape }) => {
    reading.pattern = shape;
  },
  Be: ({ draft, opening, pieces, at }) => {
    const asksOtherwise = pieces.slice(0, at).some(({ text }) => /^(?:where|why|who|when|how|what|which)$/.test(text));
    if (opening && !asksOtherwise) draft.yesOrNo = true;
  },
  All: ({ draft }) => {
    draft.all = true;
  },
  Any: (reading, piece) => {
    const { draft, opening, at } = reading;
    // "Nothing red in Contoso Prod?" asks whether anything is; later in a text the word denies what stands before it.
    if (/^no/.test(piece.text) && !opening && !(draft.yesOrNo && at === 1)) unknown(reading, piece);
    draft.any = true;
  },
  About: ({ draft }, _piece, { trouble }) => {
    draft.about = true;
    if (trouble) draft.weak.push({ field: "state", values: ["Unhealthy"], not: false });
  },
  Deed: ({ draft }) => {
    draft.deed = true;
    draft.asks.add("History");
  },
  Past: ({ draft }) => {
    draft.past = true;
  },
  Act: takeAct,
  Unclear: ({ draft }, _piece, { may }) => {
    draft.choices.push(may);
  },
  By: (reading, piece, { dimension }) => {
    const key = piece.text.slice(piece.text.lastIndexOf(" ") + 1);
    const next = reading.pieces[reading.at + 1]?.means;
    // "By tier tag": not by what else is called so.
    if (next?.is === "Key" && next.field === "tag" && reading.names.isTagKey(key)) divideBy(reading, `tag:${key}`);
    else if (dimension === undefined || dimension === "tag") reading.by = piece;
    else divideBy(reading, dimension);
  },
  Change: (reading, _piece, { change }) => {
    reading.draft.asks.add("Changes");
    add(reading, "change", [change]);
  },
  Topic: ({ draft }, _piece, { topic }) => {
    // "Do I need a P2 licence?" needs, but is about licences.
    if (draft.topic === undefined || draft.topic === "Prerequisites") draft.topic = topic;
  },
  Turn: ({ draft, pieces }, { text }, { to }) => {
    // "More" is chatter where anything else is said.
    const alone = pieces.every(({ means }) => means.is === "Turn" || means.is === "Filler" || means.is === "Ask");
    if (alone || !/\bmore\b/.test(text)) draft.turn = to;
  },
  // "Which env is worst?": chatter elsewhere.
  Filler: (reading, piece) => void takeKeys(reading, piece, piece.text),
};
