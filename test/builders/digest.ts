import type { DigestSetting } from "../../src/cards/digest-card.ts";
import type { Alarm } from "../../src/digests/alarm.ts";
import type { Counts, Digest, DigestRow, Sight } from "../../src/digests/digest.ts";
import type { HealthState } from "../../src/health/verdict.ts";
import { understoodOf } from "../../src/questions/answer/understood.ts";
import type { Filter } from "../../src/questions/query.ts";
import { NOW } from "./evidence.ts";
import { type JudgedParts, judged, unhealthy, unknown } from "./snapshot.ts";
import { aSubscriber } from "./subscriber.ts";
import { HOUR, MINUTE } from "./time.ts";

/** Filters that are shown as they are. */
export const SHOWN_AS_IS: DigestSetting = {
  understood: { parts: [] },
  shown: (where) => understoodOf(where as readonly Filter[], undefined),
  cloud: "public",
};

/** Machines by state; unhealthy ones all have an issue of the kind Installation. */
export function counts(byState: Partial<Record<HealthState, number>> = {}): Counts {
  const all = { Healthy: 0, Unhealthy: 0, NotApplicable: 0, Unknown: 0, ...byState };
  const total = Object.values(all).reduce((sum, count) => sum + count, 0);
  return { total, byState: all, byIssue: { Installation: all.Unhealthy, Heartbeat: 0, Other: 0 } };
}

/** web-01 in Contoso Prod, unhealthy for two hours. */
export function aDigestRow(parts: Partial<JudgedParts> = {}, overrides: Partial<DigestRow> = {}): DigestRow {
  return {
    judged: judged({ verdict: unhealthy(), ...parts }),
    subscriptionName: "Contoso Prod",
    forMs: 2 * HOUR,
    ...overrides,
  };
}

/** `count` rows of machines "name-1" and so on. */
export function digestRows(count: number, name: string, parts: Partial<JudgedParts> = {}): DigestRow[] {
  return Array.from({ length: count }, (_, index) =>
    aDigestRow({ ...parts, machine: { name: `${name}-${index + 1}`, ...parts.machine } }),
  );
}

/** All of it seen, ten minutes ago. */
export function sight(overrides: Partial<Sight> = {}): Sight {
  return {
    takenAt: NOW - 10 * MINUTE,
    version: 7,
    ageMs: 10 * MINUTE,
    freshness: "Fresh",
    notReadable: [],
    failures: [],
    whole: true,
    ...overrides,
  };
}

/** The digest of 09:00, four hours after the one before: 1,204 machines, all healthy then and now. */
export function aDigest(overrides: Partial<Digest> = {}): Digest {
  const { counts: counted = counts({ Healthy: 1_204 }) } = overrides;
  return {
    subscriber: aSubscriber(),
    slot: NOW,
    now: NOW,
    missed: [],
    lookedLast: undefined,
    since: NOW - 4 * HOUR,
    otherFilters: false,
    counts: counted,
    outOf: counted.total,
    before: counts({ Healthy: 1_204 }),
    past: [],
    newly: [],
    joined: [],
    seenAgain: [],
    otherIssue: [],
    recovered: [],
    left: [],
    cameAndWent: 0,
    gone: [],
    still: [],
    notApplicable: [],
    unknown: [],
    notHeardOf: 0,
    worst: undefined,
    muted: { machines: 0, unhealthy: 0, mutes: [] },
    unmuted: [],
    redeploys: { underWay: 0, worked: 0, failed: 0 },
    redeployMayHelp: false,
    sight: sight(),
    nextSlot: NOW + 4 * HOUR,
    changed: false,
    toldIds: undefined,
    ...overrides,
  };
}

/** 7 newly unhealthy, 3 recovered, 34 still so of two causes; something in every part. */
export function aFullDigest(overrides: Partial<Digest> = {}): Digest {
  return aDigest({
    counts: counts({ Healthy: 1_098, Unhealthy: 41, NotApplicable: 12, Unknown: 53 }),
    before: counts({ Healthy: 1_102, Unhealthy: 37, NotApplicable: 12, Unknown: 53 }),
    past: [
      { at: NOW - 72 * HOUR, machines: 52 },
      { at: NOW - 4 * HOUR, machines: 37 },
    ],
    newly: digestRows(7, "web"),
    seenAgain: digestRows(1, "back"),
    otherIssue: digestRows(2, "other"),
    joined: digestRows(1, "moved"),
    recovered: digestRows(3, "db"),
    left: digestRows(2, "stopped", { verdict: unknown({ reason: "NotRunning", power: "deallocated" }) }),
    cameAndWent: 2,
    gone: ["old-01"],
    still: [
      {
        error: "The extension failed with exit code N.",
        issue: "Installation",
        machines: 30,
        oldest: aDigestRow({ machine: { name: "sql-01" } }, { forMs: 72 * HOUR }),
      },
      { error: "", issue: "Heartbeat", machines: 4, oldest: aDigestRow({ machine: { name: "app-01" } }) },
    ],
    notApplicable: [{ reason: "ClientOs", machines: 12, newly: digestRows(1, "desk") }],
    unknown: [
      { reason: "NotRunning", machines: 50, newly: [] },
      { reason: "NoReport", machines: 3, newly: [] },
    ],
    worst: { subscriptionName: "Contoso Prod", machines: 25 },
    muted: { machines: 4, unhealthy: 2, mutes: [] },
    redeploys: { underWay: 1, worked: 2, failed: 3 },
    redeployMayHelp: true,
    changed: true,
    ...overrides,
  });
}

/** 12 machines of 100 broke at once: all of rg-web, 12 of 15 in West Europe. */
export function anAlarm(overrides: Partial<Alarm> = {}): Alarm {
  return {
    at: NOW,
    machines: digestRows(12, "web").map((row) => row.judged),
    outOf: 100,
    common: [
      { trait: "resourceGroup", value: "rg-web", machines: 12, outOf: 12 },
      { trait: "region", value: "West Europe", machines: 12, outOf: 15 },
    ],
    ...overrides,
  };
}
