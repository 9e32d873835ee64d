import type { Names } from "../names.ts";
import type { Filter, Query } from "../query.ts";
import { understand } from "../understand.ts";
import type { Calendar } from "../understanding/days.ts";
import type { Meant, UnclearRedeploy } from "./redeploy-operation.ts";

type Why = Pick<UnclearRedeploy, "because" | "candidates">;

/** The machines that were meant, or why it is not clear which. */
export type Found = { readonly ok: true; readonly machines: Meant } | ({ readonly ok: false } & Why);

/** What "these" may stand for: the last question of the conversation, while it is recent. */
type Before = Query | undefined;

const THESE =
  /^(?:(?:all )?(?:of )?(?:these|those|them)|it|this(?: one| machine| vm| server)?|that(?: one| machine| vm| server)?)(?: machines| vms| servers| ones| all)?(?: (.+))?$/;
const ONE = /^(?:it|this|that)\b/;

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
  const these = THESE.exec(words);
  return these ? pointedAt(words, these[1] ?? "", names, calendar, before) : named(words, names, calendar);
}

function pointedAt(words: string, rest: string, names: Names, calendar: Calendar, before: Before): Found {
  if (!before || !SHOWS_MACHINES.has(before.ask) || before.where.length === 0) return unclear("Previous");
  const { where, order, limit } = before;
  if (ONE.test(words) && !isOneMachine(where)) return unclear("Previous");
  if (rest === "") return { ok: true, machines: { where, order, limit } };
  const narrower = named(rest, names, calendar);
  // The first five of which Linux are another five than the first five Linux ones.
  if (!narrower.ok || narrower.machines.limit !== undefined || limit !== undefined) return unclear("Filter");
  return { ok: true, machines: { where: [...where, ...narrower.machines.where], order, limit } };
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
const NOISE = /^(?:(?:the|a|my|our|on|machine|vm|server|host|named|called) ?)*$/;

/** A question about one machine may say more of it, and is answered all the same; an order with a condition that does not hold is not obeyed. */
function saysNothingElse(words: string, [one]: readonly Filter[], names: Names, calendar: Calendar): boolean {
  const id = one?.values[0] ?? "";
  const name = id.slice(id.lastIndexOf("/") + 1);
  const rest = words.replace(name, "").replace(/\s+/g, " ").trim();
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
