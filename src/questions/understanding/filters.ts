import type { Field, Filter } from "../query.ts";

/** A machine has one of these at most, so several values can only be meant as "any of them". */
const ONE_OF: ReadonlySet<Field> = new Set<Field>([
  "state",
  "issue",
  "reason",
  "os",
  "subscription",
  "resourceGroup",
  "region",
  "power",
  "plan",
  "machine",
  "name",
]);

/**
 * Adds a filter to those there are. Another value of the same field widens its filter ("Linux and Windows"), where the
 * values exclude each other or a joint stood between them; else it is a condition of its own ("Arc on AWS"). `or`: either
 * is enough, also of two tags.
 */
export function addFilter(filters: Filter[], added: Filter, joined: boolean, or = false): void {
  forgetKey(filters, added);
  const index = filters.findLastIndex((one) => widens(one, added, joined, or));
  const found = filters[index];
  if (!found) filters.push(added);
  else filters[index] = { ...found, values: [...new Set([...found.values, ...added.values])] };
}

/** "With the env tag set to prod": the value says all that the key said. */
function forgetKey(filters: Filter[], { field, values, not }: Filter): void {
  if (field !== "tag" || not || !values[0]?.includes("=")) return;
  const index = filters.findIndex(
    (one) => one.field === "tag" && !one.not && `${one.values}` === values[0]?.split("=")[0],
  );
  if (index >= 0) filters.splice(index, 1);
}

function widens(one: Filter, added: Filter, joined: boolean, or: boolean): boolean {
  if (one.field !== added.field || one.not !== added.not || TIMES.has(added.field)) return false;
  if (added.values.every((value) => one.values.includes(value))) return true;
  // "env=prod, tier=frontend" must both hold.
  if (added.field === "tag" && !added.not && keyOf(one) !== keyOf(added)) return or;
  return added.not || joined || ONE_OF.has(added.field);
}

const TIMES: ReadonlySet<Field> = new Set<Field>(["sinceOver", "sinceWithin"]);

function keyOf({ values }: Filter): string {
  return values[0]?.split("=")[0] ?? "";
}

/** A value that was asked for, in the order of the words. */
export interface Valued {
  readonly field: Field;
  readonly value: string;
}

/**
 * Whether values of two fields came in turns: "healthy linux and unhealthy windows" asks for two sets,
 * which one set of filters cannot say.
 */
export function cameInTurns(valued: readonly Valued[]): boolean {
  const several = new Set(
    valued
      .filter((one) => valued.some(({ field, value }) => field === one.field && value !== one.value))
      .map(({ field }) => field),
  );
  const turns = valued.map(({ field }) => field).filter((field) => several.has(field));
  const changes = turns.filter((field, index) => field !== turns[index - 1]);
  return changes.length > several.size;
}
