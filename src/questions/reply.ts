import { about } from "./answer/about.ts";
import { footingOf } from "./answer/footing.ts";
import { notUnderstood } from "./answer/not-understood.ts";
import { nothingYet } from "./answer/nothing-yet.ts";
import { refresh } from "./answer/refresh.ts";
import { tour } from "./answer/tour.ts";
import { whichMachine } from "./answer/which-machine.ts";
import type { Asker } from "./asked.ts";
import { catalog, needsNoEstate, type WithoutEstate } from "./catalog.ts";
import { viewOf } from "./estate-view.ts";
import type { Reply } from "./insight.ts";
import { viewFor } from "./mutes.ts";
import { NO_NAMES, namesOf } from "./names.ts";
import type { Estate, History, Previous } from "./ports.ts";
import type { Query } from "./query.ts";
import { type Understanding, understand } from "./understand.ts";

export type { Previous } from "./ports.ts";

/** How long a question can be taken up by a follow-up; later ones begin anew. */
const FOLLOWED_UP_WITHIN_MS = 30 * 60_000;

/** Where answers come from. */
export interface Sources {
  readonly estate: Estate;
  readonly history: History;
}

/** The last question of a conversation, as far as a follow-up may still take it up. `now` is epoch milliseconds, UTC. */
export function takenUp(previous: Previous | undefined, now: number): Previous | undefined {
  return previous && now - previous.at <= FOLLOWED_UP_WITHIN_MS ? previous : undefined;
}

/**
 * Answers what a person typed, of whatever kind; a follow-up ("only Linux", "by region", "next") takes up `previous`.
 * `text` is the message as it came, a mention of the bot in it or not; it may be of any length. "refresh" is the only text
 * that sets something in motion. `now` is epoch milliseconds, UTC. Rejects only if the history does.
 */
export async function reply(
  text: string,
  sources: Sources,
  asker: Asker,
  now: number,
  previous?: Previous,
): Promise<Reply> {
  const { estate } = sources;
  const snapshot = estate.snapshot();
  const names = snapshot ? namesOf(viewOf(snapshot)) : NO_NAMES;
  const { timeZone, locale, lastDigestAt } = asker;
  const calendar = { now, timeZone, locale, lastDigestAt };
  const understanding = understand(text, names, calendar, takenUp(previous, now));
  switch (understanding.kind) {
    case "Query":
      return replyTo(understanding.query, understanding.page, sources, asker, now);
    case "WhichMachine":
      return choice(understanding, estate, now);
    case "NotUnderstood":
      return notUnderstood(text, understanding, estate);
  }
}

/**
 * Answers a query, also one that a button carried (already read strictly, by `readQuery`). `page` is zero-based, in range
 * or not. `now` is epoch milliseconds, UTC. Rejects only if the history does.
 */
export async function replyTo(
  query: Query,
  page: number,
  { estate, history }: Sources,
  asker: Asker,
  now: number,
): Promise<Reply> {
  const { ask } = query;
  if (needsNoEstate(ask)) return withoutEstate(ask, query, page, estate, now);
  const snapshot = estate.snapshot();
  if (!snapshot) return nothingYet(estate);
  const view = await viewFor(query, snapshot, history, now);
  const asked = { query, view, page, asker, syncing: estate.syncing(), now };
  const known = ask !== "History" || query.where.some(({ values }) => values.some((id) => snapshot.machines.has(id)));
  return known
    ? catalog[ask].answer(asked, history)
    : catalog.Machine.answer({ ...asked, query: { ...query, ask: "Machine" } }, history);
}

function withoutEstate(ask: WithoutEstate, query: Query, page: number, estate: Estate, now: number): Reply {
  if (ask === "About") return about({ query });
  if (ask === "Refresh") return refresh(estate, now);
  if (ask === "Tour") return tour(page);
  return { kind: "Help", because: ask === "Help" ? "Asked" : ask };
}

/** Which machines may have been meant. */
function choice(understanding: Extract<Understanding, { kind: "WhichMachine" }>, estate: Estate, now: number): Reply {
  const snapshot = estate.snapshot();
  if (!snapshot) return nothingYet(estate);
  const view = viewOf(snapshot);
  return whichMachine(understanding, view, footingOf(view, [], estate.syncing(), now));
}
