import type { Query } from "../questions/query.ts";
import type { CardAction, DigestAct, RedeployAction } from "./actions.ts";
import { bytesOf, type Room } from "./fit.ts";

/** What a template needs for an Action.Execute and its fallback. Titles are read as plain text by Teams. */
export interface Button {
  readonly title: string;
  readonly data: CardAction | RedeployAction;
}

/** The answer replaces the card. `page` is zero-based. */
export function showButton(title: string, query: Query, page = 0): Button {
  return { title, data: { verb: "show", query, page } };
}

/** The answer is a new message, and the card stays. */
export function openButton(title: string, query: Query): Button {
  return { title, data: { verb: "open", query, page: 0 } };
}

export function refreshButton(title: string): Button {
  return { title, data: { verb: "refresh" } };
}

/** Subscribes the conversation to everything; whoever wants less says so in words. */
export function subscribeButton(title: string): Button {
  return { title, data: { verb: "subscribe" } };
}

/** Opens the settings of the conversation's digests, or says how to get digests where it has none. */
export function digestsButton(title: string): Button {
  return { title, data: { verb: "digestSettings" } };
}

export function digestButton(title: string, act: DigestAct, subscriber: string): Button {
  return { title, data: { verb: "digest", act, subscriber } };
}

/** Shows what a redeploy of the query's machines would be, as a new message; nothing is asked for yet. */
export function draftRedeployButton(title: string, query: Query): Button {
  return { title, data: { verb: "draftRedeploy", query } };
}

/** Opens the form that mutes. */
export function muteFormButton(title: string): Button {
  return { title, data: { verb: "muteForm" } };
}

/** Those that are not too heavy for the card. */
export function carries(buttons: readonly Button[], { buttonBytes }: Room): readonly Button[] {
  return buttons.filter(({ data }) => bytesOf(data) <= buttonBytes);
}

/** Everything about one machine; `id` is its lower-cased resource id. */
export function machineQuery(id: string): Query {
  return plain("Machine", [{ field: "machine", values: [id], not: false }]);
}

/** A query in the usual order, without a limit. */
export function plain(ask: Query["ask"], where: Query["where"] = []): Query {
  return { ask, where, order: "Worst", limit: undefined };
}

/** All machines in this state, with other filters beside. */
export function inState(state: string, where: Query["where"] = []): Query {
  return plain("List", [{ field: "state", values: [state], not: false }, ...where]);
}
