import type {
  CountAnswer,
  CoverageAnswer,
  Footing,
  FreshnessAnswer,
  ListAnswer,
  MachineAnswer,
  MachineRow,
  NotUnderstoodAnswer,
  StateCounts,
  SummaryAnswer,
  Understood,
  WhichMachineAnswer,
} from "../../src/questions/answer.ts";
import type { Filter, Query } from "../../src/questions/query.ts";
import { NOW } from "./evidence.ts";
import { CONTOSO_DEV } from "./machine.ts";
import { aSubscription, type JudgedParts, judged, unhealthy } from "./snapshot.ts";
import { HOUR, MINUTE } from "./time.ts";

export const TENANT = "99999999-9999-4999-8999-999999999999";

/** Of 14 subscriptions, all readable and covered; given at NOW, by data that is twelve minutes old. */
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

/** web-01, Unhealthy with a heartbeat issue for two hours, without a message. */
export function anUnhealthyRow(name = "web-01"): MachineRow {
  const verdict = unhealthy({ issue: "Heartbeat", cause: "HeartbeatBad", message: "", known: "not-reporting" });
  return aRow({ machine: { name }, verdict });
}

/** The first page of 41 unhealthy machines of 1,204, of which 37 could not be judged; web-01 is the first. */
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
    rows: Array.from({ length: 10 }, (_, index) => anUnhealthyRow(`web-${String(index + 1).padStart(2, "0")}`)),
    footing: aFooting(),
    ...overrides,
  };
}

/** No machine fits, of 1,204, of which all could be judged. */
export function anEmptyList(overrides: Partial<ListAnswer> = {}): ListAnswer {
  return aList({ total: 0, notJudged: 0, counts: counts(), pages: 1, rows: [], ...overrides });
}

/** The numbers of `aList`. */
export function aCount(overrides: Partial<CountAnswer> = {}): CountAnswer {
  const query = overrides.query ?? aQuery([is("state", "Unhealthy")], { ask: "Count" });
  const { total, outOf, notJudged, counts: numbers, footing } = aList();
  return {
    kind: "Count",
    query,
    understood: understood(query),
    total,
    outOf,
    notJudged,
    counts: numbers,
    footing,
    ...overrides,
  };
}

/** 1,204 machines: 1,000 healthy, 41 unhealthy, 126 not applicable, 37 unknown. */
export function aSummary(overrides: Partial<SummaryAnswer> = {}): SummaryAnswer {
  const query = overrides.query ?? aQuery([], { ask: "Summary" });
  const { byReason } = counts();
  return {
    kind: "Summary",
    query,
    understood: understood(query),
    counts: counts(
      { Healthy: 1000, Unhealthy: 41, NotApplicable: 126, Unknown: 37 },
      {
        byIssue: { Installation: 25, Heartbeat: 14, Other: 2 },
        byReason: { ...byReason, NotRunning: 20, NotCovered: 10, NoReport: 7 },
        heartbeatNotVerified: 12,
      },
    ),
    worst: { name: "Contoso Prod", unhealthy: 17 },
    footing: aFooting(),
    ...overrides,
  };
}

/** Everything about the machine of a row: web-01 unless another is given. */
export function aMachineAnswer(row = anUnhealthyRow(), overrides: Partial<MachineAnswer> = {}): MachineAnswer {
  const { evidence } = row.judged;
  return {
    kind: "Machine",
    query: aQuery([is("machine", evidence.machine.id)], { ask: "Machine" }),
    row,
    evidence,
    tenantId: TENANT,
    footing: aFooting(),
    ...overrides,
  };
}

/** Twelve subscriptions covered, Contoso Dev without Defender for Servers, Contoso Finance not readable. */
export function aCoverage(overrides: Partial<CoverageAnswer> = {}): CoverageAnswer {
  const unseen = aSubscription({ id: CONTOSO_DEV, name: "Contoso Finance", readable: false, coverage: undefined });
  return {
    kind: "Coverage",
    query: aQuery([], { ask: "Coverage" }),
    covered: 12,
    gaps: [
      { subscription: unseen, missing: [], machines: 0 },
      {
        subscription: aSubscription({ id: CONTOSO_DEV }),
        missing: ["ServersPlan", "EndpointProtection"],
        machines: 63,
      },
    ],
    footing: aFooting({ notReadable: ["Contoso Finance"], notCovered: 1 }),
    ...overrides,
  };
}

/** All sources read at the time of the footing but the assessments, which failed and are three hours old. */
export function aFreshness(overrides: Partial<FreshnessAnswer> = {}): FreshnessAnswer {
  const footing = overrides.footing ?? aFooting();
  const failure = { source: "Assessments", truncated: false, message: "Resource Graph answered 503." } as const;
  const read = (source: FreshnessAnswer["sources"][number]["source"]) => ({
    source,
    readAt: footing.takenAt,
    failure: undefined,
  });
  return {
    kind: "Freshness",
    query: aQuery([], { ask: "Freshness" }),
    sources: [
      read("Inventory"),
      read("Extensions"),
      { source: "Assessments", readAt: NOW - 3 * HOUR, failure },
      read("HealthReports"),
      read("Plans"),
      read("Subscriptions"),
      read("EndpointProtection"),
    ],
    nextSyncAt: NOW + 3 * MINUTE,
    ...overrides,
    footing,
  };
}

/** "wbe-01" is no machine's name, but web-01 and web-02 are near it. */
export function aWhichMachine(overrides: Partial<WhichMachineAnswer> = {}): WhichMachineAnswer {
  const candidates = ["web-01", "web-02"].map((name) => ({
    id: judged({ machine: { name } }).evidence.machine.id,
    name,
    subscriptionName: "Contoso Prod",
    resourceGroup: "rg-web",
  }));
  return { kind: "WhichMachine", asked: "wbe-01", exact: false, candidates, footing: aFooting(), ...overrides };
}

/** Words that mean nothing, and two readings that may have been meant. */
export function aNotUnderstood(overrides: Partial<NotUnderstoodAnswer> = {}): NotUnderstoodAnswer {
  const readings = overrides.readings ?? [
    aQuery([is("state", "Unhealthy"), is("os", "Linux")]),
    aQuery([], { ask: "Summary" }),
  ];
  return {
    kind: "NotUnderstood",
    asked: "show me the flurble of linux",
    unknownWords: ["flurble"],
    readings,
    understood: readings.map(understood),
    ...overrides,
  };
}
