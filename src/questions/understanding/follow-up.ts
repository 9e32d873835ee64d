import type { Names } from "../names.ts";
import type { Field, Filter, Query } from "../query.ts";
import type { Draft } from "./draft.ts";
import { inOrder } from "./filter-order.ts";
import { addFilter } from "./filters.ts";
import { dimensionNamed } from "./grammar.ts";
import { machineQuery } from "./machines-asked.ts";
import { HAS_PAGES, isEverywhere, merged, type Said } from "./merged.ts";
import type { Piece } from "./pieces.ts";

/** What a follow-up takes up. */
export interface TakenUp {
  readonly query: Query;
  readonly page: number;
}

/**
 * The question that a follow-up makes of the one before it ("only Linux", "and in Contoso Dev?", "how many is that?",
 * "by region", "next"); undefined where the text is a question of its own, or none at all; "NoAnswer" where no answer tells it.
 */
export function followUp(
  draft: Draft,
  pieces: readonly Piece[],
  names: Names,
  previous: TakenUp,
): TakenUp | "NoAnswer" | undefined {
  if (draft.mentions.some(({ not }) => !not) || draft.topic) return undefined;
  const said: Said = { draft, pieces, where: saidOf(draft, names) };
  const early = turnedPage(draft, previous) ?? divided(said, previous.query);
  if (early || (draft.things.size > 0 && !isEverywhere(pieces))) return early;
  if (previous.query.ask === "Coverage") return coverageFile(said, previous.query);
  const [one] = previous.query.where.filter(
    ({ field, not, values }) => field === "machine" && !not && values.length === 1,
  );
  // "Is it muted?" – "show its history"
  if (one && draft.asks.has("History"))
    return ofOneMachine(said, { page: 0, query: machineQuery(one.values[0] as string) });
  if (!ofMachines(previous.query)) return ofOneMachine(said, previous);
  const query = takesUp(said) ? merged(said, previous.query) : undefined;
  if (!query) return undefined;
  return isTold(query) ? { query, page: 0 } : "NoAnswer";
}

/** What changed is told as a list, as a file, and by nothing else. */
function isTold({ ask, of, where }: Query): boolean {
  const onChange = where.some(({ field }) => field === "change");
  return !onChange || ask === "Changes" || (ask === "Export" && of === "Changes");
}

function saidOf({ filters, weak, mentions }: Draft, names: Names): Filter[] {
  const all = filters.length > 0 ? [...filters] : [...weak];
  for (const { name, not } of mentions) addFilter(all, { field: "machine", values: names.machines(name), not }, true);
  return all;
}

function turnedPage({ turn, pageNumber, filters, nouns, asks }: Draft, { query, page }: TakenUp): TakenUp | undefined {
  if (!turn || !HAS_PAGES.has(query.ask) || filters.length > 0 || nouns || asks.size > 0) return undefined;
  const named = (pageNumber ?? 1) - 1;
  const to = { Next: page + 1, Previous: page - 1, First: 0, Last: Number.MAX_SAFE_INTEGER, Page: named }[turn];
  return { query, page: to };
}

/** "Per region, too": besides what was there. */
const BESIDES = /^(?:too|also|as well|in addition|additionally|on top)$/;

/** "And region", "and per region too", after groups by one thing. */
function divided({ draft, pieces, where }: Said, query: Query): TakenUp | undefined {
  const [dimension, second] = query.by ?? [];
  if (!dimension || second || where.length > 0 || draft.asks.size > 0 || draft.nouns) return undefined;
  const [and, ...rest] = pieces;
  const besides = pieces.some(({ text }) => BESIDES.test(text));
  const [only, another] = draft.by;
  const by = besides && !another ? only : undefined;
  const added = by ?? dimensionNamed(rest.map(({ text }) => text).join(" "));
  if ((and?.means.is !== "And" && !by) || !added || added === dimension) return undefined;
  return { query: { ...query, by: [dimension, added] }, page: 0 };
}

/**
 * The question before with fewer filters: "drop the Linux filter", "clear all filters". An order of this kind does nothing
 * but widen an answer.
 */
export function unfiltered(draft: Draft, pieces: readonly Piece[], { query }: TakenUp): TakenUp | undefined {
  const text = pieces.map((piece) => piece.text).join(" ");
  const drops = draft.act && /^(?:please )?(?:drop|remove|clear|delete|reset)\b.* filters?$/.test(text);
  if (!drops || !ofMachines(query) || draft.unknown.length > 0) return undefined;
  const fields = new Set(draft.filters.map(({ field }) => field));
  return {
    query: { ...query, where: query.where.filter(({ field }) => fields.size > 0 && !fields.has(field)) },
    page: 0,
  };
}

