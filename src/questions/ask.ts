import { footingOf } from "./answer/footing.ts";
import { understoodOf } from "./answer/understood.ts";
import { whichMachine } from "./answer/which-machine.ts";
import type { Answer, HelpAnswer, NothingYetAnswer, NotUnderstoodAnswer, RefreshAnswer } from "./answer.ts";
import type { Asker } from "./asked.ts";
import { catalog, type Looking, type WithoutEstate } from "./catalog.ts";
import { viewOf } from "./estate-view.ts";
import { NO_NAMES, namesOf } from "./names.ts";
import type { Estate } from "./ports.ts";
import type { Ask, Query } from "./query.ts";
import { type Understanding, understand } from "./understand.ts";

const ASKED_CHARACTERS = 200;

/**
 * Answers what a person typed. `text` is the message as it came, a mention of the bot in it or not; it may be of any
 * length. Never throws for what a person can type; "refresh" is the only text that sets something in motion.
 * `now` is epoch milliseconds, UTC.
 */
export function ask(text: string, estate: Estate, asker: Asker, now: number): Answer {
  const snapshot = estate.snapshot();
  const names = snapshot ? namesOf(viewOf(snapshot)) : NO_NAMES;
  const understanding = understand(text, names, { now, timeZone: asker.timeZone, locale: asker.locale });
  if (understanding.kind === "Query" && looks(understanding.query.ask))
    return withoutLooking(text, understanding.query, estate, asker, now);
  if (understanding.kind === "Query") return press(understanding.query, 0, estate, asker, now);
  return answerUnderstood(text, understanding, estate, now);
}

/** Answers a text that makes no query: says which machines it may be about, or that it was not understood. */
export function answerUnderstood(
  text: string,
  understanding: Exclude<Understanding, { kind: "Query" }>,
  estate: Estate,
  now: number,
): Answer {
  if (understanding.kind === "NotUnderstood") return notUnderstood(text, understanding, estate);
  const snapshot = estate.snapshot();
  if (!snapshot) return nothingYet(estate);
  const view = viewOf(snapshot);
  return whichMachine(understanding, view, footingOf(view, [], estate.syncing(), now));
}

/** Answers a query that a button carried, already read strictly (`readQuery`). `page` is zero-based, in range or not. */
export function press(query: Query, page: number, estate: Estate, asker: Asker, now: number): Answer {
  const { ask } = query;
  if (looks(ask)) return withoutLooking("", query, estate, asker, now);
  if (needsNoEstate(ask)) return answerWithoutEstate(ask, estate, now);
  const snapshot = estate.snapshot();
  if (!snapshot) return nothingYet(estate);
  return catalog[ask]({ query, view: viewOf(snapshot), page, asker, syncing: estate.syncing(), now });
}

function needsNoEstate(ask: Ask): ask is WithoutEstate {
  return !looks(ask) && !(ask in catalog);
}

const LOOKING: ReadonlySet<Ask> = new Set<Looking>(["Group", "Changes", "Trend", "History", "About", "Export"]);

/** Whether the question looks back, or leads out of the estate as it is. */
export function looks(ask: Ask): ask is Looking {
  return LOOKING.has(ask);
}

/** Where only the present is shown: a machine stands for its history, and a list is offered for what would be made of it. */
function withoutLooking(text: string, { by: _, ...query }: Query, estate: Estate, asker: Asker, now: number): Answer {
  if (query.ask === "History") return press({ ...query, ask: "Machine" }, 0, estate, asker, now);
  const where = query.where.filter(({ field }) => field !== "change" && field !== "topic");
  const readings: Query[] = where.length === 0 ? [] : [{ ...query, ask: "List", where }];
  return notUnderstood(text, { readings, unknownWords: [] }, estate);
}

function answerWithoutEstate(ask: WithoutEstate, estate: Estate, now: number): HelpAnswer | RefreshAnswer {
  if (ask === "Refresh") return refresh(estate, now);
  return { kind: "Help", because: ask === "Help" ? "Asked" : ask };
}

function refresh(estate: Estate, now: number): RefreshAnswer {
  const outcome = estate.refresh();
  const snapshot = estate.snapshot();
  return {
    kind: "Refresh",
    outcome: outcomeOf(outcome),
    footing: snapshot && footingOf(viewOf(snapshot), [], estate.syncing(), now),
  };
}

/** Without the promise: an answer is facts. */
function outcomeOf(outcome: ReturnType<Estate["refresh"]>): RefreshAnswer["outcome"] {
  if (outcome.done === "TooSoon") return { done: "TooSoon", nextAt: outcome.nextAt };
  if (outcome.done === "AlreadyRunning") return { done: "AlreadyRunning", startedAt: outcome.startedAt };
  return { done: "Started" };
}

/** Before the first sync has ended: why there are no numbers. */
export function nothingYet(estate: Estate): NothingYetAnswer {
  const { startedAt, failures } = estate.syncing();
  return { kind: "NothingYet", syncing: startedAt !== undefined, failures };
}

function notUnderstood(
  text: string,
  { readings, unknownWords }: { readonly readings: readonly Query[]; readonly unknownWords: readonly string[] },
  estate: Estate,
): NotUnderstoodAnswer {
  const snapshot = estate.snapshot();
  const understood = readings.map(({ where }) => understoodOf(where, snapshot && viewOf(snapshot)));
  return { kind: "NotUnderstood", asked: text.slice(0, ASKED_CHARACTERS), unknownWords, readings, understood };
}
