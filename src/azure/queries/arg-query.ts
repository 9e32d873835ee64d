import type { z } from "zod";
import type { Source } from "../../health/evidence.ts";

/** One question to Azure Resource Graph, with the shape of a row of its answer. */
export interface ArgQuery<Row> {
  readonly source: Source;
  /** What a row is, in the plural, for sentences: "virtual machines". */
  readonly what: string;
  /** Projects `id`, without which Resource Graph gives no skip token, and orders by it, so that pages do not overlap. */
  readonly text: string;
  /** A row that does not fit is a fault of the whole reading: Azure changed, or the query is wrong. */
  readonly row: z.ZodType<Row>;
}
