import type { JudgedMachine } from "../../health/snapshot.ts";
import type { MachineRow } from "../answer.ts";
import type { Asked } from "../asked.ts";
import type { ExportAnswer } from "../insight.ts";
import { select } from "../select.ts";
import { footingOf } from "./footing.ts";
import { rowOf } from "./rows.ts";
import { understoodOf } from "./understood.ts";

/** How large the file behind a question will be. */
export function asFile({ query, view, syncing, now }: Asked): ExportAnswer {
  const { counts } = select(view, query.where, query.order, now);
  return {
    kind: "Export",
    query,
    understood: understoodOf(query.where, view),
    total: Math.min(counts.total, query.limit ?? counts.total),
    footing: footingOf(view, query.where, syncing, now),
  };
}

/** The rows of the file, one after the other: the whole set, never all of it at once. */
export function* exportRows({ query, view, now }: Pick<Asked, "query" | "view" | "now">): Generator<MachineRow> {
  const { places } = select(view, query.where, query.order, now);
  for (const place of places.subarray(0, query.limit ?? places.length)) {
    yield rowOf(view.rows[place] as JudgedMachine, view, now);
  }
}
