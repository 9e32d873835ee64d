import type { EstateView } from "../estate-view.ts";
import type { ChangeRow, GroupAnswer, MachineEvent, TrendAnswer } from "../insight.ts";
import { gapsOf } from "../prerequisites.ts";
import type { Dimension, Filter } from "../query.ts";
import { isAsked, machinesBySubscription } from "./coverage.ts";
import { type Cell, type Exporting, type FileTable, iso } from "./file-table.ts";
import { pairsOf } from "./group.ts";

/** Where people's name for a value is not the one that scripts know it by, the latter has a column too. */
const CODES: Partial<Record<Dimension, string>> = { subscription: "subscription id", region: "region name" };

/** A line for each group, the largest first; machines without a value are the group whose name is empty. */
export function groupTable({ by: [dimension = "subscription"], groups }: GroupAnswer): FileTable {
  return {
    columns: [...valueColumns(dimension), "machines", "out of", "Healthy", "Unhealthy", "NotApplicable", "Unknown"],
    rows: groups.map(({ total, outOf, byState, ...name }) => [
      ...valueCells(dimension, name),
      total,
      outOf,
      byState.Healthy,
      byState.Unhealthy,
      byState.NotApplicable,
      byState.Unknown,
    ]),
  };
}

/** A line for each pair of values that has machines: all of them as columns might be thousands. */
export function pairTable(asked: Exporting): FileTable {
  const [first = "subscription", second = "subscription"] = asked.query.by ?? [];
  const rows = function* (): Generator<readonly Cell[]> {
    for (const { names, total } of pairsOf(asked)) {
      yield [...valueCells(first, names[0]), ...valueCells(second, names[1]), total];
    }
  };
  return {
    columns: [...valueColumns(first), ...valueColumns(second), "machines"],
    rows: { [Symbol.iterator]: rows },
  };
}

function valueColumns(dimension: Dimension): readonly string[] {
  const code = CODES[dimension];
  return code === undefined ? [dimension] : [dimension, code];
}

function valueCells(dimension: Dimension, { label, value }: { readonly label: string; readonly value: string }) {
  return CODES[dimension] === undefined ? [label || value] : [label || value, value];
}

export function changeTable(changes: readonly ChangeRow[]): FileTable {
  return {
    columns: [
      "at",
      "machine",
      "change",
      "from",
      "to",
      "subscription",
      "subscription id",
      "resource group",
      "resource id",
    ],
    rows: changes.map(({ at, machineName, machineId, change, from, to, row }) => [
      iso(at),
      machineName,
      change,
      from,
      to,
      row?.subscriptionName,
      row?.judged.evidence.machine.subscriptionId,
      row?.judged.evidence.machine.resourceGroup,
      machineId,
    ]),
  };
}

/** A time of which nothing is known has a line without numbers. */
export function trendTable({ points }: TrendAnswer): FileTable {
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

/** Of a machine that is gone, too. */
export function historyTable(machineId: string, events: readonly MachineEvent[], view: EstateView): FileTable {
  const judged = view.snapshot.machines.get(machineId);
  const name = judged?.evidence.machine.name ?? machineId.slice(machineId.lastIndexOf("/") + 1);
  return {
    columns: ["at", "machine", "event", "from", "to", "by", "approved by", "until", "reason", "resource id"],
    rows: events.map((event) => [iso(event.at), name, event.what, ...eventCells(event), machineId]),
  };
}

function eventCells(event: MachineEvent): Cell[] {
  switch (event.what) {
    case "State":
      return [event.from, event.to, undefined, undefined, undefined, undefined];
    case "Redeploy":
      return [undefined, event.outcome, event.askedBy, event.approvedBy.join(", "), undefined, undefined];
    case "Mute":
      return [undefined, undefined, event.by, undefined, iso(event.until), event.reason];
    case "Unmute":
      return [undefined, undefined, event.by, undefined, undefined, undefined];
  }
}

/** A line for each subscription, those first that Vitals cannot vouch for. */
export function coverageTable(where: readonly Filter[], view: EstateView): FileTable {
  const missing = new Map(gapsOf(view).map((gap) => [gap.subscription, gap.missing]));
  const machines = machinesBySubscription(view);
  const sound = view.snapshot.subscriptions.filter((one) => !missing.has(one));
  const all = [...missing.keys(), ...sound].filter(({ id }) => isAsked(id, where));
  return {
    columns: [
      "subscription",
      "subscription id",
      "readable",
      "covered",
      "missing",
      "servers plan",
      "cspm",
      "endpoint protection",
      "machines",
    ],
    rows: all.map((subscription) => [
      subscription.name,
      subscription.id,
      subscription.readable,
      !missing.has(subscription),
      missing.get(subscription)?.join(", "),
      subscription.coverage?.serversPlan,
      subscription.coverage?.cspm,
      subscription.coverage?.endpointProtection,
      machines.get(subscription.id) ?? 0,
    ]),
  };
}
