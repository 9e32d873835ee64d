import type { Names } from "../names.ts";
import type { Filter, Order, Query } from "../query.ts";
import { understand } from "../understand.ts";
import type { Calendar } from "../understanding/days.ts";
import { narrows, type Pointing, pointingIn } from "./pointing.ts";
import type { Meant, UnclearRedeploy } from "./redeploy-operation.ts";

type Why = Pick<UnclearRedeploy, "because" | "candidates">;

/** The machines that were meant, or why it is not clear which. */
export type Found = { readonly ok: true; readonly machines: Meant } | ({ readonly ok: false } & Why);

/** What "these" may stand for: the last question of the conversation, while it is recent. */
type Before = Query | undefined;

/** Questions whose filters say which machines are meant. */
const ON_MACHINES: ReadonlySet<Query["ask"]> = new Set<Query["ask"]>(["List", "Machine", "Summary"]);
/** Answers that leave machines before the reader's eyes. */
const SHOWS_MACHINES: ReadonlySet<Query["ask"]> = new Set<Query["ask"]>([
  "List",
  "Machine",
  "Summary",
  "Count",
  "Group",
  "History",
]);

/** Understands the part of an order that says which machines: in the language of filters, or by pointing at the answer before. */
export function machinesMeant(words: string, names: Names, calendar: Calendar, before: Before): Found {
  if (words === "") return unclear("Nothing");
  const pointing = pointingIn(words);
  if (pointing) return pointedAt(pointing, names, calendar, before);
  if (before && narrows(words)) return narrowed(words, names, calendar, before);
  const found = named(words, names, calendar);
  // "All but web-01" is all there is.
  const leavesOutOnly = found.ok && found.machines.where.every(({ not }) => not);
  return leavesOutOnly ? unclear("Nothing") : found;
}

function pointedAt(pointing: Pointing, names: Names, calendar: Calendar, before: Before): Found {
  if (!before || !showsMachines(before) || before.where.length === 0) return unclear("Previous");
  const { where, order, limit } = before;
  const { one, first, by, said, rest } = pointing;
  if ((one && !isOneMachine(where)) || (first !== undefined && before.ask !== "List")) return unclear("Previous");
  // Whether these are three, only the answer knows.
  if (said !== undefined && said !== limit) return unclear("Filter");
  if (first !== undefined) return firstOf({ where, order, limit }, first, by);
  return rest === "" ? { ok: true, machines: { where, order, limit } } : narrowed(rest, names, calendar, before);
}

/** The oldest two of the worst five cannot be said by filters. */
function firstOf({ where, order, limit }: Meant, first: number, by: Order | undefined): Found {
  if (limit !== undefined && (first > limit || (by !== undefined && by !== order))) return unclear("Filter");
  return { ok: true, machines: { where, order: by ?? order, limit: first } };
}

function narrowed(words: string, names: Names, calendar: Calendar, before: Query): Found {
  if (!showsMachines(before)) return unclear("Previous");
  // "These and web-05" are more, not fewer.
  if (/^(?:and|or|plus|also|including|,)(?: |$)/.test(words)) return unclear("Filter");
  const { where, order, limit } = before;
  const narrower = named(words, names, calendar);
  if (!narrower.ok) return narrower;
  // The first five of which Linux are another five than the first five Linux ones.
  if (narrower.machines.limit !== undefined || limit !== undefined) return unclear("Filter");
  const all = [...where, ...narrower.machines.where];
  return all.every(({ not }) => not) ? unclear("Nothing") : { ok: true, machines: { where: all, order, limit } };
}

/** The limit of groups counts groups. */
function showsMachines({ ask, limit }: Query): boolean {
  return SHOWS_MACHINES.has(ask) && (ask !== "Group" || limit === undefined);
}

function named(words: string, names: Names, calendar: Calendar): Found {
  const understood = understand(words, names, calendar);
  if (understood.kind === "WhichMachine") return { ok: false, because: "Machine", candidates: understood.candidates };
  if (understood.kind !== "Query") return unclear("Filter");
  const { ask, where, order, limit, by } = understood.query;
  if (!ON_MACHINES.has(ask) || by) return unclear("Filter");
  // "Everything" is no decision about anything.
  if (where.length === 0) return unclear("Nothing");
  if (ask === "Machine" && !saysNothingElse(words, where, names, calendar)) return unclear("Filter");
  return { ok: true, machines: { where, order, limit } };
}

const PLACES: ReadonlySet<Filter["field"]> = new Set<Filter["field"]>(["subscription", "resourceGroup"]);
const NOISE = /^(?:(?:the|a|my|our|on|machine|vm|server|host|named|called|too|also|as well) ?)*$/;

/** A question about one machine may say more of it, and is answered all the same; an order with a condition that does not hold is not obeyed. */
export function saysNothingElse(words: string, [one]: readonly Filter[], names: Names, calendar: Calendar): boolean {
  const id = one?.values[0] ?? "";
  const name = id.slice(id.lastIndexOf("/") + 1);
  const spaced = name.replace(/[-_]/g, " ");
  const rest = words.replace(name, "").replace(spaced, "").replace(/\s+/g, " ").trim();
  if (NOISE.test(rest)) return true;
  const around = understand(`machines ${rest}`, names, calendar);
  if (around.kind !== "Query" || around.query.ask !== "List" || around.query.where.length === 0) return false;
  return around.query.where.every(
    ({ field, values, not }) => PLACES.has(field) && !not && values.some((value) => id.includes(`/${value}/`)),
  );
}

/** Whether these filters are about one machine, by its id. */
export function isOneMachine(where: readonly Filter[]): boolean {
  const [only, ...others] = where;
  return only?.field === "machine" && !only.not && only.values.length === 1 && others.length === 0;
}

function unclear(because: UnclearRedeploy["because"]): Found {
  return { ok: false, because, candidates: [] };
}