const ASKED_OF_MACHINES: ReadonlySet<Query["ask"]> = new Set<Query["ask"]>([
  "List",
  "Count",
  "Summary",
  "Group",
  "Changes",
  "Trend",
  "Export",
]);

function ofMachines({ ask, of }: Query): boolean {
  return ASKED_OF_MACHINES.has(ask) && of !== "Coverage" && of !== "History";
}

/** Whether the text leans on the question before it: by its first word, by a pronoun, or by saying too little alone. */
function takesUp(said: Said): boolean {
  const { draft, pieces, where } = said;
  const { nouns, list, asks, all, by, order, limit, yesOrNo, about, subject } = draft;
  if (pointsBack(said)) return true;
  const newClause = list && !/\bones?$/.test(pieces.at(-1)?.text ?? "");
  if (begins(pieces) && !newClause && (where.length > 0 || by.length > 0)) return true;
  if (isEverywhere(pieces)) return true;
  const asksTheSame =
    asks.has("Count") || asks.has("Export") || by.length > 0 || order !== undefined || limit !== undefined;
  if (where.length === 0) return asksTheSame && (!nouns || saysOnes(pieces)) && !all && !subject;
  if (!list && asks.size === 0 && !about && saysOnes(pieces)) return true;
  return !nouns && !list && !yesOrNo && !about && asks.size === 0 && where.every(isNoState);
}

/** "The unhealthy ones", "windows ones": of those that were spoken of. */
function saysOnes(pieces: readonly Piece[]): boolean {
  const nouns = pieces.filter(({ means }) => means.is === "Noun");
  return nouns.length > 0 && nouns.every(({ text }) => /^ones?$/.test(text));
}

function isNoState({ field }: Filter): boolean {
  return !ON_STATE.has(field);
}

const ON_STATE: ReadonlySet<Field> = new Set<Field>(["state", "issue", "reason"]);

/** "How many is that?", "which of those run Linux?", "which ones?", "show me". */
function pointsBack({ draft: { nouns }, pieces, where }: Said): boolean {
  const text = pieces.map((piece) => piece.text).join(" ");
  if (/^(?:and )?(?:which|what) ones?\b/.test(text)) return true;
  if (/^(?:both|either)\b/.test(text) || /^(?:why|how|when|who|where|how come)$/.test(text)) return false;
  if (where.length === 0 && pieces.every(({ means }) => means.is === "List" || means.is === "Filler")) return true;
  return !nouns && pieces.some((piece) => piece.means.is === "Filler" && PRONOUN.test(piece.text));
}

const PRONOUN = /^(?:that|those|these|them|it|this)$/;

function begins(pieces: readonly Piece[]): boolean {
  const first = pieces.find(({ means }) => means.is !== "Ask");
  if (!first) return false;
  if (first.means.is === "About") return /^(?:what|how) about\b/.test(first.text);
  return STARTS.has(first.means.is) || /^(?:but|now|then|also|same|ok|and|or|nope|nah)\b/.test(first.text);
}

const STARTS: ReadonlySet<Piece["means"]["is"]> = new Set(["And", "Only", "Not", "Except", "In"]);

const OF_MACHINE: Partial<Record<Query["ask"], Pick<Query, "of">>> = { History: { of: "History" } };

/** "And its history?", "is it healthy now?", "export that" */
function ofOneMachine({ draft, pieces, where }: Said, { query }: TakenUp): TakenUp | undefined {
  if (query.ask !== "Machine" && query.ask !== "History") return undefined;
  if (draft.nouns || draft.by.length > 0) return undefined;
  if (draft.asks.has("Export")) return { query: { ...query, ask: "Export", ...OF_MACHINE[query.ask] }, page: 0 };
  if (draft.asks.has("History")) return { query: { ...query, ask: "History" }, page: 0 };
  if (draft.list) return undefined;
  const ofIt = pieces.some(({ text }) => /\b(?:it|its|that|this)\b/.test(text));
  if (!ofIt) return undefined;
  const muted = where.filter(({ field }) => field === "muted");
  // "Is it muted?" and "why is it muted?"
  if (muted.length > 0 && !draft.about && !draft.past) {
    return { query: { ...query, ask: "List", where: inOrder([...query.where, ...muted]) }, page: 0 };
  }
  return { query: { ...query, ask: muted.length > 0 ? "History" : "Machine" }, page: 0 };
}

/** "Export that", after the subscriptions that are not covered. */
function coverageFile({ draft, where }: Said, query: Query): TakenUp | undefined {
  const { asks, nouns, by, all } = draft;
  const alone = asks.has("Export") && where.length === 0 && by.length === 0 && !nouns && !all;
  return alone ? { query: { ...query, ask: "Export", of: "Coverage" }, page: 0 } : undefined;
}
