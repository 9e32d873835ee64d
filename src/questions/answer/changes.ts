import type { Transition, TransitionState } from "../../health/snapshot.ts";
import type { Asked } from "../asked.ts";
import type { EstateView } from "../estate-view.ts";
import type { Change, ChangeRow, ChangesAnswer } from "../insight.ts";
import type { History } from "../ports.ts";
import type { Field, Filter, Query } from "../query.ts";
import { select } from "../select.ts";
import { footingOf } from "./footing.ts";
import { pageOf } from "./pages.ts";
import { rowOf } from "./rows.ts";
import { understoodOf } from "./understood.ts";

/** How far back is looked where the question names no time. */
const USUAL_MS = 24 * 3_600_000;

/** Who changed, since when the question says, the newest first. */
export async function changes(asked: Asked, past: History): Promise<ChangesAnswer> {
  const { query, view, page, syncing, now } = asked;
  const found = await changesOf(asked, past);
  const { from, to, ...paging } = pageOf(Math.min(found.length, query.limit ?? found.length), page);
  return {
    kind: "Changes",
    query,
    understood: understoodOf(query.where, view),
    since: sinceOf(query, now),
    total: found.length,
    byChange: tally(found),
    ...paging,
    rows: found.slice(from, to).map((one) => changeRow(one, view, now)),
    footing: footingOf(view, query.where, syncing, now),
  };
}

/** All transitions that the question asks for, whatever its limit. */
async function changesOf({ query, view, now }: AskedOf, past: History): Promise<readonly Transition[]> {
  const { where } = query;
  const until = now - spanOf(where, "sinceOver", 0);
  const matches = matching(where, view, now);
  const found = await past.transitions(sinceOf(query, now));
  return found.filter((one) => one.at < until || until === now).filter(matches);
}

type AskedOf = Pick<Asked, "query" | "view" | "now">;

/** Every change that the question asks for, for a file. */
export async function changeRows(asked: AskedOf, past: History): Promise<ChangeRow[]> {
  const { query, view, now } = asked;
  const found = await changesOf(asked, past);
  return found.slice(0, query.limit ?? found.length).map((one) => changeRow(one, view, now));
}

function sinceOf({ where }: Query, now: number): number {
  return now - spanOf(where, "sinceWithin", USUAL_MS);
}

function spanOf(where: readonly Filter[], field: Field, otherwise: number): number {
  const spans = where
    .filter((filter) => filter.field === field && !filter.not)
    .flatMap(({ values }) => values.map(Number));
  return spans.length > 0 ? Math.max(...spans) : otherwise;
}

/** Filters on the state speak of what a machine changed to; those on time are asked of the store; the rest of the machine. */
function matching(where: readonly Filter[], view: EstateView, now: number): (transition: Transition) => boolean {
  const onMachine = where.filter(({ field }) => !ON_TRANSITION.has(field));
  const onTransition = where.filter(({ field }) => ON_TRANSITION.has(field) && !field.startsWith("since"));
  const machines = onMachine.length > 0 ? machinesOf(view, onMachine, now) : undefined;
  return (transition) =>
    (machines === undefined || machines.has(transition.machineId)) &&
    onTransition.every(({ field, values, not }) => values.includes(said(transition, field)) !== not);
}

const ON_TRANSITION: ReadonlySet<Field> = new Set<Field>([
  "state",
  "issue",
  "reason",
  "change",
  "sinceOver",
  "sinceWithin",
]);

function machinesOf(view: EstateView, where: readonly Filter[], now: number): Set<string> {
  const { places } = select(view, where, "Worst", now);
  return new Set(Array.from(places, (place) => view.rows[place]?.evidence.machine.id ?? ""));
}

function said(transition: Transition, field: Field): string {
  if (field === "change") return changeOf(transition);
  const [state = "", detail = ""] = transition.to.split("/");
  return field === "state" ? state : detail;
}

/** What kind of change it was. A machine that is lost from sight has not recovered. */
export function changeOf({ from, to }: Pick<Transition, "from" | "to">): Change {
  if (to === "Gone") return "Gone";
  if (isUnhealthy(to)) return from !== undefined && isUnhealthy(from) ? "OtherIssue" : "New";
  if (from === undefined) return "Appeared";
  return isUnhealthy(from) && to === "Healthy" ? "Recovered" : "Other";
}

function isUnhealthy(state: TransitionState): boolean {
  return state.startsWith("Unhealthy");
}

function tally(transitions: readonly Transition[]): Record<Change, number> {
  const counts: Record<Change, number> = { New: 0, Recovered: 0, OtherIssue: 0, Appeared: 0, Gone: 0, Other: 0 };
  for (const transition of transitions) counts[changeOf(transition)] += 1;
  return counts;
}

function changeRow(transition: Transition, view: EstateView, now: number): ChangeRow {
  const { machineId, machineName, at, from, to } = transition;
  const judged = view.snapshot.machines.get(machineId);
  const row = judged && rowOf(judged, view, now);
  return { machineId, machineName, at, change: changeOf(transition), from, to, row };
}
