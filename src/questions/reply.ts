import { about } from "./answer/about.ts";
import { answerUnderstood, looks, nothingYet, press } from "./ask.ts";
import type { Asker } from "./asked.ts";
import { lookings } from "./catalog.ts";
import { viewOf } from "./estate-view.ts";
import type { Reply } from "./insight.ts";
import { NO_NAMES, namesOf } from "./names.ts";
import type { Estate, History, Previous } from "./ports.ts";
import type { Query } from "./query.ts";
import { understand } from "./understand.ts";

export type { Previous } from "./ports.ts";

/** How long a question can be taken up by a follow-up; later ones begin anew. */
const FOLLOWED_UP_WITHIN_MS = 30 * 60_000;

/** Where answers come from. */
export interface Sources {
  readonly estate: Estate;
  readonly history: History;
}

/**
 * Answers what a person typed, of whatever kind; a follow-up ("only Linux", "by region", "next") takes up `previous`.
 * As `ask`, but for the questions that look back as well. Rejects only if the history does.
 */
export async function reply(
  text: string,
  { estate, history }: Sources,
  asker: Asker,
  now: number,
  previous?: Previous,
): Promise<Reply> {
  const snapshot = estate.snapshot();
  const names = snapshot ? namesOf(viewOf(snapshot)) : NO_NAMES;
  const recent = previous && now - previous.at <= FOLLOWED_UP_WITHIN_MS ? previous : undefined;
  const understanding = understand(text, names, { now, timeZone: asker.timeZone, locale: asker.locale }, recent);
  if (understanding.kind !== "Query") return answerUnderstood(text, understanding, estate, now);
  return replyTo(understanding.query, understanding.page, { estate, history }, asker, now);
}

/** Answers a query that a button carried, of whatever kind. `page` is zero-based, in range or not. */
export async function replyTo(
  query: Query,
  page: number,
  { estate, history }: Sources,
  asker: Asker,
  now: number,
): Promise<Reply> {
  const { ask } = query;
  if (ask === "About") return about({ query });
  const snapshot = estate.snapshot();
  if (!looks(ask)) return press(query, page, estate, asker, now);
  if (!snapshot) return nothingYet(estate);
  const known = ask !== "History" || query.where.some(({ values }) => values.some((id) => snapshot.machines.has(id)));
  if (!known) return press({ ...query, ask: "Machine" }, 0, estate, asker, now);
  return lookings[ask]({ query, view: viewOf(snapshot), page, asker, syncing: estate.syncing(), now }, history);
}
