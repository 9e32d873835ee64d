import type { CoverageAnswer } from "../answer.ts";
import type { Asked } from "../asked.ts";
import type { EstateView } from "../estate-view.ts";
import { gapsOf } from "../prerequisites.ts";
import type { Filter } from "../query.ts";
import { footingOf } from "./footing.ts";

/** Which subscriptions Vitals cannot vouch for, and what each lacks. Filters other than on subscriptions do not count here. */
export function coverage({ query, view, syncing, now }: Asked): CoverageAnswer {
  const asked = view.snapshot.subscriptions.filter(({ id }) => isAsked(id, query.where));
  const gaps = gapsOf(view).filter(({ subscription }) => isAsked(subscription.id, query.where));
  const machines = machinesBySubscription(view);
  return {
    kind: "Coverage",
    query,
    covered: asked.length - gaps.length,
    gaps: gaps.map((gap) => ({ ...gap, machines: machines.get(gap.subscription.id) ?? 0 })),
    footing: footingOf(view, query.where, syncing, now),
  };
}

/** Whether the filters on subscriptions let this one through, by its lower-cased id. */
export function isAsked(id: string, where: readonly Filter[]): boolean {
  return where.every(({ field, values, not }) => field !== "subscription" || values.includes(id) !== not);
}

/** By lower-cased id. */
export function machinesBySubscription(view: EstateView): ReadonlyMap<string, number> {
  return view.keep("machines by subscription", () => {
    const { codes, values } = view.columns.subscription;
    const sizes = new Uint32Array(values.length);
    for (const code of codes) sizes[code] = (sizes[code] as number) + 1;
    return new Map(values.map((id, code) => [id, sizes[code] as number]));
  });
}
