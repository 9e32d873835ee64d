import type { JudgedMachine } from "../../health/snapshot.ts";
import type { ListAnswer } from "../answer.ts";
import type { Asked } from "../asked.ts";
import { PAGE_ROWS } from "../query.ts";
import { scopeOf, select } from "../select.ts";
import { footingOf } from "./footing.ts";
import { rowOf } from "./rows.ts";
import { understoodOf } from "./understood.ts";

/** One page of the machines that match. A page out of range becomes the nearest one that there is. */
export function list({ query, view, page, syncing, now }: Asked): ListAnswer {
  const { where, order, limit } = query;
  const { places, counts } = select(view, where, order, now);
  const wanted = Math.min(places.length, limit ?? places.length);
  const pages = Math.max(1, Math.ceil(wanted / PAGE_ROWS));
  const shown = Math.min(Math.max(0, Math.trunc(page) || 0), pages - 1);
  const rows = places.subarray(shown * PAGE_ROWS, Math.min(wanted, (shown + 1) * PAGE_ROWS));
  return {
    kind: "List",
    query,
    understood: understoodOf(where, view),
    total: counts.total,
    ...scopeOf(view, where, now),
    counts,
    page: shown,
    pages,
    rows: Array.from(rows, (place) => rowOf(view.rows[place] as JudgedMachine, view, now)),
    footing: footingOf(view, where, syncing, now),
  };
}
