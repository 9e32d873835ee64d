import type { JudgedMachine } from "../../health/snapshot.ts";
import type { ListAnswer } from "../answer.ts";
import type { Asked } from "../asked.ts";
import { scopeOf, select } from "../select.ts";
import { footingOf } from "./footing.ts";
import { pageOf } from "./pages.ts";
import { rowOf } from "./rows.ts";
import { understoodOf } from "./understood.ts";

/** One page of the machines that match. A page out of range becomes the nearest one that there is. */
export function list({ query, view, page, syncing, now }: Asked): ListAnswer {
  const { where, order, limit } = query;
  const { places, counts } = select(view, where, order, now);
  const { from, to, ...paging } = pageOf(Math.min(places.length, limit ?? places.length), page);
  const rows = places.subarray(from, to);
  return {
    kind: "List",
    query,
    understood: understoodOf(where, view),
    total: counts.total,
    ...scopeOf(view, where, now),
    counts,
    ...paging,
    rows: Array.from(rows, (place) => rowOf(view.rows[place] as JudgedMachine, view, now)),
    footing: footingOf(view, where, syncing, now),
  };
}
