import type { Names } from "../names.ts";
import type { Filter, Query } from "../query.ts";
import type { Draft, Mention } from "./draft.ts";

const MOST_CANDIDATES = 5;
/** Azure's limit for the names of virtual machines is 64. */
const LONGEST_NAME = 64;

/** A question about one machine: which one, or the ones that it may be. Undefined where the question is another. */
export type MachineAsked =
  | { readonly kind: "Query"; readonly query: Query }
  | { readonly kind: "WhichMachine"; readonly asked: string; readonly candidates: readonly string[] };

/** The one machine that a question is about: named exactly, or with a mistake. */
export function machineAsked(draft: Draft, names: Names): MachineAsked | undefined {
  if (draft.either?.[1] === "machine") return undefined;
  if (draft.act || draft.choices.some(isOnName) || asksOtherwise(draft, names)) return undefined;
  const wanted = draft.mentions.filter(({ not }) => !not);
  const [mention] = wanted;
  if (mention && wanted.length === 1 && draft.unknown.length === 0) return named(mention, draft, names);
  const there = mention && wanted.length === 1 ? inPartOfPlace(mention, draft, names) : undefined;
  if (there !== undefined) return { kind: "Query", query: { ...machineQuery(there), ask: askedOf(draft) } };
  return wanted.length === 0 ? mistyped(draft, names) : undefined;
}

/** What a state word may mean does not matter for one machine: its card says it all. */
function isOnName(may: Draft["choices"][number]): boolean {
  return may.some(({ field }) => NAMED.has(field));
}

const NAMED: ReadonlySet<string> = new Set(["subscription", "resourceGroup", "region", "tag", "machine"]);

/** Questions that a machine's name does not turn into one about that machine. */
const OTHERS = ["Count", "Refresh", "Freshness", "Coverage", "Changes", "Trend", "Export"] as const;

/** "Has web-01 been fixed?" asks about web-01 as it is. */
function asksOtherwise(draft: Draft, names: Names): boolean {
  const { asks, filters, mentions } = draft;
  // "Is web-01 muted?" wants a yes or a no, which its card does not say.
  const there = mentions.length > 0 && mentions.every(({ name }) => names.machines(name).length > 0);
  if (there && filters.some(isOnMutes) && !isOnDeeds(draft)) return true;
  const wasIt = mentions.length === 1 && filters.some(({ field }) => field === "change");
  return OTHERS.some((ask) => asks.has(ask) && !(ask === "Changes" && wasIt));
}

function named({ asked, name }: Mention, draft: Draft, names: Names): MachineAsked {
  const ids = narrowed(names.machines(name), draft.filters);
  const [id] = ids;
  if (id !== undefined && ids.length === 1) {
    return { kind: "Query", query: { ...machineQuery(id), ask: askedOf(draft) } };
  }
  const candidates = ids.length > 0 ? ids : nearest(name, names);
  return { kind: "WhichMachine", asked, candidates: candidates.slice(0, MOST_CANDIDATES) };
}

/** "Jump in corp": of machines that share a name, the one in the subscription or group whose name has the word. */
function inPartOfPlace({ name }: Mention, { unknown }: Draft, names: Names): string | undefined {
  const [word, another] = unknown;
  if (!word?.named || another) return undefined;
  const places = [...names.inPart(word.text, "subscription"), ...names.inPart(word.text, "resourceGroup")];
  const there = names.machines(name).filter((id) => places.some(({ value }) => id.includes(`/${value}/`)));
  return there.length === 1 ? there[0] : undefined;
}

function askedOf(draft: Draft): "History" | "Machine" {
  return isOnDeeds(draft) ? "History" : "Machine";
}

function isOnMutes({ field }: Filter): boolean {
  return field === "muted";
}

/** "History", "who redeployed web-01?", "why is web-01 muted?": the record says who decided what. */
function isOnDeeds({ asks, about, past, filters }: Draft): boolean {
  return asks.has("History") || ((about || past) && filters.some(isOnMutes));
}

/** The question for one machine, by its id. */
export function machineQuery(id: string): Query {
  return { ask: "Machine", where: [{ field: "machine", values: [id], not: false }], order: "Worst", limit: undefined };
}

/** Several machines may share a name: the subscription or group that was named decides, if it decides anything. */
function narrowed(ids: readonly string[], filters: readonly Filter[]): readonly string[] {
  const places = filters.filter(({ field, not }) => !not && (field === "subscription" || field === "resourceGroup"));
  const there = ids.filter((id) => places.every(({ values }) => values.some((value) => id.includes(`/${value}/`))));
  return there.length > 0 ? there : ids;
}

/** An unknown word that looks like a machine's name, or stands where one would. */
function mistyped(draft: Draft, names: Names): MachineAsked | undefined {
  const [word, another] = draft.unknown;
  if (!word || another || word.named || (draft.nouns && !draft.about)) return undefined;
  const looksLikeOne = /\p{L}/u.test(word.text) && /[\d_-]/.test(word.text) && !MEASURE.test(word.text);
  const alone = draft.filters.length === 0 && draft.asks.size === 0;
  if (!looksLikeOne && !draft.about && !draft.yesOrNo && !alone) return undefined;
  const candidates = nearest(word.text, names);
  if (candidates.length === 0 && !looksLikeOne) return undefined;
  return { kind: "WhichMachine", asked: word.raw, candidates };
}

/** "The 9am call", "the 2nd one" */
const MEASURE = /^\d+(?:am|pm|st|nd|rd|th|k|gb|mb|tb)$/;

/** A machine may be asked for by its DNS name: then its own name is the first part. */
function nearest(name: string, names: Names): readonly string[] {
  const [host = ""] = name.split(".");
  const exact = host === name ? [] : names.machines(host);
  if (exact.length > 0 || name.length > LONGEST_NAME) return exact;
  return names.nearMachines(name);
}
