import type { StateCounts } from "./answer.ts";
import { conditionsOf, passing } from "./conditions.ts";
import type { EstateView } from "./estate-view.ts";
import { placesToLookAt } from "./group-index.ts";
import type { Filter, Order } from "./query.ts";

/** The machines that match, as places in the order asked for, and how they divide. */
export interface Selection {
  readonly places: Uint32Array;
  readonly counts: StateCounts;
}

/** All machines for which every filter holds. `now` (epoch milliseconds, UTC) counts only for filters on time, and those of mutes. */
export function select(view: EstateView, where: readonly Filter[], order: Order, now: number): Selection {
  const timed = where.some(({ field }) => field === "sinceOver" || field === "sinceWithin");
  const muting = where.some(({ field }) => field === "muted") ? view.muting : undefined;
  const key = JSON.stringify(["select", where, order, timed || muting ? now : 0, muting]);
  return view.keep(key, () => {
    const places = passing(placesToLookAt(view, where, order), conditionsOf(view, where, now));
    return { places, counts: count(view, places) };
  });
}

function count({ columns: { finding } }: EstateView, places: Uint32Array): StateCounts {
  const sizes = new Uint32Array(finding.values.length);
  for (const place of places) {
    const code = finding.codes[place] as number;
    sizes[code] = (sizes[code] as number) + 1;
  }
  const counts = noCounts(places.length);
  finding.values.forEach(({ state, issue, reason, heartbeatVerified }, code) => {
    const size = sizes[code] as number;
    counts.byState[state] += size;
    if (issue) counts.byIssue[issue] += size;
    if (reason) counts.byReason[reason] += size;
    if (!heartbeatVerified) counts.heartbeatNotVerified += size;
  });
  return counts;
}

type Writable<T> = { -readonly [K in keyof T]: T[K] extends number ? number : Writable<T[K]> };

function noCounts(total: number): Writable<StateCounts> {
  return {
    total,
    byState: { Healthy: 0, Unhealthy: 0, NotApplicable: 0, Unknown: 0 },
    byIssue: { Installation: 0, Heartbeat: 0, Other: 0 },
    byReason: {
      NotVisible: 0,
      NotCovered: 0,
      NotRunning: 0,
      Redeploying: 0,
      Provisioning: 0,
      Exempted: 0,
      OtherEdr: 0,
      NoReport: 0,
    },
    heartbeatNotVerified: 0,
  };
}

const WHATEVER_THE_STATE: ReadonlySet<Filter["field"]> = new Set([
  "state",
  "issue",
  "reason",
  "text",
  "error",
  "muted",
  "sinceOver",
  "sinceWithin",
]);

/** The filters' scope: without those on the state, issue, reason, words, mutes and time. */
export function whateverTheState(where: readonly Filter[]): Filter[] {
  return where.filter(({ field }) => !WHATEVER_THE_STATE.has(field));
}

/** The "of 1,204" in "41 of 1,204": machines in the filters' scope whatever their state, and those that nothing can be said of. */
export function scopeOf(
  view: EstateView,
  where: readonly Filter[],
  now: number,
): { readonly outOf: number; readonly notJudged: number } {
  const { counts } = select(view, whateverTheState(where), "Worst", now);
  return { outOf: counts.total, notJudged: counts.byState.Unknown };
}
