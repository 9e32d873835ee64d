import type { JudgedMachine } from "../../health/snapshot.ts";
import type { Asked } from "../asked.ts";
import type { ExportAnswer } from "../insight.ts";
import type { History } from "../ports.ts";
import type { Exported } from "../query.ts";
import { select } from "../select.ts";
import { changeRows } from "./changes.ts";
import { MACHINE_COLUMNS, machineCells } from "./file-machines.ts";
import type { Cell, Exporting, FileTable, FileWords } from "./file-table.ts";
import { changeTable, coverageTable, groupTable, historyTable, pairTable, trendTable } from "./file-tables.ts";
import { footingOf } from "./footing.ts";
import { group } from "./group.ts";
import { eventsOf } from "./history.ts";
import { machineIdOf } from "./machine.ts";
import { trend } from "./trend.ts";
import { understoodOf } from "./understood.ts";

/** How large the file behind a question will be. */
export async function asFile(asked: Asked, past: History): Promise<ExportAnswer> {
  const { query, view, syncing, now } = asked;
  return {
    kind: "Export",
    query,
    understood: understoodOf(query.where, view),
    total: query.of === undefined ? machinesOf(asked) : await rowsOf(asked, query.of, past),
    footing: footingOf(view, query.where, syncing, now),
  };
}

function machinesOf({ query, view, now }: Exporting): number {
  const { total } = select(view, query.where, query.order, now).counts;
  return Math.min(total, query.limit ?? total);
}

async function rowsOf(asked: Exporting, of: Exported, past: History): Promise<number> {
  let rows = 0;
  for (const _ of (await tableOf(asked, of, past)).rows) rows += 1;
  return rows;
}

/** The content of the file. Rejects only if the history does. */
export async function fileTable(asked: Exporting, past: History, words: FileWords): Promise<FileTable> {
  const { of } = asked.query;
  if (of !== undefined) return tableOf(asked, of, past);
  return { columns: MACHINE_COLUMNS, rows: { [Symbol.iterator]: () => machineRows(asked, words) } };
}

function* machineRows({ query, view, now }: Exporting, words: FileWords): Generator<readonly Cell[]> {
  const { places } = select(view, query.where, query.order, now);
  for (const place of places.subarray(0, query.limit ?? places.length)) {
    yield machineCells(view.rows[place] as JudgedMachine, view, words);
  }
}

async function tableOf(asked: Exporting, of: Exported, past: History): Promise<FileTable> {
  const { query, view, now } = asked;
  switch (of) {
    case "Group":
      return query.by?.[1] === undefined ? groupTable(group(everyGroup(asked))) : pairTable(asked);
    case "Changes":
      return changeTable(await changeRows(asked, past));
    case "Trend":
      return trendTable(await trend({ ...asked, page: 0 }, past));
    case "History":
      return historyTable(machineIdOf(query), await eventsOf(machineIdOf(query), view, past, now), view);
    case "Coverage":
      return coverageTable(query.where, view);
  }
}

/** A card shows the largest groups; a file all, unless the question names a number. */
function everyGroup(asked: Exporting): Asked {
  return { ...asked, page: 0, query: { ...asked.query, limit: asked.query.limit ?? Number.POSITIVE_INFINITY } };
}
