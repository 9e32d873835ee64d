import type { Source } from "../../health/evidence.ts";
import type { FreshnessAnswer } from "../answer.ts";
import type { Asked } from "../asked.ts";
import { footingOf } from "./footing.ts";

/** When each source was last read completely, and when the next sync comes. */
export function freshness({ query, view, syncing, now }: Asked): FreshnessAnswer {
  const sources = Object.entries(view.snapshot.sources) as [Source, (typeof view.snapshot.sources)[Source]][];
  return {
    kind: "Freshness",
    query,
    sources: sources.map(([source, { readAt, failure }]) => ({ source, readAt, failure })),
    nextSyncAt: syncing.nextAt,
    footing: footingOf(view, [], syncing, now),
  };
}
