import { z } from "zod";

/**
 * A column made by `tostring()`, which gives "" for what is not there: Kusto's strings are never null.
 * Within `coalesce`, too: there a string counts as absent when it is empty, a dynamic value only when it is null.
 */
export const text = z.string();

/** A plain column that some rows do not have. */
export const maybeText = z.string().nullish();

/** Azure's tags, names to values. Checked by hand: `z.record` takes as long for three tags as for all other columns of a row. */
export const tags = z.custom<Readonly<Record<string, string>> | null | undefined>(areTags, "tags must be texts");

function areTags(value: unknown): boolean {
  if (value === null || value === undefined) return true;
  return typeof value === "object" && Object.values(value).every((one) => typeof one === "string");
}

/** Epoch milliseconds of one of Azure's ISO 8601 times (UTC); undefined for "" and for what is no time. */
export function instant(iso: string): number | undefined {
  if (iso === "") return undefined;
  const at = Date.parse(iso);
  return Number.isNaN(at) ? undefined : at;
}
