import type { Named, Names } from "../names.ts";
import type { Field, Filter, Query } from "../query.ts";
import { queryOf } from "./decide.ts";
import type { Draft } from "./draft.ts";
import { addFilter } from "./filters.ts";
import { machineQuery } from "./machines-asked.ts";

const MOST_READINGS = 3;

/** What may have been meant by a text that was not understood as a whole: the best first, none where it would be a guess. */
export function readingsOf(draft: Draft, names: Names): Query[] {
  const drafts = draft.act
    ? []
    : [...chosen(draft), ...renamed(draft, names), ...inNames(draft, names), ...apart(draft), ...reduced(draft)];
  const readings = [...machinesNamed(draft, names), ...drafts.flatMap((one) => readingOf(one, names))];
  const different = new Map(readings.map((query) => [JSON.stringify(query), query]));
  return [...different.values()].slice(0, MOST_READINGS);
}

/** An order is not carried out, but the machines that it names can be looked at. */
function machinesNamed({ mentions }: Draft, names: Names): Query[] {
  return mentions.filter(({ not }) => !not).flatMap(({ name }) => names.machines(name).map(machineQuery));
}

/** Only what still says something: a list of everything is no reading. */
function readingOf(draft: Draft, names: Names): Query[] {
  const query = queryOf(draft, names);
  return query && query.where.length > 0 ? [query] : [];
}

function withFilter(draft: Draft, filter: Filter): Draft {
  const filters = [...draft.filters];
  addFilter(filters, filter, false);
  return { ...draft, filters, unknown: [], choices: [] };
}

/** One reading for each thing that an ambiguous word may mean. */
export function chosen(draft: Draft): Draft[] {
  const [first = [], second] = draft.choices;
  if (second) return [];
  return first.map(({ field, values, not }) => withFilter(draft, { field, values, not }));
}

/** Unknown words, read as the names that are nearest to them. */
function renamed(draft: Draft, names: Names): Draft[] {
  if (draft.unknown.length === 0) return [];
  const near = names.nearNames(draft.unknown.map(({ text }) => text));
  return near.map(({ field, value }: Named) =>
    withFilter(draft, { field, values: field === "machine" ? names.machines(value) : [value], not: false }),
  );
}

/** An unknown word that stands in the names of machines: "web servers". */
function inNames(draft: Draft, names: Names): Draft[] {
  const [word, another] = draft.unknown;
  if (!word || another || word.named || !/^\p{L}{2,}$/u.test(word.text)) return [];
  const found = names.nearMachines(word.text).some((id) => id.slice(id.lastIndexOf("/")).includes(word.text));
  return found ? [withFilter(draft, { field: "name", values: [`*${word.text}*`], not: false })] : [];
}

/** "Healthy Linux and unhealthy Windows": one reading for the first of each, one for the second. */
function apart(draft: Draft): Draft[] {
  if (draft.either) return eitherOf(draft);
  if (!draft.mixed) return [];
  return [0, 1].map((index) => ({
    ...draft,
    mixed: false,
    filters: draft.filters.map((filter) => ({
      ...filter,
      values: [filter.values[index] ?? (filter.values[0] as string)],
    })),
  }));
}

/** "Linux or on AWS": one reading for each of the two conditions. */
function eitherOf(draft: Draft): Draft[] {
  const without = (field: Field) => draft.filters.filter((one) => one.field !== field);
  return (draft.either ?? []).map((field) => ({ ...draft, either: undefined, filters: without(field) })).toReversed();
}

/** What was understood, without the rest. */
function reduced(draft: Draft): Draft[] {
  if (draft.choices.length > 0 || draft.mixed || draft.either) return [];
  const timeless = draft.past ? draft.filters.filter(({ field }) => !field.startsWith("since")) : draft.filters;
  const rest: Draft = { ...draft, filters: timeless, unknown: [], things: new Set() };
  // The machines themselves are offered already.
  if (draft.mentions.length > 0 && draft.filters.length === 0 && draft.mentions.length < 2) return [];
  return draft.mentions.length > 0 ? [rest] : [rest, { ...rest, asks: new Set(), by: [], topic: undefined }];
}
