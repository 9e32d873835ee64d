import { FIELDS, type Filter } from "../query.ts";

/** However the question was worded, its filters stand in one order, so that equal questions are equal queries. */
export function inOrder(where: readonly Filter[]): Filter[] {
  return where
    .map((filter) => ({ ...filter, values: filter.values.toSorted() }))
    .sort((a, b) => rank(a) - rank(b) || Number(a.not) - Number(b.not) || compare(a.values.join(), b.values.join()));
}

function rank({ field }: Filter): number {
  return FIELDS.indexOf(field);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
