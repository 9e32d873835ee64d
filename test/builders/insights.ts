import type {
  AboutAnswer,
  ChangeRow,
  ChangesAnswer,
  ExportAnswer,
  Group,
  GroupAnswer,
  HistoryAnswer,
  TrendAnswer,
} from "../../src/questions/insight.ts";
import { aFooting, anUnhealthyRow, aQuery, aRow, counts, is, understood } from "./answers.ts";
import { NOW } from "./evidence.ts";
import { DAY, HOUR } from "./time.ts";

/** Of 40 machines, `total` unhealthy; opens as a list. */
export function aGroup(label: string, total: number, overrides: Partial<Group> = {}): Group {
  const value = overrides.value ?? label.toLowerCase().replaceAll(" ", "");
  return {
    value,
    label,
    total,
    outOf: 40,
    byState: counts({ Unhealthy: total }).byState,
    cells: [],
    query: aQuery([is("state", "Unhealthy"), is("region", value)]),
    ...overrides,
  };
}

/** Unhealthy machines by region: three groups of 23 machines. */
export function aGroupAnswer(overrides: Partial<GroupAnswer> = {}): GroupAnswer {
  const query = overrides.query ?? aQuery([is("state", "Unhealthy")], { ask: "Group", by: ["region"] });
  return {
    kind: "Group",
    query,
    understood: understood(query),
    by: query.by ?? ["region"],
    total: 23,
    outOf: 1204,
    groups: [aGroup("West Europe", 12), aGroup("North Europe", 9), aGroup("", 2, { query: undefined })],
    more: { groups: 0, machines: 0 },
    columns: [],
    footing: aFooting(),
    ...overrides,
  };
}

/** The same by region and OS. */
export function aTwoWayGroup(overrides: Partial<GroupAnswer> = {}): GroupAnswer {
  return aGroupAnswer({
    query: aQuery([is("state", "Unhealthy")], { ask: "Group", by: ["region", "os"] }),
    groups: [aGroup("West Europe", 12, { cells: [8, 4] }), aGroup("North Europe", 9, { cells: [9, 0] })],
    columns: [
      { value: "Windows", label: "Windows" },
      { value: "Linux", label: "Linux" },
    ],
    ...overrides,
  });
}

/** web-01 became unhealthy two hours ago. */
export function aChange(overrides: Partial<ChangeRow> = {}): ChangeRow {
  const row = anUnhealthyRow();
  return {
    machineId: row.judged.evidence.machine.id,
    machineName: "web-01",
    at: NOW - 2 * HOUR,
    change: "New",
    from: "Healthy",
    to: "Unhealthy/Heartbeat",
    row,
    ...overrides,
  };
}

/** Ten changes in a day: seven newly unhealthy, three recovered; two of them on the page. */
export function aChanges(overrides: Partial<ChangesAnswer> = {}): ChangesAnswer {
  const query = overrides.query ?? aQuery([], { ask: "Changes" });
  return {
    kind: "Changes",
    query,
    understood: understood(query),
    since: NOW - DAY,
    total: 10,
    byChange: { New: 7, Recovered: 3, OtherIssue: 0, Appeared: 0, Gone: 0, Other: 0 },
    page: 0,
    pages: 5,
    rows: [
      aChange(),
      aChange({
        machineName: "web-02",
        at: NOW - 20 * HOUR,
        change: "Recovered",
        from: "Unhealthy/Installation",
        to: "Healthy",
        row: aRow({ machine: { name: "web-02" } }),
      }),
    ],
    footing: aFooting(),
    ...overrides,
  };
}

/** Points a day apart, the last at NOW; undefined for a gap. */
export function pointsOf(numbers: readonly (number | undefined)[], step = DAY): TrendAnswer["points"] {
  return numbers.map((count, index) => ({
    at: NOW - (numbers.length - 1 - index) * step,
    counts: count === undefined ? undefined : counts({ Unhealthy: count }).byState,
  }));
}

/** Unhealthy machines over seven days: 53 at first, 41 now, two days unknown. */
export function aTrend(overrides: Partial<TrendAnswer> = {}): TrendAnswer {
  const query = overrides.query ?? aQuery([is("state", "Unhealthy")], { ask: "Trend" });
  return {
    kind: "Trend",
    query,
    understood: understood(query),
    since: NOW - 7 * DAY,
    stepMs: DAY,
    points: pointsOf([53, 55, undefined, undefined, 38, 40, 41]),
    state: "Unhealthy",
    first: 53,
    last: 41,
    footing: aFooting(),
    ...overrides,
  };
}

/** web-01: seen three days ago, unhealthy since two hours ago. */
export function aHistory(overrides: Partial<HistoryAnswer> = {}): HistoryAnswer {
  const row = overrides.row ?? anUnhealthyRow();
  return {
    kind: "History",
    query: aQuery([is("machine", row.judged.evidence.machine.id)], { ask: "History" }),
    row,
    events: [
      { what: "State", at: NOW - 2 * HOUR, from: "Healthy", to: "Unhealthy/Heartbeat" },
      { what: "State", at: NOW - 3 * DAY, from: undefined, to: "Healthy" },
    ],
    footing: aFooting(),
    ...overrides,
  };
}

export function anAbout(topic: AboutAnswer["topic"] = "Licensing"): AboutAnswer {
  const query = aQuery([is("topic", topic)], { ask: "About" });
  return { kind: "About", query, topic, link: "https://learn.microsoft.com/azure/defender-for-cloud/page" };
}

/** 41 unhealthy machines. */
export function anExport(overrides: Partial<ExportAnswer> = {}): ExportAnswer {
  const query = overrides.query ?? aQuery([is("state", "Unhealthy")], { ask: "Export" });
  return { kind: "Export", query, understood: understood(query), total: 41, footing: aFooting(), ...overrides };
}
