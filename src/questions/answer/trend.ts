import type { Os } from "../../health/machine.ts";
import type { HealthState } from "../../health/verdict.ts";
import type { Asked } from "../asked.ts";
import type { TrendAnswer } from "../insight.ts";
import type { CountScope, CountsAt, History } from "../ports.ts";
import type { Field, Filter } from "../query.ts";
import { footingOf } from "./footing.ts";
import { understoodOf } from "./understood.ts";

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** Stretches of time that a trend is drawn over, each with its step: thirty points at most. */
const STRETCHES = [
  { span: DAY, step: HOUR },
  { span: 7 * DAY, step: 6 * HOUR },
  { span: 30 * DAY, step: DAY },
  { span: 90 * DAY, step: 3 * DAY },
] as const;
const USUAL = 7 * DAY;

type Point = TrendAnswer["points"][number];

/** Counts over the shortest of the stretches that holds the time asked for. */
export async function trend({ query, view, syncing, now }: Asked, past: History): Promise<TrendAnswer> {
  const { where } = query;
  const asked = Number(valuesOf(where, "sinceWithin")?.[0] ?? USUAL);
  const { span, step } = STRETCHES.find((one) => one.span >= asked) ?? STRETCHES[3];
  const since = now - span;
  const state = (valuesOf(where, "state")?.[0] ?? "Unhealthy") as HealthState;
  const points = pointsOf(await past.counts(since, scopeOf(where)), since, step, now, valuesOf(where, "issue"));
  const known = points.filter(({ counts }) => counts !== undefined);
  return {
    kind: "Trend",
    query,
    understood: understoodOf(where, view),
    since,
    stepMs: step,
    points,
    state,
    first: known[0]?.counts?.[state],
    last: known.at(-1)?.counts?.[state],
    footing: footingOf(view, where, syncing, now),
  };
}

function valuesOf(where: readonly Filter[], wanted: Field): readonly string[] | undefined {
  return where.find(({ field, not }) => field === wanted && !not)?.values;
}

function scopeOf(where: readonly Filter[]): CountScope {
  return { subscriptions: valuesOf(where, "subscription"), os: valuesOf(where, "os") as readonly Os[] | undefined };
}

/** One point at the end of each step, with the last counts in it; a step without any stays a gap. */
function pointsOf(
  counts: readonly CountsAt[],
  since: number,
  step: number,
  now: number,
  issues: readonly string[] | undefined,
): Point[] {
  const points: Point[] = [];
  let next = 0;
  for (let at = since + step; at <= now; at += step) {
    let last: CountsAt | undefined;
    for (; next < counts.length && (counts[next] as CountsAt).at <= at; next += 1) {
      const one = counts[next] as CountsAt;
      if (one.at > at - step) last = one;
    }
    points.push({ at, counts: last && byState(last.counts, issues) });
  }
  return points;
}

/** "Unhealthy/Heartbeat" counts as Unhealthy, unless other issues alone are asked for. */
function byState(counts: CountsAt["counts"], issues: readonly string[] | undefined): Record<HealthState, number> {
  const sums: Record<HealthState, number> = { Healthy: 0, Unhealthy: 0, NotApplicable: 0, Unknown: 0 };
  for (const [name, count] of Object.entries(counts)) {
    const [state = "", issue = ""] = name.split("/");
    if (!(state in sums) || (state === "Unhealthy" && issues && !issues.includes(issue))) continue;
    sums[state as HealthState] += count;
  }
  return sums;
}
