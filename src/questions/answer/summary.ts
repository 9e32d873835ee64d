import type { SummaryAnswer } from "../answer.ts";
import type { Asked } from "../asked.ts";
import type { EstateView } from "../estate-view.ts";
import type { Filter } from "../query.ts";
import { select } from "../select.ts";
import { footingOf } from "./footing.ts";
import { subscriptionName } from "./rows.ts";
import { understoodOf } from "./understood.ts";

/** How the machines that match are doing, and where it is worst. */
export function summary({
  query,
  view,
  syncing,
  now,
}: Pick<Asked, "query" | "view" | "syncing" | "now">): SummaryAnswer {
  return {
    kind: "Summary",
    query,
    understood: understoodOf(query.where, view),
    counts: select(view, query.where, "Worst", now).counts,
    worst: worstSubscription(view, query.where, now),
    footing: footingOf(view, query.where, syncing, now),
  };
}

const UNHEALTHY: Filter = { field: "state", values: ["Unhealthy"], not: false };

/** Of two with equally many, the one whose name comes first. */
function worstSubscription(view: EstateView, where: readonly Filter[], now: number): SummaryAnswer["worst"] {
  const { codes, values } = view.columns.subscription;
  const { places } = select(view, [...where, UNHEALTHY], "Worst", now);
  const sizes = new Map<number, number>();
  for (const place of places) {
    const code = codes[place] as number;
    sizes.set(code, (sizes.get(code) ?? 0) + 1);
  }
  const [worst] = Array.from(sizes, ([code, unhealthy]) => ({
    name: subscriptionName(values[code] as string, view),
    unhealthy,
  })).sort((a, b) => b.unhealthy - a.unhealthy || a.name.localeCompare(b.name, "en"));
  return worst;
}
