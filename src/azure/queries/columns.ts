import { z } from "zod";

/**
 * A column made by `tostring()`, which gives "" for what is not there: Kusto's strings are never null.
 * Within `coalesce`, too: there a string counts as absent when it is empty, a dynamic value only when it is null.
 */
export const text = z.string();

/** A plain column that some rows do not have. */
export const maybeText = z.string().nullish();

/** Azure's tags: names to values. */
export const tags = z.record(z.string(), z.string()).nullish();

/** Epoch milliseconds of one of Azure's ISO 8601 times (UTC); undefined for "" and for what is no time. */
export function instant(iso: string): number | undefined {
  if (iso === "") return undefined;
  const at = Date.parse(iso);
  return Number.isNaN(at) ? undefined : at;
}
