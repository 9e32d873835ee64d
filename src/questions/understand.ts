import type { Names } from "./names.ts";
import type { Query } from "./query.ts";
import { withoutAsides } from "./understanding/asides.ts";
import { crossed } from "./understanding/crossed.ts";
import type { Calendar } from "./understanding/days.ts";
import { queryOf } from "./understanding/decide.ts";
import type { Draft } from "./understanding/draft.ts";
import { followUp, type TakenUp, unfiltered } from "./understanding/follow-up.ts";
import { fromTo } from "./understanding/from-to.ts";
import { ENGLISH } from "./understanding/grammar.ts";
import { grammarsFor } from "./understanding/languages.ts";
import { type MachineAsked, machineAsked } from "./understanding/machines-asked.ts";
import { inItsTime } from "./understanding/merged.ts";
import { type Ground, type Piece, piecesOf } from "./understanding/pieces.ts";
import { placesInPart } from "./understanding/places-in-part.ts";
import { read } from "./understanding/read.ts";
import { chosen, readingsOf } from "./understanding/readings.ts";
import { type Token, tokensOf } from "./understanding/tokens.ts";
import { topicAsked } from "./understanding/topic-asked.ts";

/** What a text was understood as. */
export type Understanding =
  | { readonly kind: "Query"; readonly query: Query; readonly page: number }
  /** A machine was asked for; `candidates` are ids, the nearest first, and may be none. */
  | { readonly kind: "WhichMachine"; readonly asked: string; readonly candidates: readonly string[] }
  /** `readings`: what may have been meant, three at most; `unknownWords` as typed. */
  | { readonly kind: "NotUnderstood"; readonly readings: readonly Query[]; readonly unknownWords: readonly string[] };

/**
 * Understands a question: text → words → pieces with a meaning each → what was said → a query. English in full; the main
 * questions also in German, French, Spanish, Portuguese and Japanese, whatever the locale, once English has failed.
 * A follow-up takes up `previous`, if there is one. The same arguments always give the same result. A word that is neither
 * grammar nor chatter nor a name of the estate is never passed over: the text then counts as not understood. Takes any
 * text; its steps grow with its length, up to a fixed bound.
 */
export function understand(text: string, names: Names, calendar: Calendar, previous?: TakenUp): Understanding {
  const tokens = tokensOf(text);
  if (tokens.length === 0) return found(HELP);
  const ground: Ground = { names, calendar, grammar: ENGLISH };
  const whole = understoodOf(tokens, ground, previous);
  if ("kind" in whole) return whole;
  const rest = withoutAsides(tokens, (words) => piecesOf(words, ground));
  const understood = rest && understoodOf(rest, ground, previous);
  return understood && "kind" in understood ? understood : notUnderstood(whole, names);
}

/** What was read of it, where it is not understood. */
function understoodOf(tokens: readonly Token[], ground: Ground, previous: TakenUp | undefined): Understanding | Draft {
  const { names, calendar } = ground;
  const pieces = fromTo(crossed(piecesOf(tokens, ground)));
  const draft = read(pieces, names);
  const there = previous && inThatPlace(pieces, names, previous);
  if (there) return there;
  const english = asked(draft, pieces, names, previous);
  if (english?.kind === "Query") return english;
  const topic = draft.mentions.length === 0 && english === undefined ? topicAsked(tokens) : undefined;
  if (topic) return found(topic);
  const foreign =
    draft.unknown.length > 0 && draft.unknown.length <= MOST_FOREIGN
      ? inOtherWords(tokens, names, calendar)
      : undefined;
  return foreign ?? english ?? draft;
}

/** Longer sentences of unknown words are no questions in any language. */
const MOST_FOREIGN = 16;

const HELP: Query = { ask: "Help", where: [], order: "Worst", limit: undefined };

function found(query: Query): Understanding {
  return { kind: "Query", query, page: 0 };
}

function asked(
  draft: Draft,
  pieces: readonly Piece[],
  names: Names,
  previous: TakenUp | undefined,
): Understanding | undefined {
  const machine = machineAsked(draft, names);
  if (machine) return withPage(goesOn(machine, pieces, previous));
  const lifted = previous && unfiltered(draft, pieces, previous);
  if (lifted) return { kind: "Query", ...lifted };
  const settled = previous ? inItsTime(draft, previous.query) : draft;
  const taken = previous && isClear(settled) ? followUp(settled, pieces, names, previous) : undefined;
  if (taken === "NoAnswer") return undefined;
  if (taken) return { kind: "Query", ...taken };
  if (!isClear(draft)) return undefined;
  const query = draft.turn ? undefined : queryOf(draft, names);
  return query && found(query);
}

/** "And in dev?", after a question on a subscription: the one that is meant, or the few to choose from. */
function inThatPlace(pieces: readonly Piece[], names: Names, previous: TakenUp): Understanding | undefined {
  const places = placesInPart(pieces, names, previous.query);
  const draft = places && read(places, names);
  if (!draft || draft.unknown.length > 0) return undefined;
  const drafts = draft.choices.length > 0 ? chosen(draft) : [draft];
  const taken = drafts
    .map((one) => (isClear(one) ? followUp(one, places, names, previous) : undefined))
    .filter((one) => typeof one === "object");
  const [only, another] = taken;
  if (another) return { kind: "NotUnderstood", readings: taken.map(({ query }) => query), unknownWords: [] };
  return only && { kind: "Query", ...only };
}

/** "What happened to web-01?" – "and to web-02?" */
function goesOn(machine: MachineAsked, pieces: readonly Piece[], previous: TakenUp | undefined): MachineAsked {
  const asksTheSame = pieces[0]?.means.is === "And" && pieces.every(({ means }) => GOES_ON.has(means.is));
  if (!asksTheSame || machine.kind !== "Query" || previous?.query.ask !== "History") return machine;
  return { kind: "Query", query: { ...machine.query, ask: "History" } };
}

const GOES_ON: ReadonlySet<Piece["means"]["is"]> = new Set(["And", "Filler", "In", "Name", "Word"]);

function withPage(machine: MachineAsked): Understanding {
  return machine.kind === "Query" ? { ...machine, page: 0 } : machine;
}

/** The first other language in which every word is understood. */
function inOtherWords(tokens: readonly Token[], names: Names, calendar: Calendar): Understanding | undefined {
  for (const grammar of grammarsFor(calendar.locale)) {
    const ground: Ground = { names, calendar, grammar };
    const pieces = piecesOf(tokens, ground);
    const draft = read(pieces, names);
    if (draft.unknown.length > 0) continue;
    const understood = asked(draft, pieces, names, undefined);
    if (understood) return understood;
  }
  return undefined;
}

function notUnderstood(draft: Draft, names: Names): Understanding {
  const unknownWords = draft.unknown.map(({ raw }) => raw);
  return { kind: "NotUnderstood", readings: readingsOf(draft, names), unknownWords };
}

/** Everything that was read fits together and says one thing. */
function isClear({ act, unknown, choices, mixed, either, past, timed, asks }: Draft): boolean {
  const ofThePast = past && timed && !asks.has("Count") && !asks.has("Changes") && !asks.has("Trend");
  return !act && unknown.length === 0 && choices.length === 0 && !mixed && !either && !ofThePast;
}
