import type { JudgedMachine } from "../../src/health/snapshot.ts";
import type { Footing, ListAnswer, MachineRow, StateCounts, Understood } from "../../src/questions/answer.ts";
import type { Filter, Query } from "../../src/questions/query.ts";
import { NOW } from "./evidence.ts";
import { type JudgedParts, judged, unhealthy } from "./snapshot.ts";
import { HOUR, MINUTE } from "./time.ts";

/** Twelve minutes old, of 14 subscriptions, all readable and covered. */
export function aFooting(overrides: Partial<Footing> = {}): Footing {
  const ageMs = overrides.ageMs ?? 12 * MINUTE;
  return {
    takenAt: NOW - ageMs,
    ageMs,
    freshness: "Fresh",
    subscriptions: 14,
    notReadable: [],
    notCovered: 0,
    failures: [],
    basis: "Reports",
    syncing: false,
    ...overrides,
  };
}

/** None of anything but what is given; the total is that of the states. */
export function counts(
  byState: Partial<StateCounts["byState"]> = {},
  overrides: Partial<Omit<StateCounts, "byState">> = {},
): StateCounts {
  const states = { Healthy: 0, Unhealthy: 0, NotApplicable: 0, Unknown: 0, ...byState };
  return {
    total: Object.values(states).reduce((sum, count) => sum + count, 0),
    byState: states,
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
    ...overrides,
  };
}

export function is(field: Filter["field"], ...values: string[]): Filter {
  return { field, values, not: false };
}

export function isNot(field: Filter["field"], ...values: string[]): Filter {
  return { field, values, not: true };
}

export function aQuery(where: readonly Filter[] = [], overrides: Partial<Query> = {}): Query {
  return { ask: "List", where, order: "Worst", limit: undefined, ...overrides };
}

/** The filters with their own values as display values. */
export function understood({ where }: Query): Understood {
  return { parts: where.map(({ field, values, not }, filter) => ({ filter, field, values, not })) };
}

/** A row for a machine that has been in its state for two hours, in "Contoso Prod". */
export function aRow(parts: Partial<JudgedParts> = {}, overrides: Partial<MachineRow> = {}): MachineRow {
  return { judged: judged(parts), subscriptionName: "Contoso Prod", forMs: 2 * HOUR, ...overrides };
}

/** web-01, Unhealthy with a heartbeat issue for two hours. */
export function anUnhealthyRow(name = "web-01"): MachineRow {
  const verdict = unhealthy({ issue: "Heartbeat", cause: "HeartbeatBad", message: "", known: "not-reporting" });
  return aRow({ machine: { name }, verdict });
}

/** The first page of 41 unhealthy machines of 1,204, of which 37 could not be judged. */
export function aList(overrides: Partial<ListAnswer> = {}): ListAnswer {
  const query = overrides.query ?? aQuery([is("state", "Unhealthy")]);
  return {
    kind: "List",
    query,
    understood: understood(query),
    total: 41,
    outOf: 1204,
    notJudged: 37,
    counts: counts({ Unhealthy: 41 }, { byIssue: { Installation: 25, Heartbeat: 14, Other: 2 } }),
    page: 0,
    pages: 5,
    rows: [anUnhealthyRow(), ...Array.from({ length: 9 }, (_, index) => anUnhealthyRow(`web-${index + 2}`))],
    footing: aFooting(),
    ...overrides,
  };
}

export type { JudgedMachine };
