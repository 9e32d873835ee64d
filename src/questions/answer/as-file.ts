import type { JudgedMachine } from "../../health/snapshot.ts";
import type { MachineRow } from "../answer.ts";
import type { Asked } from "../asked.ts";
import type { ChangeRow, ExportAnswer, GroupAnswer, HistoryAnswer, TrendAnswer } from "../insight.ts";
import type { History } from "../ports.ts";
import { displayName } from "../regions.ts";
import { select } from "../select.ts";
import { changeRows } from "./changes.ts";
import { footingOf } from "./footing.ts";
import { group } from "./group.ts";
import { history } from "./history.ts";
import { rowOf } from "./rows.ts";
import { trend } from "./trend.ts";
import { understoodOf } from "./understood.ts";

/** What a file holds, from one snapshot; its rows can be gone through again and again. Times are ISO 8601, UTC. */
export interface FileTable {
  readonly columns: readonly string[];
  /** One after the other: the whole set, never all of it at once. */
  readonly rows: Iterable<readonly Cell[]>;
}

/** Text is as it came from outside: whoever writes it into a file neutralises it. */
export type Cell = string | number | boolean | undefined;

/** All that a file's content rests on. */
export type Exporting = Pick<Asked, "query" | "view" | "syncing" | "asker" | "now">;

/** How large the file behind a question will be. */
export async function asFile(asked: Asked, past: History): Promise<ExportAnswer> {
  const { query, view, syncing, now } = asked;
  return {
    kind: "Export",
    query,
    understood: understoodOf(query.where, view),
    total: await rowsOf(asked, past),
    footing: footingOf(view, query.where, syncing, now),
  };
}

async function rowsOf(asked: Asked, past: History): Promise<number> {
  const { query, view, now } = asked;
  if (query.of !== undefined) return Array.from((await fileTable(asked, past)).rows).length;
  const { total } = select(view, query.where, query.order, now).counts;
  return Math.min(total, query.limit ?? total);
}

/** The content of the file. Rejects only if the history does. */
export async function fileTable(asked: Exporting, past: History): Promise<FileTable> {
  const whole = { ...asked, page: 0 };
  switch (asked.query.of) {
    case undefined:
      return { columns: MACHINE_COLUMNS, rows: { [Symbol.iterator]: () => machineRows(asked) } };
    case "Group":
      return groupTable(group({ ...whole, query: { ...asked.query, limit: asked.query.limit ?? EVERY_GROUP } }));
    case "Changes":
      return changeTable(await changeRows(asked, past));
    case "Trend":
      return trendTable(await trend(whole, past));
    case "History":
      return historyTable(await history(whole, past));
  }
}

const EVERY_GROUP = 1_000_000;

const MACHINE_COLUMNS = [
  "machine",
  "state",
  "issue",
  "reason",
  "in state since",
  "since according to",
  "message",
  "remediation",
  "heartbeat verified",
  "operating system",
  "release",
  "platform",
  "power",
  "subscription",
  "subscription id",
  "resource group",
  "region",
  "plan",
  "extension",
  "extension state",
  "verdict from",
  "rule",
  "data from",
  "resource id",
];

function* machineRows({ query, view, now }: Exporting): Generator<readonly Cell[]> {
  const { places } = select(view, query.where, query.order, now);
  for (const place of places.subarray(0, query.limit ?? places.length)) {
    yield machineCells(rowOf(view.rows[place] as JudgedMachine, view, now));
  }
}

function machineCells({ judged, subscriptionName }: MachineRow): readonly Cell[] {
  const { evidence, verdict, since } = judged;
  const { machine, coverage, extension, visibility } = evidence;
  const unhealthy = verdict.state === "Unhealthy" ? verdict : undefined;
  return [
    machine.name,
    verdict.state,
    unhealthy?.issue,
    reasonOf(judged),
    iso(since.at),
    since.how,
    unhealthy?.message,
    unhealthy?.remediation,
    verdict.state === "Healthy" ? verdict.heartbeatVerified : undefined,
    machine.os,
    machine.osName,
    machine.cloud === "Azure" ? machine.host : `${machine.host} (${machine.cloud})`,
    machine.power.code || machine.power.is,
    subscriptionName,
    machine.subscriptionId,
    machine.resourceGroup,
    displayName(machine.region),
    coverage.serversPlan,
    extension?.name,
    extension?.provisioning,
    verdict.basis,
    verdict.rule,
    visibility.seen ? iso(visibility.asOf) : undefined,
    machine.id,
  ];
}

function reasonOf({ verdict }: JudgedMachine): string | undefined {
  if (verdict.state === "Unknown") return verdict.why.reason;
  return verdict.state === "NotApplicable" ? verdict.reason : undefined;
}

function groupTable({ by, groups, columns }: GroupAnswer): FileTable {
  const [first = "", second] = by;
  return {
    columns: [
      first,
      "machines",
      "out of",
      ...columns.map(({ label, value }) => `${second}: ${label || value || "none"}`),
    ],
    rows: groups.map(({ label, value, total, outOf, cells }) => [label || value, total, outOf, ...cells]),
  };
}

function changeTable(changes: readonly ChangeRow[]): FileTable {
  return {
    columns: ["at", "machine", "change", "from", "to", "subscription", "resource group", "resource id"],
    rows: changes.map(({ at, machineName, machineId, change, from, to, row }) => [
      iso(at),
      machineName,
      change,
      from,
      to,
      row?.subscriptionName,
      row?.judged.evidence.machine.resourceGroup,
      machineId,
    ]),
  };
}

/** A time of which nothing is known has a row without numbers. */
function trendTable({ points }: TrendAnswer): FileTable {
  return {
    columns: ["at", "Healthy", "Unhealthy", "NotApplicable", "Unknown"],
    rows: points.map(({ at, counts }) => [
      iso(at),
      counts?.Healthy,
      counts?.Unhealthy,
      counts?.NotApplicable,
      counts?.Unknown,
    ]),
  };
}

function historyTable({ events, row }: HistoryAnswer): FileTable {
  const { name, id } = row.judged.evidence.machine;
  return {
    columns: ["at", "machine", "from", "to", "resource id"],
    rows: events.map(({ at, from, to }) => [iso(at), name, from, to, id]),
  };
}

function iso(at: number): string {
  return new Date(at).toISOString();
}
