import type { CountAnswer } from "../answer.ts";
import type { Asked } from "../asked.ts";
import { scopeOf, select } from "../select.ts";
import { footingOf } from "./footing.ts";
import { understoodOf } from "./understood.ts";

/** How many machines match, and how they divide. */
export function count({ query, view, syncing, now }: Asked): CountAnswer {
  const { counts } = select(view, query.where, "Worst", now);
  return {
    kind: "Count",
    query,
    understood: understoodOf(query.where, view),
    total: counts.total,
    ...scopeOf(view, query.where, now),
    counts,
    footing: footingOf(view, query.where, syncing, now),
  };
}
